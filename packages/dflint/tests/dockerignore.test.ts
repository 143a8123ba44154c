import { expect, test } from 'vitest';
import type { Plugin, RuleModule } from '@dflint/core';
import { DFLint } from '../src/dflint.ts';
import { readDockerignore } from '../src/files/read-dockerignore.ts';
import { tempFolder } from './temp-folder.ts';

/** Says what the ignore file holds. */
const show: RuleModule = {
  meta: { type: 'problem', docs: { description: 'Shows' }, messages: { shown: '{{text}}' }, schema: [] },
  create: context => ({
    Dockerfile(node) {
      context.report({ node, messageId: 'shown', data: { text: context.sourceCode.dockerignore ?? 'none' } });
    },
  }),
};
const acme: Plugin = { meta: { name: 'dflint-plugin-acme', version: '1.0.0' }, rules: { show } };
const overrideConfig = { plugins: [acme], rules: { 'acme/show': 'error' as const } };

test('a rule sees the ignore file beside the Dockerfile, that of its own name first', async () => {
  const cwd = tempFolder({
    '.dflintrc': '{}',
    '.dockerignore': 'all',
    Dockerfile: 'FROM a\n',
    'web.Dockerfile': 'FROM a\n',
    'web.Dockerfile.dockerignore': '',
    'sub/Dockerfile': 'FROM a\n',
  });
  const dflint = new DFLint({ cwd, overrideConfig });
  const results = await dflint.lintFiles(['Dockerfile', 'web.Dockerfile', 'sub/Dockerfile']);
  expect(results.map(({ messages }) => messages.map(({ message }) => message))).toEqual([
    ['all'],
    [''],
    ['none'],
  ]);
  const [text] = await dflint.lintText('FROM a\n');
  expect(text?.messages.map(({ message }) => message)).toEqual(['none']);
  const [named] = await dflint.lintText('FROM a\n', { filePath: 'not-there/../Dockerfile.new' });
  expect(named?.messages.map(({ message }) => message)).toEqual(['all']);
});

test('what cannot be read is none', () => {
  const cwd = tempFolder({ '.dockerignore/x': '' });
  expect(readDockerignore(`${cwd}/Dockerfile`)).toBeNull();
  expect(readDockerignore('Dockerfile')).toBeNull();
});
