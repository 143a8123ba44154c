import type { SimpleCommand } from '@dflint/semantics';
import { createRule } from '../create-rule.ts';
import { onRun } from '../commands.ts';
import { isTrigger } from '../stages.ts';

const programs = ['wget', 'curl'];

/** What was run so far, in a stage or in the triggers of one. */
interface Seen {
  wget: boolean;
  curl: boolean;
}

export default createRule({
  name: 'no-wget-and-curl',
  programs,
  meta: {
    type: 'suggestion',
    docs: { description: 'Disallow wget and curl in one stage', recommended: 'strict' },
    schema: [],
    messages: {
      both: 'This stage runs {{other}}, too, and either does what the other can. Use one of them.',
    },
    aliases: ['DL4001'],
  },
  create(context) {
    const { sourceCode } = context;
    if (!programs.every(name => sourceCode.programs.has(name))) return {};
    const seen = new Map<unknown, Seen>();
    return onRun(
      sourceCode,
      (commands, run) => {
        const used = commands
          .map(({ command }) => command)
          .filter(({ name }) => name === 'wget' || name === 'curl');
        const [first] = used;
        if (!first) return;
        const stage = sourceCode.getStage(run);
        // What a trigger runs, it runs in another build.
        const place = isTrigger(run) ? stage?.node.from : stage?.node;
        const before = seen.get(place) ?? { wget: false, curl: false };
        const has = (name: string): boolean => used.some(command => command.name === name);
        const now: Seen = { wget: before.wget || has('wget'), curl: before.curl || has('curl') };
        seen.set(place, now);
        if (!now.wget || !now.curl) return;
        const second: SimpleCommand =
          used.find(({ name }) => !before[name === 'wget' ? 'wget' : 'curl'] && name !== first.name) ?? first;
        context.report({
          loc: sourceCode.getLoc(second.range),
          messageId: 'both',
          data: { other: second.name === 'wget' ? 'curl' : 'wget' },
        });
      },
      { programs },
    );
  },
});
