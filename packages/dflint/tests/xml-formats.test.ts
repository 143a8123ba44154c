import { beforeEach, describe, expect, test, vi } from 'vitest';
import { format as checkstyle } from '../src/formatters/checkstyle.ts';
import { format as junit } from '../src/formatters/junit.ts';
import { message, result } from './results.ts';
import { schemaErrors } from './schema-errors.ts';

const context = { cwd: '/repo', rulesMeta: {} };
const results = [
  result('/repo/app/Dockerfile', [
    message({ line: 2, column: 5, message: 'Not <b> & "c".\nNever.' }),
    message({ line: 2, column: 9, severity: 1, ruleId: 'true', message: 'true' }),
  ]),
  result('/repo/clean', []),
  result('/repo/broken', [message({ ruleId: null, fatal: true })]),
];

beforeEach(() => {
  vi.stubEnv('GITHUB_WORKSPACE', undefined);
  vi.stubEnv('CI_PROJECT_DIR', undefined);
});

describe('checkstyle', () => {
  test('holds an error for each problem, by file', async () => {
    const text = await checkstyle(results, context);
    expect(await schemaErrors(text, 'checkstyle.xsd')).toEqual([]);
    expect(text).toBe(`<?xml version="1.0" encoding="utf-8"?>
<checkstyle version="4.3">
  <file name="app/Dockerfile">
    <error line="2" column="5" severity="error" message="Not &lt;b&gt; &amp; &quot;c&quot;. Never." source="a/b"/>
    <error line="2" column="9" severity="warning" message="true" source="true"/>
  </file>
  <file name="broken">
    <error line="1" column="1" severity="error" message="It is wrong." source="dflint"/>
  </file>
</checkstyle>
`);
  });

  test('is a document without problems, too', async () => {
    expect(await schemaErrors(await checkstyle([], context), 'checkstyle.xsd')).toEqual([]);
  });
});

describe('junit', () => {
  test('holds a suite for each file, and a test case for each problem', async () => {
    const text = await junit(results, context);
    expect(await schemaErrors(text, 'junit-10.xsd')).toEqual([]);
    expect(text).toBe(`<?xml version="1.0" encoding="utf-8"?>
<testsuites name="dflint">
  <testsuite name="app/Dockerfile" tests="2" failures="2" errors="0" file="app/Dockerfile">
    <testcase name="a/b (2:5)" classname="app/Dockerfile">
      <failure type="error" message="Not &lt;b&gt; &amp; &quot;c&quot;. Never.">app/Dockerfile:2:5: Not &lt;b&gt; &amp; &quot;c&quot;. Never.</failure>
    </testcase>
    <testcase name="true (2:9)" classname="app/Dockerfile">
      <failure type="warning" message="true">app/Dockerfile:2:9: true</failure>
    </testcase>
  </testsuite>
  <testsuite name="clean" tests="1" failures="0" errors="0" file="clean">
    <testcase name="dflint" classname="clean"/>
  </testsuite>
  <testsuite name="broken" tests="1" failures="0" errors="1" file="broken">
    <testcase name="dflint (1:1)" classname="broken">
      <error type="error" message="It is wrong.">broken:1:1: It is wrong.</error>
    </testcase>
  </testsuite>
</testsuites>
`);
  });

  test('is a document without files, too', async () => {
    expect(await schemaErrors(await junit([], context), 'junit-10.xsd')).toEqual([]);
  });
});

test('the schemas are asked', async () => {
  expect(await schemaErrors('<checkstyle version="1"><file/></checkstyle>', 'checkstyle.xsd')).not.toEqual(
    [],
  );
  expect(await schemaErrors('<testsuites><testsuite/></testsuites>', 'junit-10.xsd')).not.toEqual([]);
  expect(await schemaErrors('<testsuites>', 'junit-10.xsd')).not.toEqual([]);
  expect(await schemaErrors('{"version": "2.0.0"}', 'sarif-schema-2.1.0.json')).not.toEqual([]);
  expect(await schemaErrors('{"diagnostics": {}}', 'DiagnosticResult.json')).not.toEqual([]);
  expect(await schemaErrors('{"severity": "bad"}', 'code-climate-issue.json')).not.toEqual([]);
});
