import { toIssue } from './code-climate-issue.ts';
import { fingerprints } from './fingerprint.ts';
import type { Formatter } from './formatter.ts';
import { problemsOf } from './problems.ts';
import { visibleJson } from './visible-text.ts';

/**
 * A Code Quality report: an array of issues. GitLab drops what has the fingerprint of another one.
 * https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
 */
export const format: Formatter = (results, context) => {
  const fingerprintOf = fingerprints();
  return visibleJson(
    problemsOf(results, context).map(problem => toIssue(problem, fingerprintOf(problem), context)),
    2,
  );
};
