import { expect, test } from 'vitest';
import type { CreateLinter, LinterOptions } from '../src/index.ts';
import { MODERN, PULLING, startClient } from './client.ts';
import { createTestLinter, linterFor } from './test-linter.ts';

const URI = 'file:///repo/Dockerfile';

/** Linters that are silent in folders whose name ends with `quiet`, and what they were made with. */
function recordedLinters(): { made: LinterOptions[]; createLinter: CreateLinter } {
  const made: LinterOptions[] = [];
  const quiet = linterFor({ rules: { 't/no-latest': 'off' } });
  const createLinter: CreateLinter = options => {
    made.push(options);
    return (options.cwd.endsWith('quiet') ? quiet : createTestLinter)(options);
  };
  return { made, createLinter };
}

test('each folder has its own linter; the innermost one counts, and without one the folder of the file', async () => {
  const { made, createLinter } = recordedLinters();
  const folders = ['file:///w', 'file:///w/quiet', 'file:///w%20x'];
  const client = await startClient({ createLinter, folders });
  const count = async (uri: string): Promise<number> => {
    await client.open(uri, 'FROM a:latest\n');
    return (await client.published(uri)).diagnostics.length;
  };
  expect(await count('file:///w/Dockerfile')).toBe(1);
  expect(await count('file:///w/quiet/a/Dockerfile')).toBe(0);
  expect(await count('file:///w/quieter/Dockerfile')).toBe(1);
  expect(await count('file:///w%20x/Dockerfile')).toBe(1);
  expect(await count('file:///else/quiet/Dockerfile')).toBe(0);
  expect(await count('untitled:Untitled-1')).toBe(1);
  expect(made.map(({ cwd }) => cwd)).toEqual(['/w', '/w/quiet', '/w x', '/else/quiet']);
});

test('folders can be opened and closed', async () => {
  const { createLinter } = recordedLinters();
  const client = await startClient({ createLinter, folders: ['file:///w'] });
  await client.open('file:///w/quiet/a/Dockerfile', 'FROM a:latest\n');
  const next = async (): Promise<number> =>
    (await client.published('file:///w/quiet/a/Dockerfile')).diagnostics.length;
  const change = (added: string[], removed: string[]): Promise<void> => {
    const [addedFolders, removedFolders] = [added, removed].map(uris =>
      uris.map(uri => ({ uri, name: uri })),
    );
    return client.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
      event: { added: addedFolders, removed: removedFolders },
    });
  };
  expect(await next()).toBe(1);
  await change(['file:///w/quiet'], []);
  expect(await next()).toBe(0);
  await change([], ['file:///w/quiet']);
  expect(await next()).toBe(1);
});

test('a single root serves where the editor knows no folders', async () => {
  const { made, createLinter } = recordedLinters();
  const client = await startClient({ createLinter, capabilities: {}, rootUri: 'file:///root' });
  await client.open('file:///root/a/Dockerfile', 'FROM a\n');
  await client.published('file:///root/a/Dockerfile');
  expect(made).toMatchObject([{ cwd: '/root', fix: false }]);
});

/** A linter whose config is a variable of the test. */
function changingLinter(): { createLinter: CreateLinter; setSeverity: (severity: 'off' | 'error') => void } {
  let severity: 'off' | 'error' = 'error';
  return {
    createLinter: options => linterFor({ rules: { 't/no-latest': severity } })(options),
    setSeverity: value => (severity = value),
  };
}

test('configs are watched, and read again when they change', async () => {
  const { createLinter, setSeverity } = changingLinter();
  const client = await startClient({ createLinter });
  expect(await client.next('client/registerCapability')).toMatchObject({
    registrations: [
      {
        method: 'workspace/didChangeWatchedFiles',
        registerOptions: { watchers: [{ globPattern: '**/config' }] },
      },
    ],
  });
  await client.open(URI, 'FROM a:latest\n');
  expect((await client.published(URI)).diagnostics).toHaveLength(1);
  setSeverity('off');
  const changes = [{ uri: 'file:///repo/config', type: 2 }];
  await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
  expect((await client.published(URI)).diagnostics).toEqual([]);
  setSeverity('error');
  const installed = [{ uri: 'file:///repo/node_modules/x/package.json', type: 1 }];
  await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: installed });
  expect(await client.request('textDocument/hover', URI, { position: { line: 0, character: 7 } })).toBeNull();
  await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: {} });
  expect((await client.published(URI)).diagnostics).toHaveLength(1);
});

test('an editor that watches no files has them read again when a document is saved', async () => {
  const { createLinter, setSeverity } = changingLinter();
  const client = await startClient({ createLinter, capabilities: {} });
  expect(client.initialized?.capabilities.textDocumentSync).toMatchObject({ save: true });
  await client.open(URI, 'FROM a:latest\n');
  expect((await client.published(URI)).diagnostics).toHaveLength(1);
  setSeverity('off');
  await client.connection.sendNotification('textDocument/didSave', { textDocument: { uri: URI } });
  expect((await client.published(URI)).diagnostics).toEqual([]);
  expect(client.unread('client/registerCapability')).toBe(0);
});

test('an editor that asks for problems is told to ask again', async () => {
  const { createLinter, setSeverity } = changingLinter();
  const client = await startClient({ createLinter, capabilities: PULLING });
  await client.open(URI, 'FROM a:latest\n');
  expect(await client.pull(URI)).toHaveLength(1);
  setSeverity('off');
  await client.connection.sendNotification('workspace/didChangeConfiguration', {});
  await client.next('workspace/diagnostic/refresh');
  expect(await client.pull(URI)).toEqual([]);
});

test('an editor that refuses to watch is no reason to end', async () => {
  const client = await startClient({ refuses: 'client/registerCapability', capabilities: MODERN });
  const { message } = await client.next<{ message: string }>('window/logMessage');
  expect(message).toContain('workspace/didChangeWatchedFiles');
  await client.open(URI, 'FROM a:latest\n');
  expect((await client.published(URI)).diagnostics).toHaveLength(1);
});

test('what a linter warns of stands in the log', async () => {
  const createLinter: CreateLinter = options => {
    options.onWarning('compose.yaml: not valid YAML');
    return createTestLinter(options);
  };
  const client = await startClient({ createLinter });
  await client.open(URI, 'FROM a\n');
  expect(await client.next('window/logMessage')).toEqual({
    type: 2,
    message: 'compose.yaml: not valid YAML',
  });
});
