import { type Instruction, directiveNames } from '@dflint/parser';
import type { BuildStage, ImageReference } from '@dflint/semantics';
import { neededStages, toolchainOf } from '@dflint/semantics';
import { createRule } from '../create-rule.ts';
import { globTest } from '../globs.ts';
import { nearStage } from '../near-stage.ts';
import { nameOf } from '../stage-name.ts';
import { isByIndex } from '../stage-references.ts';
import { rangeWithComments } from '../stage-text.ts';

type MessageIds = 'unused' | 'unusedBehind' | 'remove';

/** What stages are called that somebody builds with `--target`: for a task, or for what it puts out. */
const TARGETS = [
  ...['dev*', 'test*', 'debug*', 'prod*', 'release*', 'lint*', 'ci*', 'export*'],
  ...['staging*', 'nightly*', 'preview*', 'local*', 'run*', 'final*', 'serve*', 'shell*', 'cli*', 'all'],
  ...['artifact*', 'binar*', 'bin', 'dist*', 'out', 'output*', 'package*', 'archive*', 'image*', 'rootfs*'],
  ...['check*', 'validat*', 'verif*', 'analy*', 'audit*', 'scan*', 'format*', 'fmt*', 'fix*', 'bench*'],
  ...[
    'cover*',
    'e2e*',
    'integration*',
    'unit*',
    'spec*',
    'doc*',
    'report*',
    'generate*',
    'update*',
    'outdated*',
  ],
  ...['vendor*', 'deploy*', 'publish*', 'upload*', 'migrat*', 'seed*', 'storybook*', 'watch*'],
];

const DIRECTIVE = new RegExp(`^[ \\t]*#[ \\t]*(?:${directiveNames.join('|')})[ \\t]*=`, 'i');

export default createRule<[{ targets: readonly string[] }], MessageIds>({
  name: 'no-unused-stage',
  meta: {
    type: 'suggestion',
    docs: {
      description: 'Disallow stages that no target needs',
      recommended: true,
    },
    hasSuggestions: true,
    schema: [
      {
        type: 'object',
        properties: {
          targets: {
            type: 'array',
            items: { type: 'string' },
            description: 'Globs of stages that are built by name',
          },
        },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{ targets: TARGETS }],
    messages: {
      unused:
        'No target needs {{stage}}: BuildKit skips it, the legacy builder builds it all the same. Remove it, or list it in "targets".',
      unusedBehind: 'No target needs {{stage}}: it is never built. Remove it, or list it in "targets".',
      remove: 'Remove {{stage}}.',
    },
  },
  create(context, [options]) {
    const { sourceCode } = context;
    if (sourceCode.buildGraph.stages.every(({ role }) => role !== 'unreached')) return {};
    const isTargetName = globTest(options.targets);
    let lastByIndex: number | undefined;

    /** Stages that somebody may build by name, by what they are called or because they are images of their own. */
    function mayBeTarget({ name, dependents }: BuildStage, isRunnable: boolean): boolean {
      if (name === null) return false;
      return tailsOf(name).some(tail => isTargetName(tail)) || (dependents.length === 0 && isRunnable);
    }

    /** Whether nothing else in the file changes its meaning without the stage. */
    function isRemovable(stage: BuildStage): boolean {
      if (stage.dependents.length > 0) return false;
      lastByIndex ??= sourceCode.buildGraph.stages.findLastIndex(each => each.dependents.some(isByIndex));
      return stage.index > lastByIndex && !hidesDirective(stage);
    }

    /** Whether a comment behind the stage would stand where BuildKit takes it for a parser directive. */
    function hidesDirective(stage: BuildStage): boolean {
      if (stage.index > 0 || sourceCode.ast.preamble.length > 0) return false;
      const [, end] = rangeWithComments(stage, sourceCode);
      return DIRECTIVE.test(sourceCode.text.slice(end));
    }

    return {
      Dockerfile() {
        const graph = sourceCode.buildGraph;
        const { stages, targets } = graph;
        // A reference with a typo is another rule's matter; the stage that it means is in use.
        const meant = graph.edges.map(edge => nearStage(edge, sourceCode)).filter(stage => stage !== null);
        const used = neededStages(graph, [...targets, ...meant]);
        if (used.size === stages.length) return;
        const inherited = inheritedBy(stages);
        const images = targets.map(target => inherited.get(target)?.image ?? null);
        const isKept = (stage: BuildStage): boolean => {
          const { image = null, isRunnable = false } = inherited.get(stage) ?? {};
          return mayBeTarget(stage, isRunnable) || images.some(each => areMadeForEachOther(each, image));
        };
        const kept = stages.filter(stage => !used.has(stage) && isKept(stage));
        const needed = neededStages(graph, [...used, ...kept]);
        for (const stage of stages) {
          if (needed.has(stage)) continue;
          const data = { stage: nameOf(stage) };
          context.report({
            node: stage.node.from,
            messageId: stage.index < (targets.at(-1)?.index ?? 0) ? 'unused' : 'unusedBehind',
            data,
            suggest: isRemovable(stage)
              ? [
                  {
                    messageId: 'remove',
                    data,
                    fix: fixer => fixer.removeRange(rangeWithComments(stage, sourceCode)),
                  },
                ]
              : null,
          });
        }
      },
    };
  },
});

/** What only an image needs that somebody runs. */
function isForRunning({ type }: Instruction): boolean {
  return /^(?:Cmd|Entrypoint|Expose|Healthcheck)Instruction$/.test(type);
}

/** A name, and what follows each `-`, `_` and `.` in it. */
function tailsOf(name: string): string[] {
  return [name, ...[...name.matchAll(/[-_.]/g)].map(({ index }) => name.slice(index + 1))];
}

/** What a stage has, by itself or from the stages that it starts from. */
interface Inherited {
  /** The image that it starts from in the end. */
  image: ImageReference | null;
  isRunnable: boolean;
}

function inheritedBy(stages: readonly BuildStage[]): Map<BuildStage, Inherited> {
  const inherited = new Map<BuildStage, Inherited>();
  for (const stage of stages) {
    const { base, node } = stage;
    const below =
      base.kind === 'stage' ? inherited.get(base.stage) : { image: base.image, isRunnable: false };
    inherited.set(stage, {
      image: below?.image ?? null,
      isRunnable: below?.isRunnable === true || node.instructions.some(isForRunning),
    });
  }
  return inherited;
}

/**
 * Whether two images come from one place of somebody's own: `acme/rails-builder` and `acme/rails-final`. The second may
 * hold triggers that copy from a stage which starts from the first.
 */
function areMadeForEachOther(a: ImageReference | null, b: ImageReference | null): boolean {
  if (!a?.namespace || !b || toolchainOf(a) || toolchainOf(b)) return false;
  const isPublic = a.registry === 'mcr.microsoft.com' || a.namespace === 'library';
  return !isPublic && a.registry === b.registry && a.namespace === b.namespace && a.name !== b.name;
}
