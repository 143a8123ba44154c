import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LintMessage, LintResult } from '@dflint/core';
import { importFile } from '../config/import-file.ts';
import { resolvePackage, resolvePath } from '../config/resolve-module.ts';
import { UsageError } from '../errors.ts';
import type { Formatter } from './formatter.ts';
import { visibleColumns, visibleLine, visibleText } from './visible-text.ts';

/**
 * A formatter as ESLint has them, from a file or a package: `acme` is `dflint-formatter-acme` or `eslint-formatter-acme`,
 * `@acme` and `@acme/x` are `@acme/eslint-formatter` and `@acme/eslint-formatter-x`. Packages are looked for in the working
 * folder, then beside dflint.
 *
 * @returns null when there is no such package
 * @throws UsageError when there is no such file, or what is there is no formatter; ConfigError when it cannot be loaded.
 */
export async function loadFormatterPackage(name: string, cwd: string): Promise<Formatter | null> {
  const file = isPath(name) ? formatterFile(name, cwd) : findPackage(name, cwd);
  if (file === null) return null;
  const formatter = await importFile(file);
  if (typeof formatter !== 'function') {
    throw new UsageError(
      `The format "${name}" (${file}) is no formatter: its default export must be a function.`,
    );
  }
  return async (results, context) => {
    // Not known to be text before it was checked.
    const text: unknown = await (formatter as Formatter)(results.map(toHarmless), context);
    if (typeof text === 'string') return text;
    throw new UsageError(`The format "${name}" (${file}) gave no text.`);
  };
}

function isPath(name: string): boolean {
  return !name.startsWith('@') && /[\\/]/.test(name);
}

function formatterFile(path: string, cwd: string): string {
  const request = resolve(cwd, path);
  const file = resolvePath(request, join(cwd, 'dflint.config.js'));
  if (file === null) throw new UsageError(`There is no file ${request} to load the format from.`);
  return file;
}

function findPackage(name: string, cwd: string): string | null {
  const places = [join(cwd, 'dflint.config.js'), fileURLToPath(import.meta.url)];
  for (const place of places) {
    for (const request of packageNames(name)) {
      const file = resolvePackage(request, place);
      if (file !== null) return file;
    }
  }
  return null;
}

/** As ESLint completes names: https://eslint.org/docs/latest/extend/custom-formatters#packaging-a-custom-formatter */
function packageNames(name: string): string[] {
  const [, scope = '', rest = ''] = /^(@[^/]+\/?)?(.*)$/.exec(name) ?? [];
  const folder = scope === '' || scope.endsWith('/') ? scope : `${scope}/`;
  return ['dflint-formatter', 'eslint-formatter'].flatMap(prefix => {
    if (rest === '') return `${folder}${prefix}`;
    return rest === prefix || rest.startsWith(`${prefix}-`) ? name : `${folder}${prefix}-${rest}`;
  });
}

/** Such formatters print what they are given, and some sort it in place; so they get a copy without control characters. */
function toHarmless(result: LintResult): LintResult {
  const { filePath, messages, suppressedMessages, source, output } = result;
  return {
    ...result,
    filePath: visibleText(filePath),
    messages: messages.map(harmlessMessage),
    suppressedMessages: suppressedMessages.map(message => ({ ...message, ...harmlessMessage(message) })),
    ...(source !== undefined && { source: harmlessText(source) }),
    ...(output !== undefined && { output: harmlessText(output) }),
  };
}

function harmlessMessage(message: LintMessage): LintMessage {
  const { suggestions } = message;
  return {
    ...message,
    message: visibleLine(message.message),
    ...(suggestions && { suggestions: suggestions.map(item => ({ ...item, desc: visibleLine(item.desc) })) }),
  };
}

function harmlessText(text: string): string {
  return text.replace(/[^\r\n]+/g, visibleColumns);
}
