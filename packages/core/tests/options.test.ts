import { checkOptions } from '@dflint/core';
import type { JSONSchema } from '@dflint/core/rule';
import { describe, expect, test, vi } from 'vitest';

const loaded = vi.hoisted(() => [] as string[]);
vi.mock('ajv', async importOriginal => {
  loaded.push('ajv');
  return { default: await importOriginal() };
});

const schema: JSONSchema[] = [
  {
    type: 'object',
    properties: {
      limit: { type: 'integer', minimum: 1 },
      stages: { enum: ['all', 'shipped'] },
      names: { type: 'array', items: { type: 'string' }, uniqueItems: true },
      nested: { type: 'object', properties: { on: { type: 'boolean' } }, required: ['on'] },
      either: { anyOf: [{ type: 'string', pattern: '^a' }, { type: 'number' }] },
    },
    additionalProperties: false,
  },
  { type: 'string' },
];

describe('checkOptions', () => {
  test.each<[string, unknown[]]>([
    ['none', []],
    ['an empty object', [{}]],
    ['all kinds', [{ limit: 1, stages: 'all', names: ['a', 'b'], nested: { on: true, more: 1 } }, 'text']],
    ['by another schema', ['x', 1]],
  ])('good options: %s, without ajv', async (name, options) => {
    const own = name === 'by another schema' ? { type: 'array' as const, minItems: 2 } : schema;
    expect(await checkOptions(own, options)).toBeNull();
    expect(loaded).toEqual([]);
  });

  test.each<[unknown[], string, string]>([
    [
      [{ limt: 1 }],
      '[1]',
      'there is no option "limt". Did you mean "limit"? Allowed: limit, stages, names, nested, either.',
    ],
    [[{ limit: 0 }], '[1].limit', 'must be >= 1; given: 0.'],
    [[{ limit: 'x' }], '[1].limit', 'must be of the type integer, not "x".'],
    [[{ stages: 'ships' }], '[1].stages', '"ships" is not allowed. Allowed: "all", "shipped".'],
    [[{ names: ['a', 3] }], '[1].names[1]', 'must be of the type string, not 3.'],
    [
      [{ names: ['a', 'a'] }],
      '[1].names',
      expect.stringContaining('must NOT have duplicate items') as string,
    ],
    [[{ nested: {} }], '[1].nested', "must have required property 'on'; given: {}."],
    [[{ nested: { on: 1 } }], '[1].nested.on', 'must be of the type boolean, not 1.'],
    [[{ either: [] }], '[1].either', 'must be of the type string, not [].'],
    [[{}, 3], '[2]', 'must be of the type string, not 3.'],
    [[{}, 'a', 'b'], '', 'has more items than the 2 that are allowed: [{},"a","b"].'],
    [[null], '[1]', 'must be of the type object, not null.'],
  ])('bad options: %j', async (options, key, text) => {
    expect(await checkOptions(schema, options)).toEqual({ key, text });
  });

  test('a schema that needs ajv', async () => {
    expect(await checkOptions(schema, [{ either: 'abc' }])).toBeNull();
    expect(await checkOptions(schema, [{ either: 'xyz' }])).toMatchObject({ key: '[1].either' });
    expect(loaded).toEqual(['ajv']);
  });

  test.each([[[]], [undefined]])('a rule without options: %j', async own => {
    expect(await checkOptions(own, [{ a: 1 }])).toEqual({
      key: '[1]',
      text: 'this rule takes no options, but was given {"a":1}.',
    });
  });

  test('a schema that is not valid is a bug in the rule', async () => {
    const own = { type: 'list' } as unknown as JSONSchema;
    const problem = await checkOptions(own, [1]);
    expect(problem?.text).toMatch(/^the rule's own schema is not valid, which is a bug in the rule: .*type/);
  });

  test('names of keys are escaped', async () => {
    const own: JSONSchema = {
      type: 'array',
      items: { type: 'object', properties: { 'a/b~': { type: 'string' } } },
    };
    expect(await checkOptions(own, [{ 'a/b~': 1 }])).toMatchObject({ key: '[1]["a/b~"]' });
  });
});
