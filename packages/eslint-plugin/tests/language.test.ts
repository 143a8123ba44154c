import { RuleTester, type Rule } from 'eslint';
import { RuleTester as RuleTester9 } from 'eslint-9';
import { describe, expect, test } from 'vitest';
import dflint from '../src/index.ts';
import { dockerfileLanguage } from '../src/language.ts';

const TEXT = 'FROM debian:12\r\nRUN apt-get update && \\\r\n  make\r\n';

function parse(text: string) {
  const file = { path: 'Dockerfile', physicalPath: 'Dockerfile', bom: false, body: text };
  const context = { languageOptions: {} };
  const result = dockerfileLanguage.parse(file, context);
  return { result, open: () => dockerfileLanguage.createSourceCode(file, result as never, context) };
}

test('the source code knows texts, places and ancestors', () => {
  const sourceCode = parse(TEXT).open();
  const run = sourceCode.ast.stages[0]?.instructions[0];
  expect(run?.type).toBe('RunInstruction');
  if (!run) return;
  expect(sourceCode.getText(run)).toBe('RUN apt-get update && \\\r\n  make');
  expect(sourceCode.lines[2]).toBe('  make');
  const place = sourceCode.getLocFromIndex(TEXT.indexOf('make'));
  expect(place).toEqual({ line: 3, column: 2 });
  expect(sourceCode.getIndexFromLoc(place)).toBe(TEXT.indexOf('make'));
  // Parents are set by the walk that ESLint asks for before it calls a rule.
  const steps = [...sourceCode.traverse()];
  expect(sourceCode.getAncestors(run)).toEqual([sourceCode.ast, sourceCode.ast.stages[0]]);
  const entered = steps.filter(step => step.kind === 1 && step.phase === 1);
  expect(steps).toHaveLength(2 * entered.length + 1);
  expect(steps.at(-1)).toMatchObject({ kind: 2, target: 'onDockerfileEnd' });
});

test('only a file that cannot be read as a whole fails to parse', () => {
  expect(parse('FROM debian:12\nEXPOSE\n').result.ok).toBe(true);
  expect(parse('RUN make\n').result).toMatchObject({ ok: false, errors: [{ line: 1, column: 1 }] });
});

const testers = { 'ESLint 9': RuleTester9 as unknown as typeof RuleTester, 'ESLint 10': RuleTester };

describe.each(Object.entries(testers))(
  "the tester of %s, which watches over ESLint's contract",
  (_name, Tester) => {
    Tester.describe = describe;
    Tester.it = test;
    const tester = new Tester({ plugins: { dflint }, language: 'dflint/dockerfile' });
    const rule = dflint.plugins.multistage.rules?.['no-unknown-stage'] as Rule.RuleModule;
    tester.run('no-unknown-stage', rule, {
      valid: ['FROM debian:12 AS build\nFROM debian:12\nCOPY --from=build /a /b\n'],
      invalid: [
        {
          code: 'FROM debian:12 AS build\nFROM debian:12\nCOPY --from=biuld /a /b\n',
          errors: [
            {
              messageId: 'typo',
              suggestions: [
                {
                  messageId: 'useName',
                  data: { near: 'build' },
                  output: 'FROM debian:12 AS build\nFROM debian:12\nCOPY --from=build /a /b\n',
                },
              ],
            },
          ],
        },
      ],
    });
  },
);
