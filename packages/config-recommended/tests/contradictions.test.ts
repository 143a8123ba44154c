import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadConfig, resolveConfig, verify } from '@dflint/core';
import { createSourceCode } from '@dflint/semantics';
import { expect, test } from 'vitest';
import recommended from '../src/index.ts';

/** Rules that ask for the opposite: never both in one stage. The README of this package lists them. */
const contradictions: readonly (readonly [keep: string, remove: string])[] = [
  ['multistage/no-builder-cleanup', 'hadolint/clean-apt-lists'],
  ['multistage/no-builder-cleanup', 'hadolint/clean-dnf-cache'],
  ['multistage/no-builder-cleanup', 'hadolint/clean-yarn-cache'],
  ['multistage/no-builder-cleanup', 'hadolint/clean-yum-cache'],
  ['multistage/no-builder-cleanup', 'hadolint/clean-zypper-cache'],
  ['multistage/no-builder-cleanup', 'hadolint/no-apk-cache'],
  ['multistage/no-builder-cleanup', 'hadolint/no-pip-cache'],
];

/** Pairs of rules that check one fact, of which one is on. */
const owners: readonly (readonly [owner: string, other: string])[] = [
  ['buildkit/maintainer-deprecated', 'hadolint/no-maintainer'],
  ['buildkit/json-args-recommended', 'hadolint/require-json-args'],
  ['buildkit/workdir-relative-path', 'hadolint/no-relative-workdir'],
  ['buildkit/duplicate-stage-name', 'hadolint/no-duplicate-stage-name'],
  ['buildkit/reserved-stage-name', 'hadolint/no-reserved-stage-name'],
  ['buildkit/multiple-instructions-disallowed', 'hadolint/no-duplicate-cmd'],
  ['buildkit/multiple-instructions-disallowed', 'hadolint/no-duplicate-entrypoint'],
  ['buildkit/multiple-instructions-disallowed', 'hadolint/no-duplicate-healthcheck'],
  ['buildkit/redundant-target-platform', 'hadolint/no-redundant-platform'],
];

const loaded = await loadConfig([
  { config: recommended, source: '@dflint/config-recommended', basePath: '/' },
]);
const { rules } = resolveConfig(loaded, '/Dockerfile');

/** The fixtures, or the folder of Dockerfiles that CORPUS_DIR names. */
const root = process.env['CORPUS_DIR'] ?? fileURLToPath(new URL('../../../test-fixtures', import.meta.url));
const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(file =>
  /(^|[\\/])Dockerfile[^\\/]*$/.test(file),
);

/** The rules that report in each stage of a file. */
function rulesByStage(text: string): Set<string>[] {
  const { stages } = createSourceCode(text).buildGraph;
  const found = stages.map(() => new Set<string>());
  for (const { ruleId, line } of verify(text, resolveConfig(loaded, '/Dockerfile'))) {
    const index = stages.findLastIndex(({ node }) => node.loc.start.line <= line);
    if (ruleId !== null) found[index]?.add(ruleId);
  }
  return found;
}

test('no stage of a fixture is told two opposite things', () => {
  expect(files.length).toBeGreaterThan(100);
  const broken = files.flatMap(file =>
    rulesByStage(readFileSync(`${root}/${file}`, 'utf8')).flatMap(found =>
      contradictions.filter(pair => pair.every(rule => found.has(rule))).map(pair => [file, ...pair]),
    ),
  );
  expect(broken).toEqual([]);
});

test.each(contradictions)('%s and %s are told apart by the role of the stage', (keep, remove) => {
  expect([rules[keep]?.[0], rules[remove]?.[0]]).not.toContain(undefined);
  const stage = [
    'RUN apt-get update && rm -rf /var/lib/apt/lists/*',
    'RUN apt-get update',
    'RUN yum install -y a && yum clean all',
    'RUN yum install -y a',
    'RUN dnf install -y a',
    'RUN zypper install -y a',
    'RUN yarn install',
    'RUN apk add a',
    'RUN pip install a',
  ];
  const text = [
    'FROM debian:12 AS build',
    ...stage,
    'FROM debian:12',
    ...stage,
    'COPY --from=build /x /x',
    '',
  ];
  const [builder, shipped] = rulesByStage(text.join('\n'));
  expect(builder).toContain(keep);
  expect(builder).not.toContain(remove);
  expect(shipped).toContain(remove);
  expect(shipped).not.toContain(keep);
});

test.each(owners)('%s is on, %s is not', (owner, other) => {
  expect(rules[owner]?.[0]).toBeGreaterThan(0);
  expect(rules[other]?.[0] ?? 0).toBe(0);
});
