import type { Instruction, Stage } from '@dflint/parser';
import { createRule } from '../create-rule.ts';

const INSTRUCTIONS = ['CMD', 'ENTRYPOINT', 'HEALTHCHECK'];

/** The instructions of a stage of which only the last one counts, by name, where there are several. */
function repeatedInstructions({ instructions }: Stage): ReadonlyMap<string, Instruction[]> {
  const repeated = new Map<string, Instruction[]>();
  const add = (name: string, type: Instruction['type']): void => {
    const nodes = instructions.filter(node => node.type === type);
    if (nodes.length > 1) repeated.set(name, nodes);
  };
  add('CMD', 'CmdInstruction');
  add('ENTRYPOINT', 'EntrypointInstruction');
  add('HEALTHCHECK', 'HealthcheckInstruction');
  return repeated;
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
        const repeated = context.sourceCode.factOf(stage, repeatedInstructions);
        if (repeated.size === 0) return;
        for (const instruction of instructions) {
          const nodes = repeated.get(instruction) ?? [];
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
