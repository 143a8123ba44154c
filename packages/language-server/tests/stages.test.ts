import type { Hover, Location, WorkspaceEdit } from 'vscode-languageserver-protocol';
import { expect, test } from 'vitest';
import type { CreateLinter } from '../src/index.ts';
import { MODERN, startClient } from './client.ts';
import { edited, marked, textsAt } from './marked-text.ts';
import { createTestLinter } from './test-linter.ts';

const URI = 'file:///repo/Dockerfile';

const FILE = `# syntax=docker/dockerfile:1
FROM golang:1.22 AS Build
RUN go build
FROM alpine
COPY . /x
FROM build AS test
RUN --mount=type=bind,from=build,target=/b --mount=from="BUILD",target=/c \\
  --mount=from=2,target=/d ls
FROM scratch AS web
COPY --from=Build /a /a
COPY --from=1 /x /x
ONBUILD COPY --from=build /a /b
FROM c
COPY --from='web' /a /b
`;

/** The file with the cursor before the nth of a text, from 0. */
function fileAt(text: string, nth: number): ReturnType<typeof marked> {
  const parts = FILE.split(text);
  return marked(`${parts.slice(0, nth + 1).join(text)}‸${text}${parts.slice(nth + 1).join(text)}`);
}

async function ask<T>(method: string, { text, position }: ReturnType<typeof marked>, more = {}): Promise<T> {
  const client = await startClient();
  await client.open(URI, text);
  return client.request(method, URI, { position, ...more });
}

test.each([
  ['FROM', fileAt('build AS', 0), ['2:Build']],
  ['a mount', fileAt('build,', 0), ['2:Build']],
  ['a mount in quotes', fileAt('BUILD', 0), ['2:Build']],
  ['COPY', fileAt('Build /a', 0), ['2:Build']],
  ['a trigger', fileAt('build /a', 0), ['2:Build']],
  ['the name itself', fileAt('Build', 0), ['2:Build']],
  ['an index: the image, without a name', fileAt('1 /x', 0), ['4:alpine']],
])('the definition for %s', async (_name, place, expected) => {
  const location = await ask<Location>('textDocument/definition', place);
  expect(location.uri).toBe(URI);
  expect(textsAt(FILE, [location.range])).toEqual(expected);
});

test.each([
  ['an image', fileAt('golang', 0)],
  ['a word of a command', fileAt('go build', 0)],
  ['an index in a mount, which BuildKit takes as an image', fileAt('2,target', 0)],
])('no definition for %s', async (_name, place) => {
  expect(await ask('textDocument/definition', place)).toBeNull();
});

test('references, with and without the name itself', async () => {
  const references = ['6:build', '7:build', '7:BUILD', '10:Build', '12:build'];
  for (const includeDeclaration of [true, false]) {
    const found = await ask<Location[]>('textDocument/references', fileAt('Build', 0), {
      context: { includeDeclaration },
    });
    expect(
      textsAt(
        FILE,
        found.map(({ range }) => range),
      ),
    ).toEqual(includeDeclaration ? ['2:Build', ...references] : references);
  }
});

test('a rename changes each place that spells the name, and no other', async () => {
  const edit = await ask<WorkspaceEdit>('textDocument/rename', fileAt('Build /a', 0), { newName: 'Compile' });
  const [change] = edit.documentChanges ?? [];
  expect(change).toMatchObject({ textDocument: { uri: URI, version: 1 } });
  const edits = change && 'edits' in change ? change.edits : [];
  expect(edited(FILE, edits as never)).toBe(
    FILE.replace('AS Build', 'AS Compile')
      .replace('FROM build', 'FROM Compile')
      .replace('from=build,', 'from=Compile,')
      .replace('"BUILD"', '"Compile"')
      .replaceAll('--from=Build', '--from=Compile')
      .replaceAll('--from=build', '--from=Compile'),
  );
});

test('an editor without versions gets plain changes', async () => {
  const client = await startClient({ capabilities: {} });
  await client.open(URI, 'FROM a AS b\n');
  const position = { line: 0, character: 10 };
  expect(await client.request('textDocument/rename', URI, { position, newName: 'c' })).toEqual({
    changes: {
      [URI]: [{ range: { start: position, end: { line: 0, character: 11 } }, newText: 'c' }],
    },
  });
});

test.each([
  ['the name', fileAt('Build', 0), '2:Build'],
  ['a reference in quotes, without them', fileAt('BUILD', 0), '7:BUILD'],
  ['a flag in quotes, without them', fileAt('web', 1), '14:web'],
])('a rename may begin at %s', async (_name, place, expected) => {
  const answer = await ask<{ range: never; placeholder: string }>('textDocument/prepareRename', place);
  expect(textsAt(FILE, [answer.range])).toEqual([expected]);
  expect(answer.placeholder).toBe(expected.replace(/^\d+:/, ''));
});

