import type { ReportSuggestion, RuleFix, RuleFixer } from '@dflint/core/rule';
import type { SharedBeginning } from '@dflint/semantics';
import { sharedBeginnings } from '@dflint/semantics';
import { createRule } from '../create-rule.ts';
import { createNamer } from '../free-name.ts';
import { nameOf } from '../stage-name.ts';
import { isByIndex } from '../stage-references.ts';

type MessageIds = 'sameBeginning' | 'share' | 'startFrom';

/** Shorter beginnings are not worth a stage of their own. */
const LEAST = 2;

export default createRule<[], MessageIds>({
  name: 'prefer-shared-stage',
  meta: {
    type: 'suggestion',
    docs: {
      description: 'Prefer one shared stage over several stages that begin in the same way',
      recommended: 'strict',
    },
    hasSuggestions: true,
    schema: [],
    messages: {
      sameBeginning:
        'The same FROM and {{count}} instructions begin {{second}} and {{first}} (line {{line}}). Name that part once and start both from it.',
      share: 'Start both from a stage "{{name}}".',
      startFrom: 'Start from stage "{{name}}".',
    },
  },
  create(context) {
    const { sourceCode } = context;
    if (sourceCode.buildGraph.stages.length < 2) return {};
    /** The last stage that is copied from by its number; -1 for none. */
    let lastByIndex: number | undefined;
    let nameFor: ReturnType<typeof createNamer> | undefined;

    /** Cuts the first stage in two behind the beginning, so that others can start from there. */
    function cut({ first, count }: SharedBeginning, name: string, fixer: RuleFixer): RuleFix[] {
      const { from, instructions } = first.node;
      const last = instructions[count - 1];
      if (!last) return [];
      const { text, lineBreak } = sourceCode;
      const start = text.slice(from.range[0], from.image.range[0]);
      const end = text.slice(from.image.range[1], from.range[1]);
      return [
        from.name ? fixer.replaceText(from.name, name) : fixer.insertTextAfter(from.image, ` AS ${name}`),
        fixer.insertTextAfter(last, `${lineBreak}${lineBreak}${start}${name}${end}`),
      ];
    }

    function startFrom({ second, count }: SharedBeginning, name: string, fixer: RuleFixer): RuleFix[] {
      const { from, instructions } = second.node;
      const last = instructions[count - 1];
      if (!last) return [];
      return [fixer.replaceText(from.image, name), fixer.removeRange([from.range[1], last.range[1]])];
    }

    function suggestionsFor(shared: SharedBeginning): ReportSuggestion<MessageIds>[] {
      const { first, second, count } = shared;
      const graph = sourceCode.buildGraph;
      if (first.name !== null && first.node.instructions.length === count) {
        const { name } = first;
        // A stage in between may have taken the name.
        if (graph.findStage(name, second) !== first) return [];
        return [{ messageId: 'startFrom', data: { name }, fix: fixer => startFrom(shared, name, fixer) }];
      }
      // A new stage moves the numbers of all that follow.
      lastByIndex ??= graph.stages.findLastIndex(({ dependents }) => dependents.some(isByIndex));
      if (first.index <= lastByIndex) return [];
      nameFor ??= createNamer(graph);
      const name = nameFor(['base', 'common', 'shared']);
      return [
        {
          messageId: 'share',
          data: { name },
          fix: fixer => [...cut(shared, name, fixer), ...startFrom(shared, name, fixer)],
        },
      ];
    }

    return {
      Dockerfile() {
        for (const shared of sharedBeginnings(sourceCode, LEAST)) {
          const { first, second, count } = shared;
          const { line } = first.node.from.loc.start;
          context.report({
            node: second.node.from,
            messageId: 'sameBeginning',
            data: { first: nameOf(first), second: nameOf(second), line, count },
            suggest: suggestionsFor(shared),
          });
        }
      },
    };
  },
});
