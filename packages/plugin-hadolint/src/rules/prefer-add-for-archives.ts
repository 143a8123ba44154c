import type { CopyInstruction } from '@dflint/core/rule';
import type { SimpleCommand } from '@dflint/semantics';
import { isArchive, lastPart } from '../archives.ts';
import { createRule } from '../create-rule.ts';
import { shorten } from '../messages.ts';
import { isInStages, isTrigger } from '../stages.ts';

/** Besides tar, which does other things as well. */
const unpackers = ['unzip', 'gunzip', 'bunzip2', 'unlzma', 'unxz', 'zgz', 'uncompress', 'zcat', 'gzcat'];
const programs = ['tar', ...unpackers];

function unpacks({ name, args }: SimpleCommand): boolean {
  if (name !== 'tar') return unpackers.includes(name);
  const isExtracting = args.some(({ text }) => /^--(extract|get)$|^-[^-]*x/.test(text));
  // The letters of tar may stand without a dash.
  return isExtracting || /^[a-zA-Z]*x[a-zA-Z]*$/.test(args[0]?.text ?? '');
}

/** The archives that a COPY brings along, by their names in the image. */
function archivesOf({ sources, destination }: CopyInstruction): string[] {
  const target = lastPart(destination.value);
  if (isArchive(target)) return [target];
  return sources.map(({ value }) => lastPart(value)).filter(isArchive);
}

export default createRule({
  name: 'prefer-add-for-archives',
  programs,
  meta: {
    type: 'suggestion',
    docs: { description: 'Prefer ADD, which unpacks, over COPY and tar', recommended: 'strict' },
    schema: [],
    messages: {
      unpacked:
        '{{archive}} is unpacked on line {{line}}, but ships as well. ADD unpacks it, and leaves nothing behind.',
    },
    aliases: ['DL3010'],
  },
  create(context) {
    const { sourceCode } = context;
    let copies: { node: CopyInstruction; archives: string[] }[] = [];
    return {
      FromInstruction() {
        copies = [];
      },
      CopyInstruction(node) {
        if (isTrigger(node) || node.flags.some(({ name }) => name === 'from')) return;
        if (!isInStages(node, 'shipped', sourceCode)) return;
        const archives = archivesOf(node);
        if (archives.length > 0) copies.push({ node, archives });
      },
      RunInstruction(run) {
        if (copies.length === 0 || isTrigger(run)) return;
        for (const { command } of sourceCode.getCommands(run)) {
          copies = copies.filter(({ node, archives }) => {
            const archive = archives.find(name => command.args.some(({ text }) => text.includes(name)));
            if (archive === undefined) return true;
            // Another command may check the archive first, which ADD cannot do.
            if (!unpacks(command) || !command.args.some(({ text }) => lastPart(text) === archive))
              return false;
            const { line } = sourceCode.getLocFromIndex(command.range[0]);
            context.report({ node, messageId: 'unpacked', data: { archive: shorten(archive), line } });
            return false;
          });
        }
      },
    };
  },
});
