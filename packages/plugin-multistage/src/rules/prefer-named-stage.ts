import type { BuildStage, Edge } from '@dflint/semantics';
import { createRule } from '../create-rule.ts';
import { createNamer } from '../free-name.ts';
import { shorten } from '../messages.ts';
import { isByIndex, triggersOf } from '../stage-references.ts';

export default createRule({
  name: 'prefer-named-stage',
  meta: {
    type: 'suggestion',
    docs: {
      description: 'Prefer names over numbers for stages that are copied from',
      recommended: true,
    },
    fixable: 'code',
    schema: [],
    messages: {
      unnamed:
        '"{{reference}}" copies from whatever stage stands there, now {{image}} (line {{line}}). Name that stage, as in "AS {{name}}".',
      named:
        '"{{reference}}" copies from whatever stage stands there, now "{{name}}" (line {{line}}). Copy from that name.',
    },
  },
  create(context) {
    const { sourceCode, settings } = context;
    if (!sourceCode.buildGraph.edges.some(isByIndex)) return {};

    function report(
      messageId: 'unnamed' | 'named',
      { node }: BuildStage,
      edge: Edge,
      name: string,
      renamed: readonly Edge[],
    ): void {
      const { from } = node;
      const as = /[a-z]/.test(from.keyword.value) ? 'as' : 'AS';
      context.report({
        node: edge.flag ?? edge.word,
        messageId,
        data: {
          reference: `--from=${edge.word.value}`,
          image: shorten(sourceCode.getText(from.image)),
          line: from.loc.start.line,
          name: shorten(name, 24),
        },
        fix: fixer => [
          ...(messageId === 'unnamed' ? [fixer.insertTextAfter(from.image, ` ${as} ${name}`)] : []),
          ...renamed.map(({ word }) => fixer.replaceText(word, name)),
        ],
      });
    }

    return {
      Dockerfile() {
        const graph = sourceCode.buildGraph;
        const triggers = triggersOf(sourceCode);
        const nameFor = createNamer(graph, [settings['targets'] ?? []].flat().map(String));
        const shared = new Set(
          graph.problems
            .filter(({ kind }) => kind === 'duplicateName')
            .map(({ word }) => word.value.toLowerCase()),
        );
        for (const stage of graph.stages) {
          const references = stage.dependents.filter(
            edge => isByIndex(edge) && !triggers.has(edge.instruction),
          );
          if (references.length === 0) continue;
          if (stage.name === null) {
            const image = stage.base.kind === 'image' ? stage.base.image?.name : undefined;
            const name = nameFor(['build', 'builder', ...(image === undefined ? [] : [image])]);
            for (const edge of references) report('unnamed', stage, edge, name, references);
          } else if (!shared.has(stage.name.toLowerCase())) {
            // Of two stages that share a name, only its number means the first one.
            for (const edge of references) report('named', stage, edge, stage.name, [edge]);
          }
        }
      },
    };
  },
});
