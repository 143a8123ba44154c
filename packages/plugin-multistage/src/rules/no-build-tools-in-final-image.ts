import type { JSONSchema, RuleModule } from '@dflint/core/rule';
import type {
  BuildStage,
  CommandFacts,
  Ecosystem,
  Edge,
  PackageName,
  PackageOperation,
  ToolchainImage,
} from '@dflint/semantics';
import { copiedPaths, transientPackages } from '@dflint/semantics';
import { BuildKnowledge, ecosystemOfPackage } from '../build-knowledge.ts';
import type { BuildKnowledgeOptions } from '../build-knowledge.ts';
import { createRule } from '../create-rule.ts';
import { devInstall } from '../dev-dependencies.ts';
import { listOf, shorten } from '../messages.ts';
import { runsDevelopmentTools, runsToolchain } from '../runtime-tools.ts';
import { shippedChain } from '../shipped-chain.ts';
import type { ShippedChain, ShippedRun } from '../shipped-chain.ts';
import { splitSuggestion } from '../split/suggestion.ts';
import type { SplitOffer } from '../split/suggestion.ts';
import { nameOf } from '../stage-name.ts';
import { isToolImage, toolImageDefaults, toolImageSchema } from '../tool-images.ts';
import type { ToolImageOptions } from '../tool-images.ts';

type Options = [BuildKnowledgeOptions & ToolImageOptions & { requireBuildStep: boolean }];
type MessageIds =
  | 'toolchainImage'
  | 'buildPackages'
  | 'buildPackagesUnused'
  | 'devDependencies'
  | 'toolchainCopied'
  | 'split';

/** A command that needs build tools. */
interface Use {
  label: string;
  /** Null: any toolchain can serve it. */
  ecosystem: Ecosystem | null;
  /** Where it stands in the file. */
  offset: number;
  isBuildStep: boolean;
}

const listSchema = (description: string): JSONSchema => ({
  type: 'object',
  properties: {
    add: { type: 'array', items: { type: 'string' } },
    remove: { type: 'array', items: { type: 'string' } },
  },
  additionalProperties: false,
  description,
});

/** Where toolchain images keep what is worth copying out of them: the documentation and Dockerfiles of the official images. */
const TOOLCHAIN_FOLDER =
  /^\/(usr\/local\/(go|cargo|rustup)|opt\/(java|jdk|gradle|maven|sbt)|usr\/share\/(maven|dotnet|gradle)|usr\/lib\/jvm|opt\/ghc)(\/|$)/;

/** How long a message may be, and how much of it the words around the data of its first sentence take. */
const MESSAGE_LENGTH = 175;
const FACT_LENGTH = 62;

