import { isOfficialImage } from '@dflint/semantics';
import { createRule } from '../create-rule.ts';
import { shorten } from '../messages.ts';
import { namesOrigins } from '../stage-references.ts';

export default createRule({
  name: 'pin-copied-image',
  meta: {
    type: 'suggestion',
    docs: {
      description: 'Require a tag or a digest for images that files are copied from',
      recommended: true,
    },
    schema: [],
    messages: {
      untagged:
        '{{image}} has no tag, so each build copies from whatever it is that day. Give it a version or a digest.',
      latest:
        '{{image}} moves on, so each build copies from whatever it is that day. Give it a version or a digest.',
    },
  },
  create(context) {
    const { sourceCode } = context;
    if (!namesOrigins(sourceCode.buildGraph)) return {};
    return {
      Dockerfile() {
        for (const { kind, origin, word } of sourceCode.buildGraph.edges) {
          if (kind === 'from' || origin.kind !== 'image') continue;
          const { image } = origin;
          if (!image?.isComplete || image.isScratch || image.digest !== null) continue;
          if (image.tag !== null && image.tag !== 'latest') continue;
          // `--from=assets` may be a build context of that name; Docker Hub has no such image.
          if (image.registry === null && image.namespace === null && !isOfficialImage(image)) continue;
          context.report({
            node: word,
            messageId: image.tag === null ? 'untagged' : 'latest',
            data: { image: shorten(image.text, 60) },
          });
        }
      },
    };
  },
});
