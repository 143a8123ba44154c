import type { WorkdirInstruction } from '@dflint/parser';
import type { SourceCode } from '@dflint/semantics';
import { endsWithWorkdir, isAbsolutePath, toPosixPath } from '@dflint/semantics';
import { createRule } from '../create-rule.ts';
import { placeIn } from '../place.ts';

export interface Options {
  every?: boolean;
}

/** Whether the path is relative for certain: one that begins with an unknown variable may be absolute. */
function isRelative(node: WorkdirInstruction, sourceCode: SourceCode): boolean {
  const [first] = node.path.parts;
  if (typeof first === 'string' && first.startsWith('/')) return false;
  const { value } = sourceCode.expand(node.path, node);
  const path = value ?? (typeof first === 'string' ? first : null);
  if (path === null) return false;
  // Only Windows has drives, whether the image is known to be one of Windows or not.
  if (/^[A-Za-z]:/.test(path)) return false;
  return !isAbsolutePath(sourceCode.getEnvironment(node).isWindows ? toPosixPath(path) : path);
}

export default createRule<[Options], 'relative' | 'relativeToEarlier'>({
  name: 'workdir-relative-path',
  meta: {
    type: 'suggestion',
    docs: { description: 'Disallow relative paths in the first WORKDIR', recommended: true },
    schema: [
      {
        type: 'object',
        properties: {
          every: { type: 'boolean', description: 'Report each relative WORKDIR, not the first one alone' },
        },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{ every: false }],
    messages: {
      relative: '"{{path}}" starts from whatever WORKDIR the base image has. Write an absolute path.',
      relativeToEarlier: '"{{path}}" starts from the WORKDIR before it. Write an absolute path.',
    },
    aliases: ['WorkdirRelativePath', 'DL3000'],
    check: 'instruction',
  },
  create(context, [{ every }]) {
    const { sourceCode } = context;

    return {
      'Dockerfile:exit'() {
        for (const { base, node: stage } of sourceCode.buildGraph.stages) {
          let isSet = base.kind === 'stage' && sourceCode.factOf(base.stage, endsWithWorkdir);
          for (const node of stage.instructions) {
            if (node.type !== 'WorkdirInstruction') continue;
            if ((every || !isSet) && isRelative(node, sourceCode)) {
              const path = sourceCode.getText(node.path);
              context.report({
                loc: placeIn(node, node.path),
                messageId: isSet ? 'relativeToEarlier' : 'relative',
                data: { path },
              });
            }
            isSet = true;
          }
        }
      },
    };
  },
});
