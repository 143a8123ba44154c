/** What a runner of GitHub Actions was told by a line of the log. */
export interface Command {
  name: string;
  properties: Record<string, string>;
  data: string;
}

const NAMES = new Set(
  'error warning notice debug group endgroup add-mask add-matcher remove-matcher echo set-env set-output save-state add-path stop-commands'.split(
    ' ',
  ),
);

const unescape = (text: string): string =>
  text
    .replaceAll('%0D', '\r')
    .replaceAll('%0A', '\n')
    .replaceAll('%3A', ':')
    .replaceAll('%2C', ',')
    .replaceAll('%5D', ']')
    .replaceAll('%3B', ';')
    .replaceAll('%25', '%');

/**
 * The commands that the runner obeys: `::name key=value,...::data` at the start of a line, and in the old form
 * `##[name key=value;...]data` anywhere in it; none between `::stop-commands::TOKEN` and `::TOKEN::`.
 * https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs and src/Runner.Worker/ActionCommandManager.cs
 */
export function commandsOf(log: string): { commands: Command[]; text: string[] } {
  const commands: Command[] = [];
  const text: string[] = [];
  let token: string | null = null;
  for (const line of log.split(/\r?\n/)) {
    const command = commandOf(line, '::', '::', ',') ?? commandOf(line, '##[', ']', ';');
    if (token !== null) {
      if (line.trim() === `::${token}::`) token = null;
      else text.push(line);
    } else if (!command) text.push(line);
    else if (command.name === 'stop-commands') token = command.data;
    else commands.push(command);
  }
  return { commands, text };
}

function commandOf(line: string, open: string, close: string, separator: string): Command | null {
  const start = open === '::' ? line.search(/\S/) : line.indexOf(open);
  if (start < 0 || !line.startsWith(open, start)) return null;
  const end = line.indexOf(close, start + open.length);
  if (end < 0) return null;
  const head = line.slice(start + open.length, end);
  const [name = ''] = head.split(' ', 1);
  if (!NAMES.has(name)) return null;
  const pairs = head
    .slice(name.length)
    .trim()
    .split(separator)
    .map(pair => /^([^=]+)=(.+)$/s.exec(pair))
    .filter(pair => pair !== null)
    .map(([, key = '', value = '']) => [key, unescape(value)]);
  return {
    name,
    properties: Object.fromEntries(pairs) as Record<string, string>,
    data: unescape(line.slice(end + close.length)),
  };
}
