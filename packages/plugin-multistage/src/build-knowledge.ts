import { isBuildPackage, isHeaderPackage, toolchainOf } from '@dflint/semantics';
import type {
  BuildStep,
  CommandFacts,
  Ecosystem,
  ImageReference,
  PackageName,
  PackageOperation,
  ToolchainImage,
} from '@dflint/semantics';

/** What a user adds to a list of the specification, or takes out of it. */
export interface ListOption {
  add?: readonly string[];
  remove?: readonly string[];
}

export interface BuildKnowledgeOptions {
  /** Names of images without registry, namespace and tag. */
  toolchainImages: ListOption;
  /** Names of packages without version. */
  buildPackages: ListOption;
  /** The first words of commands: `task build`. */
  buildSteps: ListOption;
  allowPackages: readonly string[];
}

/** What a build step of the user's own may be for. */
const ANY: readonly Ecosystem[] = [
  'c',
  'go',
  'rust',
  'java',
  'dotnet',
  'node',
  'python',
  'swift',
  'haskell',
  'elixir',
  'erlang',
  'dart',
  'ocaml',
  'other',
];

const NONE: readonly string[] = [];

/** What counts as toolchain image, build package and build step, by the lists of semantics and the rule's options. */
export class BuildKnowledge {
  readonly #options: BuildKnowledgeOptions;

  constructor(options: BuildKnowledgeOptions) {
    this.#options = options;
  }

  toolchainOf(image: ImageReference): ToolchainImage | null {
    const { add, remove } = this.#options.toolchainImages;
    if (remove?.includes(image.name)) return null;
    return (
      toolchainOf(image) ??
      (add?.includes(image.name) ? { description: 'build tools', ecosystems: ANY } : null)
    );
  }

  /** The packages of an installation that exist for compiling, the headers beside them last; empty for headers alone. */
  buildPackages({ packages, system }: PackageOperation): PackageName[] {
    if (!packages.some(item => this.#isTool(item, system))) return [];
    const wanted = packages.filter(item => this.#isWanted(item));
    const tools = wanted.filter(item => this.#isTool(item, system));
    if (tools.length === 0) return [];
    return [...tools, ...wanted.filter(item => !this.#isTool(item, system) && isHeaderPackage(item.name))];
  }

  #isWanted({ name }: PackageName): boolean {
    const { buildPackages, allowPackages } = this.#options;
    return !allowPackages.includes(name) && !buildPackages.remove?.includes(name);
  }

  #isTool({ name }: PackageName, system: boolean): boolean {
    return isBuildPackage(name, system) || (this.#options.buildPackages.add?.includes(name) ?? false);
  }

  /** The build step that a command is; `ecosystem` is null for one of the user's own, which any toolchain may serve. */
  buildStep({
    command,
    build,
  }: CommandFacts): (Omit<BuildStep, 'ecosystem'> & { ecosystem: Ecosystem | null }) | null {
    const { add = NONE, remove = NONE } = this.#options.buildSteps;
    if (add.length === 0 && remove.length === 0) return build;
    const words = [command.name, ...command.args.map(word => word.text)].join(' ');
    const startsWith = (step: string): boolean => words === step || words.startsWith(`${step} `);
    if (remove.some(startsWith)) return null;
    if (build) return build;
    const own = add.find(startsWith);
    return own === undefined ? null : { label: own, ecosystem: null, command };
  }
}

/** Which build steps can need a package: those of its language, or any for C toolchains, which others compile with. */
export function ecosystemOfPackage(name: string): Ecosystem {
  if (/^(go|golang)/.test(name)) return 'go';
  if (/^(rust|cargo)/.test(name)) return 'rust';
  if (/jdk|^java-|^(maven|gradle|sbt|ant|leiningen)$/.test(name)) return 'java';
  if (/^dotnet/.test(name)) return 'dotnet';
  return 'c';
}
