import type { CommandFacts } from '../command-facts.ts';
import { concatMap } from '../concat-map.ts';
import { posixShells } from '../data/wrappers.ts';
import { resolveSymbolicPath } from '../symbolic-path.ts';
import type { SimpleCommand } from '../shell/commands.ts';
import type { FileAction } from './file-actions.ts';
import { PathIndex, foldersAbove } from './path-index.ts';
import { covers, lastSegment, liesWithin, pathRef } from './path-ref.ts';
import type { PathRef } from './path-ref.ts';
import { removesFiles } from './removes-files.ts';

/** A file or tree that one script brings in, uses and removes again. */
export interface TransientFile {
  /** What brought it in: a download, a clone, an unpacked archive, or the `mkdir` of a build tree. */
  brought: FileAction;
  /** Its path. */
  path: string;
  /** The command that used it: an unpack, a build step, an install, or itself run. */
  use: CommandFacts;
  /** The removal, with the one of its targets that takes the file away. */
  removal: FileAction;
  target: PathRef;
}

interface Brought {
  action: FileAction;
  path: string;
  /** Whether `path` only holds what was brought (the folder that an archive is unpacked into). */
  holder: boolean;
}

/** What a command of the script brought; `gone` once it was removed or written anew. */
interface Item extends Brought {
  index: number;
  gone: boolean;
}

/**
 * The most commands that may lie between a file and its removal. Nobody writes more into one RUN, and without a limit
 * `n` downloads and `n` removals would take `n * n` steps.
 */
const REACH = 500;

/** What a script brings in, uses and removes again, one for each removal that does so, in order. */
export function transientFiles(script: readonly CommandFacts[]): TransientFile[] {
  const found: TransientFile[] = [];
  if (!script.some(removesFiles)) return found;
  const users = new Users(script);
  /** Null while nothing has been brought, as in most scripts that remove no more than caches. */
  let items: PathIndex<Item> | null = null;
  script.forEach(({ command, files }, index) => {
    if (command.context.substitution) return;
    for (const action of files) {
      if (action.kind === 'remove') {
        const transient = items && removedAgain(action, items, users, index);
        if (transient) found.push(transient);
        continue;
      }
      for (const brought of bringsIn(action, items, index)) {
        items ??= new PathIndex<Item>();
        for (const old of recent(items.at(brought.path), index))
          old.gone ||= old.action.kind === brought.action.kind;
        // Property by property, as a spread with more behind it is slow.
        items.add(brought.path, {
          action: brought.action,
          path: brought.path,
          holder: brought.holder,
          index,
          gone: false,
        });
      }
    }
  });
  return found;
}

/** The items of a list that are still there and within reach of a command, latest first. */
function* recent(items: readonly Item[], index: number): Generator<Item> {
  for (let i = items.length - 1; i >= 0; i--) {
    const item = items[i];
    if (!item || item.index < index - REACH) return;
    if (!item.gone) yield item;
  }
}

const NOTHING: readonly never[] = [];

function bringsIn(action: FileAction, before: PathIndex<Item> | null, index: number): readonly Brought[] {
  switch (action.kind) {
    case 'download':
    case 'clone':
      return action.targets
        .filter(({ path }) => !isVerification(path))
        .map(({ path }) => ({ action, path, holder: false }));
    case 'unpack': {
      // `curl | tar x`: the archive never is a file, the tree is what was fetched.
      return action.targets.map(({ path }) => ({ action, path, holder: true }));
    }
    case 'create':
      return action.command.name === 'mkdir'
        ? action.targets.map(({ path }) => ({ action, path, holder: false }))
        : NOTHING;
    case 'move':
      return before ? moves(action, before, index) : NOTHING;
    default:
      return NOTHING;
  }
}

/** What is moved or renamed is still what was fetched; a target that is a folder gets it under its own name. */
function moves({ sources, targets }: FileAction, before: PathIndex<Item>, index: number): Brought[] {
  const [target] = targets;
  if (!target) return [];
  const moved: Brought[] = [];
  for (const source of sources) {
    const [origin] = movedItems(source, before, index);
    if (!origin) continue;
    const { action } = origin;
    const name = source.glob ? null : lastSegment(source.path);
    if (name !== null) moved.push({ action, path: resolveSymbolicPath(target.path, name), holder: false });
    if (sources.length === 1) moved.push({ action, path: target.path, holder: false });
  }
  return moved;
}

/** What a moved path is or holds, and what it was unpacked from. */
function* movedItems(source: PathRef, items: PathIndex<Item>, index: number): Generator<Item> {
  for (const item of recent(items.within(source), index)) if (covers(source, item.path)) yield item;
  for (const folder of foldersAbove(source.path))
    for (const item of recent(items.at(folder), index)) if (item.holder) yield item;
}

/** Signatures, checksums and keyrings serve to check another file. */
function isVerification(path: string): boolean {
  return /\.(asc|sig|sign|gpg|pem|key|sha\d*|sha\d+sum|md5|crt)$|SHASUMS|SHA256|CHECKSUM|GNUPGHOME|keyring/i.test(
    path,
  );
}

