import { basename } from 'node:path';

/** What vitest's JSON reporter writes, as far as it is read here. */
export interface TestReport {
  testResults: {
    /** Absolute path of the test file. */
    name: string;
    assertionResults: { ancestorTitles: string[]; status: string }[];
  }[];
}

/** How many cases the tests of a rule have, passing ones. */
export interface CaseCount {
  /** Dockerfiles that the rule reports, at the places that the case names. */
  reporting: number;
  /** Dockerfiles that it leaves alone. */
  silent: number;
  /** Cases of either kind that do not pass. */
  failing: number;
}

/**
 * Counts the cases of the rules of a package, by the rules' names: the tests in the groups `invalid` and `valid` that
 * RuleTester makes, in the test file that is called as the rule is. Each test there is one Dockerfile.
 *
 * @param folder name of the package's folder
 */
export function countCases({ testResults }: TestReport, folder: string): Map<string, CaseCount> {
  const counts = new Map<string, CaseCount>();
  for (const { name, assertionResults } of testResults) {
    if (!name.includes(`/packages/${folder}/`)) continue;
    const count: CaseCount = { reporting: 0, silent: 0, failing: 0 };
    for (const { ancestorTitles, status } of assertionResults) {
      const group = ancestorTitles.at(-1);
      if (group !== 'invalid' && group !== 'valid') continue;
      if (status !== 'passed') count.failing++;
      else if (group === 'invalid') count.reporting++;
      else count.silent++;
    }
    counts.set(basename(name, '.test.ts'), count);
  }
  return counts;
}
