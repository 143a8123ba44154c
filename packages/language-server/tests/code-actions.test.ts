import type { CodeAction, Diagnostic, TextEdit } from 'vscode-languageserver-protocol';
import { expect, test } from 'vitest';
import { disableFileEdit, disableLineEdit } from '../src/features/disable-edits.ts';
import { type Client, startClient } from './client.ts';
import { documentOf, edited, marked } from './marked-text.ts';

const URI = 'file:///repo/Dockerfile';

interface Choice {
  only?: string[];
  diagnostics?: Diagnostic[];
}

async function actionsAt(
  client: Client,
  source: string,
  { only, diagnostics = [] }: Choice = {},
): Promise<CodeAction[]> {
  const { text, position } = marked(source);
  await client.open(URI, text);
  return client.request('textDocument/codeAction', URI, {
    range: { start: position, end: position },
    context: { diagnostics, ...(only && { only }) },
  });
}

function editsOf({ edit }: CodeAction): TextEdit[] {
  const [change] = edit?.documentChanges ?? [];
  return change && 'edits' in change ? (change.edits as TextEdit[]) : [];
}

/** The titles of what can be done at the cursor, each with the text that it makes. */
async function offers(source: string, choice: Choice = {}): Promise<Record<string, string>> {
  const client = await startClient();
  const actions = await actionsAt(client, source, choice);
  const { text } = marked(source);
  return Object.fromEntries(actions.map(action => [action.title, edited(text, editsOf(action))]));
}

test('a fix, comments that hide the problem, and all fixes', async () => {
  expect(await offers('FROM a:lat‸est\nFROM b:latest\n')).toEqual({
    'Fix this t/no-latest problem': 'FROM a\nFROM b:latest\n',
    'Disable t/no-latest for this line':
      '# dflint-disable-next-line t/no-latest\nFROM a:latest\nFROM b:latest\n',
    'Disable t/no-latest for this file': '# dflint-disable t/no-latest\nFROM a:latest\nFROM b:latest\n',
    'Fix all problems': 'FROM a\nFROM b\n',
  });
});

test('each suggestion', async () => {
  expect(await offers('FROM a\nUSER ‸me\n')).toEqual({
    'Remove the instruction': 'FROM a\n\n',
    'Take root': 'FROM a\nUSER root\n',
    'Disable t/no-user for this line': 'FROM a\n# dflint-disable-next-line t/no-user\nUSER me\n',
    'Disable t/no-user for this file': '# dflint-disable t/no-user\nFROM a\nUSER me\n',
  });
});

test('comments that hide the code of another program alone', async () => {
  const actions = await offers('FROM a\nMAINTAINER ‸me\n');
  expect(actions['Disable M1 for this line']).toBe('FROM a\n# dflint-disable-next-line M1\nMAINTAINER me\n');
  expect(actions['Disable M1 for this file']).toBe('# dflint-disable M1\nFROM a\nMAINTAINER me\n');
});

test('actions name their problem and kind, and edits the version', async () => {
  const client = await startClient();
  const [fix, ...others] = await actionsAt(client, 'FROM a:lat‸est\n');
  expect(fix).toMatchObject({
    kind: 'quickfix',
    isPreferred: true,
    diagnostics: [{ code: 't/no-latest', message: 'The tag latest says nothing.' }],
    edit: { documentChanges: [{ textDocument: { uri: URI, version: 1 } }] },
  });
  expect(others.map(({ kind, isPreferred }) => [kind, isPreferred])).toEqual([
    ['quickfix', undefined],
    ['quickfix', undefined],
    ['source.fixAll.dflint', undefined],
  ]);
});

test.each([
  [['source.fixAll.dflint'], ['Fix all problems']],
  [['source.fixAll'], ['Fix all problems']],
  [['source'], ['Fix all problems']],
  [['source.organizeImports', 'source.fixAll.eslint'], []],
  [
    ['quickfix'],
    [
      'Fix this t/no-latest problem',
      'Disable t/no-latest for this line',
      'Disable t/no-latest for this file',
    ],
  ],
  [['refactor'], []],
])('only %s: %s', async (only, titles) => {
  expect(Object.keys(await offers('FROM a:lat‸est\n', { only }))).toEqual(titles);
});

test('all fixes are made wherever the cursor stands, and nothing where there are none', async () => {
  const only = ['source.fixAll'];
  expect(await offers('FROM a:latest\n# x\n‸', { only })).toEqual({ 'Fix all problems': 'FROM a\n# x\n' });
  expect(await offers('FROM a\nUSER me\n‸', { only })).toEqual({});
});

test('problems that the editor names count, though the cursor stands beside them', async () => {
  const client = await startClient();
  await client.open(URI, 'FROM a:latest\n');
  const { diagnostics } = await client.published(URI);
  const position = { line: 0, character: 0 };
  const ask = (named: Diagnostic[]): Promise<CodeAction[]> =>
    client.request('textDocument/codeAction', URI, {
      range: { start: position, end: position },
      context: { diagnostics: named, only: ['quickfix'] },
    });
  expect(await ask([])).toEqual([]);
  expect(await ask(diagnostics)).toHaveLength(3);
});

