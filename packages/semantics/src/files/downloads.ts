import type { SimpleCommand } from '../shell/commands.ts';
import type { ShellWord } from '../shell/words.ts';
import { pathSegments } from '../symbolic-path.ts';
import { HERE, fileAction, inFolder, isStream } from './action-reader.ts';
import type { ActionReader } from './action-reader.ts';
import { parseOptions } from './options.ts';
import type { FileAction } from './file-actions.ts';

const DOWNLOADERS: ReadonlySet<string> = new Set(['curl', 'wget', 'aria2c']);

/** Whether what a command writes comes from an address: `curl ... > file`, `curl ... | tee file`. */
export function writesDownload({ name, input }: SimpleCommand): boolean {
  return DOWNLOADERS.has(name) || DOWNLOADERS.has(input?.name ?? '');
}

function download(command: SimpleCommand, files: ShellWord[]): FileAction[] {
  return files.length > 0 ? [fileAction('download', command, files)] : [];
}

function isAddress({ text }: ShellWord): boolean {
  return text.includes('://') || /[/.$]/.test(text);
}

/** The path of an address without its host, and what follows the path: `a/b.tgz` and `?raw=1`. */
function splitAddress(address: string): { path: string; query: string } {
  const [, path = '', query = ''] =
    /^(?:[a-z][a-z\d+.-]*:\/\/[^/?#]*|\$\{[^}]*\}(?=\/))?([^?#]*)(\?[^#]*)?/is.exec(address) ?? [];
  return { path, query };
}

/** The last component of an address; null when it ends with its host or a slash, or when all of it is unknown. */
function remoteName(address: string): string | null {
  // A default in `${NAME:-a?b}` is no query.
  const path = address.includes('}') ? address : splitAddress(address).path;
  if (path.endsWith('/')) return null;
  const segments = pathSegments(path);
  return segments.length > 1 ? (segments.at(-1) ?? null) : null;
}

/** The file that is made for an address. No name of an address is a pattern, whatever the shell takes it for. */
function fileOf({ known, range }: ShellWord, text: string): ShellWord {
  return { text, known, glob: false, range };
}

/** `-o file`, `-O`, `--output-dir folder`. Source: curl(1). */
const curl: ActionReader = command => {
  const { options, values, plain } = parseOptions(command.args, 'oHAdFuUxXebcwmTrYyzKECPQtD', [
    '--output',
    '--output-dir',
    '--url',
    '--header',
    '--user',
    '--user-agent',
    '--referer',
    '--data',
    '--data-raw',
    '--data-binary',
    '--data-urlencode',
    '--json',
    '--form',
    '--request',
    '--upload-file',
    '--cookie',
    '--cookie-jar',
    '--config',
    '--dump-header',
    '--write-out',
    '--stderr',
    '--retry',
    '--retry-delay',
    '--retry-max-time',
    '--max-time',
    '--max-redirs',
    '--connect-timeout',
    '--connect-to',
    '--resolve',
    '--interface',
    '--limit-rate',
    '--speed-limit',
    '--speed-time',
    '--range',
    '--continue-at',
    '--proto',
    '--proto-redir',
    '--proxy',
    '--proxy-user',
    '--noproxy',
    '--netrc-file',
    '--cacert',
    '--capath',
    '--cert',
    '--cert-type',
    '--key',
    '--ciphers',
    '--pinnedpubkey',
    '--oauth2-bearer',
    '--unix-socket',
  ]);
  const folder = options.get('--output-dir');
  const files: ShellWord[] = [];
  for (const [name, value] of values)
    if ((name === '-o' || name === '--output') && !isStream(value)) files.push(inFolder(folder, value));
  if (options.has('-O') || options.has('--remote-name') || options.has('--remote-name-all')) {
    const urls = values.filter(([name]) => name === '--url').map(([, value]) => value);
    for (const word of plain.concat(urls)) {
      if (!isAddress(word)) continue;
      const name = remoteName(word.text);
      if (name !== null) files.push(inFolder(folder, fileOf(word, name)));
    }
  }
  return download(command, files);
};

/** `-O file`, `-P folder`, else the last part of each address with its query. Source: wget(1). */
const wget: ActionReader = command => {
  const { options, plain } = parseOptions(command.args, 'OPoaeiUtTwQlARDIXBY', [
    '--output-document',
    '--directory-prefix',
    '--output-file',
    '--append-output',
    '--input-file',
    '--tries',
    '--timeout',
    '--wait',
    '--header',
    '--referer',
    '--user-agent',
    '--user',
    '--password',
    '--post-data',
    '--load-cookies',
    '--ca-certificate',
    '--level',
    '--accept',
    '--reject',
    '--cut-dirs',
    '--execute',
  ]);
  if (options.has('--spider')) return [];
  const output = options.get('-O') ?? options.get('--output-document');
  if (output) return isStream(output) ? [] : download(command, [output]);
  // Whole trees go to folders that are named after their hosts.
  if (['-r', '--recursive', '-m', '--mirror', '-x'].some(name => options.has(name))) return [];
  const folder = options.get('-P') ?? options.get('--directory-prefix');
  const files = plain.filter(isAddress).flatMap(word => {
    const name = remoteName(word.text);
    const query = word.text.includes('}') ? '' : splitAddress(word.text).query.replaceAll('/', '%2F');
    if (name !== null) return [inFolder(folder, fileOf(word, name + query))];
    const isRoot = /^[a-z]+:\/\/[^$]*$/i.test(word.text);
    return isRoot ? [inFolder(folder, fileOf(word, `index.html${query}`))] : [];
  });
  return download(command, files);
};

/** `-o file`, `-d folder`. Source: aria2c(1). */
const aria2c: ActionReader = command => {
  const { options, plain } = parseOptions(command.args, 'odxsjkx', [
    '--out',
    '--dir',
    '--split',
    '--max-connection-per-server',
  ]);
  const folder = options.get('-d') ?? options.get('--dir');
  const output = options.get('-o') ?? options.get('--out');
  if (output) return download(command, [inFolder(folder, output)]);
  return download(
    command,
    plain.filter(isAddress).flatMap(word => {
      const name = remoteName(word.text);
      return name === null ? [] : [inFolder(folder, fileOf(word, name))];
    }),
  );
};

/** `git clone [options] address [folder]`, and svn and hg alike. Sources: git-clone(1), `svn help checkout`, hg(1). */
const checkout =
  (verbs: readonly string[], valueLetters: string, valueNames: readonly string[]): ActionReader =>
  command => {
    const { options, plain } = parseOptions(command.args, valueLetters, valueNames);
    if (!verbs.includes(plain[0]?.text ?? '')) return [];
    const [, address, folder] = plain;
    const base = options.get('-C');
    if (folder) return [fileAction('clone', command, [inFolder(base, folder)])];
    if (!address) return [];
    const isBare = options.has('--bare') || options.has('--mirror');
    // `host:repo.git` has its path behind the colon.
    const path = address.text.replace(/(?<!\/)\/+$/, '').replace(/^[^/$]*:(?!\/\/)/, '/');
    const name = remoteName(path)?.replace(isBare ? /^$/ : /\.git$/, '');
    return name ? [fileAction('clone', command, [inFolder(base, fileOf(address, name))])] : [];
  };

const gitClone = checkout(['clone'], 'bcojuC', [
  '--branch',
  '--depth',
  '--config',
  '--origin',
  '--jobs',
  '--reference',
  '--template',
  '--filter',
  '--shallow-since',
  '--separate-git-dir',
]);

/** `git init folder` begins a repository, which a fetch fills. */
const git: ActionReader = command => {
  const { options, plain } = parseOptions(command.args, 'bcC', ['--initial-branch', '--template']);
  const [verb, folder] = plain;
  if (verb?.text !== 'init') return gitClone(command);
  const base = options.get('-C');
  return folder || base ? [fileAction('clone', command, [inFolder(base, folder ?? HERE)])] : [];
};

/** The programs that bring files from elsewhere. */
export const downloadReaders: readonly (readonly [string, ActionReader])[] = [
  ['curl', curl],
  ['wget', wget],
  ['aria2c', aria2c],
  ['git', git],
  ['svn', checkout(['checkout', 'co', 'export'], 'r', ['--revision', '--username', '--password'])],
  ['hg', checkout(['clone'], 'rub', ['--rev', '--updaterev', '--branch'])],
];
