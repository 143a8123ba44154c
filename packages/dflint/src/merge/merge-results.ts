import { isDeepStrictEqual } from 'node:util';
import type { LintResult } from '@dflint/core';
import { UsageError } from '../errors.ts';

/** The results that a file holds. */
export interface ResultsFile {
  /** As the user has written it. */
  file: string;
  results: readonly LintResult[];
}

/**
 * All results, in the order of their paths, whichever file they come from.
 *
 * @throws UsageError when two say different things of one Dockerfile.
 */
export function mergeResults(files: readonly ResultsFile[]): LintResult[] {
  const merged = new Map<string, { result: LintResult; file: string }>();
  for (const { file, results } of files) {
    for (const result of results) {
      const before = merged.get(result.filePath);
      if (before && !isDeepStrictEqual(before.result, result)) {
        throw new UsageError(
          `${before.file} and ${file} have different results for ${result.filePath}. Merge results of one state of the files, linted with the same options.`,
        );
      }
      merged.set(result.filePath, { result, file });
    }
  }
  return [...merged.values()]
    .map(({ result }) => result)
    .sort((a, b) => (a.filePath < b.filePath ? -1 : a.filePath > b.filePath ? 1 : 0));
}