test.each([
  ['an index', fileAt('1 /x', 0)],
  ['an image', fileAt('alpine', 0)],
  ['a variable', marked('ARG B=b\nFROM a AS b\nFROM ${‸B}\n')],
])('no rename begins at %s', async (_name, place) => {
  expect(await ask('textDocument/prepareRename', place)).toBeNull();
});

test.each([
  ['two words', 'a b', '"a b" is no name for a stage'],
  ['a digit first', '1a', '"1a" is no name for a stage'],
  ['nothing', '', '"" is no name for a stage'],
  ['the name of another stage', 'TEST', '"TEST" already means something else in this file'],
  ['an image that stands behind', 'alpine', '"alpine" already means something else in this file'],
  ['scratch', 'scratch', '"scratch" already means something else in this file'],
])('no rename to %s', async (_name, newName, message) => {
  const place = fileAt('Build', 0);
  await expect(ask('textDocument/rename', place, { newName })).rejects.toThrow(message);
});

test('no rename of a stage that is named through a variable', async () => {
  const place = marked('ARG BASE=b\nFROM a AS ‸b\nFROM ${BASE}\n');
  await expect(ask('textDocument/rename', place, { newName: 'c' })).rejects.toThrow(
    'Line 3 names the stage as ${BASE}, which cannot be renamed.',
  );
});

test('of two stages of one name, each has its own references', async () => {
  const text = 'FROM a AS x\nFROM x AS y\nFROM b AS x\nFROM c\nCOPY --from=‸x /a /b\n';
  const place = marked(text);
  const found = await ask<Location[]>('textDocument/references', place, {
    context: { includeDeclaration: true },
  });
  expect(
    textsAt(
      place.text,
      found.map(({ range }) => range),
    ),
  ).toEqual(['3:x', '5:x']);
});

test.each([
  ['builder', fileAt('Build /a', 0), 'Stage `Build` (line 2): a builder, from which only copied files ship.'],
  ['base', fileAt('Build', 0), 'Starts from `golang:1.22`.'],
  ['users', fileAt('Build', 0), 'Used in line 6, 7, 10, 12.'],
  ['unreached', fileAt('test', 0), 'Stage `test` (line 6): no stage that is built needs it.'],
  ['no users', fileAt('test', 0), 'No other stage uses it.'],
  ['index', fileAt('1 /x', 0), 'Stage `1` (line 4): a builder'],
])('the hover of a stage: %s', async (_name, place, expected) => {
  const hover = await ask<Hover>('textDocument/hover', place);
  expect(hover.contents).toMatchObject({ kind: 'markdown' });
  expect((hover.contents as { value: string }).value).toContain(expected);
});

test('the hover of a stage knows which stages are built', async () => {
  const createLinter: CreateLinter = options => ({
    ...createTestLinter(options),
    targetsForFile: () => Promise.resolve({ targets: ['test'] }),
  });
  const client = await startClient({ createLinter, capabilities: { ...MODERN, textDocument: {} } });
  const { text, position } = fileAt('Build', 0);
  await client.open(URI, text);
  const { contents } = await client.request<Hover>('textDocument/hover', URI, { position });
  expect(contents).toMatchObject({
    kind: 'plaintext',
    value: expect.stringContaining(
      'Stage Build (line 2): it ships, as a part of what is built on it.',
    ) as string,
  });
});

test('what stands in a file is no Markdown', async () => {
  const hover = await ask<Hover>('textDocument/hover', marked('FROM [x](http://e)`**b**` AS ‸b\n'));
  const { value } = hover.contents as { value: string };
  expect(value).toContain('Starts from `[x](http://e) **b** `.');
});

test('a rename of a stage that is built by its name says so', async () => {
  const createLinter: CreateLinter = options => ({
    ...createTestLinter(options),
    targetsForFile: () => Promise.resolve({ moreTargets: ['dev'] }),
  });
  const client = await startClient({ createLinter });
  const { text, position } = marked('FROM a AS D‸ev\nFROM b AS c\n');
  await client.open(URI, text);
  await client.request('textDocument/rename', URI, { position, newName: 'test' });
  expect(await client.next('window/showMessage')).toEqual({
    type: 2,
    message:
      'dflint: The stage "Dev" is built by its name, too: by Compose, Bake or the setting "targets". Change it there as well.',
  });
  const other = { line: 1, character: 10 };
  await client.request('textDocument/rename', URI, { position: other, newName: 'd' });
  expect(client.unread('window/showMessage')).toBe(0);
});
