import type { PackageAction } from '../data/package-managers.ts';
import { isQuery } from '../shell/commands.ts';
import type { SimpleCommand } from '../shell/commands.ts';
import { flagOf, readManagerOptions } from './manager-options.ts';
import { namedPackages } from './package-name.ts';
import type { PackageOperation } from './package-operations.ts';

/** A package manager that is told by options, not by a subcommand, what to do. */
interface OptionManager {
  family: string;
  /** What it does with these options, given whether packages are named; null: it only answers a question. */
  action(options: readonly string[], hasNames: boolean): PackageAction | null;
  valueFlags?: readonly string[];
  versionSeparator?: RegExp;
}

const byOption =
  (install: RegExp, remove?: RegExp) =>
  (options: readonly string[]): PackageAction | null => {
    if (options.some(option => install.test(option))) return 'install';
    return remove && options.some(option => remove.test(option)) ? 'remove' : null;
  };

/** The letters of pacman's long options. */
const pacmanLetters: Readonly<Record<string, string>> = {
  '--sync': 'S',
  '--remove': 'R',
  '--upgrade': 'U',
  '--clean': 'c',
  '--sysupgrade': 'u',
};

/** `pacman -S name`, `-Rns name`, `-U file`, `-Scc`, `-Syu`. */
const pacman: OptionManager = {
  family: 'pacman',
  action(options, hasNames) {
    const letters = options
      .map(option => pacmanLetters[option] ?? (option.startsWith('--') ? '' : option))
      .join('');
    if (letters.includes('R')) return 'remove';
    if (letters.includes('U')) return 'install';
    if (!letters.includes('S')) return null;
    if (letters.includes('c')) return 'clean';
    if (hasNames) return 'install';
    return letters.includes('u') ? 'upgrade' : 'update';
  },
  valueFlags: ['--cachedir', '--config', '--dbpath', '--root', '-b', '-r', '--ignore', '--overwrite'],
  versionSeparator: /[=<>]+/,
};

/** Sources: pacman(8), dpkg(1), rpm(8), alien(1), gdebi(1). */
const managers: ReadonlyMap<string, OptionManager> = new Map<string, OptionManager>([
  ['pacman', pacman],
  ['yay', pacman],
  ['dpkg', { family: 'dpkg', action: byOption(/^(-i|--install)$/, /^(-r|-P|--remove|--purge)$/) }],
  [
    'rpm',
    {
      family: 'rpm',
      action: byOption(/^(-[vhU]*[iUF][vhiUF]*|--install|--upgrade)$/, /^(-e[vh]*|--erase)$/),
    },
  ],
  ['alien', { family: 'dpkg', action: byOption(/^(-[a-z]*i[a-z]*|--install)$/) }],
  ['gdebi', { family: 'dpkg', action: (_, hasNames) => (hasNames ? 'install' : null) }],
]);

/** What a command of a package manager without subcommands does (`pacman -S`, `dpkg -i`, `rpm -e`), or null. */
export function optionOperation(command: SimpleCommand): PackageOperation | null {
  const manager = managers.get(command.name);
  if (!manager || isQuery(command)) return null;
  const { options, plain } = readManagerOptions(manager, command.args);
  const action = manager.action(
    options.map(({ name }) => name),
    plain.length > 0 || command.moreArguments,
  );
  if (!action) return null;
  const names = action === 'clean' || action === 'update' ? [] : plain;
  const { packages, hasUnknown } = namedPackages(names, manager.versionSeparator);
  return {
    family: manager.family,
    system: true,
    action,
    packages,
    hasUnknownPackages: command.moreArguments || hasUnknown,
    virtual: null,
    flags: options.map(flagOf),
    compiles: false,
    command,
  };
}
