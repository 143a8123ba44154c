import { isBuildPackage } from '../data/build-packages.ts';
import { packageManagers } from '../data/package-managers.ts';
import type { PackageAction, PackageManager } from '../data/package-managers.ts';
import { isQuery } from '../shell/commands.ts';
import type { SimpleCommand } from '../shell/commands.ts';
import type { ShellWord } from '../shell/words.ts';

export interface PackageName {
  /** Without version, architecture, release or extras. */
  name: string;
  version: string | null;
  word: ShellWord;
}

/** What a command does to the packages of a system or a language. */
export interface PackageOperation {
  /** `apt`, `apk`, `yum`, `zypper`, `pacman`, `dpkg`, `rpm`, `pip`, `npm`, ... */
  family: string;
  /** Whether these are packages of the operating system. */
  system: boolean;
  action: PackageAction;
  /** Those named one by one; an apk group stands in `virtual`. */
  packages: PackageName[];
  /** Whether more packages are meant than are named: a list in a file, `$(...)`, an unknown variable, a pattern. */
  hasUnknownPackages: boolean;
  /** The apk group (`--virtual .build-deps`) that is made; groups that are deleted are packages by name. */
  virtual: string | null;
  /** Options, each with its value behind `=` where it takes one. */
  flags: string[];
  /** Whether the installation may run a compiler. */
  compiles: boolean;
  command: SimpleCommand;
}

/** The package operation that a command is, or null. */
export function packageOperation(command: SimpleCommand): PackageOperation | null {
  const call = managerCall(command);
  if (call) return isQuery(command) ? null : readOperation(command, call.manager, call.args);
  switch (command.name) {
    case 'pacman':
    case 'yay':
      return pacmanOperation(command);
    case 'alien':
    case 'gdebi':
      return fileOperation(
        command,
        'dpkg',
        command.name === 'gdebi' ? /./ : /^(-[a-z]*i[a-z]*|--install)$/,
        /^$/,
      );
    case 'dpkg':
      return fileOperation(command, 'dpkg', /^(-i|--install)$/, /^(-r|-P|--remove|--purge)$/);
    case 'rpm':
      return fileOperation(
        command,
        'rpm',
        /^(-[vhU]*[iUF][vhiUF]*|--install|--upgrade)$/,
        /^(-e[vh]*|--erase)$/,
      );
    default:
      return null;
  }
}

/** The manager that a command calls, directly or as a module (`python -m pip`, `uv pip`), and its arguments. */
function managerCall(command: SimpleCommand): { manager: PackageManager; args: ShellWord[] } | null {
  const { name, args } = command;
  const manager = packageManagers.get(name);
  if (manager)
    return name === 'uv' && args[0]?.text === 'pip' ? managerNamed('pip', args.slice(1)) : { manager, args };
  if (!name.startsWith('p')) return null;
  if (/^python[\d.]*$|^pypy[\d.]*$/.test(name)) {
    const flag = args.findIndex(word => word.text === '-m');
    const module = flag < 0 ? undefined : args[flag + 1]?.text;
    return module === undefined ? null : managerNamed(module, args.slice(flag + 2));
  }
  return /^pip[\d.]+$/.test(name) ? managerNamed('pip', args) : null;
}

function managerNamed(
  name: string,
  args: ShellWord[],
): { manager: PackageManager; args: ShellWord[] } | null {
  const manager = packageManagers.get(name);
  return manager ? { manager, args } : null;
}

/** Whether an installation only takes what has been built before, or runs no install scripts, so that nothing is compiled. */
function isPrebuilt(flags: readonly string[], args: readonly ShellWord[]): boolean {
  const has = (pattern: RegExp): boolean => flags.some(flag => pattern.test(flag));
  // `--no-index` alone may still build a local folder.
  const isFromWheels = has(/^(--find-links|-f)(=|$)/) || args.some(({ text }) => text.endsWith('.whl'));
  return has(/^(--only-binary=:all:|--ignore-scripts)$/) || (isFromWheels && has(/^--no-index$/));
}

