import type { BuildStep, CommandFacts } from '@dflint/semantics';
import { buildOutputs, isBuildOutput, isInside, resolveSymbolicPath } from '@dflint/semantics';
import type { ContainerProgram } from '../container-program.ts';
import { MissingFact } from '../missing-fact.ts';
import { producerOf } from '../producers.ts';
import type { Artifact, Recipe, RecipeMaker } from '../recipe.ts';
import { lineOf, placePath } from '../split-facts.ts';
import type { SplitFacts } from '../split-facts.ts';
import { NODE_HELPERS, NODE_VARIABLES, nodeImage } from './node-image.ts';

/** How dev dependencies are taken out of node_modules again. Sources: the documentation of each manager. */
const PRUNES: Readonly<Record<string, string>> = {
  npm: 'npm prune --omit=dev',
  pnpm: 'pnpm prune --prod',
  yarn: 'yarn install --production --ignore-scripts --prefer-offline',
};

/**
 * A Node.js or TypeScript service. Where the container runs the output of a build, the runtime stage takes that,
 * package.json and the production dependencies; where it runs the sources themselves, the dependencies that were compiled.
 */
export const nodeService: RecipeMaker = (facts, { main }, claim) => {
  const installs = facts.commands.filter(
    ({ packages }) => packages?.action === 'install' && /^(?:npm|yarn|pnpm|bun)$/.test(packages.family),
  );
  if (installs.length === 0) return null;
  const steps = facts.steps.filter(({ ecosystem }) => ecosystem === 'node');
  if (facts.steps.length > steps.length) return null;
  claim('Node service');
  const projects = installs.filter(
    ({ packages }) =>
      packages?.packages.length === 0 &&
      !packages.hasUnknownPackages &&
      !packages.flags.some(flag => /^(?:-g|--global)$/.test(flag)),
  );
  const [first] = projects;
  if (!first)
    throw new MissingFact(
      `which files "${installs[0]?.command.name ?? 'npm'} install" of single packages leaves behind`,
    );
  const folders = [...new Set(projects.map(item => projectFolder(item, facts)))];
  if (steps.length === 0) return compiledDependencies(facts, installs, folders);
  const [program] = main;
  if (!program || main.length > 1) throw new MissingFact('which of its programs the container is for');
  const script = scriptOf(program);
  const path = resolveSymbolicPath(program.cwd, script);
  const folder = outputFolder(path, facts);
  if (folder === null && producerOf(path, facts)?.kind === 'context') {
    const home = folders.find(candidate => isInside(path, candidate));
    if (home !== undefined) return sourcesAndOutputs(facts, installs, steps, home);
  }
  if (folder === null) throw new MissingFact(`where the build puts what ${script} needs`);
  const home = folders.find(candidate => isInside(path, candidate));
  if (home === undefined || folders.length > 1)
    throw new MissingFact('which of its packages the container runs');
  return builtService(facts, first, home, folder);
};

/** `node dist/main.js`: what the container runs. A script of package.json is not told by the Dockerfile. */
function scriptOf({ name, args, program }: ContainerProgram): string {
  const words = args.map(({ text }) => text);
  if (name !== 'node')
    throw new MissingFact(`what "${[program.text, ...words].join(' ').slice(0, 30)}" runs`);
  const script = words.find(
    (text, i) => !text.startsWith('-') && !/^(?:-r|--require|--import|--loader)$/.test(words[i - 1] ?? ''),
  );
  const loaded = words.find(
    (text, i) => /^\.{0,2}\//.test(text) && /^(?:-r|--require|--import|--loader)$/.test(words[i - 1] ?? ''),
  );
  if (loaded !== undefined) throw new MissingFact(`what ${loaded} loads`);
  if (script === undefined || script.includes('$')) throw new MissingFact('which script "node" runs');
  return script;
}

function projectFolder({ command, packages }: CommandFacts, facts: SplitFacts): string {
  const prefix = packages?.flags
    .find(flag => /^(?:--prefix|-C|--cwd|--dir)=/.test(flag))
    ?.replace(/^[^=]*=/, '');
  const path = placePath(resolveSymbolicPath(command.cwd, prefix ?? '.'), facts);
  if (!path.startsWith('/') || /[$*]/.test(path))
    throw new MissingFact(`in which folder line ${lineOf(command.range[0], facts.sourceCode)} installs`);
  return path;
}

