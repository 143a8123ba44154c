import type { Readable, Writable } from 'node:stream';
import {
  type Connection,
  ErrorCodes,
  type InitializeParams,
  Message,
  createConnection,
} from 'vscode-languageserver';
import {
  StreamMessageReader,
  StreamMessageWriter,
  createProtocolConnection,
} from 'vscode-languageserver/node';

/** `down`: after `shutdown`. */
type State = 'new' | 'running' | 'down';

/** How often to look whether the editor still lives. */
const PARENT_CHECK_MS = 3000;

/** A connection to an editor, from its first word to its last. */
export interface Session {
  connection: Connection;
  /** The exit code, when all is over: 0 after a `shutdown`, 1 when the editor went away without one. */
  exit: Promise<number>;
}

/**
 * A connection over two streams. Requests before `initialize` and after `shutdown` are refused, and the session ends
 * with `exit`, with the input, or with the process of the editor
 * (https://microsoft.github.io/language-server-protocol/specifications/lsp/3.17/specification/#lifeCycleMessages).
 */
export function openSession(input: Readable, output: Writable): Session {
  const reader = new StreamMessageReader(input);
  const writer = new StreamMessageWriter(output);
  let end: (code: number) => void;
  const exit = new Promise<number>(resolve => (end = resolve));
  let state: State = 'new';

  const listen = reader.listen.bind(reader);
  reader.listen = callback =>
    listen(message => {
      if (Message.isRequest(message)) {
        const { id, method } = message;
        const refusal = refusalOf(state, method);
        if (refusal) {
          void writer.write({ jsonrpc: '2.0', id, error: refusal } as Message);
          return;
        }
        if (method === 'initialize') state = 'running';
        if (method === 'shutdown') state = 'down';
      } else if (Message.isNotification(message) && state !== 'running' && message.method !== 'exit') {
        return;
      }
      callback(message);
    });

  let parentCheck: NodeJS.Timeout | undefined;
  const watchDog = {
    shutdownReceived: false,
    initialize({ processId }: InitializeParams): void {
      if (processId === null) return;
      parentCheck = setInterval(() => {
        if (!isAlive(processId)) watchDog.exit(1);
      }, PARENT_CHECK_MS);
    },
    exit(code: number): void {
      clearInterval(parentCheck);
      end(code);
    },
  };
  const connection = createConnection(
    logger => createProtocolConnection(reader, writer, logger),
    watchDog,
  ) as Connection;
  const onGone = (): void => watchDog.exit(watchDog.shutdownReceived ? 0 : 1);
  reader.onClose(onGone);
  // A file (`< /dev/null`) ends, but is not closed.
  input.once('end', onGone);
  return { connection, exit };
}

function refusalOf(state: State, method: string): { code: number; message: string } | null {
  if (state === 'new' && method !== 'initialize')
    return { code: ErrorCodes.ServerNotInitialized, message: 'The first request has to be "initialize".' };
  if (state === 'running' && method === 'initialize')
    return { code: ErrorCodes.InvalidRequest, message: '"initialize" was already sent.' };
  if (state === 'down')
    return { code: ErrorCodes.InvalidRequest, message: 'Only "exit" may follow "shutdown".' };
  return null;
}

function isAlive(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    // A process of somebody else's cannot be signalled, but is there.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
