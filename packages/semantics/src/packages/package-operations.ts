import { packageManagers } from '../data/package-managers.ts';
import type { PackageAction, PackageManager } from '../data/package-managers.ts';
import { isQuery } from '../shell/commands.ts';
import type { SimpleCommand } from '../shell/commands.ts';
import type { ShellWord } from '../shell/words.ts';
import { flagOf, readManagerOptions } from './manager-options.ts';
import type { ManagerOption } from './manager-options.ts';
import { optionOperation } from './option-operations.ts';
import { namedPackages } from './package-name.ts';
import type { PackageName } from './package-name.ts';

export type { PackageName };

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
  return optionOperation(command);
}

const PYTHON = /^(?:python|pypy)[\d.]*$/;
const VERSIONED_PIP = /^pip[\d.]+$/;
const COMPOSER_FILE = /(?:^|\/)composer(?:\.phar)?$/;
/** `bundle _2.1_ install` */
const BUNDLER_VERSION = /^_.+_$/;

/** The manager that a command calls, directly or as a module (`python -m pip`, `uv pip`), and its arguments. */
function managerCall({ name, args }: SimpleCommand): { manager: PackageManager; args: ShellWord[] } | null {
  const manager = packageManagers.get(name);
  if (manager?.family === 'uv') {
    const pip = args.findIndex(word => !word.text.startsWith('-'));
    if (args[pip]?.text === 'pip') return managerNamed('pip', args.slice(pip + 1));
  }
  if (manager?.family === 'bundle' && BUNDLER_VERSION.test(args[0]?.text ?? ''))
    return { manager, args: args.slice(1) };
  if (manager) return { manager, args };
  if (!name.startsWith('p')) return null;
  if (PYTHON.test(name)) return moduleCall(args);
  if (VERSIONED_PIP.test(name)) return managerNamed('pip', args);
  if (name !== 'php') return null;
  const script = args.findIndex(word => COMPOSER_FILE.test(word.text));
  return script < 0 ? null : managerNamed('composer', args.slice(script + 1));
}

/** `python -m pip install`, `python -Im pip`, `python -mpip`. */
function moduleCall(args: ShellWord[]): { manager: PackageManager; args: ShellWord[] } | null {
  const flag = args.findIndex(word => /^-[BEIOPSbdsuv]*m/.test(word.text));
  const glued = args[flag]?.text.replace(/^-\w*?m/, '') ?? '';
  return glued === ''
    ? managerNamed(args[flag + 1]?.text ?? '', args.slice(flag + 2))
    : managerNamed(glued, args.slice(flag + 1));
}

function managerNamed(
  name: string,
  args: ShellWord[],
): { manager: PackageManager; args: ShellWord[] } | null {
  const manager = packageManagers.get(name);
  return manager ? { manager, args } : null;
}

const PREBUILT = /^(--only-binary=:all:|--ignore-scripts)$/;
const NO_INDEX = /^--no-index$/;
const WHEEL_FOLDER = /^(--find-links|-f)(=|$)/;

/** Whether an installation only takes what has been built before, or runs no install scripts, so that nothing is compiled. */
function isPrebuilt(flags: readonly string[], args: readonly ShellWord[]): boolean {
  const has = (pattern: RegExp): boolean => flags.some(flag => pattern.test(flag));
  if (flags.length === 0) return false;
  if (has(PREBUILT)) return true;
  // `--no-index` alone may still build a local folder.
  return has(NO_INDEX) && (has(WHEEL_FOLDER) || args.some(({ text }) => text.endsWith('.whl')));
}

function readOperation(
  command: SimpleCommand,
  manager: PackageManager,
  args: ShellWord[],
): PackageOperation | null {
  const { options, plain } = readManagerOptions(manager, args);
  const found = findAction(manager, plain);
  if (!found) return null;
  const { action, used } = found;
  const flags = options.map(flagOf);
  if (action === 'clean' && manager.cleansWith && !flags.some(flag => manager.cleansWith?.test(flag)))
    return null;
  // What stands behind `clean` or `update` is no package: `dnf clean all`, `npm cache clean x`.
  const names = action === 'clean' || action === 'update' ? [] : plain.slice(used);
  const { packages, hasUnknown } = namedPackages(names, manager.versionSeparator);
  const { listFlags } = manager;
  return {
    family: manager.family,
    system: manager.system,
    action,
    packages,
    hasUnknownPackages:
      hasUnknown ||
      command.moreArguments ||
      (listFlags !== undefined && options.some(({ name }) => listFlags.includes(name))),
    virtual: virtualGroup(manager, options),
    flags,
    compiles: action === 'install' && manager.compiles === true && !isPrebuilt(flags, args),
    command,
  };
}

function virtualGroup({ family }: PackageManager, options: readonly ManagerOption[]): string | null {
  for (const { name, value } of options)
    if (name === '--virtual' || (name === '-t' && family === 'apk')) return value;
  return null;
}

/** The first words of subcommands that have several (`cache clean`). */
const startsSeveralWords = firstOfSeveralWords();

function firstOfSeveralWords(): ReadonlySet<string> {
  const firstWords = new Set<string>();
  for (const { actions } of packageManagers.values()) {
    for (const subcommand in actions) {
      const blank = subcommand.indexOf(' ');
      if (blank > 0) firstWords.add(subcommand.slice(0, blank));
    }
  }
  return firstWords;
}

/** The actions of each manager: a map is read faster by words of a file than an object. */
const actionsByManager: ReadonlyMap<PackageManager, ReadonlyMap<string, PackageAction>> = new Map(
  [...packageManagers.values()].map(manager => [manager, new Map(Object.entries(manager.actions))]),
);

/** What the plain words of a package manager make it do, and how many of them say so; null where nothing is known of that. */
function findAction(
  manager: PackageManager,
  words: readonly ShellWord[],
): { action: PackageAction; used: number } | null {
  const actions = actionsByManager.get(manager);
  if (!actions) return null;
  const first = words[0]?.text;
  if (first !== undefined) {
    for (let used = startsSeveralWords.has(first) ? 3 : 1; used > 0; used--) {
      const subcommand = used === 1 ? first : textOf(words.slice(0, used));
      const action = subcommand !== '' ? actions.get(subcommand) : undefined;
      if (action) return { action, used: Math.min(used, words.length) };
    }
  }
  const action = actions.get('');
  // Without a subcommand `yarn` installs, but `yarn build` is a script.
  return action && (words.length === 0 || actions.size === 1) ? { action, used: 0 } : null;
}

function textOf(words: readonly ShellWord[]): string {
  return words.map(word => word.text).join(' ');
}
