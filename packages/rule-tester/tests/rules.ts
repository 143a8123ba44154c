import { RuleCreator, type RuleModule } from '@dflint/core/rule';

const createRule = RuleCreator(name => `https://example.org/rules/${name}`);

/** A rule with all that a rule can have: options, a fix, a suggestion, a message with a placeholder. */
export const noMaintainer = createRule({
  name: 'no-maintainer',
  meta: {
    type: 'suggestion',
    docs: { description: 'Say who maintains an image in a label' },
    fixable: 'code',
    hasSuggestions: true,
    messages: { deprecated: 'MAINTAINER {{ who }} is deprecated.', remove: 'Remove it.' },
    schema: [{ type: 'object', properties: { fix: { type: 'boolean' } }, additionalProperties: false }],
    defaultOptions: [{ fix: false }],
  },
  create(context, [{ fix }]) {
    return {
      MaintainerInstruction(node) {
        context.report({
          node: node.author,
          messageId: 'deprecated',
          data: { who: node.author.value },
          fix: fix ? fixer => fixer.replaceText(node, `LABEL maintainer=${node.author.value}`) : null,
          suggest: fix ? [] : [{ messageId: 'remove', fix: fixer => fixer.remove(node) }],
        });
      },
    };
  },
});

/** What a faulty rule does with the first instruction of a stage. */
interface Faults {
  meta?: object;
  report?: object;
}

/** A rule that reports each WORKDIR, with faults. */
export function faulty({ meta = {}, report = {} }: Faults): RuleModule<'found' | 'other'> {
  return {
    meta: {
      type: 'problem',
      docs: { description: 'Do nothing' },
      fixable: 'code',
      hasSuggestions: true,
      messages: { found: 'Found.', other: 'Found {{ what }}.' },
      schema: [],
      ...meta,
    },
    create(context) {
      return {
        WorkdirInstruction(node) {
          context.report({ node, messageId: 'found', ...report });
        },
      };
    },
  };
}