/** The folder right below which a build put a script; null when no build did. */
function outputFolder(path: string, facts: SplitFacts): string | null {
  for (const step of facts.steps.toReversed()) {
    const output = buildOutputs(step)
      .map(item => ({ ...item, path: placePath(item.path, facts) }))
      .find(item => item.isFolder && item.path !== facts.workdir && isBuildOutput(path, item));
    if (output) return output.path;
    const isCompiler = /^(?:tsc|npm|yarn|pnpm|bun|nest|nx)$/.test(step.command.name);
    if (isCompiler && step.command.name === 'tsc' && producerOf(path, facts)?.kind === 'context') {
      const below = path.slice(facts.workdir.length + 1).split('/');
      if (below.length > 1 && /^(?:dist|build|out|lib|js|output)$/.test(below[0] ?? ''))
        return resolveSymbolicPath(facts.workdir, below[0] ?? '');
    }
  }
  return null;
}

function builtService(facts: SplitFacts, install: CommandFacts, home: string, output: string): Recipe {
  const family = install.packages?.family ?? 'npm';
  const prune = PRUNES[family];
  const isBerry = facts.commands.some(
    ({ command }) => command.name === 'corepack' || command.args.some(({ text }) => text === '--immutable'),
  );
  if (prune === undefined || (family === 'yarn' && isBerry))
    throw new MissingFact(`how ${family} takes dev dependencies out again`);
  const isPruned =
    facts.commands.some(({ packages }) => packages?.action === 'autoremove' && packages.family === family) ||
    installsProduction(facts);
  const workdir = home === facts.workdir ? [] : [`WORKDIR ${home}`];
  const artifacts: Artifact[] = ['package.json', 'node_modules'].map(name => ({
    from: `${home}/${name}`.replace('//', '/'),
    to: `${home}/${name}`.replace('//', '/'),
  }));
  artifacts.push({ from: output, to: output });
  return {
    artifacts,
    base: { image: nodeImage(facts) },
    builderEnd: isPruned ? [] : [...workdir, `RUN ${prune}`],
    buildVariables: NODE_VARIABLES,
    helpers: NODE_HELPERS,
    // The images of Node.js have that library.
    cxx: /^$/,
  };
}

/** Whether a later installation leaves only what production needs. */
function installsProduction({ commands }: SplitFacts): boolean {
  return commands.some(
    ({ packages }) =>
      packages?.action === 'install' &&
      packages.packages.length === 0 &&
      packages.flags.some(flag => /^(?:--omit=dev|--production|--prod|--only=prod\w*)$/.test(flag)),
  );
}

/**
 * Sources that run as they are, beside a front end whose output the Dockerfile itself moves to its place.
 * @throws MissingFact where the output stays where the build put it.
 */
function sourcesAndOutputs(
  facts: SplitFacts,
  installs: readonly CommandFacts[],
  steps: readonly BuildStep[],
  home: string,
): Recipe {
  const [last] = steps.slice(-1);
  const isMoved = facts.commands.some(
    ({ command, files }) =>
      last !== undefined &&
      command.range[0] > last.command.range[0] &&
      files.some(({ kind }) => kind === 'move' || kind === 'copy'),
  );
  if (!isMoved) throw new MissingFact(`where "${last?.label ?? 'the build'}" puts its output`);
  const recipe = compiledDependencies(facts, installs, [home]);
  const offsets = new Set(steps.map(({ command }) => command.range[0]));
  return { ...recipe, isBuilt: offset => offsets.has(offset) || (recipe.isBuilt?.(offset) ?? false) };
}

/** Dependencies that were compiled with build packages, and sources that run as they are. */
function compiledDependencies(
  facts: SplitFacts,
  installs: readonly CommandFacts[],
  folders: readonly string[],
): Recipe {
  const offsets = new Set(installs.map(({ command }) => command.range[0]));
  const isOwnTool = installs.find(({ packages }) =>
    packages?.flags.some(flag => /^(?:-g|--global)$/.test(flag)),
  );
  if (isOwnTool)
    throw new MissingFact(
      `whether the container needs what line ${lineOf(isOwnTool.command.range[0], facts.sourceCode)} installs`,
    );
  return {
    artifacts: folders.map(folder => {
      const path = `${folder}/node_modules`.replace('//', '/');
      return { from: path, to: path };
    }),
    base: { image: nodeImage(facts) },
    buildVariables: NODE_VARIABLES,
    runsSources: true,
    isBuilt: offset => offsets.has(offset),
    helpers: NODE_HELPERS,
    // The images of Node.js have that library.
    cxx: /^$/,
  };
}
