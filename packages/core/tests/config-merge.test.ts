import {
  type Config,
  loadConfig,
  type ResolvedConfig,
  resolveConfig,
  type RuleSetting,
  type Severity,
  toRuleEntry,
} from '@dflint/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createRule } from './rules.ts';

const rule = createRule({
  name: 'rule',
  meta: { type: 'problem', docs: { description: 'x' }, messages: { m: 'm' }, schema: { type: 'array' } },
  create: () => ({}),
});
const names = ['a', 'b', 'c'];
const base: Config = { plugins: { t: { rules: Object.fromEntries(names.map(name => [name, rule])) } } };

const severity = fc.constantFrom<Severity[]>('off', 'warn', 'error', 0, 1, 2);
const withOptions = fc.tuple(severity, fc.jsonValue({ maxDepth: 2 }));
const setting: fc.Arbitrary<RuleSetting> = fc.oneof(severity, fc.tuple(severity), withOptions);
const rules = fc.dictionary(fc.constantFrom(...names.map(name => `t/${name}`)), setting);
const settings = fc.dictionary(
  fc.constantFrom('x', 'y', '__proto__'),
  fc.oneof(fc.integer(), fc.array(fc.integer()), fc.dictionary(fc.constantFrom('p', 'q'), fc.integer())),
);
const config = fc.record({ rules, settings }) as fc.Arbitrary<
  Config & { rules: Record<string, RuleSetting> }
>;
const configs = fc.array(config, { maxLength: 5 });

type Data = Pick<ResolvedConfig, 'rules' | 'settings'>;

/** What several configs, one after the other, come to. */
async function merge(...inputs: Config[]): Promise<Data> {
  const sources = [base, ...inputs].map(each => ({ config: each, source: 'config', basePath: '/' }));
  const { rules: entries, settings: all } = resolveConfig(await loadConfig(sources), '/Dockerfile');
  return { rules: entries, settings: all };
}

test('it does not matter how configs are grouped: in a row, nested, or in overrides', async () => {
  await fc.assert(
    fc.asyncProperty(configs, configs, config, async (first, second, last) => {
      const inRow = await merge(...first, ...second, last);
      expect(await merge({ extends: first }, { ...last, extends: second })).toEqual(inRow);
      expect(await merge({ extends: [{ extends: first }, { extends: second }, last] })).toEqual(inRow);
      const overrides = [...second, last].map(each => ({ files: '*', ...each }));
      expect(await merge({ extends: first, overrides })).toEqual(inRow);
    }),
  );
});

test('the last severity wins, with the last options that were given', async () => {
  await fc.assert(
    fc.asyncProperty(configs, async inputs => {
      const merged = await merge(...inputs);
      for (const name of names.map(each => `t/${each}`)) {
        const given = inputs.map(input => input.rules[name]).filter(each => each !== undefined);
        const last = given.at(-1);
        const [, ...options] = given.map(toRuleEntry).findLast(entry => entry.length > 1) ?? [];
        const expected = last === undefined ? undefined : [toRuleEntry(last)[0], ...options];
        expect(merged.rules[name]).toEqual(expected);
      }
    }),
  );
});

test('an empty config changes nothing', async () => {
  await fc.assert(
    fc.asyncProperty(configs, fc.nat(5), async (inputs, at) => {
      const empty = { rules: {}, settings: {}, overrides: [], extends: [], plugins: [] };
      expect(await merge(...inputs.slice(0, at), {}, empty, ...inputs.slice(at))).toEqual(
        await merge(...inputs),
      );
    }),
  );
});

test('what was merged once, merged again, is the same', async () => {
  await fc.assert(
    fc.asyncProperty(configs, async inputs => {
      expect(await merge(...inputs, ...inputs.slice(-1))).toEqual(await merge(...inputs));
    }),
  );
});

test('no config is changed', async () => {
  await fc.assert(
    fc.asyncProperty(configs, async inputs => {
      const before = structuredClone(inputs);
      const frozen = inputs.map(deepFreeze);
      await merge({ extends: frozen }, ...frozen);
      expect(inputs).toEqual(before);
    }),
  );
});

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(value).forEach(deepFreeze);
  return Object.freeze(value);
}
