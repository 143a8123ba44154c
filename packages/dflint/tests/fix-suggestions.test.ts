import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DFLint } from '../src/dflint.ts';
import type { SuggestionChoice } from '../src/suggestion-filter.ts';
import { dflint } from './cli.ts';
import { dockerfileText } from './dockerfile-text.ts';
import { tempFolder } from './temp-folder.ts';

/**
 * `acme/no-latest` has a fix; `acme/no-user` (a warning, with an alias) and `acme/no-run` suggest to take an instruction
 * away, or else to make it a comment.
 */
const PLUGIN = `
const rule = (meta, create) => ({ meta: { type: 'problem', schema: [], docs: { description: 'x' }, ...meta }, create });
const messages = { found: 'Found.', drop: 'Drop it.', hide: 'Make it a comment.' };
const report = context => node =>
  context.report({
    node,
    messageId: 'found',
    suggest: [
      { messageId: 'drop', fix: fixer => fixer.removeRange([node.range[0], node.range[1] + 1]) },
      { messageId: 'hide', fix: fixer => fixer.insertTextBefore(node, '# ') },
    ],
  });
export default {
  meta: { name: 'dflint-plugin-acme' },
  rules: {
    'no-latest': rule({ messages, fixable: 'code' }, context => ({
      FromInstruction({ image }) {
        if (!image.value.endsWith(':latest')) return;
        context.report({ node: image, messageId: 'found', fix: fixer => fixer.removeRange([image.range[1] - 7, image.range[1]]) });
      },
    })),
    'no-user': rule({ messages, hasSuggestions: true, aliases: ['ACME2'] }, context => ({ UserInstruction: report(context) })),
    'no-run': rule({ messages, hasSuggestions: true }, context => ({ RunInstruction: report(context) })),
  },
};`;

const TEXT = 'FROM a:latest\nUSER b\nRUN c\n';

function project(): string {
  return tempFolder({
    'acme.mjs': PLUGIN,
    '.dflintrc':
      'plugins: [./acme.mjs]\nrules: { acme/no-latest: error, acme/no-user: warn, acme/no-run: error }\n',
    Dockerfile: TEXT,
  });
}

describe('--fix-suggestions', () => {
  test.each<[string[], string]>([
    [[], TEXT],
    [['--fix'], 'FROM a\nUSER b\nRUN c\n'],
    [['--fix-suggestions'], 'FROM a:latest\n'],
    [['--fix', '--fix-suggestions'], 'FROM a\n'],
    [['--fix-suggestions=acme/no-run'], 'FROM a:latest\nUSER b\n'],
    [['--fix-suggestions=ACME2'], 'FROM a:latest\nRUN c\n'],
    [['--fix-suggestions=acme/no-run, acme/no-user'], 'FROM a:latest\n'],
    [['--fix-suggestions', '--quiet'], 'FROM a:latest\nUSER b\n'],
    [['--fix-suggestions=acme/no-user', '--quiet'], 'FROM a:latest\nRUN c\n'],
    [['--fix-suggestions=acme/no-latest'], TEXT],
  ])('%j', async (argv, expected) => {
    const root = project();
    expect(await dflint(root, argv)).toMatchObject({ err: '' });
    expect(readFileSync(join(root, 'Dockerfile'), 'utf8')).toBe(expected);
  });

  test('with --fix-dry-run, nothing is written', async () => {
    const root = project();
    const { out } = await dflint(root, ['--fix-dry-run', '--fix-suggestions', '-f', 'json']);
    expect(JSON.parse(out)).toMatchObject([{ output: 'FROM a\n', messages: [] }]);
    expect(readFileSync(join(root, 'Dockerfile'), 'utf8')).toBe(TEXT);
    const argv = ['--fix-dry-run', '--fix-suggestions=acme/no-run', '-f', 'json', '-'];
    const { out: ofStdin } = await dflint(root, argv, { stdin: TEXT });
    expect(JSON.parse(ofStdin)).toMatchObject([{ output: 'FROM a\nUSER b\n' }]);
  });

  test('what remains is reported, with a hint', async () => {
    const root = project();
    expect(await dflint(root, ['--fix-suggestions=acme/no-run'])).toMatchObject({
      code: 1,
      out: expect.stringContaining(`
  2:1  warning  Found.  acme/no-user
      suggestion: Drop it.
      suggestion: Make it a comment.

✖ 2 problems (1 error, 1 warning)
  1 of them can be fixed with --fix.
  1 suggestion can be applied with --fix-suggestions.
`) as string,
    });
  });

  test.each([
    [['--fix-suggestions=no-run'], 'There is no rule "no-run". Did you mean "acme/no-run"?'],
    [['--fix-suggestions=acme/no-run,x'], 'There is no rule "x". See'],
    [['--fix-suggestions', '-'], 'Standard input cannot be fixed in place.'],
  ])('%j fails and writes nothing', async (argv, message) => {
    const root = project();
    const { code, err } = await dflint(root, argv, { stdin: TEXT });
    expect(code).toBe(2);
    expect(err).toContain(`dflint: ${message}`);
    expect(readFileSync(join(root, 'Dockerfile'), 'utf8')).toBe(TEXT);
  });

  test('a file that is not UTF-8 is not changed, and says so', async () => {
    const root = project();
    const bytes = Buffer.concat([Buffer.from('FROM a\n# '), Buffer.from([0xff]), Buffer.from('\nRUN c\n')]);
    writeFileSync(join(root, 'Dockerfile'), bytes);
    const { out } = await dflint(root, ['--fix-suggestions']);
    expect(out).toContain('This file holds bytes that are not UTF-8, so it was not fixed.');
    expect(readFileSync(join(root, 'Dockerfile'))).toEqual(bytes);
  });
});

describe('fixSuggestions of DFLint', () => {
  test.each<[string, SuggestionChoice | undefined, string | undefined]>([
    ['by default', undefined, undefined],
    ['false', false, undefined],
    ['true', true, 'FROM a:latest\n'],
    ['rules', ['acme/no-run'], 'FROM a:latest\nUSER b\n'],
    ['no rules', [], undefined],
    ['a function', message => message.ruleId === 'acme/no-user', 'FROM a:latest\nRUN c\n'],
  ])('%s', async (_, fixSuggestions, output) => {
    const choice = fixSuggestions === undefined ? {} : { fixSuggestions };
    const [result] = await new DFLint({ cwd: project(), ...choice }).lintText(TEXT);
    expect(result?.output).toBe(output);
  });
});

const fixtures = join(import.meta.dirname, '../../../test-fixtures');

describe('with all rules, fixes and suggestions end where a second run changes nothing', () => {
  const dflint = new DFLint({
    cwd: fixtures,
    fix: true,
    fixSuggestions: true,
    overrideConfigFile: true,
    overrideConfig: { extends: 'plugin:multistage/all' },
  });

  async function check(text: string): Promise<void> {
    const [first] = await dflint.lintText(text);
    expect(first?.messages.filter(message => message.crash !== undefined)).toEqual([]);
    const [second] = await dflint.lintText(first?.output ?? text);
    expect(second?.output).toBeUndefined();
    expect(second?.messages).toEqual(first?.messages);
  }

  test.each(readdirSync(fixtures).filter(name => !name.includes('.')))('%s', async name => {
    await check(readFileSync(join(fixtures, name, 'Dockerfile'), 'utf8'));
  });

  test('random files', async () => {
    await fc.assert(fc.asyncProperty(dockerfileText, check));
  });
});
