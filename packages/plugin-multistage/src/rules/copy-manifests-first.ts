import { createRule } from '../create-rule.ts';
import { canInstallFirst, installFirst } from '../install-first.ts';
import { lateInstalls } from '../late-install.ts';
import { listOf, shorten } from '../messages.ts';

export default createRule({
  name: 'copy-manifests-first',
  meta: {
    type: 'suggestion',
    docs: {
      description: 'Require dependencies to be installed before the whole build context is copied',
      recommended: 'strict',
    },
    hasSuggestions: true,
    schema: [],
    messages: {
      lateInstall:
        '"{{install}}" (line {{line}}) runs again with each source change: all is copied before it. Copy {{manifests}} first, the rest behind.',
      installFirst: 'Copy {{manifests}} first, and the rest behind "{{install}}".',
    },
  },
  create(context) {
    const { sourceCode } = context;
    return {
      Dockerfile() {
        for (const late of lateInstalls(sourceCode)) {
          const { copy, folder, facts, install } = late;
          const { name, args, range, cwd } = facts.command;
          const below = cwd === folder ? '' : `${cwd.slice(folder === '/' ? 1 : folder.length + 1)}/`;
          const data = {
            install: shorten([name, ...args.map(word => word.text)].join(' '), 24),
            line: sourceCode.getLocFromIndex(range[0]).line,
            manifests: listOf(
              install.manifests.map(
                manifest => (/^[./$]/.test(manifest) ? '' : below) + manifest.replace(/(?<=.)\*$/, ''),
              ),
            ),
          };
          context.report({
            node: copy,
            messageId: 'lateInstall',
            data,
            suggest: canInstallFirst(late, sourceCode)
              ? [{ messageId: 'installFirst', data, fix: fixer => installFirst(late, sourceCode, fixer) }]
              : null,
          });
        }
      },
    };
  },
});
