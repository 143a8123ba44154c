import type { SimpleCommand } from '../shell/commands.ts';
import type { ShellWord } from '../shell/words.ts';
import { parseOptions } from './options.ts';
import { lastSegment, pathRef } from './path-ref.ts';
import type { PathRef } from './path-ref.ts';

/**
 * - `download`: a file from elsewhere; `clone`: a source tree from a repository
 * - `unpack`: unknown files below each target (`archive` in `sources`, or standard input)
 * - `create`: a file or folder; `copy`, `move`, `link`: each source to the target
 * - `remove`: each target, with all below it
 */
export type FileActionKind = 'download' | 'clone' | 'unpack' | 'create' | 'copy' | 'move' | 'link' | 'remove';

/** What a command does to files, as far as its words tell. */
export interface FileAction {
  kind: FileActionKind;
  command: SimpleCommand;
  sources: PathRef[];
  targets: PathRef[];
}

type Reader = (command: SimpleCommand) => FileAction[];

/** What a command does to files, in order; empty for a command that is not known to do anything. */
export function fileActions(command: SimpleCommand): FileAction[] {
  const actions = readers.get(command.name)?.(command) ?? [];
  return command.redirects.length === 0 ? actions : [...actions, ...redirectActions(command, actions)];
}

function action(
  kind: FileActionKind,
  command: SimpleCommand,
  targets: (ShellWord | PathRef)[],
  sources: ShellWord[] = [],
): FileAction {
  return {
    kind,
    command,
    sources: sources.map(word => pathRef(word, command)),
    targets: targets.map(target => ('word' in target ? target : pathRef(target, command))),
  };
}

const DOWNLOADERS = new Set(['curl', 'wget', 'aria2c']);

/** `curl ... > file` is a download, everything else that writes to a file creates it. */
function redirectActions(command: SimpleCommand, actions: FileAction[]): FileAction[] {
  return command.redirects.flatMap(({ operator, target }) => {
    if (!target || !operator.includes('>') || target.text.startsWith('/dev/')) return [];
    const isDownload =
      actions.length === 0 && (DOWNLOADERS.has(command.name) || DOWNLOADERS.has(command.input?.name ?? ''));
    return [action(isDownload ? 'download' : 'create', command, [target])];
  });
}

const at = (word: ShellWord, text: string): ShellWord => ({ ...word, text });

function isAddress(word: ShellWord): boolean {
  return word.text.includes('://') || /[/.$]/.test(word.text);
}

/** Files named by what stands last in each address. Source: curl(1), wget(1). */
function remoteNames(addresses: ShellWord[], folder: ShellWord | null | undefined): ShellWord[] {
  return addresses.flatMap(word => {
    const name = lastSegment(word.text);
    return name === null ? [] : [at(word, folder ? `${folder.text}/${name}` : name)];
  });
}

const curl: Reader = command => {
  const { options, values, plain } = parseOptions(command.args, 'oHAdFuxXebcwmTrYyzKECPQtD', [
    '--output',
    '--header',
    '--user',
    '--data',
    '--request',
    '--retry',
    '--max-time',
    '--connect-timeout',
    '--retry-delay',
    '--proxy',
    '--cacert',
    '--user-agent',
    '--output-dir',
    '--url',
    '--retry-max-time',
    '--cert',
    '--key',
    '--write-out',
    '--data-binary',
  ]);
  const folder = options.get('--output-dir');
  const files = values
    .filter(
      ([name, value]) =>
        (name === '-o' || name === '--output') && value.text !== '-' && !value.text.startsWith('/dev/'),
    )
    .map(([, value]) => (folder ? at(value, `${folder.text}/${value.text}`) : value));
  const remote = options.has('-O') || options.has('--remote-name') || options.has('--remote-name-all');
  if (remote)
    files.push(
      ...remoteNames(
        [...plain, ...values.filter(([name]) => name === '--url').map(([, value]) => value)].filter(
          isAddress,
        ),
        folder,
      ),
    );
  return files.length > 0 ? [action('download', command, files)] : [];
};

const wget: Reader = command => {
  const { options, plain } = parseOptions(command.args, 'OPoaeiUtTwQlARDIXB', [
    '--output-document',
    '--directory-prefix',
    '--output-file',
    '--tries',
    '--timeout',
    '--header',
    '--user-agent',
    '--user',
    '--password',
  ]);
  const output = options.get('-O') ?? options.get('--output-document');
  if (output)
    return output.text === '-' || output.text.startsWith('/dev/')
      ? []
      : [action('download', command, [output])];
  const files = remoteNames(plain.filter(isAddress), options.get('-P') ?? options.get('--directory-prefix'));
  return files.length > 0 ? [action('download', command, files)] : [];
};

