import { PassThrough } from 'node:stream';
import { onTestFinished } from 'vitest';
import { type CreateLinter, startServer } from '../src/index.ts';
import { EditorClient, type EditorOptions } from './editor-client.ts';
import { createTestLinter } from './test-linter.ts';

export { MODERN, PULLING } from './editor-client.ts';

export interface ClientOptions extends EditorOptions {
  createLinter?: CreateLinter;
  /** A request of the server that is answered with an error. */
  refuses?: string;
}

/** An editor with a server of its own, in one process. */
export class Client extends EditorClient {
  /** What the server ended with. */
  readonly exit: Promise<number>;
  readonly toServer: PassThrough;

  constructor({ createLinter = createTestLinter, refuses }: ClientOptions = {}) {
    const fromServer = new PassThrough();
    const toServer = new PassThrough();
    super(fromServer, toServer, refuses);
    this.toServer = toServer;
    this.exit = startServer({
      input: toServer,
      output: fromServer,
      createLinter,
      cwd: '/nowhere',
      version: '1.2.3',
      watchedFiles: ['**/config'],
    });
  }
}

/** An initialized client, ended with the test. */
export async function startClient(options: ClientOptions = {}): Promise<Client> {
  const client = new Client(options);
  client.initialized = await client.initialize(options);
  onTestFinished(async () => {
    client.toServer.end();
    await client.exit;
    client.connection.dispose();
  });
  return client;
}
