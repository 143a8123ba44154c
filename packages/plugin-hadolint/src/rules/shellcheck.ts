import type { RunInstruction } from '@dflint/core/rule';
import { createRule } from '../create-rule.ts';
import { declaredVariables, shellCheckScript } from '../shellcheck-script.ts';

/** From the worst on. */
const LEVELS = ['error', 'warning', 'info', 'style'] as const;

export default createRule<[{ ignore: readonly string[]; severity: (typeof LEVELS)[number] }], 'finding'>({
  name: 'shellcheck',
  meta: {
    type: 'suggestion',
    docs: { description: 'Disallow what ShellCheck finds in the scripts of RUN' },
    schema: [
      {
        type: 'object',
        properties: {
          ignore: {
            type: 'array',
            items: { type: 'string', pattern: '^SC\\d{4}$' },
            uniqueItems: true,
            description: 'Codes of ShellCheck that are not reported: "SC2016".',
          },
          severity: {
            enum: LEVELS,
            description: 'The least level of ShellCheck that is reported.',
          },
        },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{ ignore: [], severity: 'style' }],
    messages: { finding: '{{code}}: {{text}}' },
    codes: '^SC\\d{4}$',
  },
  create(context, [{ ignore, severity }]) {
    const { sourceCode } = context;
    if (!sourceCode.canCheckScripts()) return {};
    const levels: readonly string[] = LEVELS.slice(0, LEVELS.indexOf(severity) + 1);
    const runs: RunInstruction[] = [];
    return {
      RunInstruction: run => void runs.push(run),
      // In one go, so that one process does for all of them.
      'Dockerfile:exit'() {
        const variables = runs.length > 0 ? declaredVariables(sourceCode) : [];
        const scripts = runs.flatMap(run => shellCheckScript(run, sourceCode, variables) ?? []);
        if (scripts.length === 0) return;
        const answers = sourceCode.checkScripts(scripts.map(({ text }) => text));
        scripts.forEach((script, index) => {
          for (const finding of answers[index] ?? []) {
            const code = `SC${String(finding.code).padStart(4, '0')}`;
            const range = script.rangeOf(finding);
            if (!range || !levels.includes(finding.level) || ignore.includes(code)) continue;
            const data = { code, text: finding.message };
            context.report({ loc: sourceCode.getLoc(range), messageId: 'finding', data, code });
          }
        });
      },
    };
  },
});
