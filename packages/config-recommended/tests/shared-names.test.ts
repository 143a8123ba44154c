import { type Config, loadConfig, resolveConfig, verify } from '@dflint/core';
import { expect, test } from 'vitest';
import recommended from '../src/index.ts';

/** The rules that report in a text, with the severity. */
async function reported(text: string, rules: Config['rules'] = {}): Promise<string[]> {
  const inputs = [recommended, { rules }].map(config => ({ config, source: 'config', basePath: '/' }));
  const config = resolveConfig(await loadConfig(inputs), '/Dockerfile');
  return verify(text, config).map(({ ruleId, severity }) => `${ruleId ?? '-'} ${severity}`);
}

const { registry, rules } = resolveConfig(
  await loadConfig([{ config: recommended, source: 'config', basePath: '/' }]),
  '/Dockerfile',
);

test('of the rules that share a name, one at most is on', () => {
  const shared = [...registry.idsByName].filter(([, ruleIds]) => ruleIds.length > 1);
  expect(shared.map(([name]) => name).sort()).toEqual([
    'DL3000',
    'DL3012',
    'DL3024',
    'DL3025',
    'DL3029',
    'DL3063',
    'DL3065',
    'DL4000',
    'DL4003',
    'DL4004',
  ]);
  for (const [name, ruleIds] of shared) {
    expect(ruleIds.filter(ruleId => (rules[ruleId]?.[0] ?? 0) > 0).length, name).toBeLessThan(2);
  }
});

test.each([
  ['DL3000', 'buildkit/workdir-relative-path', '', 'WORKDIR x'],
  ['DL3012', 'buildkit/multiple-instructions-disallowed', 'HEALTHCHECK NONE', 'HEALTHCHECK NONE'],
  ['DL3024', 'buildkit/duplicate-stage-name', 'FROM a:1 AS x', 'FROM x AS x'],
  ['DL3025', 'buildkit/json-args-recommended', '', 'CMD run it'],
  ['DL3063', 'buildkit/reserved-stage-name', '', 'FROM debian:12 AS context'],
  ['DL3065', 'buildkit/redundant-target-platform', '', 'FROM --platform=$TARGETPLATFORM debian:12'],
  ['DL4000', 'buildkit/maintainer-deprecated', '', 'MAINTAINER me'],
  ['DL4003', 'buildkit/multiple-instructions-disallowed', 'CMD ["a"]', 'CMD ["a"]'],
  ['DL4004', 'buildkit/multiple-instructions-disallowed', 'ENTRYPOINT ["a"]', 'ENTRYPOINT ["a"]'],
])("hadolint's code %s is for %s", async (code, ruleId, before, instruction) => {
  const text = (comment: string): string =>
    ['FROM debian:12', before, comment, instruction, '']
      .filter((line, i) => line !== '' || i === 4)
      .join('\n');
  expect((await reported(text(''), { [code]: 'warn' })).filter(each => each.startsWith(ruleId))).toEqual([
    `${ruleId} 1`,
  ]);
  expect(await reported(text(''), { [code]: 'error' })).toContain(`${ruleId} 2`);
  expect((await reported(text(`# hadolint ignore=${code}`))).join()).not.toContain(ruleId);
  expect((await reported(`# dflint-disable ${code}\n${text('')}`)).join()).not.toContain(ruleId);
  expect((await reported(text(''), { [code]: 'off' })).join()).not.toContain(ruleId);
});
