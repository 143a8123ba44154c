import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import plugin from '@dflint/plugin-hadolint';
import { describe, expect, test } from 'vitest';
import { readHadolintConfig } from '../src/migrate/hadolint-config.ts';
import { migrateHadolint, type Migration } from '../src/migrate/migrate-hadolint.ts';
import { dflint } from './cli.ts';
import { tempFolder } from './temp-folder.ts';

async function migrate(yaml: string): Promise<Migration> {
  return migrateHadolint(await readHadolintConfig(yaml, '.hadolint.yaml'), plugin.rules);
}

const OFF = {
  'multistage/no-unknown-stage': 'off',
  'multistage/pin-copied-image': 'off',
  'hadolint/no-forbidden-trigger': 'off',
  'hadolint/no-instruction-before-from': 'off',
  'hadolint/no-ignore-pragma': 'off',
  'hadolint/require-healthcheck': 'off',
};
const THRESHOLD = 'failure-threshold: error\n';

describe('what has a counterpart', () => {
  test.each<[string, string, Partial<Migration['config']>]>([
    ['nothing', '', { rules: { ...OFF } as Migration['config']['rules'] }],
    [
      'ignored',
      'ignored: [DL3008, DL3059]',
      {
        rules: { ...OFF, 'hadolint/pin-apt-versions': 'off', 'hadolint/no-consecutive-run': 'off' } as never,
      },
    ],
    [
      'override',
      'override:\n  error: [DL3008]\n  warning: [DL3020]\n  info: [DL3057]\n  style: [DL3042]',
      {
        rules: {
          ...OFF,
          'hadolint/require-healthcheck': 'warn',
          'hadolint/pin-apt-versions': 'error',
          'hadolint/prefer-copy': 'warn',
          'hadolint/no-pip-cache': 'warn',
        } as never,
      },
    ],
    [
      'ignored before override',
      'override: { error: [DL3008] }\nignored: [DL3008]',
      { rules: { ...OFF, 'hadolint/pin-apt-versions': 'off' } as never },
    ],
    [
      'trustedRegistries',
      'trustedRegistries: [ghcr.io, "*.example.com"]\noverride: { warning: [DL3026] }',
      {
        rules: {
          ...OFF,
          'hadolint/trusted-registries': ['warn', { trustedRegistries: ['ghcr.io', '*.example.com'] }],
        } as never,
      },
    ],
    [
      'codes of ShellCheck',
      'ignored: [SC2086, DL3008, SC1091]',
      {
        rules: {
          ...OFF,
          'hadolint/pin-apt-versions': 'off',
          'hadolint/shellcheck': ['warn', { ignore: ['SC1091', 'SC2086'] }],
        } as never,
      },
    ],
  ])('%s', async (_what, yaml, expected) => {
    expect((await migrate(yaml + '\n' + THRESHOLD)).notes).toEqual([]);
    expect((await migrate(yaml)).config).toMatchObject(expected);
    if (expected.rules) expect((await migrate(yaml)).config.rules).toEqual(expected.rules);
  });

  test('disable-ignore-pragma', async () => {
    const { config } = await migrate('disable-ignore-pragma: true');
    expect(config.settings).toEqual({ hadolintPragmas: false });
  });

  test('label-schema and strict-labels go to each rule that takes them', async () => {
    const { config } = await migrate(
      'label-schema: { version: semver, author: text, x: "" }\nstrict-labels: true\n',
    );
    const labelSchema = { version: 'semver', author: 'text', x: 'text' };
    expect(config.rules).toMatchObject({
      'hadolint/require-label': ['warn', { labelSchema }],
      'hadolint/valid-label-version': ['warn', { labelSchema }],
      'hadolint/no-unknown-label': ['warn', { labelSchema, strictLabels: true }],
    });
    expect(Object.values(config.rules).filter(Array.isArray)).toHaveLength(9);
  });
});

