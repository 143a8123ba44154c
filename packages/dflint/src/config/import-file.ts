import { createRequire } from 'node:module';
import { basename, dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ConfigError } from '@dflint/core';
import { codeOf, messageOf, reasonOf } from '../errors.ts';
import { statIfThere } from '../files/stat.ts';
import { installCommand } from './package-manager.ts';

/**
 * The default export of a JavaScript or TypeScript file: ESM or CommonJS, with top-level await, cached by Node. Of a
 * CommonJS file that was compiled from ESM, it is the default export that the author wrote.
 *
 * @param file absolute
 * @throws ConfigError when it cannot be loaded: with the line, where there is one, and what to do.
 */
export async function importFile(file: string): Promise<unknown> {
  try {
    return await (/\.[cm]?ts$/.test(file) ? loadTypeScript(file) : importDefault(file));
  } catch (error) {
    if (error instanceof ConfigError) throw error;
    throw new ConfigError(file, '', await describe(error, file), { cause: error });
  }
}

async function loadTypeScript(file: string): Promise<unknown> {
  const { importTypeScript } = await import('./import-typescript.ts');
  return importTypeScript(file, importDefault);
}

async function importDefault(file: string): Promise<unknown> {
  const module = (await import(urlOf(file))) as { default?: unknown };
  const exported = module.default;
  const isCompiled =
    typeof exported === 'object' && exported !== null && '__esModule' in exported && 'default' in exported;
  return isCompiled ? exported.default : exported;
}

/** When files were changed last before they were imported first, in milliseconds. */
const firstChanges = new Map<string, number>();

/** Node keeps what it has imported by its URL, faults included: a file that has changed since gets another one. */
function urlOf(file: string): string {
  const url = pathToFileURL(file);
  const change = statIfThere(file)?.mtimeMs ?? 0;
  const first = firstChanges.get(file) ?? change;
  firstChanges.set(file, first);
  if (change !== first) {
    url.search = String(change);
    // CommonJS is kept by its path, whatever the URL.
    delete createRequire(file).cache[file];
  }
  return url.href;
}

/** What went wrong while a file was loaded, in one line. */
async function describe(error: unknown, file: string): Promise<string> {
  const message = messageOf(error).split('\n', 1)[0] ?? '';
  const code = codeOf(error);
  if (error instanceof SyntaxError) {
    return `${await syntaxErrorPlace(file)}syntax error: ${message}.${moduleKindHint(message)}`;
  }
  if (code === 'ERR_MODULE_NOT_FOUND' || code === 'MODULE_NOT_FOUND') {
    const [, name] =
      /Cannot find (?:package|module) '((?:@[\w.-]+\/)?[a-z\d][\w.-]*)(?:\/[^']*)?'/i.exec(message) ?? [];
    if (name === undefined) return `${message}.`;
    return `it imports the package ${name}, which is not installed. Install it: ${installCommand(name, dirname(file))}`;
  }
  if (code !== undefined && !code.startsWith('ERR_')) return `cannot be read: ${reasonOf(error)}.`;
  const line =
    error instanceof Error
      ? new RegExp(`${escapeRegExp(basename(file))}(?:\\?[\\d.]+)?:(\\d+)`).exec(error.stack ?? '')?.[1]
      : undefined;
  return `${line === undefined ? '' : `line ${line} `}threw: ${message}`;
}

/** For what is right in the other kind of module: `npm init` writes `"type": "commonjs"` into package.json. */
function moduleKindHint(message: string): string {
  return /^Unexpected token 'export'|^Cannot use import statement/.test(message)
    ? ' To Node this is CommonJS: give the file the ending .mjs, or write module.exports = { ... }.'
    : '';
}

/** Node says where the syntax of an ES module is broken only to those who run the file. */
async function syntaxErrorPlace(file: string): Promise<string> {
  const { spawnSync } = await import('node:child_process');
  const { stderr } = spawnSync(process.execPath, ['--check', file], { encoding: 'utf8' });
  const [, line] = /:(\d+)$/.exec(stderr.split('\n', 1)[0] ?? '') ?? [];
  return line === undefined ? '' : `line ${line}: `;
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
