import { expect, test } from 'vitest';
import plugin, { rules } from '../src/index.ts';
import { configOf, lines, lint } from './lint.ts';

/** BuildKit's checks (frontend/dockerfile/linter/ruleset.go) but for InvalidBaseImagePlatform, which needs the image. */
const CHECKS = {
  file: [
    'ConsistentInstructionCasing',
    'DuplicateStageName',
    'InvalidDefaultArgInFrom',
    'NoEmptyContinuation',
    'ReservedStageName',
  ],
  instruction: [
    'CopyIgnoredFile',
    'ExposeInvalidFormat',
    'ExposeProtoCasing',
    'FromAsCasing',
    'FromPlatformFlagConstDisallowed',
    'JSONArgsRecommended',
    'LegacyKeyValueFormat',
    'MaintainerDeprecated',
    'MultipleInstructionsDisallowed',
    'RedundantTargetPlatform',
    'SecretsUsedInArgOrEnv',
    'StageNameCasing',
    'UndefinedArgInFrom',
    'UndefinedVar',
    'WorkdirRelativePath',
  ],
  experimental: ['InvalidDefinitionDescription'],
};

/** What hadolint checks too, by BuildKit's name. */
const HADOLINT_CODES: Readonly<Record<string, readonly string[]>> = {
  DuplicateStageName: ['DL3024'],
  FromPlatformFlagConstDisallowed: ['DL3029'],
  JSONArgsRecommended: ['DL3025'],
  MaintainerDeprecated: ['DL4000'],
  MultipleInstructionsDisallowed: ['DL3012', 'DL4003', 'DL4004'],
  RedundantTargetPlatform: ['DL3065'],
  ReservedStageName: ['DL3063'],
  WorkdirRelativePath: ['DL3000'],
};

/** `JSONArgsRecommended` to `json-args-recommended`. */
function kebabCase(name: string): string {
  return name.replace(/(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/g, '-').toLowerCase();
}

test.each(Object.entries(CHECKS))('all checks of the kind %s are there, under all names', (kind, names) => {
  const own = Object.values(rules).filter(({ meta }) => meta.check === kind);
  expect(own.map(({ name, meta }) => [name, meta.aliases])).toEqual(
    names.map(name => [kebabCase(name), [name, ...(HADOLINT_CODES[name] ?? [])]]),
  );
});

test('the presets hold what BuildKit checks by default', () => {
  const { strict, all } = plugin.configs;
  const byDefault = [...CHECKS.file, ...CHECKS.instruction].map(name => `buildkit/${kebabCase(name)}`).sort();
  expect(Object.keys(strict.rules)).toEqual(byDefault);
  expect(Object.keys(all.rules)).toHaveLength(byDefault.length + 1);
});

test("BuildKit's name works in a config and in directives", async () => {
  expect((await configOf({ MaintainerDeprecated: 'warn' })).rules).toEqual({
    'buildkit/maintainer-deprecated': [1],
  });
  const code = (comment: string): string => lines(`# ${comment}`, 'FROM a AS B', 'MAINTAINER c');
  const found = async (comment: string): Promise<unknown[]> =>
    (await lint(code(comment), { MaintainerDeprecated: 'warn', StageNameCasing: 'warn' })).map(
      ({ ruleId, severity }) => [ruleId, severity],
    );
  const stage = ['buildkit/stage-name-casing', 1];
  expect(await found('x')).toEqual([stage, ['buildkit/maintainer-deprecated', 1]]);
  expect(await found('dflint-disable MaintainerDeprecated')).toEqual([stage]);
  expect(await found('check=skip=MaintainerDeprecated;error=true')).toEqual([
    ['buildkit/stage-name-casing', 2],
  ]);
});
