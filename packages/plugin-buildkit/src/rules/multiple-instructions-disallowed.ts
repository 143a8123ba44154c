import type { Instruction, Stage } from '@dflint/parser';
import { createRule } from '../create-rule.ts';

const INSTRUCTIONS = ['CMD', 'ENTRYPOINT', 'HEALTHCHECK'];

const TYPES: Readonly<Record<string, Instruction['type']>> = {
  CMD: 'CmdInstruction',
  ENTRYPOINT: 'EntrypointInstruction',
  HEALTHCHECK: 'HealthcheckInstruction',
};

const NONE: readonly Instruction[] = [];

/** The instructions of a type in a stage; none where there is only one. */
function severalOf({ instructions }: Stage, type: Instruction['type'] | undefined): readonly Instruction[] {
  let count = 0;
  for (const each of instructions) if (each.type === type) count++;
  return count > 1 ? instructions.filter(each => each.type === type) : NONE;
}

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
        for (const instruction of instructions) {
          const nodes = severalOf(stage, TYPES[instruction]);
          if (nodes.length === 0) continue;
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
