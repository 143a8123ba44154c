import type { LintResult } from '@dflint/core';
import type { Formatter } from './formatter.ts';
import { type Problem, toProblem } from './problems.ts';
import { reportPath, reportRoot } from './report-path.ts';
import { visibleText } from './visible-text.ts';
import { type XmlElement, xmlDocument } from './xml.ts';

/**
 * Test results of JUnit: a suite a file, a failed test case a problem, one that passes for a clean file.
 * https://github.com/jenkinsci/xunit-plugin/tree/master/src/main/resources/org/jenkinsci/plugins/xunit/types/model/xsd
 */
export const format: Formatter = (results, { cwd }) => {
  const root = reportRoot(cwd);
  const suites = results.map(result => testSuite(result, reportPath(result.filePath, root)));
  return xmlDocument({ testsuites: { '@_name': 'dflint', testsuite: suites } });
};

function testSuite(result: LintResult, path: string): XmlElement {
  const name = visibleText(path);
  const problems = result.messages.map(message => toProblem(message, result, path));
  const errors = result.fatalErrorCount;
  return {
    '@_name': name,
    '@_tests': Math.max(1, problems.length),
    '@_failures': problems.length - errors,
    '@_errors': errors,
    '@_file': name,
    testcase:
      problems.length > 0
        ? problems.map(problem => testCase(problem, name))
        : [{ '@_name': 'dflint', '@_classname': name }],
  };
}

/** GitLab keeps one of those with the same name, so the place is part of it. */
function testCase({ rule, severity, text, message }: Problem, file: string): XmlElement {
  const place = `${message.line}:${message.column}`;
  const outcome = { '@_type': severity, '@_message': text, '#text': `${file}:${place}: ${text}` };
  return {
    '@_name': `${visibleText(rule)} (${place})`,
    '@_classname': file,
    ...(message.fatal ? { error: outcome } : { failure: outcome }),
  };
}
