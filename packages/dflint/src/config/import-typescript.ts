import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { isMainThread, threadId } from 'node:worker_threads';
import { ConfigError } from '@dflint/core';
import { codeOf } from '../errors.ts';
import { namesIn } from '../files/names-in.ts';
import { installCommand } from './package-manager.ts';

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
  preProcessFile(text: string): { importedFiles: readonly { fileName: string; pos: number }[] };
}

/** `ModuleKind.ESNext` and `ScriptTarget.ES2022`. */
const compilerOptions = { module: 99, target: 9 };

/** Files that are imported at the same time, by threads too, must not remove each other's. */
let imports = 0;

/** Where there are compiled files for the moment; those of a worker that is ended too soon are left to the main thread. */
const folders = new Set<string>();

type Import = (file: string) => Promise<unknown>;

/**
 * Imports a TypeScript file: by Node itself where it strips types (22.18 and later), else by the `typescript` that the
 * user has installed. Then the file, and all TypeScript files that it imports by relative paths, are compiled to files
 * beside them, so that their other imports find what they name; these are removed when all are loaded.
 *
 * @param file absolute
 * @param importFile imports JavaScript
 * @throws ConfigError for a syntax error, with its line, and when nothing here reads TypeScript.
 */
export async function importTypeScript(file: string, importFile: Import): Promise<unknown> {
  // `@types/node` 20 does not know it yet.
  if ((process.features as { typescript?: unknown }).typescript) return importFile(file);
  const typescript = await findTypeScript(file, importFile);
  if (isMainThread && folders.size === 0) process.once('exit', removeCompiled);
  const compiler = new Compiler(typescript, `${process.pid}-${threadId}-${imports++}`);
  try {
    return await importFile(compiler.compile(file));
  } finally {
    for (const path of compiler.compiled.values()) rmSync(path, { force: true });
  }
}

/** When the process ends before all is loaded. */
function removeCompiled(): void {
  for (const folder of folders) {
    const names = namesIn(folder).filter(name => name.includes(`.${process.pid}-`) && name.endsWith('.mjs'));
    for (const name of names) rmSync(join(folder, name), { force: true });
  }
}

class Compiler {
  /** The paths of the compiled files by those of the files. */
  readonly compiled = new Map<string, string>();
  readonly #typescript: TypeScript;
  readonly #id: string;

  constructor(typescript: TypeScript, id: string) {
    this.#typescript = typescript;
    this.#id = id;
  }

  /** Gives the path of the compiled file. */
  compile(file: string): string {
    const known = this.compiled.get(file);
    if (known !== undefined) return known;
    const path = join(dirname(file), `.${basename(file)}.${this.#id}.mjs`);
    this.compiled.set(file, path);
    folders.add(dirname(file));
    writeFileSync(path, this.#withCompiledImports(file, this.#transpile(file)));
    return path;
  }

  #transpile(file: string): string {
    const source = readFileSync(file, 'utf8');
    const { outputText, diagnostics } = this.#typescript.transpileModule(source, {
      fileName: file,
      reportDiagnostics: true,
      compilerOptions,
    });
    const first = diagnostics?.[0];
    if (!first) return outputText;
    const line = source.slice(0, first.start ?? 0).split('\n').length;
    throw new ConfigError(file, '', `line ${line}: syntax error: ${String(first.messageText)}`);
  }

  #withCompiledImports(file: string, code: string): string {
    let text = '';
    let end = 0;
    for (const { fileName, pos } of this.#typescript.preProcessFile(code).importedFiles) {
      if (!/^\.{1,2}\/.*\.m?ts$/.test(fileName)) continue;
      const imported = resolve(dirname(file), fileName);
      if (!existsSync(imported)) continue;
      const path = relative(dirname(file), this.compile(imported)).replaceAll('\\', '/');
      // `pos` is that of the quote.
      text += `${code.slice(end, pos + 1)}./${path}`;
      end = pos + 1 + fileName.length;
    }
    return text + code.slice(end);
  }
}

async function findTypeScript(file: string, importFile: Import): Promise<TypeScript> {
  try {
    const path = createRequire(file).resolve('typescript');
    const typescript = (await importFile(path)) as Partial<TypeScript>;
    if (typescript.transpileModule && typescript.preProcessFile) return typescript as TypeScript;
  } catch (error) {
    if (codeOf(error) !== 'MODULE_NOT_FOUND') throw error;
  }
  const problem = `Node ${process.versions.node} cannot read TypeScript.`;
  const install = installCommand('typescript', dirname(file));
  throw new ConfigError(
    file,
    '',
    `${problem} Use Node 22.18 or later, install typescript (${install}), or write JavaScript.`,
  );
}
