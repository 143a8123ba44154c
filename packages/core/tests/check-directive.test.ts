import { describe, expect, test } from 'vitest';
import { type Config, verifyFully } from '../src/index.ts';
import type { RuleModule } from '../src/rule.ts';
import { configOf, keywordRule, lines, ruleOf } from './rules.ts';

function check(kind: RuleModule['meta']['check'], alias: string, rule: RuleModule): RuleModule {
  return { ...rule, meta: { ...rule.meta, aliases: [alias], ...(kind && { check: kind }) } };
}

/** Reports each CMD but the first, at the first. */
const repeated = ruleOf(report => {
  let first: Parameters<typeof report>[0] | null = null;
  return {
    CmdInstruction(node) {
      if (first) report({ ...first, cause: node });
      else first = { node, messageId: 'found', data: { what: 'CMD' } };
    },
  };
});

const rules = {
  user: check('instruction', 'UserCheck', keywordRule('USER')),
  from: check('file', 'FromCheck', keywordRule('FROM')),
  arg: check('experimental', 'ArgCheck', keywordRule('ARG')),
  other: check(undefined, 'Other', keywordRule('USER')),
  cmd: check('instruction', 'CmdCheck', repeated),
};

async function run(text: string, config: Config = {}) {
  const all = { 't/arg': 'off', ...config.rules } as const;
  const { messages, suppressedMessages } = verifyFully(
    text,
    await configOf(rules, { ...config, rules: all }),
  );
  const show = (each: (typeof messages)[number]) => `${each.line} ${each.ruleId} ${each.severity}`;
  return { messages: messages.map(show), suppressed: suppressedMessages.map(show) };
}

const warnings = { 't/user': 'warn', 't/from': 'warn', 't/other': 'warn', 't/cmd': 'off' } as const;

describe('the directive at the top', () => {
  test.each([
    ['skip=UserCheck', ['2 t/from 1', '3 t/other 1'], ['3 t/user 1']],
    ['skip=t/user', ['2 t/from 1', '3 t/other 1'], ['3 t/user 1']],
    ['skip=FromCheck,UserCheck', ['3 t/other 1'], ['2 t/from 1', '3 t/user 1']],
    ['skip=all', ['3 t/other 1'], ['2 t/from 1', '3 t/user 1']],
    ['skip=Other', ['2 t/from 1', '3 t/user 1', '3 t/other 1'], []],
    ['skip=Unknown', ['2 t/from 1', '3 t/user 1', '3 t/other 1'], []],
    ['error=true', ['2 t/from 2', '3 t/user 2', '3 t/other 1'], []],
    ['error=false', ['2 t/from 1', '3 t/user 1', '3 t/other 1'], []],
    ['skip=FromCheck;error=1', ['3 t/user 2', '3 t/other 1'], ['2 t/from 1']],
    ['skip=FromCheck // why', ['3 t/user 1', '3 t/other 1'], ['2 t/from 1']],
  ])('%s', async (value, messages, suppressed) => {
    const text = lines(`# check=${value}`, 'FROM a', 'USER b');
    expect(await run(text, { rules: warnings })).toEqual({ messages, suppressed });
  });

  test.each([
    ['skip', '"skip" is no option of a check directive: there are skip=, experimental= and error=.'],
    ['skip=a;', '"" is no option of a check directive: there are skip=, experimental= and error=.'],
    ['skp=all', '"skp=all" is no option of a check directive: there are skip=, experimental= and error=.'],
    ['error=yes', '"error" is true or false in a check directive, not "yes".'],
  ])('says that the build fails for %s', async (value, fault) => {
    const text = lines('# syntax=docker/dockerfile:1', `# check=${value}`, 'FROM a');
    const { messages } = verifyFully(text, await configOf({}));
    expect(messages).toEqual([
      {
        ruleId: null,
        severity: 2,
        message: `The build fails: ${fault}`,
        line: 2,
        column: 1,
        endLine: 2,
        endColumn: 9 + value.length,
      },
    ]);
  });

  test.each([
    ['behind a byte order mark', '\ufeff# check=skip=all\nFROM a\n', []],
    ['behind another directive', '# escape=`\n#check = skip=all\r\nFROM a\n', []],
    ['indented, which BuildKit does not read', ' # check=skip=all\nFROM a\n', ['2 t/from 1']],
    ['behind one that is indented', ' # escape=`\n# check=skip=all\nFROM a\n', ['3 t/from 1']],
  ])('%s', async (_what, text, messages) => {
    expect((await run(text, { rules: warnings })).messages).toEqual(messages);
  });

  test('is none behind an instruction, and does nothing with noInlineConfig', async () => {
    const text = lines('FROM a', '# check=skip=all', 'RUN b', 'USER c');
    expect((await run(text, { rules: warnings })).suppressed).toEqual([]);
    const top = lines('# check=skip=all;error=true', 'FROM a');
    expect((await run(top, { rules: warnings, noInlineConfig: true })).messages).toEqual(['2 t/from 1']);
  });
});

describe('experimental checks', () => {
  const text = (value: string) => lines(`# check=${value}`, 'ARG x', 'FROM a');

  test.each([
    ['experimental=ArgCheck', ['2 t/arg 1']],
    ['experimental=all', ['2 t/arg 1']],
    ['experimental=all;skip=all', ['2 t/arg 1']],
    ['experimental=FromCheck', []],
    ['skip=all', []],
  ])('%s', async (value, found) => {
    const config = await configOf(rules);
    const { messages } = verifyFully(text(value), { ...config, rules: {} });
    expect(messages.map(each => `${each.line} ${each.ruleId} ${each.severity}`)).toEqual(found);
  });

  test('stay off where the config says so', async () => {
    expect((await run(text('experimental=all;skip=all'))).messages).toEqual([]);
  });
});

describe('a comment above an instruction', () => {
  test.each([
    ['hides the check there', ['# check=skip=UserCheck', 'USER b', 'USER c'], [3]],
    ['stands among others', ['# why', '# check=skip=all', '', '# this', 'USER b'], [6]],
    ['counts when it is the first', ['# check=skip=Nothing', '# check=skip=all', 'USER b'], []],
    ['is cut off by a bare #', ['# check=skip=all', '#', 'USER b'], []],
    ['does not count when it is indented', ['  # check=skip=all', 'USER b'], []],
    ['does not count inside of another instruction', ['RUN a \\', '# check=skip=all', 'b', 'USER b'], []],
    ['does nothing when it is malformed', ['# check=skp=all', 'USER b'], []],
  ])('%s', async (_what, text, hidden) => {
    const { suppressed } = await run(lines('FROM a', ...text), { rules: warnings });
    expect(suppressed).toEqual(hidden.map(line => `${line} t/user 1`));
  });

  test('does not hide checks of the whole file, nor make errors', async () => {
    const text = lines('# about', '# check=skip=FromCheck;error=true', 'FROM a', 'USER b');
    expect((await run(text, { rules: warnings })).messages).toEqual([
      '3 t/from 1',
      '4 t/user 1',
      '4 t/other 1',
    ]);
  });

  test('stands above the cause of the problem', async () => {
    const above = (first: string, second: string) =>
      lines('FROM a', `# ${first}`, 'CMD b', `# ${second}`, 'CMD c');
    expect((await run(above('x', 'check=skip=CmdCheck'))).suppressed).toEqual(['3 t/cmd 2']);
    expect((await run(above('check=skip=CmdCheck', 'x'))).suppressed).toEqual([]);
  });
});
