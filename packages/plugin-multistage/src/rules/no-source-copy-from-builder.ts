import type { RuleFixer } from '@dflint/core/rule';
import type { JsonString, Word } from '@dflint/parser';
import { chainOf, copiedPaths, copiedTree, sourceTrees } from '@dflint/semantics';
import type { BuildStage, Edge, SourceTree } from '@dflint/semantics';
import { copiedArtifact } from '../copied-artifact.ts';
import { createRule } from '../create-rule.ts';
import { shorten } from '../messages.ts';
import { nameOf } from '../stage-name.ts';

export default createRule({
  name: 'no-source-copy-from-builder',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow copying whole source trees from a builder stage into the final image',
      recommended: true,
    },
    hasSuggestions: true,
    schema: [],
    messages: {
      sourceTree:
        '{{path}} of {{stage}} holds the sources from line {{line}} beside what "{{step}}" made of them. Copy only the artifact.',
      wholeFilesystem:
        '/ of {{stage}} is the whole builder, with sources, tools and caches. Copy only what "{{step}}" (line {{line}}) made.',
      copyArtifact: 'Copy {{artifact}} instead.',
    },
  },
  create(context) {
    const { sourceCode } = context;
    if (sourceCode.buildGraph.stages.length < 2) return {};
    const known = new Map<BuildStage, SourceTree[]>();

    function check({ instruction, origin }: Edge, target: BuildStage): void {
      if (origin.kind !== 'stage') return;
      if (instruction.type !== 'CopyInstruction' && instruction.type !== 'AddInstruction') return;
      const trees = sourceTrees(origin.stage, sourceCode, known).filter(tree => tree.build !== null);
      if (trees.length === 0) return;
      for (const copied of copiedPaths(instruction, sourceCode)) {
        const tree = copiedTree(copied, trees);
        if (!tree?.build) continue;
        const { command, label } = tree.build;
        const stage = nameOf(origin.stage);
        const artifact = copiedArtifact(copied, instruction, origin.stage, target, sourceCode);
        const isTree =
          artifact &&
          copiedTree({ ...copied, path: artifact.from, glob: artifact.from.includes('*') }, trees);
        const suggest =
          artifact && !isTree
            ? [
                {
                  messageId: 'copyArtifact' as const,
                  data: { artifact: artifact.from },
                  fix: (fixer: RuleFixer) => [
                    fixer.replaceText(copied.word, textLike(copied.word, artifact.from)),
                    fixer.replaceText(
                      instruction.destination,
                      textLike(instruction.destination, artifact.to),
                    ),
                  ],
                },
              ]
            : null;
        if (copied.path === '/') {
          const line = sourceCode.getLocFromIndex(command.range[0]).line;
          context.report({
            node: copied.word,
            messageId: 'wholeFilesystem',
            data: { stage, step: label, line },
            suggest,
          });
        } else {
          const line = tree.instruction.loc.start.line;
          context.report({
            node: copied.word,
            messageId: 'sourceTree',
            data: { path: shorten(copied.path), stage, line, step: label },
            suggest,
          });
        }
      }
    }

    return {
      Dockerfile() {
        const done = new Set<BuildStage>();
        for (const target of sourceCode.buildGraph.targets) {
          for (const stage of chainOf(target)) {
            if (done.has(stage)) continue;
            done.add(stage);
            for (const edge of stage.edges) check(edge, target);
          }
        }
      },
    };
  },
});

/** A path as an argument of the same form as another one: in quotes where that stands in a JSON array. */
function textLike({ type }: Word | JsonString, path: string): string {
  return type === 'JsonString' ? JSON.stringify(path) : path;
}