const aria2c: Reader = command => {
  const { options, plain } = parseOptions(command.args, 'odxsjk', ['--out', '--dir']);
  const output = options.get('-o') ?? options.get('--out');
  const folder = options.get('-d') ?? options.get('--dir');
  const files = output
    ? [folder ? at(output, `${folder.text}/${output.text}`) : output]
    : remoteNames(plain.filter(isAddress), folder);
  return files.length > 0 ? [action('download', command, files)] : [];
};

/** `git clone [options] address [folder]`; svn and hg alike. */
const checkout =
  (verbs: readonly string[], valueLetters: string, valueNames: readonly string[]): Reader =>
  command => {
    const { options, plain } = parseOptions(command.args, valueLetters, valueNames);
    const verb = plain.findIndex(word => verbs.includes(word.text));
    if (verb < 0 || verb > 1) return [];
    const [address, folder] = plain.slice(verb + 1);
    const base = options.get('-C');
    const place = (word: ShellWord): ShellWord => (base ? at(word, `${base.text}/${word.text}`) : word);
    if (folder) return [action('clone', command, [place(folder)])];
    const name = address && lastSegment(address.text.replace(/\/+$/, ''))?.replace(/\.git$/, '');
    return name ? [action('clone', command, [place(at(address, name))])] : [];
  };

const CURRENT: ShellWord = { text: '.', known: true, glob: false, range: [0, 0] };

const tar: Reader = command => {
  const [first, ...rest] = command.args;
  if (!first) return [];
  const bundled = /^[A-Za-z]+$/.test(first.text);
  // The old style gives letters first and their values after them, in order: `tar xzf file -C folder`.
  const args = bundled ? [at(first, `-${first.text}`), ...rest] : command.args;
  const { options, plain } = bundled
    ? oldStyle(first, rest)
    : parseOptions(args, 'fCTXbK', [
        '--file',
        '--directory',
        '--exclude',
        '--files-from',
        '--exclude-from',
        '--transform',
        '--owner',
        '--group',
      ]);
  const archive = options.get('-f') ?? options.get('--file') ?? null;
  const folder = options.get('-C') ?? options.get('--directory') ?? options.get('--one-top-level') ?? CURRENT;
  if (options.has('-x') || options.has('--extract') || options.has('--get')) {
    return [action('unpack', command, [folder], archive && archive.text !== '-' ? [archive] : [])];
  }
  if ((options.has('-c') || options.has('--create')) && archive && archive.text !== '-')
    return [action('create', command, [archive], plain)];
  return [];
};

function oldStyle(first: ShellWord, rest: ShellWord[]): ReturnType<typeof parseOptions> {
  const taking = [...first.text].filter(letter => 'fCTXb'.includes(letter));
  const parsed = parseOptions(rest.slice(taking.length), 'fCTXb', ['--directory', '--exclude', '--file']);
  for (const letter of first.text) parsed.options.set(`-${letter}`, null);
  taking.forEach((letter, index) => parsed.options.set(`-${letter}`, rest[index] ?? null));
  return parsed;
}

const unzip: Reader = command => {
  const { options, plain } = parseOptions(command.args, 'dxP');
  const archive = plain[0];
  if (!archive || options.has('-p') || options.has('-l') || options.has('-t')) return [];
  return [action('unpack', command, [options.get('-d') ?? CURRENT], [archive])];
};

/** `zip -r archive sources`, `mksquashfs sources archive`. */
const pack =
  (archiveLast: boolean): Reader =>
  command => {
    const { plain } = parseOptions(command.args, archiveLast ? '' : 'xibnt');
    const archive = plain.at(archiveLast ? -1 : 0);
    const sources = archiveLast ? plain.slice(0, -1) : plain.slice(1);
    return archive && sources.length > 0 ? [action('create', command, [archive], sources)] : [];
  };

const sevenZip: Reader = command => {
  const [verb, archive] = command.args.filter(word => !word.text.startsWith('-'));
  if (!archive || !/^[xe]$/.test(verb?.text ?? '')) return [];
  const folder = command.args.find(word => /^-o./.test(word.text));
  return [action('unpack', command, [folder ? at(folder, folder.text.slice(2)) : CURRENT], [archive])];
};

/** `gunzip file.gz` leaves `file` and takes the archive away, unless it is told to keep it or to write elsewhere. */
const decompress =
  (always: boolean): Reader =>
  command => {
    const { options, plain } = parseOptions(command.args, 'S');
    if (!always && !options.has('-d') && !options.has('--decompress')) return [];
    if (options.has('-c') || options.has('--stdout') || plain.length === 0) return [];
    const results = plain.map(word => at(word, word.text.replace(/\.(gz|xz|bz2|zst|lzma)$/, '')));
    return [action('unpack', command, results, plain)];
  };

const dpkgDeb: Reader = command => {
  const { options, plain } = parseOptions(command.args, '', []);
  const [archive, folder] = plain;
  const extracts = ['-x', '-X', '--extract', '--vextract', '-R'].some(name => options.has(name));
  return extracts && archive && folder ? [action('unpack', command, [folder], [archive])] : [];
};

