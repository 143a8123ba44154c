import { PassThrough } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { run } from '../src/cli/run.ts';
import { dflint } from './cli.ts';
import { tempFolder } from './temp-folder.ts';

type Message = Record<string, unknown> & { id?: number; method?: string; result?: unknown };

/** Takes the messages out of what a server writes: each behind a header that counts its bytes. */
class Messages {
  #bytes = Buffer.alloc(0);
  readonly #messages: Message[] = [];
  #wake = (): void => undefined;

  add(text: string): void {
    this.#bytes = Buffer.concat([this.#bytes, Buffer.from(text)]);
    for (;;) {
      const header = /^Content-Length: (\d+)\r\n\r\n/.exec(this.#bytes.toString('latin1'));
      const end = (header?.[0].length ?? 0) + Number(header?.[1] ?? 0);
      if (!header || this.#bytes.length < end) break;
      this.#messages.push(JSON.parse(this.#bytes.subarray(header[0].length, end).toString()) as Message);
      this.#bytes = this.#bytes.subarray(end);
    }
    this.#wake();
  }

  /** The next message that fits; those before it are dropped. */
  async next(fits: (message: Message) => boolean): Promise<Message> {
    for (;;) {
      for (let message = this.#messages.shift(); message; message = this.#messages.shift())
        if (fits(message)) return message;
      await new Promise<void>(resolve => (this.#wake = resolve));
    }
  }
}

interface Server {
  /** The URI of a file in the folder of the run. */
  uri: (path: string) => string;
  request: (method: string, params?: object) => Promise<unknown>;
  notify: (method: string, params?: object) => void;
  /** What the server says next by a method. */
  heard: (method: string) => Promise<unknown>;
  exit: Promise<number>;
}

/** `dflint lsp` in a folder, after `initialize`. */
async function lsp(files: Record<string, string>, ...argv: string[]): Promise<Server> {
  const root = tempFolder(files);
  const stdin = new PassThrough();
  const messages = new Messages();
  const exit = run(['lsp', ...argv], {
    cwd: root,
    stdin,
    stdout: { write: text => messages.add(text) },
    stderr: { write: text => expect(text).toBe('') },
    env: {},
  });
  onTestFinished(async () => {
    stdin.end();
    await exit;
  });
  let id = 0;
  const send = (message: object): void => {
    const text = JSON.stringify({ jsonrpc: '2.0', ...message });
    stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
  };
  const server: Server = {
    uri: path => pathToFileURL(`${root}/${path}`).href,
    async request(method, params = {}) {
      const own = ++id;
      send({ id: own, method, params });
      return (await messages.next(message => message.id === own && message.method === undefined)).result;
    },
    notify: (method, params = {}) => send({ method, params }),
    heard: async method => (await messages.next(message => message.method === method))['params'],
    exit,
  };
  await server.request('initialize', { processId: null, rootUri: server.uri('.'), capabilities: {} });
  server.notify('initialized');
  return server;
}

function open({ uri, notify }: Server, path: string, text: string): void {
  const textDocument = { uri: uri(path), languageId: 'dockerfile', version: 1, text };
  notify('textDocument/didOpen', { textDocument });
}

const BAD = 'FROM golang:1.22\nRUN go build -o /app\n';

test('lints what is open by the config of its folder, fixes it, and ends', async () => {
  const server = await lsp({
    '.dflintrc': '{ "extends": "@dflint/recommended", "rules": { "DL3014": "off" } }',
  });
  open(server, 'Dockerfile', `${BAD}RUN apt-get install x\nFROM a:1 AS b\nCOPY --from=0 /app /app\n`);
  const { diagnostics } = (await server.heard('textDocument/publishDiagnostics')) as {
    diagnostics: { code: string; codeDescription: { href: string } }[];
  };
  const codes = diagnostics.map(({ code }) => code);
  expect(codes).toContain('multistage/prefer-named-stage');
  expect(codes).not.toContain('hadolint/require-apt-yes');
  for (const { code, codeDescription } of diagnostics)
    expect(codeDescription.href).toMatch(new RegExp(`/rules-docs/${code}\\.md$`));

  const position = { line: 0, character: 0 };
  const actions = await server.request('textDocument/codeAction', {
    textDocument: { uri: server.uri('Dockerfile') },
    range: { start: position, end: position },
    context: { diagnostics: [], only: ['source.fixAll'] },
  });
  expect(JSON.stringify(actions)).toContain('--from=build');
  expect(await server.request('shutdown')).toBeNull();
  server.notify('exit');
  expect(await server.exit).toBe(0);
});

test('files that are ignored have no problems; stages that Compose builds ship', async () => {
  const server = await lsp({
    '.dflintignore': 'vendor/\n',
    'compose.yaml': 'services: { a: { build: { context: ., target: dev } } }\n',
  });
  open(server, 'vendor/Dockerfile', BAD);
  expect(await server.heard('textDocument/publishDiagnostics')).toMatchObject({ diagnostics: [] });
  const text = 'FROM a:1 AS dev\nFROM b:1\n';
  open(server, 'Dockerfile', text);
  await server.heard('textDocument/publishDiagnostics');
  const hover = await server.request('textDocument/hover', {
    textDocument: { uri: server.uri('Dockerfile') },
    position: { line: 0, character: text.indexOf('dev') },
  });
  expect(JSON.stringify(hover)).toContain('Stage dev (line 1): it is built and ships.');
});

test('a broken config is told, at its place, too', async () => {
  const server = await lsp({ '.dflintrc.yaml': 'rules:\n  # x\n  no/such: error\n' });
  open(server, 'Dockerfile', BAD);
  expect(await server.heard('window/showMessage')).toMatchObject({
    type: 1,
    message: expect.stringContaining('there is no rule "no/such"') as string,
  });
  expect(await server.heard('textDocument/publishDiagnostics')).toMatchObject({
    uri: server.uri('.dflintrc.yaml'),
    diagnostics: [{ range: { start: { line: 2, character: 0 } } }],
  });
});

test('options of the command line hold in editors, too', async () => {
  const server = await lsp(
    {},
    '--stdio',
    '--rule',
    'no-build-tools-in-final-image: off',
    '--no-config-lookup',
  );
  open(server, 'Dockerfile', 'FROM golang:1.22\nRUN go build -o /app\n');
  const { diagnostics } = (await server.heard('textDocument/publishDiagnostics')) as {
    diagnostics: { code: string }[];
  };
  expect(diagnostics.map(({ code }) => code)).not.toContain('multistage/no-build-tools-in-final-image');
});

test('takes no files', async () => {
  expect(await dflint(tempFolder(), ['lsp', 'Dockerfile'])).toEqual({
    code: 2,
    out: '',
    err: 'dflint: dflint lsp takes no files: the editor sends what it has open. Write: dflint lsp.\n',
  });
});

test('--stdio is for it alone', async () => {
  expect(await dflint(tempFolder(), ['--stdio'])).toMatchObject({
    code: 2,
    err: 'dflint: --stdio is for dflint lsp. See dflint --help.\n',
  });
});