const LINE = 'Disable t/no-user for this line';
const FILE = 'Disable t/no-user for this file';

test.each([
  [
    'an indented instruction',
    'FROM a\n  USER ‸me\n',
    'FROM a\n  # dflint-disable-next-line t/no-user\n  USER me\n',
  ],
  ['a tab', 'FROM a\n\tUSER ‸me\n', 'FROM a\n\t# dflint-disable-next-line t/no-user\n\tUSER me\n'],
  ['CRLF', 'FROM a\r\nUSER ‸me\r\n', 'FROM a\r\n# dflint-disable-next-line t/no-user\r\nUSER me\r\n'],
  [
    'the second line of an instruction',
    'FROM a\nUSER \\\n  m‸e\n',
    'FROM a\n# dflint-disable-next-line t/no-user\nUSER \\\n  me\n',
  ],
  [
    'another comment',
    'FROM a\n# who\nUSER ‸me\n',
    'FROM a\n# who\n# dflint-disable-next-line t/no-user\nUSER me\n',
  ],
  [
    'a directive that is there',
    'FROM a\n# dflint-disable-next-line x/y\nUSER ‸me\n',
    'FROM a\n# dflint-disable-next-line x/y, t/no-user\nUSER me\n',
  ],
  [
    'a directive with a reason',
    'FROM a\n#dflint-disable-next-line x/y   -- because\nUSER ‸me\n',
    'FROM a\n#dflint-disable-next-line x/y, t/no-user   -- because\nUSER me\n',
  ],
  [
    'a comment for hadolint, which has to stay where it is',
    'FROM a\n# hadolint ignore=DL3002\nUSER ‸me\n',
    'FROM a\n# dflint-disable-next-line t/no-user\n# hadolint ignore=DL3002\nUSER me\n',
  ],
])('switched off for a line, with %s', async (_name, source, expected) => {
  const made = (await offers(source))[LINE];
  expect(made).toBe(expected);
  await expectNoProblem(made ?? '');
});

test.each([
  ['a byte order mark', '\ufeffFROM a\nUSER ‸me\n', '\ufeff# dflint-disable t/no-user\nFROM a\nUSER me\n'],
  [
    'parser directives, which have to be first',
    '# syntax=x\r\n# escape=`\r\n\r\nFROM a\r\nUSER ‸me\r\n',
    '# syntax=x\r\n# escape=`\r\n# dflint-disable t/no-user\r\n\r\nFROM a\r\nUSER me\r\n',
  ],
  [
    'a line for the shell',
    '#!/usr/bin/env docker\nFROM a\nUSER ‸me\n',
    '#!/usr/bin/env docker\n# dflint-disable t/no-user\nFROM a\nUSER me\n',
  ],
])('switched off for a file, with %s', async (_name, source, expected) => {
  const made = (await offers(source))[FILE];
  expect(made).toBe(expected);
  await expectNoProblem(made ?? '');
});

test('a file cannot be switched off for what stands above the place for that', () => {
  const document = documentOf('# syntax=x\nFROM a\n');
  expect(disableFileEdit(document, 't/x', 0)).toBeNull();
  expect(disableFileEdit(document, 't/x', 11)?.range.start).toEqual({ line: 1, character: 0 });
  expect(disableLineEdit(document, 't/x', 0)).toBeNull();
});

async function expectNoProblem(text: string): Promise<void> {
  const client = await startClient();
  await client.open(URI, text);
  const { diagnostics } = await client.published(URI);
  expect(diagnostics.filter(({ code }) => code === 't/no-user')).toEqual([]);
}

test('syntax errors and rules that crashed cannot be switched off', async () => {
  expect(await offers('FROM a\nCOPY ‸x\n')).toEqual({});
  const client = await startClient();
  await client.open(URI, 'FROM a\nVOLUME x\n');
  const { diagnostics } = await client.published(URI);
  expect(diagnostics.map(({ code }) => code)).toEqual(['t/broken']);
  expect(await offers('‸FROM a\nVOLUME x\n', { diagnostics })).toEqual({});
});

test('a directive that hides nothing is taken away', async () => {
  expect(await offers('FROM a\n# dflint-disable t/no-‸user\nRUN x\n', { only: ['quickfix'] })).toEqual({
    'Fix this problem': 'FROM a\nRUN x\n',
  });
});

test('an editor without versions gets plain changes', async () => {
  const client = await startClient({ capabilities: {} });
  const [fix] = await actionsAt(client, 'FROM a:lat‸est\n');
  const document = documentOf('FROM a:latest\n');
  const [edit] = fix?.edit?.changes?.[URI] ?? [];
  expect(edit && document.getText(edit.range)).toBe(':latest');
});
