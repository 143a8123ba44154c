import buildkit from '@dflint/plugin-buildkit';
import hadolint from '@dflint/plugin-hadolint';
import multistage from '@dflint/plugin-multistage';
import { loadConfig, resolveConfig } from '@dflint/core';
import { expect, test } from 'vitest';
import recommended from '../src/index.ts';

const loaded = await loadConfig([
  { config: recommended, source: '@dflint/config-recommended', basePath: '/' },
]);
const { rules, registry } = resolveConfig(loaded, '/Dockerfile');

test('every rule that calls itself recommended is on, and no other', () => {
  const wanted = [...registry.rules].flatMap(([ruleId, { meta }]) =>
    meta.docs.recommended === true ? ruleId : [],
  );
  const on = Object.entries(rules).flatMap(([ruleId, [severity]]) => (severity > 0 ? ruleId : []));
  expect(on.sort()).toEqual(wanted.sort());
  expect(on).not.toEqual([]);
});

test.each([buildkit, hadolint, multistage])('severities are those of the plugin', ({ configs }) => {
  const severities = { off: 0, warn: 1, error: 2 };
  for (const [ruleId, setting] of Object.entries(configs.recommended.rules)) {
    expect(rules[ruleId]?.[0], ruleId).toBe(severities[setting]);
  }
});

test.each([
  ['multistage/no-build-tools-in-final-image', 2],
  ['multistage/no-source-copy-from-builder', 2],
  ['multistage/no-chained-cleanup', 1],
  ['multistage/no-builder-cleanup', 1],
])('%s has severity %i', (ruleId, severity) => {
  expect(rules[ruleId]).toEqual([severity]);
});
