import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { root } from './workspace.ts';

/** A file that is generated, whole or in part, with the text that it must have. */
export interface GeneratedFile {
  /** Absolute path. */
  path: string;
  text: string;
}

/** Makes a generated file, formatted as prettier would leave it. */
export async function generatedFile(path: string, text: string): Promise<GeneratedFile> {
  const options = await resolveConfig(path, { editorconfig: true });
  return { path, text: await format(text, { ...options, filepath: path }) };
}

/** The files whose text on disk is not what it must be, by their paths from the root of the repository. */
export function staleFiles(files: readonly GeneratedFile[]): string[] {
  return files.filter(({ path, text }) => readIfThere(path) !== text).map(({ path }) => relative(root, path));
}

/** Writes the files that are not up to date, and gives their paths from the root of the repository. */
export function writeStaleFiles(files: readonly GeneratedFile[]): string[] {
  const stale = files.filter(({ path, text }) => readIfThere(path) !== text);
  for (const { path, text } of stale) writeFileSync(path, text);
  return stale.map(({ path }) => relative(root, path));
}

/**
 * Replaces what stands between `<!-- begin <name> -->` and `<!-- end <name> -->`.
 * @returns the new text; null when the text has no such markers.
 */
export function replaceBetweenMarkers(text: string, name: string, content: string): string | null {
  const begin = `<!-- begin ${name} -->`;
  const end = `<!-- end ${name} -->`;
  const from = text.indexOf(begin);
  const to = text.indexOf(end);
  if (from < 0 || to < from) return null;
  return `${text.slice(0, from + begin.length)}\n\n${content.trim()}\n\n${text.slice(to)}`;
}

/** The text of a file; the empty text when there is no such file. */
export function readIfThere(path: string): string {
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}
