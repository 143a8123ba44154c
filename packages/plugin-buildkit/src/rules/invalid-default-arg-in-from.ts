import type { Dockerfile } from '@dflint/parser';
import {
  type Binding,
  type VariableScope,
  expandWord,
  isLiteral,
  parseImageReference,
} from '@dflint/semantics';
import { createRule } from '../create-rule.ts';
import { placeIn } from '../place.ts';
import { platformArguments } from '../platform-arguments.ts';

const PLATFORM: ReadonlyMap<string, Binding> = new Map(
  [...platformArguments].map(([name, value]) => [name, { value, text: value, isSet: true }]),
);
const NO_ARGUMENTS: VariableScope = { resolve: name => PLATFORM.get(name) };

export default createRule({
  name: 'invalid-default-arg-in-from',
  meta: {
    type: 'suggestion',
    docs: { description: 'Require defaults with which each FROM names an image', recommended: 'strict' },
    schema: [],
    messages: {
      empty: 'Without build arguments, "{{image}}" is empty. Give its ARG a default.',
      invalid:
        'Without build arguments, "{{image}}" is "{{value}}", which is no image name. Give its ARG a default, or correct the name.',
    },
    aliases: ['InvalidDefaultArgInFrom'],
    check: 'file',
  },
  create(context) {
    return {
      Dockerfile(ast) {
        const defaults = readDefaults(ast);
        if (!defaults) return;
        for (const { node, base } of context.sourceCode.buildGraph.stages) {
          const { from } = node;
          // The build graph has read this name already.
          if (isLiteral(from.image) && base.kind === 'image' && base.image) continue;
          const { value } = expandWord(from.image, defaults);
          // BuildKit gives up here, as the build will.
          if (value === null) return;
          if (parseImageReference(value)) continue;
          context.report({
            loc: placeIn(from, from.image),
            messageId: value === '' ? 'empty' : 'invalid',
            data: { image: from.image.value, value },
          });
        }
      },
    };
  },
});

/** What the arguments before the first FROM hold in a build without `--build-arg`; null when a default is malformed. */
function readDefaults({ preamble }: Dockerfile): VariableScope | null {
  if (preamble.length === 0) return NO_ARGUMENTS;
  const defaults = new Map<string, Binding>();
  const scope = { resolve: (name: string) => defaults.get(name) ?? PLATFORM.get(name) };
  for (const instruction of preamble) {
    if (instruction.type !== 'ArgInstruction') continue;
    for (const { key, value: word } of instruction.pairs) {
      if (!word) continue;
      const { value } = expandWord(word, scope);
      if (value === null) return null;
      defaults.set(key.value, { value, text: value, isSet: true });
    }
  }
  return scope;
}