describe('what has none', () => {
  test.each<[string, string, string]>([
    [
      'a severity of ShellCheck',
      'override: { error: [SC2086] }',
      'override: SC2086 has the severity of hadolint/shellcheck, as all that ShellCheck finds.',
    ],
    [
      'what is no code of ShellCheck',
      'ignored: [SC20866]',
      'ignored: there is no rule "SC20866", neither here nor in hadolint of today.',
    ],
    [
      'a retired rule',
      'override: { error: [DL3005] }',
      'override: there is no rule "DL3005", neither here nor in hadolint of today.',
    ],
    [
      'an empty code',
      'ignored: [""]',
      'ignored: there is no rule "", neither here nor in hadolint of today.',
    ],
    [
      'a syntax error that is ignored',
      'ignored: [DL3061]',
      'ignored: what DL3061 reports is always an error here, as it is to Docker.',
    ],
    [
      'a syntax error that is a warning',
      'override: { error: [DL3061], warning: [DL3043] }',
      'override: what DL3043 reports is always an error here, as it is to Docker.',
    ],
    ['a severity', 'override: { fatal: [DL3008] }', 'override: there is no severity "fatal".'],
    [
      'what all objects have',
      'override: { constructor: [DL3008] }',
      'override: there is no severity "constructor".',
    ],
    [
      'a type of label',
      'label-schema: { x: number }',
      'label-schema: there is no type "number"; x is taken as a text.',
    ],
    [
      'no-fail',
      'no-fail: true',
      'no-fail: dflint always exits with 1 where it reports errors. Set rules to "warn".',
    ],
    [
      'what disable-ignore-pragma leaves',
      'disable-ignore-pragma: true',
      'disable-ignore-pragma: "# hadolint shell=" does not count either. Use SHELL.',
    ],
    ['format', 'format: tty', 'format: has no counterpart in a config; see dflint --help.'],
  ])('%s', async (_what, yaml, note) => {
    expect((await migrate(`${yaml}\n${THRESHOLD}`)).notes).toEqual([note]);
  });

  test.each([
    [
      '',
      'hadolint fails on warnings, too: dflint fails on errors alone. Run it with --max-warnings 0. Then it fails on what hadolint calls style, too.',
    ],
    [
      'failure-threshold: warning',
      'failure-threshold: warning: dflint fails on errors alone. Run it with --max-warnings 0. Then it fails on what hadolint calls info or style, too.',
    ],
    [
      'failure-threshold: style',
      'failure-threshold: style: dflint fails on errors alone. Run it with --max-warnings 0.',
    ],
  ])('the threshold %j', async (yaml, note) => {
    expect((await migrate(yaml)).notes).toEqual([note]);
  });
});

describe('a broken file', () => {
  test.each([
    ['ignored: [', /^x is no YAML: /],
    ['- DL3008', /^x must hold keys and values, as in "ignored: \[DL3008\]"\.$/],
    ['ignored: DL3008', /^x: "ignored" must be a list of texts\.$/],
    ['override: { error: 1 }', /^x: "override\.error" must be a list of texts\.$/],
    ['override: [DL3008]', /^x: "override" must be keys and values\.$/],
    ['label-schema: { a: 1 }', /^x: "label-schema\.a" must be a type such as "url"\.$/],
    ['strict-labels: 1', /^x: "strict-labels" must be true or false\.$/],
    ['failure-threshold: 1', /^x: "failure-threshold" must be a severity\.$/],
  ])('%j', async (yaml, message) => {
    await expect(readHadolintConfig(yaml, 'x')).rejects.toThrow(message);
  });
});

