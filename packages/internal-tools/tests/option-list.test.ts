import type { RuleModule } from '@dflint/core/rule';
import { expect, test } from 'vitest';
import { listOptions } from '../src/option-list.ts';
import { pageFaults } from '../src/rule-page.ts';

const rule: RuleModule = {
  name: 'planted',
  meta: {
    type: 'problem',
    docs: { description: 'A planted rule' },
    messages: {},
    schema: [
      {
        type: 'object',
        properties: {
          caches: { type: 'boolean', description: 'Caches too.' },
          images: { $ref: '#/$defs/change' },
          mode: { enum: ['a', 'b'] },
        },
        $defs: {
          change: {
            type: 'object',
            properties: { add: { type: 'array', items: { type: 'string' } } },
            description: 'Names to add.',
          },
        },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{ caches: false }],
  },
  create: () => ({}),
};

test('lists options with types, defaults and descriptions of the schema', () => {
  expect(listOptions(rule)).toEqual([
    { name: 'caches', type: 'boolean', default: 'false', description: 'Caches too.' },
    { name: 'images', type: '{ add?: string[] }', default: '', description: 'Names to add.' },
    { name: 'mode', type: '"a" | "b"', default: '', description: '' },
  ]);
});

test('a page has a heading for each option, and for no other', () => {
  const page =
    '# x\n\n## Options\n\n### caches\n\n### `images`\n\n### gone\n\n## Further reading\n\n### mode\n';
  expect(pageFaults({ name: 'planted', rule }, page)).toEqual([
    'planted: "## Options" has no "### mode".',
    'planted: "### gone" describes an option that the rule does not have.',
  ]);
});
