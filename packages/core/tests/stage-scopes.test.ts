import { type Config, type LintMessage, verify } from '@dflint/core';
import { describe, expect, test } from 'vitest';
import { configOf, createRule, keywordRule, lines } from './rules.ts';

const text = lines(
  'ARG v', // 1: outside
  'FROM x AS lost', // 2: unreached
  'RUN l',
  'FROM x AS deps', // 4: builder
  'RUN d',
  'FROM x AS build-app', // 6: builder
  'RUN b',
  'FROM x AS base', // 8: shipped
  'RUN s',
  'FROM base AS Final', // 10: shipped
  'COPY --from=deps /d /d',
  'COPY --from=build-app /a /a',
  'RUN f',
  '# at the end',
);

/** `line:severity`, for ARG and RUN. */
async function run(config: Config): Promise<string[]> {
  const resolved = await configOf({ rule: keywordRule('ARG', 'RUN') }, config);
  return verify(text, resolved).map(({ line, severity }: LintMessage) => `${line}:${severity}`);
}

describe('overrides with stages', () => {
  test.each<[string, Config, string]>([
    [
      'a role: builder',
      { overrides: [{ stages: 'builder', rules: { 't/rule': 'off' } }] },
      '1:2 3:2 9:2 13:2',
    ],
    [
      'a role: shipped',
      { overrides: [{ stages: 'shipped', rules: { 't/rule': 'warn' } }] },
      '1:2 3:2 5:2 7:2 9:1 13:1',
    ],
    [
      'a role: unreached',
      { overrides: [{ stages: 'unreached', rules: { 't/rule': 'off' } }] },
      '1:2 5:2 7:2 9:2 13:2',
    ],
    ['several', { overrides: [{ stages: ['builder', 'lost'], rules: { 't/rule': 'off' } }] }, '1:2 9:2 13:2'],
    ['a name', { overrides: [{ stages: 'deps', rules: { 't/rule': 'off' } }] }, '1:2 3:2 7:2 9:2 13:2'],
    ['a glob', { overrides: [{ stages: 'build-*', rules: { 't/rule': 'off' } }] }, '1:2 3:2 5:2 9:2 13:2'],
    [
      'names in any letter case',
      { overrides: [{ stages: ['DEPS', 'f*l'], rules: { 't/rule': 'off' } }] },
      '1:2 3:2 7:2 9:2',
    ],
    [
      'no stage of that name',
      { overrides: [{ stages: 'nope', rules: { 't/rule': 'off' } }] },
      '1:2 3:2 5:2 7:2 9:2 13:2',
    ],
    [
      'on only there',
      { rules: { 't/rule': 'off' }, overrides: [{ stages: 'shipped', rules: { 't/rule': 'warn' } }] },
      '9:1 13:1',
    ],
    [
      'the later wins',
      {
        overrides: [
          { stages: 'builder', rules: { 't/rule': 'off' } },
          { stages: 'deps', rules: { 't/rule': 'warn' } },
        ],
      },
      '1:2 3:2 5:1 9:2 13:2',
    ],
    [
      'a later one for whole files wins',
      {
        overrides: [
          { stages: 'builder', rules: { 't/rule': 'off' } },
          { files: '*', rules: { 't/rule': 'warn' } },
        ],
      },
      '1:1 3:1 5:1 7:1 9:1 13:1',
    ],
    [
      'of another file',
      { overrides: [{ files: '*.other', stages: 'builder', rules: { 't/rule': 'off' } }] },
      '1:2 3:2 5:2 7:2 9:2 13:2',
    ],
    [
      'and what they extend',
      {
        overrides: [
          {
            stages: 'builder',
            extends: {
              rules: { 't/rule': 'off' },
              overrides: [{ stages: 'deps', rules: { 't/rule': 'warn' } }],
            },
          },
        ],
      },
      '1:2 3:2 5:1 9:2 13:2',
    ],
  ])('%s', async (_, config, expected) => {
    expect((await run(config)).join(' ')).toBe(expected);
  });

  test('may change the options; a rule runs once for each different setting', async () => {
    const created: unknown[] = [];
    const rule = createRule({
      name: 'rule',
      meta: {
        type: 'problem',
        docs: { description: 'x' },
        messages: { found: '{{ option }}' },
        schema: [{ type: 'string' }],
        defaultOptions: ['default'],
      },
      create(context, [option]) {
        created.push(option);
        return {
          RunInstruction: node => context.report({ node, messageId: 'found', data: { option } }),
        };
      },
    });
    const config = await configOf(
      { rule },
      {
        overrides: [
          { stages: 'shipped', rules: { 't/rule': ['error', 'in what ships'] } },
          { stages: 'base', rules: { 't/rule': 'warn' } },
          { stages: 'unreached', rules: { 't/rule': 'error' } },
        ],
      },
    );
    expect(verify(text, config).map(m => `${m.line} ${m.severity} ${m.message}`)).toEqual([
      '3 2 default',
      '5 2 default',
      '7 2 default',
      '9 1 in what ships',
      '13 2 in what ships',
    ]);
    expect(created.sort()).toEqual(['default', 'in what ships', 'in what ships']);
    created.length = 0;
    verify(lines('FROM scratch AS base'), config);
    expect(created.sort()).toEqual(['default', 'in what ships']);
  });

  test('count the stages that the setting targets names', async () => {
    const config: Config = {
      settings: { targets: ['lost'] },
      overrides: [{ stages: 'shipped', rules: { 't/rule': 'warn' } }],
    };
    expect((await run(config)).filter(each => each.endsWith(':1'))).toEqual(['3:1']);
  });

  test('what stands behind the last instruction belongs to the last stage, directives hide as ever', async () => {
    const rule = createRule({
      name: 'rule',
      meta: { type: 'problem', docs: { description: 'x' }, messages: { found: 'x' }, schema: [] },
      create: context => ({ Comment: node => context.report({ node, messageId: 'found' }) }),
    });
    const config = { overrides: [{ stages: 'Final', rules: { 't/rule': 'warn' as const } }] };
    expect(verify(text, await configOf({ rule }, config))).toMatchObject([{ line: 14, severity: 1 }]);
    const hidden = text.replace('FROM base', '# dflint-disable t/rule\nFROM base');
    expect(verify(hidden, await configOf({ rule }, config))).toMatchObject([]);
  });
});
