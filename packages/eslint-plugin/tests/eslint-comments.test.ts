import { describe, expect, test } from 'vitest';
import { engineNames, fixWithEslint, runEslint } from './equivalence.ts';

/** Two reports in one instruction, in its second and third line. */
const RUN = 'RUN true && \\\n  apt-get install curl && \\\n  yum install git && yum clean all';
const RULES = ['hadolint/require-apt-yes', 'hadolint/require-yum-yes'] as const;

/** What hides, and the lines and rules of what is left. */
const texts: readonly (readonly [name: string, text: string, left: string[]])[] = [
  ['nothing', `FROM debian:12\n${RUN}`, ['3 hadolint/require-apt-yes', '4 hadolint/require-yum-yes']],
  ['all rules of the next instruction', `FROM debian:12\n# eslint-disable-next-line\n${RUN}`, []],
  [
    'a rule of the next instruction',
    `FROM debian:12\n# eslint-disable-next-line ${RULES[0]} -- why\n${RUN}`,
    ['5 hadolint/require-yum-yes'],
  ],
  [
    'two comments above one instruction, and an empty line',
    `FROM debian:12\n# eslint-disable-next-line ${RULES[0]}\n# eslint-disable-next-line ${RULES[1]}\n\n${RUN}`,
    [],
  ],
  [
    'the next line in an instruction',
    'FROM debian:12\nRUN true && \\\n  # eslint-disable-next-line\n  apt-get install curl && \\\n  yum install git && yum clean all',
    ['5 hadolint/require-yum-yes'],
  ],
  [
    'all lines of an instruction with a heredoc',
    'FROM debian:12\n# eslint-disable-next-line hadolint/require-apt-yes\nRUN <<EOF\napt-get install curl\nEOF\nRUN apt-get install curl',
    ['6 hadolint/require-apt-yes'],
  ],
  [
    'a block, and what is behind it',
    `FROM debian:12\n# eslint-disable ${RULES.join(', ')}\n${RUN}\n# eslint-enable ${RULES[0]}\n${RUN}`,
    ['8 hadolint/require-apt-yes'],
  ],
  [
    'a block with a rule inside that is off anyway',
    `# eslint-disable ${RULES[0]}\nFROM debian:12\n# eslint-disable-next-line ${RULES[1]}\n${RUN}\n${RUN}`,
    ['9 hadolint/require-yum-yes'],
  ],
  ['a rule that is off', `# eslint ${RULES[0]}: off\nFROM debian:12\n${RUN}`, ['5 hadolint/require-yum-yes']],
  [
    'rules of another severity',
    `# eslint "${RULES[0]}": 0, ${RULES[1]}: "error"\nFROM debian:12\n${RUN}`,
    ['5 hadolint/require-yum-yes'],
  ],
  [
    'prose about ESLint',
    '# eslint is installed here\n# eslint config: see there\n# eslint-disabled\n# eslint https://eslint.org: read it\nFROM debian:12',
    [],
  ],
];

describe.each(engineNames)('%s', engine => {
  const linesAndRules = (text: string): string[] =>
    runEslint(engine, text).map(({ line, ruleId }) => `${line} ${ruleId}`);

  test.each(texts)("ESLint's own comments: %s", (_name, text, left) => {
    expect(linesAndRules(text)).toEqual(left);
  });

  test('an unknown rule and a broken list are reported at the comment', () => {
    const text = '# eslint a/b: off\n# eslint a/b: [\n# eslint-disable-next-line a/c\nFROM debian:12';
    const found = runEslint(engine, text).map(({ line, message }) => [line, message.split("'", 2).join("'")]);
    expect(found).toEqual([
      [1, "Definition for rule 'a/b"],
      [2, expect.stringMatching(/^Failed to parse JSON/)],
      [3, "Definition for rule 'a/c"],
    ]);
  });

  test('a severity in a comment counts', () => {
    const [message] = runEslint(
      engine,
      '# eslint buildkit/maintainer-deprecated: error\nFROM a:1\nMAINTAINER b',
    );
    expect(message).toMatchObject({ ruleId: 'buildkit/maintainer-deprecated', severity: 2 });
  });

  test.each([
    ['above an instruction', '# eslint-disable-next-line\nFROM debian:12\n', ' \nFROM debian:12\n'],
    [
      'one of two rules',
      '# eslint-disable-next-line hadolint/require-image-tag, buildkit/undefined-var\nFROM debian\n',
      '# eslint-disable-next-line hadolint/require-image-tag\nFROM debian\n',
    ],
    [
      'within an instruction: no empty line is left',
      'FROM debian:12\nRUN a && \\\n  # eslint-disable-next-line\n  b && \\\n# eslint-disable-next-line\nc\n',
      'FROM debian:12\nRUN a && \\\n  b && \\\n c\n',
    ],
  ])('--fix takes comments away that are not needed: %s', (_name, text, fixed) => {
    expect(runEslint(engine, text).map(({ message }) => message)).toContainEqual(
      expect.stringMatching(/^Unused eslint-disable directive/),
    );
    expect(fixWithEslint(engine, text)).toBe(fixed);
  });

  test('a comment that is needed further down in its instruction is no unused one', () => {
    const text = `FROM debian:12\n# eslint-disable-next-line ${RULES[1]}\n${RUN.replace('get install', 'get install -y')}`;
    expect(linesAndRules(text)).toEqual([]);
  });
});
