import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { LintResult } from '@dflint/core';
import type { DFLint } from '../dflint.ts';
import { UsageError } from '../errors.ts';
import { count } from '../formatters/problems.ts';
import { type Suppressions, applySuppressions, prune, suppressNow } from '../suppressions/suppressions.ts';
import {
  SUPPRESSIONS_FILE,
  pathsFrom,
  readSuppressions,
  writeSuppressions,
} from '../suppressions/suppressions-file.ts';
import type { CliOptions } from './options.ts';

/** The results with what the suppressions file hides taken out. */
export interface Suppressed {
  results: LintResult[];
  /** What to tell when the file was written: how much it hides. */
  note: string | null;
  /** What to tell: suppressions that nothing needs any more. Then the run fails, as in ESLint. */
  complaint: string | null;
}

/** @throws UsageError for options that contradict each other. */
export function checkSuppressOptions(options: CliOptions, isStdin: boolean): void {
  const given = (
    [
      ['--suppress-all', options['suppress-all']],
      ['--suppress-rule', options['suppress-rule'].length > 0],
      ['--prune-suppressions', options['prune-suppressions']],
    ] as const
  ).flatMap(([name, isGiven]) => (isGiven ? [name] : []));
  const [first, second] = given;
  if (first !== undefined && second !== undefined)
    throw new UsageError(`${first} and ${second} cannot be used in one run.`);
  if (first !== undefined && isStdin) throw new UsageError(`${first} is for files, not for standard input.`);
}

/**
 * Reads, changes and applies the suppressions file, as the options want it. Without one, and without an option that makes
 * one, the results are given back as they are.
 *
 * @throws UsageError when the file is broken, or a file that was named is not there.
 */
export function suppress(
  dflint: DFLint,
  results: LintResult[],
  options: CliOptions,
  cwd: string,
): Suppressed {
  const location = options['suppressions-location'];
  const file = resolve(cwd, location ?? SUPPRESSIONS_FILE);
  const names = options['suppress-rule'];
  const isAdding = options['suppress-all'] || names.length > 0;
  const present = readSuppressions(file);
  if (!present && !isAdding) {
    if (location === undefined) return { results, note: null, complaint: null };
    throw new UsageError(`There is no suppressions file ${file}. --suppress-all makes one.`);
  }

  const pathOf = pathsFrom(file);
  let suppressions = present ?? {};
  if (isAdding) {
    const rules = names.length > 0 ? dflint.findRules(names) : null;
    suppressions = suppressNow(suppressions, results, pathOf, rules);
  }
  const { unused, ...applied } = applySuppressions(suppressions, results, pathOf);
  if (options['prune-suppressions'])
    suppressions = prune(suppressions, unused, path => existsSync(resolve(dirname(file), path)));
  const isWriting = isAdding || options['prune-suppressions'];
  if (isWriting) writeSuppressions(file, suppressions);

  const hasUnused = Object.keys(unused).length > 0 && !options['prune-suppressions'];
  const isComplaining = hasUnused && !options['pass-on-unpruned-suppressions'];
  return {
    ...applied,
    note: isWriting ? `Wrote ${file}: ${summaryOf(suppressions)}.` : null,
    complaint: isComplaining
      ? 'There are suppressions that nothing needs any more. --prune-suppressions takes them out.'
      : null,
  };
}

function summaryOf(suppressions: Suppressions): string {
  const files = Object.values(suppressions);
  const errors = files.flatMap(rules => Object.values(rules)).reduce((sum, rule) => sum + rule.count, 0);
  return errors === 0
    ? 'it hides nothing (warnings fail no run, and what no rule found cannot be hidden)'
    : `it hides ${count(errors, 'error')} in ${count(files.length, 'file')}`;
}
