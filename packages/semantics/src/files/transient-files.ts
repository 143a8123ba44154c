import type { CommandFacts } from '../command-facts.ts';
import { posixShells } from '../data/wrappers.ts';
import { pathSegments, resolveSymbolicPath } from '../symbolic-path.ts';
import type { FileAction } from './file-actions.ts';
import { covers, liesWithin, pathRef } from './path-ref.ts';
import type { PathRef } from './path-ref.ts';

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
  uses: CommandFacts[];
}

/** What a script brings in, uses and removes again, one for each removal that does so, in order. */
export function transientFiles(script: readonly CommandFacts[]): TransientFile[] {
  const found: TransientFile[] = [];
  const brought: Brought[] = [];
  for (const facts of script) {
    if (facts.command.context.substitution) continue;
    for (const item of brought) if (isUse(facts, item)) item.uses.push(facts);
    for (const action of facts.files) {
      if (action.kind === 'remove') {
        const transient = removedAgain(action, brought);
        if (transient) found.push(transient);
      } else brought.push(...bringsIn(action, brought));
    }
  }
  return found;
}

function bringsIn(action: FileAction, before: Brought[]): Brought[] {
  switch (action.kind) {
    case 'download':
    case 'clone':
      return action.targets
        .filter(({ path }) => !isVerification(path))
        .map(({ path }) => ({ action, path, holder: false, uses: [] }));
    case 'unpack': {
      // `curl | tar x`: the archive never is a file, the tree is what was fetched.
      return action.targets.map(({ path }) => ({ action, path, holder: true, uses: [] }));
    }
    case 'create':
      return action.command.name === 'mkdir'
        ? action.targets.map(({ path }) => ({ action, path, holder: false, uses: [] }))
        : [];
    case 'copy':
    case 'move': {
      // What is moved or renamed is still what was fetched.
      const origin = before.find(item =>
        action.sources.some(
          source => covers(source, item.path) || (item.holder && liesWithin(source, item.path)),
        ),
      );
      const [target] = action.targets;
      if (!origin || !target || action.kind === 'copy') return [];
      return [{ action: origin.action, path: target.path, holder: false, uses: [] }];
    }
    default:
      return [];
  }
}

/** Signatures, checksums and keyrings serve to check another file. */
function isVerification(path: string): boolean {
  return /\.(asc|sig|sign|gpg|pem|key|sha\d*|sha\d+sum|md5|crt)$|SHASUMS|SHA256|CHECKSUM|GNUPGHOME|keyring/i.test(
    path,
  );
}

function isUse(facts: CommandFacts, item: Brought): boolean {
  const { command, build, packages, files } = facts;
  const inside = liesWithin({ path: command.cwd, glob: false }, item.path) && item.path !== '/';
  const isDownload = item.action.kind === 'download';
  if (item.action.kind === 'create') return build !== null && (inside || names(facts, item.path));
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
    return (packages?.action === 'install' || build !== null || runsFile(facts)) && names(facts, item.path);
  }
  if (item.holder && !inside) return build !== null && names(facts, item.path);
  return (
    (build !== null || packages?.action === 'install' || runsFile(facts)) &&
    (inside || names(facts, item.path))
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
function names({ command }: CommandFacts, path: string): boolean {
  return [command.program, ...command.args].some(word => {
    const text = word.text.replace(/^-{1,2}[\w-]+=/, '');
    if (text.startsWith('-') || text === '') return false;
    if (word === command.program && !text.includes('/')) return false;
    const ref = pathRef({ ...word, text }, command);
    return covers(ref, path) || liesWithin(ref, path);
  });
}

function removedAgain(removal: FileAction, brought: Brought[]): TransientFile | null {
  for (const target of removal.targets) {
    for (const item of brought) {
      const use = item.uses.at(-1);
      if (!use || !takesAway(target, item)) continue;
      return { brought: item.action, path: item.path, use, removal, target };
    }
  }
  return null;
}

function takesAway(target: PathRef, item: Brought): boolean {
  if (!item.holder) return covers(target, item.path) || coversContent(target, item.path);
  // An archive's own content is not known: its tree is what lies directly in the folder, or the folder itself.
  if (covers(target, item.path)) return true;
  const depth = pathSegments(target.path).length - pathSegments(item.path).length;
  return depth === 1 && liesWithin(target, item.path) && usedBelow(target, item);
}

/** `rm -rf tree/*` takes the whole content of a tree. */
function coversContent(target: PathRef, path: string): boolean {
  return target.glob && target.path === `${path}/*`;
}

/** Whether something was built or run in the folder that the target names. */
function usedBelow(target: PathRef, item: Brought): boolean {
  return item.uses.some(
    ({ command }) =>
      covers(target, command.cwd) ||
      command.args.some(word => covers(target, resolveSymbolicPath(command.cwd, word.text))),
  );
}