const cpio: Reader = command => {
  const { options } = parseOptions(command.args, 'DFHR', ['--directory']);
  if (!options.has('-i') && !options.has('--extract')) return [];
  return [action('unpack', command, [options.get('-D') ?? options.get('--directory') ?? CURRENT])];
};

const ar: Reader = command => {
  const [verb, archive] = command.args;
  return archive && /^-?[a-z]*x/.test(verb?.text ?? '')
    ? [action('unpack', command, [CURRENT], [archive])]
    : [];
};

const jar: Reader = command => {
  const [verb, archive] = command.args;
  return archive && /^-?[a-z]*x[a-z]*f?$/.test(verb?.text ?? '')
    ? [action('unpack', command, [CURRENT], [archive])]
    : [];
};

/** `cp`, `mv`, `install`, `rsync`, `ln`: sources, then the target, or the target with `-t`. */
const transfer =
  (
    kind: 'copy' | 'move' | 'link',
    valueLetters = 'tS',
    valueNames: readonly string[] = ['--target-directory'],
  ): Reader =>
  command => {
    const { options, plain } = parseOptions(command.args, valueLetters, valueNames);
    if (command.name === 'install' && (options.has('-d') || options.has('--directory')))
      return [action('create', command, plain)];
    const folder = options.get('-t') ?? options.get('--target-directory');
    const target = folder ?? (plain.length > 1 ? plain.at(-1) : undefined);
    const sources = folder ? plain : plain.slice(0, -1);
    if (!target)
      return kind === 'link' && plain[0]
        ? [action('link', command, [at(plain[0], lastSegment(plain[0].text) ?? '.')], plain)]
        : [];
    return [action(kind, command, [target], sources)];
  };

const create =
  (valueLetters: string): Reader =>
  command => {
    const { plain } = parseOptions(command.args, valueLetters, ['--mode']);
    return plain.length > 0 ? [action('create', command, plain)] : [];
  };

const remove: Reader = command => {
  const { plain } = parseOptions(command.args, '');
  return plain.length > 0 || command.moreArguments ? [action('remove', command, plain)] : [];
};

/** `find roots ... -delete`, `-exec rm`: what it removes lies below the roots, which themselves stay. */
const find: Reader = command => {
  const end = command.args.findIndex(word => /^[-(!\\]/.test(word.text));
  const roots = end < 0 ? command.args : command.args.slice(0, end);
  const exec = command.args.findIndex(word => /^-(exec|execdir|ok)$/.test(word.text));
  const removes =
    command.args.some(word => word.text === '-delete') ||
    (exec >= 0 && /^(\/bin\/)?rm$/.test(command.args[exec + 1]?.text ?? ''));
  if (!removes) return [];
  const below = (roots.length > 0 ? roots : [CURRENT]).map(word => ({
    ...word,
    text: `${word.text}/*`,
    glob: true,
  }));
  return [action('remove', command, below)];
};

/** Sources: the manual pages of curl, wget, aria2c, git-clone, tar, unzip, zip, mksquashfs, 7z, gzip, dpkg-deb, cpio, GNU coreutils and findutils. */
const readers: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ['curl', curl],
  ['wget', wget],
  ['aria2c', aria2c],
  [
    'git',
    checkout(['clone', 'init'], 'bcojuC', [
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
    ]),
  ],
  ['svn', checkout(['checkout', 'co', 'export'], 'r', ['--revision', '--username', '--password'])],
  ['hg', checkout(['clone'], 'rub', ['--rev', '--updaterev', '--branch'])],
  ['tar', tar],
  ['bsdtar', tar],
  ['gtar', tar],
  ['unzip', unzip],
  ['zip', pack(false)],
  ['mksquashfs', pack(true)],
  ['7z', sevenZip],
  ['7za', sevenZip],
  ['7zr', sevenZip],
  ['gunzip', decompress(true)],
  ['gzip', decompress(false)],
  ['unxz', decompress(true)],
  ['xz', decompress(false)],
  ['bunzip2', decompress(true)],
  ['bzip2', decompress(false)],
  ['unzstd', decompress(true)],
  ['zstd', decompress(false)],
  ['dpkg-deb', dpkgDeb],
  ['dpkg', dpkgDeb],
  ['cpio', cpio],
  ['ar', ar],
  ['jar', jar],
  ['cp', transfer('copy')],
  ['rsync', transfer('copy', 'e', ['--exclude', '--include', '--rsh'])],
  ['install', transfer('copy', 'tSmog', ['--target-directory', '--mode', '--owner', '--group'])],
  ['mv', transfer('move')],
  ['ln', transfer('link')],
  ['mkdir', create('mZ')],
  ['touch', create('dtr')],
  ['tee', create('')],
  ['rm', remove],
  ['rmdir', remove],
  ['unlink', remove],
  ['find', find],
]);
