import type { CompletionItem } from 'vscode-languageserver-protocol';
import { expect, test } from 'vitest';
import { startClient } from './client.ts';
import { documentOf, edited, marked } from './marked-text.ts';

const URI = 'file:///repo/Dockerfile';

async function complete(source: string): Promise<CompletionItem[]> {
  const { text, position } = marked(source);
  const client = await startClient();
  await client.open(URI, text);
  return client.request('textDocument/completion', URI, { position });
}

const STAGES = 'FROM golang AS build\nFROM node AS web\nFROM alpine\n';

test.each([
  ['COPY', `${STAGES}COPY --from=‸`, ['build', 'web']],
  ['COPY, with words behind', `${STAGES}COPY --from=‸ /a /b\nRUN x`, ['build', 'web']],
  ['COPY, in its midst', `${STAGES}COPY --link --from=we‸b /a /b`, ['build', 'web']],
  ['COPY, continued', `${STAGES}COPY \\\n  --from=‸ /a /b`, ['build', 'web']],
  ['COPY, with the escape of Windows', `# escape=\`\n${STAGES}COPY \`\r\n  --from=‸`, ['build', 'web']],
  ['ADD, which may as well', `${STAGES}ADD --from=‸`, ['build', 'web']],
  ['a trigger', `${STAGES}ONBUILD COPY --from=‸`, ['build', 'web']],
  ['a mount', `${STAGES}RUN --mount=type=bind,from=‸,target=/x ls`, ['build', 'web']],
  ['a mount whose from comes first', `${STAGES}RUN --mount=from=b‸`, ['build', 'web']],
  ['a second mount', `${STAGES}RUN --mount=type=cache,target=/c --mount=from=‸`, ['build', 'web']],
  ['FROM', `${STAGES}FROM ‸`, ['build', 'web']],
  ['FROM, with a name behind', `${STAGES}FROM ‸x AS y`, ['build', 'web']],
  ['FROM with a platform', `${STAGES}FROM --platform=linux/amd64 b‸`, ['build', 'web']],
  ['only what stands before', 'FROM a AS x\nCOPY --from=‸ /a /b\nFROM b AS y\n', []],
  ['not itself', 'FROM a AS x\nFROM ‸x AS y\nFROM b AS z\n', ['x']],
])('stages in %s', async (_name, source, expected) => {
  const items = await complete(source);
  const names = items.map(({ label }) => label);
  expect(names.filter(name => !/^\d+$/.test(name))).toEqual(expected);
});

test.each([
  ['the name of a stage', `${STAGES}FROM a AS ‸`],
  ['a platform', `${STAGES}FROM --platform=‸`],
  ['other flags', `${STAGES}COPY --chown=‸`],
  ['other options of a mount', `${STAGES}RUN --mount=type=‸`],
  ['a shell command', `${STAGES}RUN x --from=‸`],
  ['a heredoc', `${STAGES}RUN <<EOF\nCOPY --mount=from=‸\nEOF\n`],
  ['the heredoc of a trigger', `${STAGES}ONBUILD COPY <<EOF /x\ny --from=‸\nEOF\n`],
  ['a comment', `${STAGES}# COPY --from=‸`],
  ['the line behind', `${STAGES}COPY --from=\n‸`],
  ['an ordinary comment', 'FROM a\n# words ‸'],
  ['the reason of a directive', 'FROM a\n# dflint-disable t/no-user -- the ‸'],
  ['an empty file', '‸'],
])('nothing in %s', async (_name, source) => {
  expect(await complete(source)).toEqual([]);
});

test('a stage without a name is named by its index, in COPY alone', async () => {
  const text = 'FROM a\nFROM b AS c\nFROM d\n';
  expect(await complete(`${text}COPY --from=‸`)).toMatchObject([
    { label: '0', detail: 'stage 0, FROM a' },
    { label: 'c', detail: 'stage 1, FROM b' },
  ]);
  expect((await complete(`${text}RUN --mount=from=‸`)).map(({ label }) => label)).toEqual(['c']);
});

const NAMES = ['t/no-latest', 'T1', 'DL0001', 'NoLatest', 't/no-user', 't/legacy-maintainer', 't/broken'];

test.each([
  ['a directive', 'FROM a\n# dflint-disable ‸', NAMES],
  ['a directive for the next line', 'FROM a\n# dflint-disable-next-line t/n‸\nUSER x', NAMES],
  ['a list', 'FROM a\n#dflint-enable T1, ‸', NAMES],
  ['a comment for hadolint', 'FROM a\n# hadolint ignore=DL3,‸\nRUN x', ['DL0001']],
  ['a comment for hadolint, for the file', '# hadolint global ignore=‸\nFROM a', ['DL0001']],
  ["BuildKit's directive", '# check=skip=‸\nFROM a', ['NoLatest']],
  ["BuildKit's directive, in a list", '# check=error=true;skip=All,No‸\nFROM a', ['NoLatest']],
  [
    'the name of a directive',
    'FROM a\n# dflint-‸',
    ['dflint-disable-next-line', 'dflint-disable', 'dflint-enable'],
  ],
  ['its first letters', 'FROM a\n# df‸', ['dflint-disable-next-line', 'dflint-disable', 'dflint-enable']],
])('names in %s', async (_name, source, expected) => {
  expect((await complete(source)).map(({ label }) => label)).toEqual(expected);
});

test('names say what the rules want', async () => {
  expect(await complete('FROM a\n# dflint-disable ‸')).toMatchObject([
    { label: 't/no-latest', detail: 'Want a `tag`' },
    { label: 'T1', detail: 't/no-latest: Want a `tag`' },
    {},
    {},
    {},
    {},
    {},
  ]);
});

test('what is begun is replaced as a whole', async () => {
  const { text } = marked('FROM a\n# dflint-disable t/no-la‸\n');
  const [item] = await complete('FROM a\n# dflint-disable t/no-la‸\n');
  const edit = item?.textEdit;
  if (!edit || !('range' in edit)) throw new Error('There is no edit.');
  expect(documentOf(text).getText(edit.range)).toBe('t/no-la');
  expect(edited(text, [edit])).toBe('FROM a\n# dflint-disable t/no-latest\n');
});
