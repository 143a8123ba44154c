import type { Instruction } from '@dflint/parser';
import { fileFlow } from '@dflint/semantics';
import { createRule } from '../create-rule.ts';
import { lateCleanup, mayCleanUp } from '../late-cleanup.ts';
import { listOf, shorten } from '../messages.ts';
import { shippedChain } from '../shipped-chain.ts';
import type { ShippedChain } from '../shipped-chain.ts';

const messageIds = { removed: 'removedLate', uninstalled: 'uninstalledLate', cache: 'cacheLate' } as const;

const CHANGES_FILES: ReadonlySet<Instruction['type']> = new Set<Instruction['type']>([
  'RunInstruction',
  'CopyInstruction',
  'AddInstruction',
]);

export default createRule({
  name: 'no-late-cleanup',
  meta: {
    type: 'suggestion',
    docs: {
      description: 'Disallow removing in the final image what an earlier layer of it still ships',
      recommended: true,
    },
    schema: [],
    messages: {
      removedLate:
        '{{names}} is removed here, but the layer of line {{line}} still ships it. Remove it in that RUN, or make it in a builder stage.',
      copyRemovedLate:
        '{{names}} is removed here, but the layer of line {{line}} still ships it. Use RUN --mount=type=bind instead, or keep it out of that {{instruction}}.',
      uninstalledLate:
        '{{names}}: removed here, but the layer of line {{line}} still ships what it installed. Install in a builder stage instead.',
      cacheLate:
        '"{{command}}" cleans up here, but the layer of line {{line}} still ships the files. Clean up in that instruction.',
    },
  },
  create(context) {
    const { sourceCode } = context;

    return {
      Dockerfile() {
        const done = new Set<number>();
        for (const target of sourceCode.buildGraph.targets) {
          const chain = shippedChain(target, sourceCode);
          if (!cleansUpLate(chain)) continue;
          const flow = fileFlow(chain.stages, sourceCode);
          flow.forEach(({ facts }, index) => {
            if (!facts || !mayCleanUp(facts)) return;
            const { range } = facts.command;
            const late = done.has(range[0]) ? null : lateCleanup(flow, index);
            if (!late) return;
            done.add(range[0]);
            const names = shorten(listOf(late.names), 50);
            const command = shorten(sourceCode.text.slice(...range));
            const { type, keyword, loc } = late.early.instruction;
            const isCopy = type === 'CopyInstruction' || type === 'AddInstruction';
            context.report({
              loc: sourceCode.getLoc(range),
              messageId: isCopy && late.kind === 'removed' ? 'copyRemovedLate' : messageIds[late.kind],
              data: { names, command, line: loc.start.line, instruction: keyword.value.toUpperCase() },
            });
          });
        }
      },
    };
  },
});

/** Whether anything is cleaned up behind the first instruction that changes files. */
function cleansUpLate({ instructions, runs }: ShippedChain): boolean {
  const first = instructions.find(({ type }) => CHANGES_FILES.has(type));
  return runs.some(({ instruction, commands }) => instruction !== first && commands.some(mayCleanUp));
}
