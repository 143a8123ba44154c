import { ConfigError } from '@dflint/core';
import { expect, test } from 'vitest';
import type { CreateLinter } from '../src/index.ts';
import { MODERN, PULLING, startClient } from './client.ts';
import { createTestLinter, linterFor } from './test-linter.ts';

const URI = 'file:///repo/Dockerfile';

test('a document is linted when it is opened, with all that the editor can show', async () => {
  const client = await startClient();
  await client.open(URI, 'FROM a:latest\nUSER me\nMAINTAINER me\n');
  expect(await client.published(URI)).toEqual({
    uri: URI,
    version: 1,
    diagnostics: [
      {
        range: { start: { line: 0, character: 5 }, end: { line: 0, character: 13 } },
        severity: 1,
        source: 'dflint',
        message: 'The tag latest says nothing.',
        code: 't/no-latest',
        codeDescription: { href: 'https://example.com/no-latest' },
      },
      {
        range: { start: { line: 1, character: 0 }, end: { line: 1, character: 7 } },
        severity: 2,
        source: 'dflint',
        message: 'No user is wanted.',
        code: 't/no-user',
        codeDescription: { href: 'https://example.com/no-user' },
        tags: [1], // not needed: a suggestion takes all of it away
      },
      {
        range: { start: { line: 2, character: 0 }, end: { line: 2, character: 13 } },
        severity: 2,
        source: 'dflint',
        message: 'MAINTAINER is out of date.',
        code: 't/legacy-maintainer',
        codeDescription: { href: 'https://example.com/legacy-maintainer' },
        tags: [2], // deprecated
      },
    ],
  });
});

test('what no rule found has no code', async () => {
  const client = await startClient();
  await client.open(URI, 'FROM a\nCOPY x\n# dflint-disable t/no-user\n');
  const { diagnostics } = await client.published(URI);
  expect(diagnostics).toMatchObject([
    { message: expect.stringContaining('COPY requires') as string, severity: 1, source: 'dflint' },
    { message: expect.stringContaining('is not needed') as string, severity: 2, tags: [1] },
  ]);
  expect(diagnostics.filter(diagnostic => 'code' in diagnostic)).toEqual([]);
});

test.each([
  ['CRLF', 'FROM a\r\nUSER me\r\n', { line: 1, character: 0 }, { line: 1, character: 7 }],
  ['a byte order mark', '\ufeffFROM a:latest', { line: 0, character: 6 }, { line: 0, character: 14 }],
  ['UTF-16', 'FROM a\n# 🐳\nLABEL a=🐳\nUSER 🐳', { line: 3, character: 0 }, { line: 3, character: 7 }],
  // For editors a carriage return alone ends a line, for Dockerfiles it does not.
  ['a lone CR', 'FROM a\nRUN a\rb\nUSER me', { line: 3, character: 0 }, { line: 3, character: 7 }],
  ['a continuation', 'FROM a\nUSER \\\n  me', { line: 1, character: 0 }, { line: 2, character: 4 }],
])('places are right with %s', async (_name, text, start, end) => {
  const client = await startClient();
  await client.open(URI, text);
  const { diagnostics } = await client.published(URI);
  expect(diagnostics.map(({ range }) => range)).toEqual([{ start, end }]);
});

test('changes come in pieces, and results carry the version that they are for', async () => {
  const client = await startClient();
  await client.open(URI, 'FROM a:latest\r\nUSER me\r\n');
  await client.published(URI);
  await client.change(URI, '', { start: { line: 0, character: 6 }, end: { line: 0, character: 13 } });
  const version = await client.change(URI, 'LABEL a=b\r\n', {
    start: { line: 1, character: 0 },
    end: { line: 1, character: 0 },
  });
  const { diagnostics, ...rest } = await client.published(URI);
  expect(rest).toEqual({ uri: URI, version });
  expect(diagnostics).toMatchObject([{ code: 't/no-user', range: { start: { line: 2, character: 0 } } }]);
});

/** A linter that waits for the test to let each of its runs go on. */
function heldLinter(): {
  createLinter: CreateLinter;
  nextRun: () => Promise<{ text: string; go: () => void }>;
} {
  const runs: { text: string; go: () => void }[] = [];
  let wake = (): void => undefined;
  return {
    createLinter: options => {
      const linter = createTestLinter(options);
      return {
        ...linter,
        async lintText(text, own) {
          const gate = new Promise<void>(go => runs.push({ text, go }));
          wake();
          await gate;
          return linter.lintText(text, own);
        },
      };
    },
    async nextRun() {
      for (;;) {
        const run = runs.shift();
        if (run) return run;
        await new Promise<void>(resolve => (wake = resolve));
      }
    },
  };
}

test('results of an older version are never published', async () => {
  const { createLinter, nextRun } = heldLinter();
  const client = await startClient({ createLinter });
  await client.open(URI, 'FROM a:latest\n');
  const first = await nextRun();
  const version = await client.change(URI, 'FROM a\nUSER me\n');
  const second = await nextRun();
  second.go();
  first.go();
  expect(await client.published(URI)).toMatchObject({ version, diagnostics: [{ code: 't/no-user' }] });
  await client.close(URI);
  expect((await client.published(URI)).diagnostics).toEqual([]);
  expect(client.unread('textDocument/publishDiagnostics')).toBe(0);
});

