import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ConfigSet } from '../src/config/config-set.ts';
import { dflint } from './cli.ts';
import { addFiles, tempFolder } from './temp-folder.ts';

const root = join(import.meta.dirname, '../../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

/** The code blocks of a page that begin with a language and a word. */
function blocks(page: string, info: string): string[] {
  return [...page.matchAll(/^```(\w+ \w+)\n([^]*?)^```$/gm)]
    .filter(([, found]) => found === info)
    .map(([, , code = '']) => code);
}

describe('docs/configuration.md', () => {
  const page = read('docs/configuration.md');
  const configs = ['yaml', 'json'].flatMap(language =>
    blocks(page, `${language} config`).map(text => [language, text] as const),
  );

  test('has examples', () => {
    expect(configs.length).toBeGreaterThanOrEqual(4);
  });

  test.each(configs)('has a %s config that can be read: %s', async (language, text) => {
    const folder = tempFolder({ [`.dflintrc.${language}`]: text });
    const { rules } = await new ConfigSet({ cwd: folder }).configFor(join(folder, 'Dockerfile'));
    expect(Object.keys(rules)).toContain('multistage/no-chained-cleanup');
  });

  test('describes every key', () => {
    const schema = JSON.parse(read('packages/dflint/schema/dflintrc.schema.json')) as {
      definitions: { config: { properties: object }; settings: { properties: object } };
    };
    const { config, settings } = schema.definitions;
    for (const key of [...Object.keys(config.properties), ...Object.keys(settings.properties)])
      expect(page).toMatch(new RegExp(`^\\| \`${key.replace('$', '\\$')}\` `, 'm'));
  });
});

describe('docs/plugins.md', () => {
  test('has a plugin that works', async () => {
    const [code = ''] = blocks(read('docs/plugins.md'), 'js plugin');
    // Inside of the repository, where @dflint/core is.
    const folder = tempFolder({ Dockerfile: 'FROM a AS x\nFROM b AS y\nFROM c\n' }, import.meta.dirname);
    addFiles(folder, {
      'plugin.mjs': code,
      '.dflintrc':
        'plugins: [./plugin.mjs]\nextends: plugin:acme/recommended\nrules: { acme/max-stages: [error, { max: 2 }] }',
    });
    const { out, code: exitCode } = await dflint(folder, ['-f', 'json', 'Dockerfile']);
    expect(exitCode).toBe(1);
    expect(JSON.parse(out)).toMatchObject([
      {
        messages: [
          {
            ruleId: 'acme/max-stages',
            line: 3,
            message: 'There are 3 stages, 2 are enough. Split the file.',
          },
        ],
      },
    ]);
  });
});
