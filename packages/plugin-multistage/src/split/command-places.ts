import type { CommandFacts } from '@dflint/semantics';
import { baseName, isInside, isKnownPath, parentPath } from '@dflint/semantics';
import { MissingFact } from './missing-fact.ts';
import { destinationOf } from './producers.ts';
import type { Artifact, Recipe } from './recipe.ts';
import { labelOf, lineOf, placePath } from './split-facts.ts';
import type { SplitFacts } from './split-facts.ts';

/** Where a command belongs: to the build, to what ships, to neither by itself, or it installs packages of the system. */
export type Place = 'build' | 'run' | 'neutral' | 'install';

const USERS = /^(?:adduser|addgroup|useradd|groupadd|usermod|groupmod)$/;
const SYSTEM_SETUP = /^(?:update-ca-certificates|locale-gen|update-locale|dpkg-reconfigure|localedef)$/;
const NEUTRAL =
  /^(?:cd|set|echo|printf|true|:|pwd|ls|cat|test|\[|\[\[|export|date|whoami|id|uname|which|command|type|umask|sync|df|du|find|tree|stat|head|tail|grep|wc|sort|env|nproc|pushd|popd|exit|sleep)$/;
const BUILDING =
  /^(?:git|go|gofmt|goose|templ|swag|sqlc|wire|buf|protoc|node|npm|npx|yarn|yarnpkg|pnpm|bun|bunx|corepack|turbo|nx|mvn|mvnw|gradle|gradlew|java|javac|jar|sbt|ant|dotnet|cargo|rustup|rustc|make|gmake|cmake|ctest|meson|ninja|configure|config|autoconf|autoreconf|automake|aclocal|libtoolize|bootstrap|autogen\.sh|pkg-config|ar|ranlib|strip|upx|ldd|ldconfig|file|tar|unzip|gunzip|gzip|xz|zip|curl|wget|sha(?:1|256|512)sum|md5sum|gpg|gpgv|patch|awk|dos2unix|xargs|apt-key|add-apt-repository|apt-mark|dpkg|pip[\d.]*|python[\d.]*|poetry|uv|ng|vite|tsc|webpack|gulp|grunt|bower|lerna|prisma|golangci-lint|staticcheck|ginkgo|gotestsum|install|tr|cut|xgettext|msgfmt|diff|cmp|time)$/;
const OWNERS = /^(?:chmod|chown|chgrp|setcap|setfacl)$/;
/** Folders that hold nothing but what builds need. */
const SCRATCH_FOLDERS = [
  '/tmp',
  '/var/tmp',
  '/root',
  '/go',
  '/usr/src',
  '/usr/local/src',
  '/usr/local/go',
  '/usr/local/cargo',
  '/usr/local/rustup',
  '/var/cache',
  '/var/lib/apt',
  '/etc/apt',
  '/etc/apk',
  '/home/gradle',
];

/** Sorts the commands of a file for a split whose runtime stage holds artifacts only. */
export class CommandPlaces {
  readonly #facts: SplitFacts;
  readonly #artifacts: Artifact[];
  /** Folders that the build works in. */
  readonly #workspaces: string[];

  /** `artifacts` grows by files that commands put into folders of the system. */
  constructor(facts: SplitFacts, recipe: Recipe, artifacts: Artifact[]) {
    this.#facts = facts;
    this.#artifacts = artifacts;
    const cwds = facts.steps.map(({ command }) => placePath(command.cwd, facts));
    const copies = facts.instructions.flatMap(item =>
      item.type === 'CopyInstruction' || item.type === 'AddInstruction' ? [destinationOf(item, facts)] : [],
    );
    const folders = [...SCRATCH_FOLDERS, facts.workdir, ...cwds, ...(recipe.runsSources ? [] : copies)];
    this.#workspaces = [...new Set(folders)].filter(
      folder => !/^\/(?:usr\/local\/bin|usr\/bin|etc|usr|usr\/local|bin)?$/.test(folder),
    );
  }

  /** @throws MissingFact for a command that is not known to leave nothing behind. */
  placeOf(item: CommandFacts): Place {
    const { command, build, packages, files } = item;
    const { name } = command;
    if (build) return 'build';
    if (packages) {
      if (!packages.system) return 'build';
      return packages.action === 'install' ? 'install' : 'neutral';
    }
    if (USERS.test(name) || SYSTEM_SETUP.test(name)) return 'run';
    if (OWNERS.test(name)) return this.#ownerPlace(item);
    const places = files.flatMap(action =>
      action.targets.map(({ path, glob }) =>
        this.#filePlace(item, action, placePath(path, this.#facts), glob),
      ),
    );
    if (places.length > 0) return places.includes('run') ? 'run' : 'build';
    if (name === 'sed') return this.#argumentPlace(item);
    if (NEUTRAL.test(name)) return 'neutral';
    if (BUILDING.test(name)) return 'build';
    if (/^(?:mkdir|touch|cp|mv|ln|rm|rmdir|tee)$/.test(name)) return 'build';
    throw new MissingFact(
      `what "${labelOf(item)}" (line ${lineOf(command.range[0], this.#facts.sourceCode)}) leaves behind`,
    );
  }

  #filePlace(item: CommandFacts, action: CommandFacts['files'][number], path: string, glob: boolean): Place {
    const { kind, sources } = action;
    if (kind === 'remove' || kind === 'download' || kind === 'unpack' || kind === 'clone') return 'build';
    if (this.#artifacts.some(({ from }) => isInside(from, path) || isInside(path, from))) return 'build';
    if (kind === 'create') {
      const isData =
        item.command.name === 'mkdir' || item.command.name === 'touch' || item.command.name === 'install';
      if (isData) return glob || !isKnownPath(path) || this.#isUsed(path, item) ? 'build' : 'run';
      return this.#isWorkspace(path) ? 'build' : 'run';
    }
    if (this.#isWorkspace(path)) return 'build';
    if (kind === 'link') return this.#isRunByBuild(baseName(path)) ? 'build' : 'run';
    if (this.#isRunByBuild(baseName(path))) return 'build';
    // A file put into a folder of the system: it may be what the program looks for there.
    const isFolder = /^\/(?:usr\/)?(?:local\/)?s?bin$|^\/etc$|^\/opt$/.test(path);
    for (const source of sources) {
      if (!isKnownPath(path) || (isFolder && source.glob))
        throw new MissingFact(`which files "${labelOf(item)}" puts into ${path}`);
      const to = isFolder ? `${path}/${baseName(source.path)}` : path;
      if (!this.#artifacts.some(artifact => artifact.to === to)) this.#artifacts.push({ from: to, to });
    }
    return 'build';
  }

  #ownerPlace(item: CommandFacts): Place {
    const { facts, paths } = { facts: this.#facts, paths: this.#paths(item).slice(1) };
    if (item.command.name === 'chmod' || item.command.name === 'setcap') {
      // The mode of a file goes with it.
      return paths.every(path => this.#isBuilt(path)) ? 'build' : 'run';
    }
    if (paths.every(path => isInside(path, facts.workdir) || !this.#isWorkspace(path))) return 'run';
    return 'build';
  }

  #argumentPlace(item: CommandFacts): Place {
    const paths = this.#paths(item).slice(1);
    return paths.every(path => this.#isWorkspace(path) || this.#isBuilt(path)) ? 'build' : 'run';
  }

  #paths({ command }: CommandFacts): string[] {
    return command.args
      .filter(({ text }) => !text.startsWith('-'))
      .map(({ text }) =>
        placePath(
          text.startsWith('/') || text.startsWith('$') ? text : `${command.cwd}/${text}`,
          this.#facts,
        ).replace(/\/\.?$/, ''),
      );
  }

  #isBuilt(path: string): boolean {
    return (
      this.#isWorkspace(path) ||
      this.#artifacts.some(({ from }) => isInside(from, path) || isInside(path, from)) ||
      /^\/(?:usr\/)?(?:local\/)?bin\//.test(path)
    );
  }

  #isWorkspace(path: string): boolean {
    return !isKnownPath(path) || this.#workspaces.some(folder => isInside(path, folder));
  }

  /** Whether the build works in a folder, or puts something there. */
  #isUsed(path: string, item: CommandFacts): boolean {
    const { instructions, commands } = this.#facts;
    const inside = (other: string): boolean => isInside(placePath(other, this.#facts), path);
    if (
      !isInside(path, this.#facts.workdir) &&
      SCRATCH_FOLDERS.some(folder => isInside(path, folder) || isInside(folder, path))
    )
      return true;
    if (inside(this.#facts.workdir)) return true;
    const byCommand = commands.some(other => {
      if (other === item) return false;
      if (inside(other.command.cwd)) return true;
      const isOwner = OWNERS.test(other.command.name) || other.command.name === 'mkdir';
      return (
        !isOwner &&
        other.files.some(
          ({ kind, targets }) => kind !== 'remove' && targets.some(target => inside(target.path)),
        )
      );
    });
    const byArgument = commands.some(
      ({ build, command }) =>
        build &&
        command.args.some(
          ({ text }) =>
            text.includes(baseName(path)) &&
            inside(text.startsWith('/') ? text : `${command.cwd}/${text}`.replace(/\/\.\//g, '/')),
        ),
    );
    const byCopy = instructions.some(
      other =>
        (other.type === 'CopyInstruction' || other.type === 'AddInstruction') &&
        inside(destinationOf(other, this.#facts)),
    );
    return (
      byCommand ||
      byArgument ||
      byCopy ||
      this.#artifacts.some(({ from }) => isInside(parentPath(from), path))
    );
  }

  #isRunByBuild(name: string): boolean {
    return this.#facts.commands.some(({ command }) => command.name === name);
  }
}