test('a document that is closed while it is linted has no problems', async () => {
  const { createLinter, nextRun } = heldLinter();
  const client = await startClient({ createLinter });
  await client.open(URI, 'FROM a:latest\n');
  const run = await nextRun();
  await client.close(URI);
  expect(await client.published(URI)).toEqual({ uri: URI, diagnostics: [] });
  run.go();
  await client.open('file:///repo/other', 'FROM a\n');
  (await nextRun()).go();
  await client.published('file:///repo/other');
  expect(client.unread('textDocument/publishDiagnostics')).toBe(0);
});

test('an editor that asks for problems gets an answer, and nothing else', async () => {
  const client = await startClient({ capabilities: PULLING });
  expect(client.initialized?.capabilities.diagnosticProvider).toMatchObject({ identifier: 'dflint' });
  await client.open(URI, 'FROM a:latest\n');
  expect(await client.pull(URI)).toMatchObject([{ code: 't/no-latest' }]);
  await client.change(URI, 'FROM a\n');
  expect(await client.pull(URI)).toEqual([]);
  await client.close(URI);
  expect(await client.pull(URI)).toEqual([]);
  expect(client.unread('textDocument/publishDiagnostics')).toBe(0);
});

test('an editor that asks is told to ask again when the text changes meanwhile', async () => {
  const { createLinter, nextRun } = heldLinter();
  const client = await startClient({ createLinter, capabilities: PULLING });
  await client.open(URI, 'FROM a:latest\n');
  const outcome = client.pull(URI).catch((error: unknown) => error);
  const run = await nextRun();
  await client.change(URI, 'FROM a\n');
  // The answer to this one shows that the change has arrived.
  await client.request('textDocument/documentSymbol', URI);
  run.go();
  expect(await outcome).toMatchObject({ code: -32802, data: { retriggerRequest: true } });
});

test('an editor that could not be told to ask again is sent the problems', async () => {
  const capabilities = { ...MODERN, textDocument: { diagnostic: {} } };
  const client = await startClient({ capabilities });
  expect(client.initialized?.capabilities.diagnosticProvider).toBeUndefined();
  await client.open(URI, 'FROM a:latest\n');
  expect((await client.published(URI)).diagnostics).toHaveLength(1);
});

test('an ignored file has no problems, and no word about it', async () => {
  const client = await startClient({ createLinter: linterFor({ ignores: ['vendor/**'] }) });
  await client.open('file:///vendor/Dockerfile', 'FROM a:latest\n');
  expect((await client.published('file:///vendor/Dockerfile')).diagnostics).toEqual([]);
});

test('what is not saved yet is linted, too', async () => {
  const client = await startClient();
  await client.open('untitled:Untitled-1', 'FROM a:latest\n');
  expect((await client.published('untitled:Untitled-1')).diagnostics).toHaveLength(1);
});

test('a rule that crashes is a problem of the file and a line in the log; the rest goes on', async () => {
  const client = await startClient();
  await client.open(URI, 'FROM a:latest\nVOLUME x\n');
  const { diagnostics } = await client.published(URI);
  expect(diagnostics.map(({ code }) => code)).toEqual(['t/no-latest', 't/broken']);
  const { type, message } = await client.next<{ type: number; message: string }>('window/logMessage');
  expect(type).toBe(1);
  expect(message).toMatch(/^The rule t\/broken crashed: TypeError: x is not a function\n {4}at /);
});

test('a config that is broken is told once, and the server goes on', async () => {
  let problem: string | null = 'there is no rule "a".';
  const createLinter: CreateLinter = options => {
    const linter = createTestLinter(options);
    return {
      ...linter,
      lintText: (text, own) =>
        problem === null
          ? linter.lintText(text, own)
          : Promise.reject(new ConfigError('/repo/.dflintrc', 'rules["a"]', problem)),
    };
  };
  const client = await startClient({ createLinter });
  await client.open(URI, 'FROM a:latest\n');
  expect((await client.published(URI)).diagnostics).toEqual([]);
  expect(await client.next('window/showMessage')).toEqual({
    type: 1,
    message: 'dflint: /repo/.dflintrc: rules["a"]: there is no rule "a".',
  });
  expect(await client.published('file:///repo/.dflintrc')).toMatchObject({
    diagnostics: [{ severity: 1, message: '/repo/.dflintrc: rules["a"]: there is no rule "a".' }],
  });

  // Neither another document nor a change of the config that mends nothing brings the message again.
  await client.open('file:///repo/b', 'FROM a\n');
  await client.published('file:///repo/b');
  const changed = { changes: [{ uri: 'file:///repo/.dflintrc', type: 2 }] };
  await client.connection.sendNotification('workspace/didChangeWatchedFiles', changed);
  expect((await client.published('file:///repo/.dflintrc')).diagnostics).toEqual([]);
  expect((await client.published('file:///repo/.dflintrc')).diagnostics).toHaveLength(1);
  expect((await client.published(URI)).diagnostics).toEqual([]);

  problem = null;
  await client.connection.sendNotification('workspace/didChangeWatchedFiles', changed);
  expect((await client.published('file:///repo/.dflintrc')).diagnostics).toEqual([]);
  expect((await client.published(URI)).diagnostics).toHaveLength(1);
  expect(client.unread('window/showMessage')).toBe(0);

  problem = 'there is no rule "a".';
  await client.connection.sendNotification('workspace/didChangeWatchedFiles', changed);
  await client.next('window/showMessage');
});