const rule: RuleModule<MessageIds, Options> & { name: string } = createRule<Options, MessageIds>({
  name: 'no-build-tools-in-final-image',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow build tools in the final image that a builder stage could hold',
      recommended: true,
    },
    hasSuggestions: true,
    schema: [
      {
        type: 'object',
        properties: {
          toolchainImages: listSchema(
            'Images whose purpose is compiling, by name without registry, namespace and tag',
          ),
          buildPackages: listSchema('Packages that exist for compiling, by name without version'),
          buildSteps: listSchema('Commands that turn source into an artifact, by their first words'),
          allowPackages: {
            type: 'array',
            items: { type: 'string' },
            description: 'Build packages that the image needs at run time',
          },
          requireBuildStep: {
            type: 'boolean',
            description: 'Report build packages only where something is compiled',
          },
          ...toolImageSchema,
        },
        additionalProperties: false,
      },
    ],
    defaultOptions: [
      {
        toolchainImages: {},
        buildPackages: {},
        buildSteps: {},
        allowPackages: [],
        requireBuildStep: true,
        ...toolImageDefaults,
      },
    ],
    messages: {
      toolchainImage:
        '{{image}} ships {{toolchain}} in the final image; "{{step}}" (line {{line}}) has done its work. {{advice}}.',
      buildPackages:
        'The final image ships {{packages}}, which only "{{step}}" (line {{line}}) needs. {{advice}}.',
      buildPackagesUnused: 'The final image ships {{packages}}, which no build step needs. Leave that out.',
      devDependencies:
        '"{{install}}" (line {{installLine}}) ships dev dependencies; "{{step}}" (line {{line}}) has done its work. {{advice}}.',
      toolchainCopied:
        '{{path}} of {{origin}} ships in the final image; "{{step}}" (line {{line}}) has done its work. Build in a stage of its own and copy the {{artifact}}.',
      split: 'Split the file into a builder stage and a runtime stage from {{image}}.',
    },
  },
  create(context, [options]) {
    const { sourceCode } = context;
    const knowledge = new BuildKnowledge(options);
    const reported = new Set<number>();
    let split: SplitOffer | null = null;
    const lineOf = (offset: number): number => sourceCode.getLocFromIndex(offset).line;

    function report(
      place: { range: readonly [number, number] },
      messageId: MessageIds,
      data: Record<string, unknown>,
    ): void {
      if (reported.has(place.range[0])) return;
      reported.add(place.range[0]);
      context.report({ loc: sourceCode.getLoc(place.range), messageId, data });
    }

    /** Reports what a split would solve, and offers it. */
    function reportWithSplit(
      place: { range: readonly [number, number] },
      messageId: MessageIds,
      data: Record<string, unknown>,
      advice: string,
    ): void {
      if (reported.has(place.range[0])) return;
      reported.add(place.range[0]);
      const { suggest, missing } = (split ??= splitSuggestion(sourceCode, rule));
      const fact = Object.values(data).join('').length + FACT_LENGTH;
      const byHand = `Split it by hand: nothing says ${missing}`;
      // Half a reason is none.
      data['advice'] = missing === null || fact + byHand.length > MESSAGE_LENGTH ? advice : byHand;
      context.report({
        loc: sourceCode.getLoc(place.range),
        messageId,
        data,
        suggest,
      });
    }

    function usesOf({ runs }: ShippedChain): Use[] {
      const uses: Use[] = [];
      for (const { commands } of runs)
        for (const facts of commands) {
          const [offset] = facts.command.range;
          const step = knowledge.buildStep(facts);
          if (step) uses.push({ label: step.label, ecosystem: step.ecosystem, offset, isBuildStep: true });
          else if (compiles(facts))
            uses.push({ label: installLabel(facts), ecosystem: 'c', offset, isBuildStep: false });
        }
      return uses;
    }

    /** Adds to a fact which step needed the tools, and what is to be copied instead. */
    function evidence(use: Use, fact: Record<string, unknown>): Record<string, unknown> {
      fact['step'] = use.label;
      fact['line'] = lineOf(use.offset);
      fact['artifact'] = artifactOf(use.ecosystem);
      return fact;
    }

    function checkBaseImage(chain: ShippedChain, uses: Use[]): void {
      const root = chain.stages[0];
      if (root?.base.kind !== 'image' || !root.base.image) return;
      const word = root.node.from.image;
      const toolchain = knowledge.toolchainOf(root.base.image);
      if (toolchain) {
        const use = uses.find(candidate => candidate.isBuildStep && serves(toolchain, candidate));
        if (!use || runsToolchain(chain.runtime, toolchain.ecosystems)) return;
        reportWithSplit(
          word,
          'toolchainImage',
          evidence(use, { image: nameOfImage(root.base.text), toolchain: toolchain.description }),
          `Build in a stage of its own and copy the ${artifactOf(use.ecosystem)}`,
        );
        return;
      }
      for (const run of chain.runs) {
        const install = devInstall(run, sourceCode);
        const use =
          install &&
          uses.find(
            ({ ecosystem, isBuildStep, offset }) =>
              isBuildStep && ecosystem === 'node' && offset > install.command.range[0],
          );
        if (!use) continue;
        if (runsDevelopmentTools(chain.runtime)) return;
        reportWithSplit(
          word,
          'devDependencies',
          evidence(use, {
            install: installLabel(install),
            installLine: lineOf(install.command.range[0]),
          }),
          'Build in a stage of its own and copy its output',
        );
        return;
      }
    }

    /** The build packages of a RUN that it does not take away again, but for those of which the container runs a program. */
    function shippedPackages({ commands }: ShippedRun, chain: ShippedChain): PackageName[] {
      const shipped: PackageName[] = [];
      let undone: ReadonlySet<PackageOperation> | undefined;
      for (const { packages } of commands) {
        const found = packages?.action === 'install' ? knowledge.buildPackages(packages) : [];
        if (!packages || found.length === 0) continue;
        undone ??= new Set(transientPackages(commands).map(({ installed }) => installed));
        if (undone.has(packages)) continue;
        for (const item of found)
          if (!runsToolchain(chain.runtime, [ecosystemOfPackage(item.name)])) shipped.push(item);
      }
      return shipped;
    }

    function checkPackages(chain: ShippedChain, uses: Use[]): void {
      let next = 0;
      for (const run of chain.runs) {
        const packages = shippedPackages(run, chain);
        const [first] = packages;
        if (!first) continue;
        while ((uses[next]?.offset ?? Infinity) < run.instruction.range[0]) next++;
        const use =
          findFrom(uses, next, candidate => candidate.isBuildStep && needs(candidate, packages)) ??
          findFrom(uses, next, candidate => needs(candidate, packages));
        const data = { packages: listOf(packages.map(({ name }) => name)) };
        if (use)
          reportWithSplit(
            first.word,
            'buildPackages',
            evidence(use, data),
            'Install in a builder stage and copy the result',
          );
        else if (!options.requireBuildStep) report(first.word, 'buildPackagesUnused', data);
      }
    }

    function checkCopies(chain: ShippedChain, uses: Use[]): void {
      for (const { edges } of chain.stages) for (const edge of edges) checkCopy(edge, chain, uses);
    }

    function checkCopy({ origin, instruction }: Edge, chain: ShippedChain, uses: Use[]): void {
      if (instruction.type !== 'CopyInstruction' && instruction.type !== 'AddInstruction') return;
      const copied = copiedPaths(instruction, sourceCode).find(({ path }) => TOOLCHAIN_FOLDER.test(path));
      if (!copied) return;
      const root = origin.kind === 'stage' ? rootOf(origin.stage) : origin;
      const toolchain = root.kind === 'image' && root.image ? knowledge.toolchainOf(root.image) : null;
      if (!toolchain || runsToolchain(chain.runtime, toolchain.ecosystems)) return;
      const use = uses.find(
        candidate =>
          candidate.isBuildStep && candidate.offset > instruction.range[1] && serves(toolchain, candidate),
      );
      const name = origin.kind === 'stage' ? nameOf(origin.stage) : nameOfImage(origin.text);
      if (use) report(instruction, 'toolchainCopied', evidence(use, { path: copied.path, origin: name }));
    }

    return {
      Dockerfile() {
        for (const target of sourceCode.buildGraph.targets) {
          const chain = shippedChain(target, sourceCode);
          const uses = usesOf(chain);
          if (options.requireBuildStep && uses.length === 0) continue;
          if (isToolImage(context.relativeFilename, target, options)) continue;
          checkBaseImage(chain, uses);
          checkPackages(chain, uses);
          checkCopies(chain, uses);
        }
      },
    };
  },
});

