import { RuleCreator } from '@dflint/core/rule';

const LABEL = 'com.acme.team';

const createRule = RuleCreator(
  name => `https://github.com/dflint/dflint/blob/main/examples/dflint-plugin-acme/README.md#${name}`,
);

/** Every image that is built says which team is called when it fails at night. */
export default createRule({
  name: 'require-team',
  meta: {
    type: 'problem',
    docs: { description: 'Require a label with the team that owns an image', recommended: true },
    hasSuggestions: true,
    schema: [
      {
        type: 'object',
        properties: {
          teams: {
            type: 'array',
            items: { type: 'string' },
            description: 'The teams that there are; none: any.',
          },
        },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{ teams: /** @type {string[]} */ ([]) }],
    messages: {
      missing: `Nobody owns this image. Add LABEL ${LABEL}="...".`,
      unknown: 'There is no team "{{ team }}". Teams: {{ teams }}.',
      add: `Add LABEL ${LABEL}="{{ team }}".`,
    },
  },
  create(context, [{ teams }]) {
    const { buildGraph } = context.sourceCode;

    /** The labels with the team of a stage, and of those that it starts from. */
    function labelsOf({ node, base }) {
      const own = node.instructions
        .filter(({ type }) => type === 'LabelInstruction')
        .flatMap(({ pairs }) => pairs.filter(({ key }) => key.value === LABEL));
      return base.kind === 'stage' ? [...labelsOf(base.stage), ...own] : own;
    }

    return {
      Dockerfile() {
        for (const target of buildGraph.targets) {
          const value = labelsOf(target).at(-1)?.value;
          const { from } = target.node;
          if (!value) {
            context.report({
              node: from.image,
              messageId: 'missing',
              suggest: teams.map(team => ({
                messageId: 'add',
                data: { team },
                fix: fixer => fixer.insertTextAfter(from, `\nLABEL ${LABEL}="${team}"`),
              })),
            });
          } else if (teams.length > 0 && !teams.includes(value.value) && !value.value.includes('$')) {
            context.report({
              node: value,
              messageId: 'unknown',
              data: { team: value.value, teams: teams.join(', ') },
            });
          }
        }
      },
    };
  },
});
