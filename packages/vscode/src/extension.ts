import { type ExtensionContext, commands, window, workspace } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/node';
import { findProgram } from './find-program.ts';

const NAME = 'dflint';

let client: LanguageClient | null = null;
/** The last start or stop: one waits for the other. */
let work: Promise<void> = Promise.resolve();

/** Called by the editor when the first Dockerfile is opened. */
export async function activate(context: ExtensionContext): Promise<void> {
  const start = async (): Promise<void> => {
    await stop();
    const settings = workspace.getConfiguration(NAME);
    if (!settings.get<boolean>('enable', true)) return;
    const { program, problem } = findProgram({
      path: settings.get<string>('path', ''),
      folders: (workspace.workspaceFolders ?? []).flatMap(({ uri }) =>
        uri.scheme === 'file' ? uri.fsPath : [],
      ),
      bundled: context.asAbsolutePath('server/dflint.js'),
    });
    if (problem !== undefined) void window.showWarningMessage(problem);
    client = new LanguageClient(
      NAME,
      NAME,
      {
        // The editor's own program is Node when this variable says so.
        command: settings.get<string>('nodePath', '') || process.execPath,
        args: [program, 'lsp'],
        options: { env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' } },
      },
      {
        documentSelector: [
          { language: 'dockerfile', scheme: 'file' },
          { language: 'dockerfile', scheme: 'untitled' },
        ],
      },
    );
    await client.start();
  };
  const restart = (): Promise<void> => (work = work.then(start, start));
  context.subscriptions.push(
    commands.registerCommand('dflint.restart', restart),
    workspace.onDidChangeConfiguration(event => {
      if (event.affectsConfiguration(NAME)) void restart();
    }),
  );
  await restart();
}

/** Called by the editor when it ends. */
export function deactivate(): Promise<void> {
  return (work = work.then(stop, stop));
}

async function stop(): Promise<void> {
  const running = client;
  client = null;
  // One that could not be started cannot be stopped either.
  if (running?.needsStop()) await running.stop();
}
