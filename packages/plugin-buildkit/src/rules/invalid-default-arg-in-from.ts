import type { Dockerfile } from '@dflint/parser';
import { type Binding, expandWord, parseImageReference } from '@dflint/semantics';
import { createRule } from '../create-rule.ts';
import { placeIn } from '../place.ts';
import { platformArguments } from '../platform-arguments.ts';

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
        for (const { from } of ast.stages) {
          const { value } = expandWord(from.image, { resolve: name => defaults.get(name) });
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
function readDefaults({ preamble }: Dockerfile): ReadonlyMap<string, Binding> | null {
  const defaults = new Map<string, Binding>();
  for (const [name, value] of platformArguments) defaults.set(name, { value, text: value, isSet: true });
  for (const instruction of preamble) {
    if (instruction.type !== 'ArgInstruction') continue;
    for (const { key, value: word } of instruction.pairs) {
      if (!word) continue;
      const { value } = expandWord(word, { resolve: name => defaults.get(name) });
      if (value === null) return null;
      defaults.set(key.value, { value, text: value, isSet: true });
    }
  }
  return defaults;
}
