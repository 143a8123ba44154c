import { dirname, relative, resolve, sep } from 'node:path';
import type { LintResult } from '@dflint/core';
import { UsageError, messageOf } from '../errors.ts';
import { NOT_A_FILE } from '../file-linter.ts';
import { readTextIfThere } from '../files/read-text.ts';
import { writeWithFolder } from '../files/write-atomically.ts';
import { isObject } from '../is-object.ts';
import type { PathOf, Suppressions } from './suppressions.ts';

/** Where suppressions are kept, below the working folder. */
export const SUPPRESSIONS_FILE = 'dflint-suppressions.json';

/**
 * Reads a suppressions file.
 *
 * @returns null when there is none
 * @throws UsageError when it cannot be read, or is not of the form `{ "path": { "rule": { "count": 1 } } }`.
 */
export function readSuppressions(file: string): Suppressions | null {
  const text = readTextIfThere(file);
  if (text === null) return null;
  const value = parseJson(text, file);
  for (const [path, rules] of entries(value, file, 'the file')) {
    for (const [ruleId, entry] of entries(rules, file, `"${path}"`)) {
      const count = (entry as { count?: unknown } | null)?.count;
      if (!Number.isInteger(count) || (count as number) < 1)
        throw broken(file, `"${path}" > "${ruleId}" needs { "count": a whole number from 1 }`);
    }
  }
  return value as Suppressions;
}

/** Writes a suppressions file, sorted, so that two branches that change it can be merged. */
export function writeSuppressions(file: string, suppressions: Suppressions): void {
  const text = JSON.stringify(
    sorted(suppressions, rules => sorted(rules, entry => entry)),
    null,
    2,
  );
  writeWithFolder(file, `${text}\n`);
}

/** Paths in a suppressions file are relative to its folder, with forward slashes. */
export function pathsFrom(file: string): PathOf {
  const folder = dirname(file);
  return ({ filePath }: LintResult) => {
    if (filePath === NOT_A_FILE) return null;
    return relative(folder, resolve(filePath)).split(sep).join('/');
  };
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw broken(file, `it is no JSON (${messageOf(error)})`);
  }
}

function entries(value: unknown, file: string, what: string): [string, unknown][] {
  if (isObject(value)) return Object.entries(value);
  throw broken(file, `${what} must hold an object`);
}

function broken(file: string, why: string): UsageError {
  return new UsageError(`${file} is broken: ${why}. Mend it, or delete it and run --suppress-all again.`);
}

function sorted<T, U>(object: Readonly<Record<string, T>>, map: (value: T) => U): Record<string, U> {
  const keys = Object.keys(object).sort();
  return Object.fromEntries(keys.map(key => [key, map(object[key] as T)]));
}
