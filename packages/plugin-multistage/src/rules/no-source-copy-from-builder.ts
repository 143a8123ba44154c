import { chainOf, copiedPaths, copiedTree, sourceTrees } from '@dflint/semantics';
import type { BuildStage, Edge, SourceTree } from '@dflint/semantics';
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
    schema: [],
    messages: {
      sourceTree:
        '{{path}} of {{stage}} holds the sources from line {{line}} beside what "{{step}}" made of them. Copy only the artifact.',
      wholeFilesystem:
        '/ of {{stage}} is the whole builder, with sources, tools and caches. Copy only what "{{step}}" (line {{line}}) made.',
    },
  },
  create(context) {
    const { sourceCode } = context;
    const known = new Map<BuildStage, SourceTree[]>();

    function check({ instruction, origin }: Edge): void {
      if (origin.kind !== 'stage') return;
      if (instruction.type !== 'CopyInstruction' && instruction.type !== 'AddInstruction') return;
      const trees = sourceTrees(origin.stage, sourceCode, known).filter(tree => tree.build !== null);
      for (const copied of copiedPaths(instruction, sourceCode)) {
        const tree = copiedTree(copied, trees);
        if (!tree?.build) continue;
        const { command, label } = tree.build;
        const stage = nameOf(origin.stage);
        if (copied.path === '/') {
          const line = sourceCode.getLocFromIndex(command.range[0]).line;
          context.report({
            node: copied.word,
            messageId: 'wholeFilesystem',
            data: { stage, step: label, line },
          });
        } else {
          const line = tree.instruction.loc.start.line;
          context.report({
            node: copied.word,
            messageId: 'sourceTree',
            data: { path: shorten(copied.path), stage, line, step: label },
          });
        }
      }
    }

    return {
      Dockerfile() {
        const shipped = new Set(sourceCode.buildGraph.targets.flatMap(chainOf));
        for (const stage of shipped) stage.edges.filter(edge => edge.kind === 'copy').forEach(check);
      },
    };
  },
});
