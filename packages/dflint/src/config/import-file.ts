import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ConfigError } from '@dflint/core';
import { codeOf, messageOf, reasonOf } from '../errors.ts';
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
    return await (/\.[cm]?ts$/.test(file) ? importTypeScript(file) : importDefault(file));
  } catch (error) {
    if (error instanceof ConfigError) throw error;
    throw new ConfigError(file, '', await describe(error, file), { cause: error });
  }
}

async function importDefault(file: string): Promise<unknown> {
  const module = (await import(pathToFileURL(file).href)) as { default?: unknown };
  const exported = module.default;
  const isCompiled =
    typeof exported === 'object' && exported !== null && '__esModule' in exported && 'default' in exported;
  return isCompiled ? exported.default : exported;
}

/** What is used of the `typescript` package. */
interface TypeScript {
  transpileModule(
    text: string,
    options: {
      fileName: string;
      reportDiagnostics: true;
      compilerOptions: { module: number; target: number };
    },
  ): { outputText: string; diagnostics?: readonly { messageText: unknown; start?: number }[] };
}

/** `ModuleKind.ESNext` and `ScriptTarget.ES2022`. */
const compilerOptions = { module: 99, target: 9 };

/** By Node itself where it strips types (22.18 and later), else by the `typescript` that the user has installed. */
async function importTypeScript(file: string): Promise<unknown> {
  // `@types/node` 20 does not know it yet.
  if ((process.features as { typescript?: unknown }).typescript) return importDefault(file);
  const typescript = await findTypeScript(file);
  const source = readFileSync(file, 'utf8');
  const { outputText, diagnostics } = typescript.transpileModule(source, {
    fileName: file,
    reportDiagnostics: true,
    compilerOptions,
  });
  const first = diagnostics?.[0];
  if (first) {
    const line = source.slice(0, first.start ?? 0).split('\n').length;
    throw new ConfigError(file, '', `line ${line}: syntax error: ${String(first.messageText)}`);
  }
  // Beside the file, so that its imports find what they name.
  const compiled = join(dirname(file), `.${basename(file)}.${process.pid}.mjs`);
  try {
    writeFileSync(compiled, outputText);
    return await importDefault(compiled);
  } finally {
    rmSync(compiled, { force: true });
  }
}

async function findTypeScript(file: string): Promise<TypeScript> {
  try {
    const path = createRequire(file).resolve('typescript');
    const typescript = (await importDefault(path)) as Partial<TypeScript>;
    if (typeof typescript.transpileModule === 'function') return typescript as TypeScript;
  } catch (error) {
    if (codeOf(error) !== 'MODULE_NOT_FOUND') throw error;
  }
  const problem = `Node ${process.versions.node} cannot read TypeScript.`;
  throw new ConfigError(
    file,
    '',
    `${problem} Use Node 22.18 or later, install typescript (${installCommand('typescript', dirname(file))}), or write JavaScript.`,
  );
}

/** What went wrong while a file was loaded, in one line. */
async function describe(error: unknown, file: string): Promise<string> {
  const message = messageOf(error).split('\n', 1)[0] ?? '';
  const code = codeOf(error);
  if (error instanceof SyntaxError) {
    return `${await syntaxErrorPlace(file)}syntax error: ${message}.`;
  }
  if (code === 'ERR_MODULE_NOT_FOUND' || code === 'MODULE_NOT_FOUND') {
    const [, name] =
      /Cannot find (?:package|module) '((?:@[\w.-]+\/)?[a-z\d][\w.-]*)(?:\/[^']*)?'/i.exec(message) ?? [];
    return name === undefined
      ? `${message}.`
      : `it imports the package ${name}, which is not installed. Install it: ${installCommand(name, dirname(file))}`;
  }
  if (code !== undefined && !code.startsWith('ERR_')) return `cannot be read: ${reasonOf(error)}.`;
  const line =
    error instanceof Error
      ? new RegExp(`${escapeRegExp(basename(file))}:(\\d+)`).exec(error.stack ?? '')?.[1]
      : undefined;
  return `${line === undefined ? '' : `line ${line} `}threw: ${message}`;
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
