import { expect, onTestFinished, test } from 'vitest';
import { Client, startClient } from './client.ts';

const URI = 'file:///repo/Dockerfile';

function newClient(): Client {
  const client = new Client();
  onTestFinished(() => client.connection.dispose());
  return client;
}

test('says what it is and what it can do', async () => {
  const client = await startClient();
  expect(client.initialized).toMatchObject({
    serverInfo: { name: 'dflint', version: '1.2.3' },
    capabilities: {
      positionEncoding: 'utf-16',
      textDocumentSync: { openClose: true, change: 2 },
      codeActionProvider: { codeActionKinds: ['quickfix', 'source.fixAll.dflint'] },
      hoverProvider: true,
      documentSymbolProvider: true,
      definitionProvider: true,
      referencesProvider: true,
      renameProvider: { prepareProvider: true },
      foldingRangeProvider: true,
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    },
  });
});

test('says no more than an old editor knows', async () => {
  const client = await startClient({ capabilities: {} });
  expect(client.initialized?.capabilities).toMatchObject({
    renameProvider: true,
    textDocumentSync: { save: true },
  });
});

test('ends with 0 when the editor says goodbye', async () => {
  const client = newClient();
  await client.initialize();
  expect(await client.connection.sendRequest('shutdown')).toBeNull();
  await client.connection.sendNotification('exit');
  expect(await client.exit).toBe(0);
});

test('ends with 1 when the editor leaves without a shutdown', async () => {
  const client = newClient();
  await client.initialize();
  await client.connection.sendNotification('exit');
  expect(await client.exit).toBe(1);
});

test('ends with 1 when the editor leaves before it began', async () => {
  const client = newClient();
  await client.connection.sendNotification('exit');
  expect(await client.exit).toBe(1);
});

test('ends with its input, while a document is being linted, too', async () => {
  const client = newClient();
  await client.initialize();
  await client.open(URI, 'FROM a:latest\n');
  client.toServer.end();
  expect(await client.exit).toBe(1);
});

test('ends with 0 when the input ends after a shutdown', async () => {
  const client = newClient();
  await client.initialize();
  await client.connection.sendRequest('shutdown');
  client.toServer.end();
  expect(await client.exit).toBe(0);
});

test.each(['shutdown', 'textDocument/hover'])('refuses %s before initialize', async method => {
  const client = newClient();
  await expect(client.connection.sendRequest(method, {})).rejects.toMatchObject({ code: -32002 });
  await client.initialize();
});

test('refuses a second initialize', async () => {
  const client = newClient();
  await client.initialize();
  await expect(client.initialize()).rejects.toMatchObject({ code: -32600 });
});

test('refuses requests after shutdown, and hears no notifications', async () => {
  const client = newClient();
  await client.initialize();
  await client.connection.sendRequest('shutdown');
  await client.open(URI, 'FROM a:latest\n');
  await expect(client.connection.sendRequest('shutdown')).rejects.toMatchObject({ code: -32600 });
  await expect(client.request('textDocument/hover', URI)).rejects.toMatchObject({ code: -32600 });
  await client.connection.sendNotification('exit');
  expect(await client.exit).toBe(0);
  expect(client.unread('textDocument/publishDiagnostics')).toBe(0);
});

test('answers for documents that are not open', async () => {
  const client = await startClient();
  const position = { line: 0, character: 0 };
  const range = { start: position, end: position };
  for (const [method, params] of [
    ['textDocument/codeAction', { range, context: { diagnostics: [] } }],
    ['textDocument/hover', { position }],
    ['textDocument/completion', { position }],
    ['textDocument/definition', { position }],
    ['textDocument/references', { position, context: { includeDeclaration: true } }],
    ['textDocument/prepareRename', { position }],
    ['textDocument/rename', { position, newName: 'x' }],
    ['textDocument/foldingRange', {}],
    ['textDocument/documentSymbol', {}],
  ] as const) {
    expect(await client.request(method, URI, params), method).toBeNull();
  }
});

test('what it does not know it refuses, and goes on', async () => {
  const client = await startClient();
  await expect(client.request('textDocument/formatting', URI)).rejects.toMatchObject({ code: -32601 });
  await client.open(URI, 'FROM a:latest\n');
  expect((await client.published(URI)).diagnostics).toHaveLength(1);
});
