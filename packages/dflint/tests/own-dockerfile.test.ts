import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { DFLint } from '../src/dflint.ts';

const root = join(import.meta.dirname, '../../..');

test("the Dockerfile of dflint's own image passes the strict config", async () => {
  const dflint = new DFLint({
    cwd: root,
    overrideConfigFile: true,
    overrideConfig: { extends: ['buildkit', 'hadolint', 'multistage'].map(name => `plugin:${name}/strict`) },
  });
  const [result] = await dflint.lintFiles('Dockerfile');
  expect(result?.messages).toEqual([]);
  expect(result?.suppressedMessages).toEqual([]);

  const sources = readFileSync(join(root, 'Dockerfile'), 'utf8').replace('/src/bundle ', '/src ');
  const [worse] = await dflint.lintText(sources, { filePath: 'Dockerfile' });
  expect(worse?.messages.map(({ ruleId }) => ruleId)).toContain('multistage/no-source-copy-from-builder');
});
