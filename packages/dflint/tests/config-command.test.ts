import { describe, expect, test } from 'vitest';
import { dflint, project } from './cli.ts';
import { tempFolder } from './temp-folder.ts';

const CONFIG = `plugins: [./acme.mjs]
rules: { acme/no-latest: error, acme/no-user: [warn, { max: 2 }] }
settings: { targets: web }
overrides:
  - files: 'docker/**'
    rules: { acme/no-user: error }
  - stages: builder
    rules: { acme/no-latest: 'off' }
ignores: old/**
`;

describe('dflint config inspect', () => {
  test('tells where each setting comes from', async () => {
    const root = project({ '.dflintrc': CONFIG });
    const { code, out, err } = await dflint(root, [
      ...['config', 'inspect', 'docker/Dockerfile'],
      ...['--rule', 'acme/broken: off', '--target', 'api', '--no-inline-config'],
    ]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toBe(`docker/Dockerfile: linted

Configs that hold, later ones win:
  [1]  .dflintrc
  [2]  .dflintrc » overrides[0]
  [3]  .dflintrc » overrides[1] (stages builder)
  [4]  command line

Plugins:
  acme: dflint-plugin-acme 1.0.0 (acme.mjs)

Rules:
  error  acme/no-latest  [1]
  off    acme/no-latest  [3] in stages builder
  error  acme/no-user    [2] {"max":2} (options of [1]) over warn [1] {"max":2}

Rules that are off:
  off  acme/broken  [4]

Settings:
  targets: ["api"] [4] over "web" [1]

Comments:
  reportUnusedDisableDirectives: "warn" default
  noInlineConfig: true [4]
  requireReason: false default
`);
  });

  test('gives the same as JSON', async () => {
    const root = project({ '.dflintrc': CONFIG });
    const { code, out } = await dflint(root, ['config', 'inspect', '--format', 'json']);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      file: 'Dockerfile',
      isIgnored: false,
      ignoredBy: null,
      config: './.dflintrc',
      rules: { 'acme/no-user': { setting: { severity: 1, options: [{ max: 2 }], source: './.dflintrc' } } },
    });
  });

  test('says that a file is ignored, and by what', async () => {
    const root = project({ '.dflintrc': CONFIG, '.dflintignore': 'new/' });
    const firstLine = async (file: string): Promise<string | undefined> =>
      (await dflint(root, ['config', 'inspect', file])).out.split('\n')[0];
    expect(await firstLine('old/Dockerfile')).toBe('old/Dockerfile: ignored by "ignores" of [1]');
    expect(await firstLine('new/Dockerfile')).toBe('new/Dockerfile: ignored by an ignore file or a pattern');
  });

  test('works without a config file', async () => {
    const { code, out } = await dflint(tempFolder(), ['config', 'inspect']);
    expect(code).toBe(0);
    expect(out).toContain('[1]  @dflint/config-recommended » plugin:buildkit/recommended\n');
  });

  test('shows what would do harm in a terminal as what it is', async () => {
    const root = project({ '.dflintrc': `${CONFIG}name: x\n`, 'a.yaml': 'settings: { "\\e[31m": 1 }' });
    const { out } = await dflint(root, ['config', 'inspect', '-c', 'a.yaml', '::error\u001b[2J']);
    expect(out).not.toMatch(/\u001b/);
  });

  test.each([
    [['config'], 'Write: dflint config inspect [FILE].'],
    [['config', 'show'], 'Write: dflint config inspect [FILE].'],
    [['config', 'inspect', 'a', 'b'], 'Write: dflint config inspect [FILE].'],
    [['config', 'inspect', '-f', 'yaml'], 'dflint config inspect has the formats text and json, not "yaml".'],
  ])('%j is a fault', async (argv, message) => {
    expect(await dflint(tempFolder(), argv)).toEqual({ code: 2, out: '', err: `dflint: ${message}\n` });
  });
});
