import type { AddInstruction } from '@dflint/core/rule';
import { isArchive } from '../archives.ts';
import { createRule } from '../create-rule.ts';
import { isTrigger } from '../stages.ts';

/** What only ADD does: unpack, download, clone. */
const remote = /^(https?|ftp):\/\/|^git(\+\w+)?:\/\/|^ssh:\/\/|^[\w-]+@[\w.-]+:/;

/** Options that COPY knows, too. */
const shared = new Set(['chown', 'chmod', 'link', 'exclude']);

function isForAdd(source: string): boolean {
  return isArchive(source) || remote.test(source);
}

/** Whether COPY does the same: a pattern, a folder or a variable may hold an archive. */
function isSafe({ sources, flags }: AddInstruction): boolean {
  return (
    flags.every(({ name }) => shared.has(name)) &&
    sources.every(({ value }) => !/[*?[$]/.test(value) && !isForAdd(value))
  );
}

export default createRule({
  name: 'prefer-copy',
  meta: {
    type: 'problem',
    docs: { description: 'Prefer COPY over ADD for files and folders', recommended: true },
    fixable: 'code',
    schema: [],
    messages: { add: 'ADD does more than copying: it unpacks archives and downloads URLs. Use COPY.' },
    aliases: ['DL3020'],
  },
  create(context) {
    const { sourceCode } = context;
    return {
      AddInstruction(node) {
        const sources = node.sources.filter(({ value }) => !value.startsWith('<<'));
        if (isTrigger(node) || sources.length === 0 || sources.every(({ value }) => isForAdd(value))) return;
        if (sources.some(source => isForAdd(sourceCode.expand(source, node).text))) return;
        const copy = node.keyword.value === 'add' ? 'copy' : 'COPY';
        context.report({
          node,
          messageId: 'add',
          fix: fixer => (isSafe(node) ? fixer.replaceText(node.keyword, copy) : null),
        });
      },
    };
  },
});
