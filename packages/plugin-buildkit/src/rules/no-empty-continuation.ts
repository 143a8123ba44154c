import { continuedLines } from '../continued-lines.ts';
import { createRule } from '../create-rule.ts';

export default createRule({
  name: 'no-empty-continuation',
  meta: {
    type: 'suggestion',
    docs: { description: 'Disallow empty lines inside of an instruction', recommended: true },
    fixable: 'whitespace',
    schema: [],
    messages: {
      empty:
        'This instruction holds an empty line (line {{line}}), which a later version of Docker will refuse. Take it out.',
    },
    aliases: ['NoEmptyContinuation'],
    check: 'file',
  },
  create(context) {
    const { sourceCode } = context;
    return {
      Dockerfile(ast) {
        for (const instruction of sourceCode.instructions) {
          const lines = continuedLines(sourceCode.text, instruction.range[0], ast.escape);
          const first = lines?.empty[0];
          if (!lines || !first) continue;
          const { empty, last } = lines;
          context.report({
            loc: sourceCode.getLoc(last),
            messageId: 'empty',
            data: { line: sourceCode.getLocFromIndex(first[0]).line },
            fix: fixer => empty.map(range => fixer.removeRange(range)),
          });
        }
      },
    };
  },
});
