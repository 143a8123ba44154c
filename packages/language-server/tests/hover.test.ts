import type { Hover } from 'vscode-languageserver-protocol';
import { expect, test } from 'vitest';
import { startClient } from './client.ts';
import { marked } from './marked-text.ts';

const URI = 'file:///repo/Dockerfile';

const NO_LATEST = `[\`t/no-latest\`](https://example.com/no-latest): Want a \`tag\`.

Also called \`T1\`, \`DL0001\`, \`NoLatest\`. dflint can fix this.`;

async function hoverAt(source: string, capabilities?: object): Promise<Hover | null> {
  const { text, position } = marked(source);
  const client = await startClient(capabilities ? { capabilities } : {});
  await client.open(URI, text);
  return client.request('textDocument/hover', URI, { position });
}

test('a problem shows what its rule wants, with the page', async () => {
  expect(await hoverAt('FROM a:lat‸est\n')).toEqual({
    contents: { kind: 'markdown', value: NO_LATEST },
    range: { start: { line: 0, character: 5 }, end: { line: 0, character: 13 } },
  });
});

test('without Markdown, the page is written out', async () => {
  expect(await hoverAt('FROM a:lat‸est\n', {})).toMatchObject({
    contents: {
      kind: 'plaintext',
      value:
        't/no-latest (https://example.com/no-latest): Want a tag.\n\nAlso called T1, DL0001, NoLatest. dflint can fix this.',
    },
  });
});

test.each([
  ['its full name', 'FROM a\n# dflint-disable t/no-l‸atest\n', 't/no-latest'],
  ['a code', 'FROM a\n# dflint-disable x, T‸1 -- y\n', 'T1'],
  ['a code for hadolint', 'FROM a\n# hadolint ignore=‸DL0001\nRUN x', 'DL0001'],
  ["a check of BuildKit's", '# check=skip=NoLa‸test;error=true\nFROM a\n', 'NoLatest'],
])('a directive shows what the rule wants that it names by %s', async (_name, source, name) => {
  const hover = await hoverAt(source);
  expect(hover?.contents).toEqual({ kind: 'markdown', value: NO_LATEST });
  const { start, end } = hover?.range ?? { start: { character: 0 }, end: { character: 0 } };
  expect(end.character - start.character).toBe(name.length);
});

test.each([
  ['an instruction without problems', 'FROM a:latest\nRUN ‸x\n'],
  ['a comment', 'FROM a\n# t/no-l‸atest\n'],
  ['a reason', 'FROM a\n# dflint-disable t/no-user -- as t/no-l‸atest\n'],
  ['a syntax error', 'FROM a\nCO‸PY x\n'],
])('nothing for %s', async (_name, source) => {
  expect(await hoverAt(source)).toBeNull();
});
