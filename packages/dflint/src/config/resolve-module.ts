import { createRequire } from 'node:module';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import { ConfigError, type ResolveModule } from '@dflint/core';
import { codeOf, messageOf } from '../errors.ts';
import { readManifest } from '../files/read-manifest.ts';
import { statIfThere } from '../files/stat.ts';
import { BUILT_IN } from './built-in.ts';
import type { ConfigFinder } from './find-config.ts';
import { importFile } from './import-file.ts';

/** What may be left out at the end of a path. */
const EXTENSIONS = ['.js', '.mjs', '.cjs', '.ts', '.mts', '.json', '.yaml', '.yml'];

const DATA = /(?:\.(?:json|ya?ml)|[\\/]\.?dflintrc)$/;

/**
 * How packages and files that a config names are found: from the file that names them, then among what dflint
 * brings itself.
 *
 * @param cwd absolute; where names are looked up that stand in no file (`--config`)
 */
export function moduleResolver(finder: ConfigFinder, cwd: string): ResolveModule {
  return async (request, from) => {
    const base = isAbsolute(from) ? from : join(cwd, 'dflint.config.js');
    const isRelative = /^\.{1,2}(?:[\\/]|$)/.test(request);
    const isPath = isRelative || isAbsolute(request);
    // A config that was written on Windows serves elsewhere, too.
    const path = isRelative ? request.replaceAll('\\', '/') : request;
    const file = isPath ? resolvePath(path, base) : resolvePackage(request, base);
    if (file !== null) {
      if (!isPath) await (await import('./check-peers.ts')).checkPeers(request, file);
      const value = DATA.test(file) ? (await finder.load(file)).config : await importFile(file);
      return { value, source: file };
    }
    const builtIn = Object.hasOwn(BUILT_IN, request) ? BUILT_IN[request] : undefined;
    if (builtIn) return { value: (await builtIn()).default, source: request };
    const folder = isPath ? null : packageFolder(request, base);
    if (folder === null) return null;
    const problem =
      'is installed, but "main" or "exports" of its package.json leads to no file. Is it built?';
    throw new ConfigError(`${request} (${folder})`, '', problem);
  };
}

/**
 * A file, a file without its extension, or a folder with a package or an index file; null when there is none.
 *
 * @param request absolute, or relative to the folder of the file `from`
 */
export function resolvePath(request: string, from: string): string | null {
  const path = resolve(dirname(from), request);
  const candidates = [path, ...EXTENSIONS.map(extension => path + extension)];
  const index = EXTENSIONS.map(extension => join(path, `index${extension}`));
  return candidates.find(isFile) ?? resolveByRequire(path, from) ?? index.find(isFile) ?? null;
}

/** The file that a package's name stands for in the file `from`; null when it is not installed. */
export function resolvePackage(request: string, from: string): string | null {
  try {
    return createRequire(from).resolve(request);
  } catch (error) {
    if (codeOf(error) === 'ERR_PACKAGE_PATH_NOT_EXPORTED') return resolveForImport(request, from);
    if (codeOf(error) === 'MODULE_NOT_FOUND') return null;
    throw new ConfigError(request, '', `cannot be looked up: ${messageOf(error)}.`, { cause: error });
  }
}

function resolveByRequire(request: string, from: string): string | null {
  try {
    return createRequire(from).resolve(request);
  } catch {
    return null;
  }
}

/** The name of a package, and what stands behind it. */
const PACKAGE_REQUEST = /^((?:@[^/]+\/)?[^/]+)(\/.*)?$/;

/** Where a package is installed, whether it can be loaded or not. */
function packageFolder(request: string, from: string): string | null {
  const [, name = request] = PACKAGE_REQUEST.exec(request) ?? [];
  const folders = (createRequire(from).resolve.paths(request) ?? []).map(modules => join(modules, name));
  return folders.find(folder => isFile(join(folder, 'package.json'))) ?? null;
}

/**
 * As `import` would resolve a package that `require` may not load; Node 20 has no function for that from a given file.
 * https://nodejs.org/api/esm.html#resolution-algorithm-specification
 */
function resolveForImport(request: string, from: string): string | null {
  const [, , subpath = ''] = PACKAGE_REQUEST.exec(request) ?? [];
  const folder = packageFolder(request, from);
  if (folder === null) return null;
  const target = exportTarget(readManifest(join(folder, 'package.json'))?.exports, `.${subpath}`);
  return target === null ? null : join(folder, target);
}

function exportTarget(exports: unknown, subpath: string): string | null {
  if (typeof exports !== 'object' || exports === null)
    return subpath === '.' ? conditionTarget(exports) : null;
  const isByPath = Object.keys(exports).some(key => key.startsWith('.'));
  if (!isByPath) return subpath === '.' ? conditionTarget(exports) : null;
  return conditionTarget((exports as Record<string, unknown>)[subpath]);
}

/** The first target whose condition holds for an import in Node. */
function conditionTarget(target: unknown): string | null {
  if (typeof target === 'string') return target;
  if (typeof target !== 'object' || target === null) return null;
  for (const [condition, inner] of Object.entries(target)) {
    const holds = Array.isArray(target) || ['node', 'import', 'module-sync', 'default'].includes(condition);
    const found = holds ? conditionTarget(inner) : null;
    if (found !== null) return found;
  }
  return null;
}

function isFile(path: string): boolean {
  return statIfThere(path)?.isFile() ?? false;
}
