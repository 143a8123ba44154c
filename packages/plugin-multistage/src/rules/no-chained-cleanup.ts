import { isCachePath, isMounted, transientFiles, transientPackages } from '@dflint/semantics';
import { createRule } from '../create-rule.ts';
import { listOf, shorten } from '../messages.ts';
import { shippedChain } from '../shipped-chain.ts';
import type { ShippedRun } from '../shipped-chain.ts';
import { isToolImage, toolImageDefaults, toolImageSchema } from '../tool-images.ts';
import type { ToolImageOptions } from '../tool-images.ts';

type Options = [ToolImageOptions & { caches: boolean }];
type MessageIds = 'installedThenRemoved' | 'downloadedThenRemoved' | 'cacheCleanup';

interface Finding {
  messageId: MessageIds;
  range: readonly [number, number];
  data: Record<string, unknown>;
}

export default createRule<Options, MessageIds>({
  name: 'no-chained-cleanup',
  meta: {
    type: 'suggestion',
    docs: {
      description: 'Disallow installing, using and removing the same things in one RUN of the final image',
      recommended: true,
    },
    schema: [
      {
        type: 'object',
        properties: {
          caches: {
            type: 'boolean',
            description: 'Also report the cleaning of caches, which a cache mount keeps out of the layer',
          },
          ...toolImageSchema,
        },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{ caches: false, ...toolImageDefaults }],
    messages: {
      installedThenRemoved:
        '{{names}}: installed on line {{line}}, removed again in the same RUN. Install in a builder stage and copy what was made.',
      downloadedThenRemoved:
        '{{name}}: fetched on line {{line}}, removed again in the same RUN. Fetch it in a builder stage or into a mount, and copy what is kept.',
      cacheCleanup:
        '"{{command}}" cleans a cache in the final image. Keep the cache out of the layer with RUN --mount=type=cache.',
    },
  },
  create(context, [options]) {
    const { sourceCode } = context;
    const lineOf = (offset: number): number => sourceCode.getLocFromIndex(offset).line;

    function findTransient({ commands, instruction }: ShippedRun): Finding | null {
      const [packages] = transientPackages(commands);
      if (packages) {
        const { installed, removed, names } = packages;
        const shown = names.length > 0 ? names : installed.packages.map(({ name }) => name);
        const data = { names: listOf(shown) || 'Packages', line: lineOf(installed.command.range[0]) };
        return { messageId: 'installedThenRemoved', range: removed.command.range, data };
      }
      const file = transientFiles(commands).find(({ target }) => !isMounted(target, instruction, sourceCode));
      if (!file) return null;
      const data = {
        name: shorten(file.path.replace(/^\$\{WORKDIR\}\//, ''), 50),
        line: lineOf(file.brought.command.range[0]),
      };
      return { messageId: 'downloadedThenRemoved', range: file.removal.command.range, data };
    }

    function findCacheCleanup({ commands, instruction }: ShippedRun): Finding | null {
      const cleaning = commands.find(
        ({ packages, files }) =>
          packages?.action === 'clean' ||
          files.some(
            file =>
              file.kind === 'remove' &&
              file.targets.some(target => isCachePath(target) && !isMounted(target, instruction, sourceCode)),
          ),
      );
      if (!cleaning) return null;
      const { range } = cleaning.command;
      return {
        messageId: 'cacheCleanup',
        range,
        data: { command: shorten(sourceCode.text.slice(...range)) },
      };
    }

    return {
      Dockerfile() {
        const reported = new Set<number>();
        for (const target of sourceCode.buildGraph.targets) {
          for (const run of shippedChain(target, sourceCode).runs) {
            const finding = findTransient(run) ?? (options.caches ? findCacheCleanup(run) : null);
            if (!finding || reported.has(finding.range[0])) continue;
            if (isToolImage(context.relativeFilename, target, options)) break;
            reported.add(finding.range[0]);
            context.report({
              loc: sourceCode.getLoc(finding.range),
              messageId: finding.messageId,
              data: finding.data,
            });
          }
        }
      },
    };
  },
});
