import { readFileSync } from 'node:fs';
import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ConfigError } from '@dflint/core';
import { DiagnosticSeverity, type Range } from 'vscode-languageserver';
import type { Editor } from './editor.ts';

/** Tells the user why documents cannot be linted: each reason once, and at the place in the config file where there is one. */
export class ConfigProblems {
  readonly #editor: Editor;
  #told = new Set<string>();
  #toldBefore: ReadonlySet<string> = new Set();
  #uris = new Set<string>();

  constructor(editor: Editor) {
    this.#editor = editor;
  }

  report(error: unknown): void {
    const message = error instanceof Error ? error.message : String(error);
    if (this.#told.has(message)) return;
    this.#told.add(message);
    if (!this.#toldBefore.has(message)) this.#editor.show('error', message);
    if (!(error instanceof ConfigError)) return;
    const { source } = error;
    if (!isAbsolute(source)) return;
    const uri = pathToFileURL(source).href;
    this.#uris.add(uri);
    const range = rangeOf(error);
    const diagnostic = { range, severity: DiagnosticSeverity.Error, source: 'dflint', message };
    this.#editor.publish({ uri, diagnostics: [diagnostic] });
  }

  /** To be called when configs are read anew. What is still wrong then is not told a second time. */
  reset(): void {
    this.#toldBefore = this.#told;
    this.#told = new Set();
    for (const uri of this.#uris) this.#editor.publish({ uri, diagnostics: [] });
    this.#uris = new Set();
  }
}

/** The line that the message names, else the first that holds the last part of the key, else the first of the file. */
function rangeOf({ source, key, message }: ConfigError): Range {
  const named = /\bline (\d+)/.exec(message.slice(source.length))?.[1];
  const [name] = /[\w$@/.-]+(?=\W*$)/.exec(key) ?? [];
  const line = named === undefined ? Math.max(0, lineOf(source, name)) : Number(named) - 1;
  return { start: { line, character: 0 }, end: { line: line + 1, character: 0 } };
}

function lineOf(file: string, name: string | undefined): number {
  if (name === undefined) return 0;
  try {
    return readFileSync(file, 'utf8')
      .split('\n')
      .findIndex(line => line.includes(name));
  } catch {
    return 0;
  }
}