export default rule;

/** As `find`, from an index on. */
function findFrom(uses: readonly Use[], from: number, test: (use: Use) => boolean): Use | undefined {
  for (let i = from; i < uses.length; i++) {
    const use = uses[i];
    if (use && test(use)) return use;
  }
  return undefined;
}

function serves(toolchain: ToolchainImage, { ecosystem }: Use): boolean {
  return ecosystem === null || toolchain.ecosystems.includes(ecosystem);
}

/** A JDK, Go or the .NET SDK serve their own build steps alone; a C toolchain serves all that compiles. */
function needs({ ecosystem, isBuildStep }: Use, packages: readonly { name: string }[]): boolean {
  return packages.some(({ name }) => {
    const own = ecosystemOfPackage(name);
    if (own === 'c' || own === 'rust' || ecosystem === null) return true;
    // `make` may well call Go; what pip or npm compiles does not.
    return ecosystem === own || (own === 'go' && ecosystem === 'c' && isBuildStep);
  });
}

function compiles({ packages }: CommandFacts): boolean {
  if (!packages?.compiles) return false;
  // `pip install --upgrade pip` compiles nothing.
  const names = packages.packages.map(({ name }) => name);
  return (
    names.length === 0 ||
    packages.hasUnknownPackages ||
    names.some(name => !/^(pip|setuptools|wheel)$/.test(name))
  );
}

function installLabel({ command }: CommandFacts): string {
  const verb = command.args.map(word => word.text).find(text => !text.startsWith('-'));
  return command.name.startsWith('docker-php') || verb === undefined
    ? command.name
    : `${command.name} ${verb}`;
}

function artifactOf(ecosystem: Ecosystem | null): string {
  if (ecosystem === 'java') return 'jar';
  return ecosystem === 'go' ||
    ecosystem === 'rust' ||
    ecosystem === 'c' ||
    ecosystem === 'swift' ||
    ecosystem === 'haskell'
    ? 'binary'
    : 'output';
}

/** A digest says nothing to a reader, and would fill the message; a long way to the image may be cut. */
function nameOfImage(text: string): string {
  const name = text.replace(/@sha256:.*$/, '');
  const parts = name.split('/');
  while (parts.length > 1 && parts.join('/').length > 32) parts.shift();
  const end = parts.join('/');
  return shorten(end === name ? end : `.../${end}`);
}

function rootOf(stage: BuildStage): BuildStage['base'] {
  let { base } = stage;
  while (base.kind === 'stage') ({ base } = base.stage);
  return base;
}
