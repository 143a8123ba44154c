import type { Dockerfile } from '@dflint/parser';
import { isLiteral } from '@dflint/semantics';
import { createRule } from '../create-rule.ts';
import { placeIn } from '../place.ts';

/** With these, `${TARGETPLATFORM...}` is its value as long as it has one, which is always. */
const OPERATORS: readonly (string | null)[] = [null, '-', ':-', '?', ':?'];

function isRedefined({ preamble }: Dockerfile): boolean {
  return preamble.some(
    each =>
      each.type === 'ArgInstruction' &&
      each.pairs.some(({ key, value }) => key.value === 'TARGETPLATFORM' && value !== null),
  );
}

export default createRule({
  name: 'redundant-target-platform',
  meta: {
    type: 'suggestion',
    docs: { description: 'Disallow `--platform=$TARGETPLATFORM`, which is the default', recommended: true },
    fixable: 'code',
    schema: [],
    messages: { redundant: 'The platform is {{platform}} anyway. Leave "--platform" out.' },
    aliases: ['RedundantTargetPlatform', 'DL3065'],
    check: 'instruction',
  },
  create(context) {
    const { sourceCode } = context;
    return {
      FromInstruction(node) {
        const flag = node.flags.find(({ name }) => name === 'platform');
        const parts = flag?.value?.parts ?? [];
        const [variable] = parts;
        if (!flag || parts.length !== 1 || typeof variable !== 'object') return;
        if (variable.name !== 'TARGETPLATFORM' || !OPERATORS.includes(variable.operator)) return;
        if (variable.word && !isLiteral(variable.word)) return;
        const gap = sourceCode.text.slice(flag.range[1], node.image.range[0]);
        const end = /^[ \t]+$/.test(gap) ? node.image.range[0] : flag.range[1];
        context.report({
          loc: placeIn(node, flag),
          messageId: 'redundant',
          data: { platform: flag.value?.value },
          fix: isRedefined(sourceCode.ast) ? null : fixer => fixer.removeRange([flag.range[0], end]),
        });
      },
    };
  },
});
