import type { ShellWord } from '../shell/words.ts';
import { baseName } from '../paths.ts';
import { HERE, fileAction, inFolder, isStream, reword } from './action-reader.ts';
import type { ActionReader } from './action-reader.ts';
import { parseOptions } from './options.ts';
import type { ParsedOptions } from './options.ts';

const TAR_VALUES = 'fCTXbKgHILNV';
const TAR_VALUE_NAMES = [
  '--file',
  '--directory',
  '--exclude',
  '--files-from',
  '--exclude-from',
  '--transform',
  '--xform',
  '--owner',
  '--group',
  '--mode',
  '--strip-components',
  '--use-compress-program',
  '--warning',
];

const LETTERS = /^[A-Za-z]+$/;

/** `tar xzf file -C folder`, `tar -xf file`, `tar --extract --file=file`. Source: tar(1). */
const tar: ActionReader = command => {
  const first = command.args[0];
  if (!first) return [];
  const parsed = LETTERS.test(first.text)
    ? oldStyle(first, command.args.slice(1))
    : parseOptions(command.args, TAR_VALUES, TAR_VALUE_NAMES);
  const { options, plain } = parsed;
  const named = options.get('-f') ?? options.get('--file') ?? null;
  const archive = named && !isStream(named) ? named : null;
  const has = (...names: string[]): boolean => names.some(name => options.has(name));
  if (has('-x', '--extract', '--get')) {
    if (has('-O', '--to-stdout')) return [];
    const folder = options.get('-C') ?? options.get('--directory');
    const top = topLevel(parsed, archive);
    return [
      fileAction(
        'unpack',
        command,
        [top ? inFolder(folder, top) : (folder ?? HERE)],
        archive ? [archive] : [],
      ),
    ];
  }
  return has('-c', '--create') && archive ? [fileAction('create', command, [archive], plain)] : [];
};

/** The old style gives letters first and their values after them, in order: `tar xzfC file folder`. */
function oldStyle(first: ShellWord, rest: ShellWord[]): ParsedOptions {
  const taking = [...first.text].filter(letter => 'fCTXb'.includes(letter));
  const parsed = parseOptions(rest.slice(taking.length), TAR_VALUES, TAR_VALUE_NAMES);
  for (const letter of first.text) parsed.options.set(`-${letter}`, null);
  taking.forEach((letter, index) => parsed.options.set(`-${letter}`, rest[index] ?? null));
  return parsed;
}

/** The folder of `--one-top-level`: as given, else named after the archive. */
function topLevel({ options }: ParsedOptions, archive: ShellWord | null): ShellWord | null {
  if (!options.has('--one-top-level')) return null;
  const given = options.get('--one-top-level');
  if (given || !archive) return given ?? null;
  return reword(archive, baseName(archive.text).replace(/\.(?:tar(?:\.\w+)?|t[gbx]z2?)$/, ''));
}

/** Source: unzip(1). */
const unzip: ActionReader = command => {
  const { options, plain } = parseOptions(command.args, 'dxP');
  const [archive] = plain;
  const onlyShows = ['-p', '-c', '-l', '-t', '-v', '-z', '-Z'].some(name => options.has(name));
  return archive && !onlyShows ? [fileAction('unpack', command, [options.get('-d') ?? HERE], [archive])] : [];
};

/** `zip -r archive sources`, `mksquashfs sources archive`. Sources: zip(1), mksquashfs(1). */
const pack =
  (archiveLast: boolean): ActionReader =>
  command => {
    const { plain } = parseOptions(command.args, archiveLast ? '' : 'xibnt');
    const archive = plain.at(archiveLast ? -1 : 0);
    const sources = archiveLast ? plain.slice(0, -1) : plain.slice(1);
    return archive && sources.length > 0 ? [fileAction('create', command, [archive], sources)] : [];
  };

/** `7z x archive -ofolder`. Source: 7z(1). */
const sevenZip: ActionReader = command => {
  const [verb, archive] = command.args.filter(word => !word.text.startsWith('-'));
  if (!archive || !/^[xe]$/.test(verb?.text ?? '')) return [];
  const folder = command.args.find(word => /^-o./.test(word.text));
  return [fileAction('unpack', command, [folder ? reword(folder, folder.text.slice(2)) : HERE], [archive])];
};

/**
 * `gunzip file.gz` leaves `file` and takes the archive away, unless it is told to keep it or to write elsewhere.
 * Sources: gzip(1), xz(1), bzip2(1), zstd(1).
 */
const decompress =
  (always: boolean): ActionReader =>
  command => {
    const { options, plain } = parseOptions(command.args, 'So', ['--output']);
    const has = (...names: string[]): boolean => names.some(name => options.has(name));
    if (plain.length === 0 || has('-c', '--stdout', '-t', '--test', '-l', '--list')) return [];
    if (!always && !has('-d', '--decompress', '--uncompress')) return [];
    const output = options.get('-o') ?? options.get('--output');
    const results = output ? [output] : plain.map(word => reword(word, decompressedName(word.text)));
    return [fileAction('unpack', command, results, plain)];
  };

function decompressedName(name: string): string {
  return name.replace(/\.t([gx]z|bz2)$/, '.tar').replace(/\.(?:gz|xz|bz2|zst|lzma)$/, '');
}

/** `dpkg -x archive folder`. Source: dpkg-deb(1). */
const dpkgDeb: ActionReader = command => {
  const { options, plain } = parseOptions(command.args, '');
  const [archive, folder] = plain;
  const extracts = ['-x', '-X', '--extract', '--vextract', '-R', '--raw-extract'].some(name =>
    options.has(name),
  );
  return extracts && archive && folder ? [fileAction('unpack', command, [folder], [archive])] : [];
};

/** Source: cpio(1). */
const cpio: ActionReader = command => {
  const { options } = parseOptions(command.args, 'DFHR', ['--directory', '--file']);
  if (!options.has('-i') && !options.has('--extract')) return [];
  const archive = options.get('-F') ?? options.get('--file');
  const folder = options.get('-D') ?? options.get('--directory') ?? HERE;
  return [fileAction('unpack', command, [folder], archive ? [archive] : [])];
};

/** `ar x archive`, `jar xf archive`: letters first, then the archive. Sources: ar(1), jar(1). */
const letters =
  (extracts: RegExp): ActionReader =>
  command => {
    const [verb, archive] = command.args;
    return archive && extracts.test(verb?.text ?? '')
      ? [fileAction('unpack', command, [HERE], [archive])]
      : [];
  };

/** The programs that take archives apart, or make them. */
export const archiveReaders: readonly (readonly [string, ActionReader])[] = [
  ['tar', tar],
  ['bsdtar', tar],
  ['gtar', tar],
  ['unzip', unzip],
  ['zip', pack(false)],
  ['mksquashfs', pack(true)],
  ['7z', sevenZip],
  ['7za', sevenZip],
  ['7zr', sevenZip],
  ['7zz', sevenZip],
  ['gunzip', decompress(true)],
  ['gzip', decompress(false)],
  ['unxz', decompress(true)],
  ['xz', decompress(false)],
  ['unlzma', decompress(true)],
  ['bunzip2', decompress(true)],
  ['bzip2', decompress(false)],
  ['unzstd', decompress(true)],
  ['zstd', decompress(false)],
  ['dpkg-deb', dpkgDeb],
  ['dpkg', dpkgDeb],
  ['cpio', cpio],
  ['ar', letters(/^-?[a-z]*x/)],
  ['jar', letters(/^-?[a-z]*x[a-z]*f?$/)],
  ['unrar', letters(/^[xe]$/)],
];