function readOperation(
  command: SimpleCommand,
  manager: PackageManager,
  args: ShellWord[],
): PackageOperation | null {
  const flags: string[] = [];
  const plain: ShellWord[] = [];
  let virtual: string | null = null;
  let fromFile = false;
  for (let i = 0; i < args.length; i++) {
    const word = args[i];
    if (!word) continue;
    const text = word.text;
    if (!/^-./.test(text) || text === '--') {
      if (text !== '--') plain.push(word);
      continue;
    }
    const equals = text.indexOf('=');
    const name = equals < 0 ? text : text.slice(0, equals);
    const takesNext = equals < 0 && (manager.valueFlags?.includes(text) ?? false);
    const value = takesNext ? args[++i]?.text : equals < 0 ? undefined : text.slice(equals + 1);
    flags.push(value === undefined ? text : `${name}=${value}`);
    if (name === '--virtual' || (name === '-t' && manager.family === 'apk')) virtual = value ?? null;
    if (/^(-r|--requirement|--file|-f)$/.test(name) && !manager.system) fromFile = true;
    if (manager.packageFlags?.includes(text) && args[i + 1])
      plain.push({ ...word, text: args[++i]?.text ?? '' });
  }
  const [action, used] = findAction(manager, plain);
  if (!action) return null;
  const names = plain.slice(used);
  return {
    family: manager.family,
    system: manager.system,
    action,
    packages: names.filter(isNamed).map(word => packageName(word, manager.versionSeparator)),
    hasUnknownPackages: fromFile || command.moreArguments || names.some(word => !isNamed(word)),
    virtual,
    flags,
    compiles: action === 'install' && manager.compiles === true && !isPrebuilt(flags, args),
    command,
  };
}

/**
 * False for a word that names packages at run time only: `$(...)`, an unknown variable, a pattern such as `'.*'`. A variable
 * of a base image that is known to hold build packages (`$PHPIZE_DEPS`) counts as a name.
 */
function isNamed(word: ShellWord): boolean {
  return (!/^[$`]/.test(word.text) || isBuildPackage(word.text, true)) && !/^[.*]+$/.test(word.text);
}

function findAction(manager: PackageManager, words: ShellWord[]): [PackageAction | undefined, number] {
  const first = words[0]?.text ?? '';
  const two = `${first} ${words[1]?.text ?? ''}`;
  if (words.length > 1 && Object.hasOwn(manager.actions, two)) return [manager.actions[two], 2];
  if (first !== '' && Object.hasOwn(manager.actions, first)) return [manager.actions[first], 1];
  const alone = manager.actions[''];
  // Without a subcommand `yarn` installs, but `yarn build` is a script.
  const takesNames = Object.keys(manager.actions).length === 1;
  return alone && (takesNames || words.length === 0) ? [alone, 0] : [undefined, 0];
}

function packageName(word: ShellWord, separator: RegExp | undefined): PackageName {
  const at = separator?.exec(word.text)?.index ?? -1;
  if (at <= 0) return { name: word.text, version: null, word };
  return { name: word.text.slice(0, at), version: word.text.slice(at).replace(/^[^\w$]+/, ''), word };
}

/** `pacman -S name`, `-Rns name`, `-Scc`, `-Syu`. Source: pacman(8). */
function pacmanOperation(command: SimpleCommand): PackageOperation | null {
  const letters = command.args
    .filter(word => /^-[A-Za-z]+$/.test(word.text))
    .map(word => word.text.slice(1))
    .join('');
  const packages = command.args
    .filter(word => !word.text.startsWith('-'))
    .map(word => packageName(word, /[=<>]/));
  let action: PackageAction | null = null;
  if (letters.includes('R')) action = 'remove';
  else if (letters.includes('U')) action = 'install';
  else if (letters.includes('S')) {
    if (letters.includes('c')) action = 'clean';
    else if (packages.length > 0) action = 'install';
    else action = letters.includes('u') ? 'upgrade' : 'update';
  }
  return action && systemOperation(command, 'pacman', action, packages);
}

/** `dpkg -i file.deb`, `rpm -e name`, `alien -i file.rpm`. Sources: dpkg(1), rpm(8), alien(1), gdebi(1). */
function fileOperation(
  command: SimpleCommand,
  family: string,
  install: RegExp,
  remove: RegExp,
): PackageOperation | null {
  const has = (pattern: RegExp) => command.args.some(word => pattern.test(word.text));
  const action = has(install) ? 'install' : has(remove) ? 'remove' : null;
  const packages = command.args
    .filter(word => !word.text.startsWith('-'))
    .map(word => packageName(word, undefined));
  return action && systemOperation(command, family, action, packages);
}

function systemOperation(
  command: SimpleCommand,
  family: string,
  action: PackageAction,
  packages: PackageName[],
): PackageOperation {
  const flags = command.args.filter(word => word.text.startsWith('-')).map(word => word.text);
  const hasUnknownPackages = command.moreArguments || packages.some(({ word }) => !isNamed(word));
  return {
    family,
    system: true,
    action,
    packages,
    hasUnknownPackages,
    virtual: null,
    flags,
    compiles: false,
    command,
  };
}
