import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { utimesSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, inject, onTestFinished, test } from 'vitest';
import { EditorClient, PULLING } from '../packages/language-server/tests/editor-client.ts';
import { bad, fixable, fixed, good } from './dockerfiles.ts';
import { ScratchRepository } from './scratch-repository.ts';

interface Server {
  process: ChildProcessWithoutNullStreams;
  client: EditorClient;
  scratch: ScratchRepository;
  uri: (path: string) => string;
  /** All that it has written to standard error. */
  stderr: () => string;
  /** Its exit code, or the signal that ended it. */
  exit: Promise<unknown>;
}

/** `dflint lsp` as a process of its own in a folder with the given files. */
function start(files: Record<string, string> = {}): Server {
  const scratch = new ScratchRepository(files);
  const server = spawn(process.execPath, [join(inject('freshBundle'), 'dflint.js'), 'lsp', '--stdio'], {
    cwd: scratch.folder,
  });
  const exit = once(server, 'exit').then(([code, signal]: unknown[]) => code ?? signal);
  let stderr = '';
  server.stderr.on('data', (text: Buffer) => (stderr += text.toString()));
  const client = new EditorClient(server.stdout, server.stdin);
  onTestFinished(async () => {
    server.kill('SIGKILL');
    await exit;
    client.connection.dispose();
    scratch.remove();
  });
  return {
    process: server,
    client,
    scratch,
    uri: path => pathToFileURL(join(scratch.folder, path)).href,
    stderr: () => stderr,
    exit,
  };
}

test('lints as one types, fixes, and ends with 0', async () => {
  const { client, uri, exit, stderr } = start();
  await client.initialize({ folders: [uri('.')] });
  await client.open(uri('Dockerfile'), bad);
  const { diagnostics } = await client.published(uri('Dockerfile'));
  expect(diagnostics.map(({ code }) => code)).toContain('multistage/no-build-tools-in-final-image');
  const version = await client.change(uri('Dockerfile'), good);
  expect(await client.published(uri('Dockerfile'))).toMatchObject({ version, diagnostics: [] });
  await client.change(uri('Dockerfile'), fixable);
  const actions = await client.request<unknown[]>('textDocument/codeAction', uri('Dockerfile'), {
    range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
    context: { diagnostics: [], only: ['source.fixAll.dflint'] },
  });
  expect(actions).toMatchObject([
    { kind: 'source.fixAll.dflint', edit: { documentChanges: [{ edits: [{ newText: 'build' }] }] } },
  ]);
  expect(fixed).toContain('--from=build');
  await client.connection.sendRequest('shutdown');
  await client.connection.sendNotification('exit');
  expect(await exit).toBe(0);
  expect(stderr()).toBe('');
});

const PLUGIN = `console.log('a plugin speaks');
export default {
  meta: { name: 'dflint-plugin-acme', version: '1.0.0' },
  rules: {
    crash: {
      meta: { type: 'problem', docs: { description: 'Crash' }, messages: {}, schema: [] },
      create: () => ({ FromInstruction() { throw new Error('oh'); } }),
    },
    never: {
      meta: { type: 'problem', docs: { description: 'Never' }, messages: { never: 'Never.' }, schema: [] },
      create: context => ({ FromInstruction: node => context.report({ node, messageId: 'never' }) }),
    },
  },
};`;

const CONFIG = (rules: string): string =>
  `import acme from './acme.mjs';\nexport default { plugins: { acme }, rules: { ${rules} } };\n`;

test('a config that prints, breaks, changes, or has a rule that crashes, does not end it', async () => {
  const { client, uri, scratch, stderr } = start({
    'acme.mjs': PLUGIN,
    'dflint.config.mjs': CONFIG("'acme/crash': 'error'"),
  });
  await client.initialize({ folders: [uri('.')], capabilities: PULLING });
  const codes = async (): Promise<unknown[]> =>
    (await client.pull(uri('Dockerfile'))).map(({ code }) => code);
  let seconds = 1_000_000_000;
  const reload = async (config: string): Promise<void> => {
    scratch.write({ 'dflint.config.mjs': config });
    utimesSync(join(scratch.folder, 'dflint.config.mjs'), ++seconds, seconds);
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: uri('dflint.config.mjs'), type: 2 }],
    });
    await client.next('workspace/diagnostic/refresh');
  };

  await client.open(uri('Dockerfile'), good);
  expect(await codes()).toEqual(['acme/crash']);
  const { message } = await client.next<{ message: string }>('window/logMessage');
  expect(message).toContain('The rule acme/crash crashed: Error: oh');
  expect(stderr()).toBe('a plugin speaks\n');

  await reload('export default { plugins:');
  expect(await codes()).toEqual([]);
  const told = await client.next<{ message: string }>('window/showMessage');
  expect(told.message).toMatch(/^dflint: .*dflint\.config\.mjs: line 1: syntax error/);

  await reload(CONFIG("'acme/never': 'error'"));
  expect(await codes()).toEqual(['acme/never']);
  await reload(CONFIG("'acme/never': 'off'"));
  expect(await codes()).toEqual([]);
  expect(client.unread('window/showMessage')).toBe(0);
});

test('ends with 1 when its input ends', async () => {
  const { client, process: server, exit } = start();
  await client.initialize();
  server.stdin.end();
  expect(await exit).toBe(1);
});

test('ends with 1 without a word when there is no input', () => {
  const program = join(inject('freshBundle'), 'dflint.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, 'lsp'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
  });
  expect({ status, stdout, stderr }).toEqual({ status: 1, stdout: '', stderr: '' });
});

test('ends with 1 when the editor dies, though its input is still open', async () => {
  const editor = spawn(process.execPath, ['-e', 'process.stdin.resume()']);
  const { client, exit } = start();
  await client.initialize({ processId: editor.pid ?? 0 });
  editor.kill();
  expect(await exit).toBe(1);
});

test('ends though a plugin has something running', async () => {
  const { client, uri, exit } = start({
    'dflint.config.mjs': 'setInterval(() => {}, 1000);\nexport default {};\n',
  });
  await client.initialize({ folders: [uri('.')] });
  await client.open(uri('Dockerfile'), good);
  await client.published(uri('Dockerfile'));
  await client.connection.sendRequest('shutdown');
  await client.connection.sendNotification('exit');
  expect(await exit).toBe(0);
});
