import { toIssue } from './code-climate-issue.ts';
import { fingerprints } from './fingerprint.ts';
import type { Formatter } from './formatter.ts';
import { problemsOf } from './problems.ts';
import { visibleJson } from './visible-text.ts';

/** What an engine of Code Climate prints: issues, each ended by a null character. */
export const format: Formatter = (results, context) => {
  const fingerprintOf = fingerprints();
  return problemsOf(results, context)
    .map(problem => `${visibleJson(toIssue(problem, fingerprintOf(problem), context))}\0\n`)
    .join('');
};
