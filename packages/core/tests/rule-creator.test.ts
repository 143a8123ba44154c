import { verify } from '@dflint/core';
import type { CopyInstruction, RuleContext, RuleListener, Stage } from '@dflint/core/rule';
import { describe, expect, test } from 'vitest';
import { configOf, createRule, lines } from './rules.ts';

const base = {
  type: 'suggestion',
  docs: { description: 'For tests', recommended: true },
  messages: { found: 'Found {{ what }}.' },
} as const;

describe('createRule', () => {
  test('fills in the address of the page', () => {
    const rule = createRule({ name: 'a-rule', meta: { ...base, schema: [] }, create: () => ({}) });
    expect(rule.name).toBe('a-rule');
    expect(rule.meta.docs).toEqual({ ...base.docs, url: 'https://example.com/rules/a-rule.md' });
  });

  test.each([
    ['no options', undefined, [{ limit: 3, names: ['a'] }]],
    ['a part of the options', [{ limit: 5 }], [{ limit: 5, names: ['a'] }]],
    ['arrays, which are replaced', [{ names: [] }], [{ limit: 3, names: [] }]],
  ])('applies the defaults to %s', async (_, options, expected) => {
    const seen: unknown[] = [];
    const rule = createRule({
      name: 'a-rule',
      meta: {
        ...base,
        schema: [{ type: 'object', properties: { limit: { type: 'number' }, names: { type: 'array' } } }],
        defaultOptions: [{ limit: 3, names: ['a'] }],
      },
      create(_context, [first]) {
        seen.push([first]);
        return {};
      },
    });
    const config = await configOf({ rule }, { rules: { 't/rule': ['error', ...(options ?? [])] } });
    verify('FROM a\n', config);
    expect(seen).toEqual([expected]);
  });

  test('applies the defaults once for all files; what they share cannot be changed', async () => {
    const seen: unknown[] = [];
    const given = { names: ['b'] };
    const rule = createRule({
      name: 'a-rule',
      meta: { ...base, schema: [{ type: 'object' }], defaultOptions: [{ names: ['a'], more: { limit: 3 } }] },
      create(_context, [options]) {
        seen.push(options);
        options.names.push('c');
        return {};
      },
    });
    const config = await configOf({ rule }, { rules: { 't/rule': ['error', given] } });
    const crashes = [verify('FROM a\n', config), verify('FROM b\n', config)].flat();
    expect(crashes).toMatchObject([{ fatal: true }, { fatal: true }]);
    expect(seen).toEqual([
      { names: ['b'], more: { limit: 3 } },
      { names: ['b'], more: { limit: 3 } },
    ]);
    expect(seen[0]).toBe(seen[1]);
    expect(Object.isFrozen(given) || Object.isFrozen(given.names)).toBe(false);
  });

  test('gives create what is known of the file', async () => {
    const seen: Pick<RuleContext, 'id' | 'filename' | 'settings' | 'options'>[] = [];
    const rule = createRule({
      name: 'a-rule',
      meta: { ...base, schema: { type: 'array' } },
      create(context) {
        const { id, filename, settings, options, sourceCode } = context;
        seen.push({ id, filename, settings, options });
        expect(sourceCode.text).toBe('FROM a\n');
        return {};
      },
    });
    const config = await configOf({ rule }, { settings: { a: 1 }, rules: { 't/rule': ['warn', 'x'] } });
    verify('FROM a\n', config, { filename: 'some/Dockerfile' });
    verify('FROM a\n', config);
    const common = { id: 't/rule', settings: { a: 1 }, options: ['x'] };
    expect(seen).toEqual([
      { ...common, filename: 'some/Dockerfile' },
      { ...common, filename: '<input>' },
    ]);
  });

  test('infers message ids, options and the types of nodes', async () => {
    const rule = createRule({
      name: 'a-rule',
      meta: { ...base, schema: [], defaultOptions: [{ limit: 1 }] },
      create(context, [{ limit }]) {
        // @ts-expect-error there is no such message
        const unknown: Parameters<typeof context.report>[0]['messageId'] = 'other';
        expect(unknown).toBe('other');
        return {
          CopyInstruction(node) {
            node satisfies CopyInstruction;
            // @ts-expect-error a COPY has no image
            expect(node.image).toBeUndefined();
          },
          'Stage:exit'(node) {
            node satisfies Stage;
            context.report({ node: node.from, messageId: 'found', data: { what: limit.toFixed(1) } });
          },
        };
      },
    });
    expect(verify(lines('FROM a', 'COPY a b'), await configOf({ rule }))).toMatchObject([
      { message: 'Found 1.0.' },
    ]);
    // @ts-expect-error a function is needed
    const listener: RuleListener = { RunInstruction: true };
    expect(listener).toBeDefined();
  });
});
