import { isLiteral } from '@dflint/semantics';
import { createRule } from '../create-rule.ts';
import { placeIn } from '../place.ts';
import { parsePlatform } from '../platform.ts';

export default createRule({
  name: 'from-platform-flag-const-disallowed',
  meta: {
    type: 'suggestion',
    docs: { description: 'Disallow a fixed `--platform` in FROM', recommended: 'strict' },
    schema: [],
    messages: {
      constant:
        'Each build takes {{platform}} here, whatever platform it is for. Drop --platform, give it $BUILDPLATFORM, or name the stage after the platform.',
    },
    aliases: ['FromPlatformFlagConstDisallowed', 'DL3029'],
    check: 'instruction',
  },
  create(context) {
    return {
      FromInstruction(node) {
        const flag = node.flags.find(({ name }) => name === 'platform');
        if (!flag?.value || !isLiteral(flag.value)) return;
        const platform = parsePlatform(flag.value.value);
        const name = node.name?.value.toLowerCase() ?? '';
        if (!platform || name.includes(platform.os) || name.includes(platform.architecture)) return;
        context.report({
          loc: placeIn(node, flag),
          messageId: 'constant',
          data: { platform: flag.value.value },
        });
      },
    };
  },
});
