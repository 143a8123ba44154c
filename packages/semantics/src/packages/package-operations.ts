import { packageManagers } from '../data/package-managers.ts';
import type { PackageAction, PackageManager } from '../data/package-managers.ts';
import { isQuery } from '../shell/commands.ts';
import type { SimpleCommand } from '../shell/commands.ts';
import type { ShellWord } from '../shell/words.ts';
import { flagOf, readManagerOptions } from './manager-options.ts';
import { optionOperation } from './option-operations.ts';
import { isNamed, packageName } from './package-name.ts';
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

/** The manager that a command calls, directly or as a module (`python -m pip`, `uv pip`), and its arguments. */
function managerCall({ name, args }: SimpleCommand): { manager: PackageManager; args: ShellWord[] } | null {
  const manager = packageManagers.get(name);
  if (manager?.family === 'uv') {
    const pip = args.findIndex(word => !word.text.startsWith('-'));
    if (args[pip]?.text === 'pip') return managerNamed('pip', args.slice(pip + 1));
  }
  // `bundle _2.1_ install`
  if (manager?.family === 'bundle' && /^_.+_$/.test(args[0]?.text ?? ''))
    return { manager, args: args.slice(1) };
  if (manager) return { manager, args };
  if (!name.startsWith('p')) return null;
  if (/^(?:python|pypy)[\d.]*$/.test(name)) return moduleCall(args);
  if (/^pip[\d.]+$/.test(name)) return managerNamed('pip', args);
  if (name !== 'php') return null;
  const script = args.findIndex(word => /(?:^|\/)composer(?:\.phar)?$/.test(word.text));
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
  const { options, plain } = readManagerOptions(manager, args);
  const [action, used] = findAction(manager, plain);
  if (!action) return null;
  const flags = options.map(flagOf);
  if (action === 'clean' && manager.cleansWith && !flags.some(flag => manager.cleansWith?.test(flag)))
    return null;
  // What stands behind `clean` or `update` is no package: `dnf clean all`, `npm cache clean x`.
  const names = action === 'clean' || action === 'update' ? [] : plain.slice(used);
  const isVirtual = (name: string): boolean =>
    name === '--virtual' || (name === '-t' && manager.family === 'apk');
  return {
    family: manager.family,
    system: manager.system,
    action,
    packages: names.filter(isNamed).map(word => packageName(word, manager.versionSeparator)),
    hasUnknownPackages:
      command.moreArguments ||
      options.some(({ name }) => manager.listFlags?.includes(name)) ||
      names.some(word => !isNamed(word)),
    virtual: options.find(({ name }) => isVirtual(name))?.value ?? null,
    flags,
    compiles: action === 'install' && manager.compiles === true && !isPrebuilt(flags, args),
    command,
  };
}

function findAction(manager: PackageManager, words: ShellWord[]): [PackageAction | undefined, number] {
  for (let count = Math.min(words.length, 3); count > 0; count--) {
    const subcommand = words
      .slice(0, count)
      .map(word => word.text)
      .join(' ');
    if (subcommand !== '' && Object.hasOwn(manager.actions, subcommand))
      return [manager.actions[subcommand], count];
  }
  const alone = manager.actions[''];
  // Without a subcommand `yarn` installs, but `yarn build` is a script.
  const takesNames = Object.keys(manager.actions).length === 1;
  return alone && (takesNames || words.length === 0) ? [alone, 0] : [undefined, 0];
}