/** A command that may be a use of something, and the paths that its words name. */
interface User {
  facts: CommandFacts;
  named: PathRef[];
}

/** The commands of a script that use something; worked out when something is removed again that was brought. */
class Users {
  readonly #script: readonly CommandFacts[];
  #users: readonly (User | null)[] | null = null;

  constructor(script: readonly CommandFacts[]) {
    this.#script = script;
  }

  /** Those of them from one command up to another, which is not among them. */
  between(from: number, to: number): User[] {
    this.#users ??= this.#script.map(userOf);
    return this.#users.slice(from, to).filter(user => user !== null);
  }
}

/** Most commands use nothing that counts: null for them. */
function userOf(facts: CommandFacts): User | null {
  const { command, build, packages, files } = facts;
  if (command.context.substitution) return null;
  const mayUse =
    build !== null ||
    packages?.action === 'install' ||
    files.some(({ kind }) => kind === 'unpack') ||
    runsFile(facts);
  return mayUse ? { facts, named: namedPaths(command) } : null;
}

/** The paths in a command's words, those behind `--option=` included. */
function namedPaths(command: SimpleCommand): PathRef[] {
  const { program, args } = command;
  const words = program.text.includes('/') ? [program, ...args] : args;
  return concatMap(words, word => {
    const text = word.text.replace(/^-{1,2}[\w-]+=/, '');
    return text === '' || text.startsWith('-') ? [] : [pathRef({ ...word, text }, command)];
  });
}

function isUse(user: User, item: Brought): boolean {
  const { facts } = user;
  const { command, build, packages, files } = facts;
  const inside = liesWithin({ path: command.cwd, glob: false }, item.path) && item.path !== '/';
  const isDownload = item.action.kind === 'download';
  if (item.action.kind === 'create') return build !== null && (inside || names(user, item.path));
  if (
    files.some(
      action =>
        action.kind === 'unpack' &&
        action.sources.some(source => covers(source, item.path) || liesWithin(source, item.path)),
    )
  )
    return true;
  if (isDownload && packages?.action === 'install' && packages.flags.some(flag => LOCAL_SOURCE.test(flag)))
    return true;
  if (isDownload) {
    // A downloaded file is used where it is named: by an installer, a compiler, or as a program.
    return (packages?.action === 'install' || build !== null || runsFile(facts)) && names(user, item.path);
  }
  if (item.holder && !inside) return build !== null && names(user, item.path);
  return (
    (build !== null || packages?.action === 'install' || runsFile(facts)) &&
    (inside || names(user, item.path))
  );
}

/** Options that name a folder with packages: `dotnet tool install --add-source`, `pip install --find-links`. */
const LOCAL_SOURCE = /^(--add-source|--find-links|-f)(=|$)/;

const INTERPRETERS = /^(python[\d.]*|perl|ruby|node|php|java|Rscript)$/;

/** `./install.sh`, `sh install.sh`, `python setup.py`, `java -jar x.jar`. */
function runsFile({ command }: CommandFacts): boolean {
  return (
    command.program.text.includes('/') ||
    posixShells.has(command.name) ||
    INTERPRETERS.test(command.name) ||
    command.name === 'source' ||
    command.name === '.'
  );
}

/** Whether a command's words name the path, or something below it. */
function names({ named }: User, path: string): boolean {
  return named.some(ref => covers(ref, path) || liesWithin(ref, path));
}

function removedAgain(
  removal: FileAction,
  items: PathIndex<Item>,
  users: Users,
  index: number,
): TransientFile | null {
  let found: TransientFile | null = null;
  for (const target of removal.targets) {
    if (target.partial) continue;
    // What was brought first says best what all the rest is about.
    for (const item of [...candidates(target, items, index)].sort((a, b) => a.index - b.index)) {
      const isWhole = covers(target, item.path) || (!item.holder && coversContent(target, item.path));
      if (!isWhole && !item.holder) continue;
      if (!found) {
        const uses = users.between(item.index + 1, index + 1).filter(user => isUse(user, item));
        const use = uses.at(-1)?.facts;
        if (use && (isWhole || uses.some(user => worksBelow(user, target))))
          found = { brought: item.action, path: item.path, use, removal, target };
      }
      // `check || rm file` leaves the file there for what follows.
      item.gone ||= isWhole && !removal.command.context.conditional;
    }
  }
  return found;
}

/** What a removed path may take away: what lies there, and the folder around it that an archive was unpacked into. */
function* candidates(target: PathRef, items: PathIndex<Item>, index: number): Generator<Item> {
  yield* recent(items.within(target), index);
  const folder = resolveSymbolicPath(target.path, '..');
  if (folder !== target.path) for (const item of recent(items.at(folder), index)) if (item.holder) yield item;
}

/** `rm -rf tree/*` takes the whole content of a tree. */
function coversContent(target: PathRef, path: string): boolean {
  return target.glob && target.path === `${path}/*`;
}

/** Whether something is built or run in a folder that the target names, or is given a path there. */
function worksBelow({ facts, named }: User, target: PathRef): boolean {
  return covers(target, facts.command.cwd) || named.some(({ path }) => covers(target, path));
}
