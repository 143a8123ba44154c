import type { Instruction } from '@dflint/parser';
import { createRule } from '../create-rule.ts';

const INSTRUCTIONS = ['CMD', 'ENTRYPOINT', 'HEALTHCHECK'];

export interface Options {
  instructions?: string[];
  report?: 'overridden' | 'overriding';
}

export default createRule<[Options], 'overridden' | 'overriding'>({
  name: 'multiple-instructions-disallowed',
  meta: {
    type: 'suggestion',
    docs: { description: 'Disallow CMD, ENTRYPOINT and HEALTHCHECK twice in a stage', recommended: true },
    schema: [
      {
        type: 'object',
        properties: {
          instructions: {
            type: 'array',
            items: { type: 'string', enum: INSTRUCTIONS },
            uniqueItems: true,
            description: 'The instructions that may stand only once',
          },
          report: {
            type: 'string',
            enum: ['overridden', 'overriding'],
            description: 'Which of two is reported: the first, which does nothing, or the second',
          },
        },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{ instructions: INSTRUCTIONS, report: 'overridden' }],
    messages: {
      overridden:
        'This {{instruction}} does nothing: only the last one of a stage counts (line {{line}}). Remove it.',
      overriding:
        'This {{instruction}} overrides that of line {{line}}: only the last one of a stage counts. Keep one.',
    },
    aliases: ['MultipleInstructionsDisallowed', 'DL3012', 'DL4003', 'DL4004'],
    check: 'instruction',
  },
  create(context, [{ instructions = INSTRUCTIONS, report }]) {
    return {
      Stage(stage) {
        const all = new Map<string, Instruction[]>();
        for (const node of stage.instructions) {
          const instruction = node.keyword.value.toUpperCase();
          if (!instructions.includes(instruction) || node.type === 'InvalidInstruction') continue;
          const earlier = all.get(instruction);
          if (earlier) earlier.push(node);
          else all.set(instruction, [node]);
        }
        for (const [instruction, nodes] of all) {
          const last = nodes.at(-1);
          nodes.forEach((node, index) => {
            const next = nodes[index + 1];
            if (!last || !next) return;
            const isOverriding = report === 'overriding';
            context.report({
              node: isOverriding ? next : node,
              messageId: isOverriding ? 'overriding' : 'overridden',
              data: { instruction, line: (isOverriding ? node : last).loc.start.line },
              cause: next,
            });
          });
        }
      },
    };
  },
});