describe('dflint migrate', () => {
  const hadolint = 'ignored: [DL3008, SC2086]\nfailure-threshold: error\nformat: tty\n';

  test('prints the config, and what has no counterpart', async () => {
    const root = tempFolder({ '.hadolint.yaml': hadolint });
    const { code, out, err } = await dflint(root, ['migrate']);
    expect(out)
      .toBe(`# yaml-language-server: $schema=https://raw.githubusercontent.com/dflint/dflint/main/packages/dflint/schema/dflintrc.schema.json
# Made by "dflint migrate" from .hadolint.yaml.
plugins:
  - '@dflint/plugin-multistage'
  - '@dflint/plugin-hadolint'
extends:
  - plugin:multistage/recommended
  - plugin:hadolint/all
rules:
  multistage/no-unknown-stage: 'off'
  multistage/pin-copied-image: 'off'
  hadolint/no-forbidden-trigger: 'off'
  hadolint/no-instruction-before-from: 'off'
  hadolint/no-ignore-pragma: 'off'
  hadolint/require-healthcheck: 'off'
  hadolint/pin-apt-versions: 'off'
  hadolint/shellcheck:
    - warn
    - ignore:
        - SC2086
`);
    expect(err).toBe('dflint: format: has no counterpart in a config; see dflint --help.\n');
    expect(code).toBe(0);
    expect(existsSync(join(root, '.dflintrc.yaml'))).toBe(false);
  });

  test('writes a config that dflint reads', async () => {
    const root = tempFolder({
      'x/.hadolint.yml': hadolint,
      'x/Dockerfile': 'FROM debian\nRUN apt-get install -y a\n',
    });
    expect(await dflint(root, ['migrate', '--write', 'x/.hadolint.yml'])).toMatchObject({ code: 0, out: '' });
    const { out } = await dflint(root, ['--format', 'json', 'x/Dockerfile']);
    expect(out).toContain('DL3006: ');
    expect(out).not.toContain('DL3008: ');
  });

  const twice = (text: string): string => `FROM debian:12\n${text}\n${text}\n`;

  test.each<[string, string, string]>([
    ['MAINTAINER', 'FROM debian:12\nMAINTAINER me\n', 'DL4000: '],
    ['CMD in shell form', 'FROM debian:12\nCMD run\n', 'DL3025: '],
    ['ENTRYPOINT in shell form', 'FROM debian:12\nENTRYPOINT run it\n', 'DL3025: '],
    ['a relative WORKDIR', 'FROM debian:12\nWORKDIR app\n', 'DL3000: '],
    ['two CMD', twice('CMD ["a"]'), 'DL4003: '],
    ['two ENTRYPOINT', twice('ENTRYPOINT ["a"]'), 'DL4004: '],
    ['two HEALTHCHECK', twice('HEALTHCHECK CMD ["a"]'), 'DL3012: '],
    ['two stages of a name', 'FROM debian:12 AS a\nFROM a AS a\n', 'DL3024: '],
    ['a reserved name', 'FROM debian:12 AS context\n', 'DL3063: '],
    ['a fixed platform', 'FROM --platform=linux/amd64 debian:12\n', 'DL3029: '],
    ['the default platform', 'FROM --platform=$TARGETPLATFORM debian:12\n', 'DL3065: '],
    ['a secret', 'FROM debian:12\nENV API_TOKEN=x\n', 'DL3064: '],
    ['a stage that copies from itself', 'FROM debian:12 AS a\nCOPY --from=a /x /y\n', 'DL3023: '],
    ['a stage out of range', 'FROM debian:12\nCOPY --from=7 /x /y\n', 'DL3022: '],
    ['an image without a tag', 'FROM debian:12\nCOPY --from=nginx /x /y\n', 'DL3022: '],
    ['a trigger that is refused', 'FROM debian:12\nONBUILD FROM a\n', 'Invalid instruction: '],
    ['RUN before FROM', 'RUN a\nFROM debian:12\n', 'Invalid instruction: '],
  ])('its config reports once: %s', async (_what, dockerfile, message) => {
    const root = tempFolder({ '.hadolint.yaml': '', Dockerfile: dockerfile });
    await dflint(root, ['migrate', '--write']);
    const { out } = await dflint(root, ['--format', 'json', 'Dockerfile']);
    const [result] = JSON.parse(out) as { messages: { message: string }[] }[];
    expect(result?.messages).toEqual([
      expect.objectContaining({ message: expect.stringMatching(`^${message}`) as string }),
    ]);
  });

  test.each(['.dflintrc.yaml', '.dflintrc', 'dflint.config.mjs'])('never overwrites %s', async name => {
    const root = tempFolder({ '.hadolint.yaml': hadolint, [name]: 'root: true\n' });
    const { code, err } = await dflint(root, ['migrate', '--write']);
    expect(code).toBe(2);
    expect(err).toContain(`${name} is there already. Nothing was written`);
    expect(readFileSync(join(root, name), 'utf8')).toBe('root: true\n');
  });

  test.each([
    [['migrate'], 'Cannot read ./.hadolint.yaml: no such file or folder.'],
    [['migrate', 'a', 'b'], 'Write: dflint migrate [FILE].'],
    [['--write', '.'], '--write is for dflint migrate. See dflint --help.'],
  ])('refuses %j', async (argv, message) => {
    const { code, err } = await dflint(tempFolder({}), argv);
    expect(err).toBe(`dflint: ${message}\n`);
    expect(code).toBe(2);
  });
});
