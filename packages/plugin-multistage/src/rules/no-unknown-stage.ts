import type { Instruction } from '@dflint/parser';
import type { BuildGraph, BuildStage, Edge, GraphProblem } from '@dflint/semantics';
import { isOfficialImage } from '@dflint/semantics';
import { createRule } from '../create-rule.ts';
import { shorten } from '../messages.ts';
import { nearStage } from '../near-stage.ts';
import { triggersOf } from '../stage-references.ts';

type MessageIds = 'later' | 'laterBase' | 'itself' | 'outOfRange' | 'typo' | 'useName';

export default createRule<[], MessageIds>({
  name: 'no-unknown-stage',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow references to stages that are not there',
      recommended: true,
    },
    hasSuggestions: true,
    schema: [],
    messages: {
      later:
        '"from={{name}}" means a stage that begins only on line {{line}}, which the legacy builder does not find. Move that stage up.',
      laterBase:
        '"{{name}}" is an image here, not the stage of that name, which begins only on line {{line}}. Move that stage up.',
      itself: '"from={{name}}" means its own stage (line {{line}}), which fails. Name an earlier stage.',
      outOfRange: '"from={{name}}" means no stage: the file has {{count}}, counted from 0. Name the stage.',
      typo: 'No stage is called "{{name}}", so that an image is looked for; "{{near}}" (line {{line}}) is one. Correct the name.',
      useName: 'Write "{{near}}".',
    },
  },
  create(context) {
    const { sourceCode } = context;
    const { stages, problems } = sourceCode.buildGraph;
    if (stages.length < 2 && problems.length === 0) return {};

    function checkProblem({ kind }: GraphProblem, edge: Edge, graph: BuildGraph): void {
      const { word, stage, origin } = edge;
      if (origin.kind !== 'image') return;
      const name = shorten(origin.text, 24);
      const count = `${graph.stages.length} ${graph.stages.length === 1 ? 'stage' : 'stages'}`;
      if (kind === 'selfReference') {
        const { line } = stage.node.loc.start;
        context.report({ node: word, messageId: 'itself', data: { name, line } });
      } else if (kind === 'indexOutOfRange') {
        context.report({ node: word, messageId: 'outOfRange', data: { name, count } });
      } else if (kind === 'forwardReference') {
        const { text } = origin;
        const later = /^\+?\d+$/.test(text) ? graph.stages[Number(text)] : graph.findStage(text);
        if (!later || (edge.kind === 'from' && meansImage(edge, later))) return;
        const { line } = later.node.loc.start;
        const messageId = edge.kind === 'from' ? 'laterBase' : 'later';
        context.report({ node: word, messageId, data: { name, line } });
      }
    }

    function reportTypo({ word, origin }: Edge, near: BuildStage): void {
      const { name } = near;
      if (name === null || origin.kind !== 'image') return;
      const data = {
        name: shorten(origin.text, 24),
        near: shorten(name, 24),
        line: near.node.loc.start.line,
      };
      // What an ARG says is wrong in another place.
      const isWritten = word.value === origin.text;
      context.report({
        node: word,
        messageId: 'typo',
        data,
        suggest: isWritten
          ? [{ messageId: 'useName', data, fix: fixer => fixer.replaceText(word, name) }]
          : null,
      });
    }

    return {
      Dockerfile() {
        const graph = sourceCode.buildGraph;
        const problemOf = new Map(problems.map(problem => [problem.word, problem]));
        let triggers: ReadonlySet<Instruction> | undefined;
        for (const edge of graph.edges) {
          const problem = problemOf.get(edge.word);
          const near = problem ? null : nearStage(edge, sourceCode);
          if (!problem && !near) continue;
          triggers ??= triggersOf(sourceCode);
          if (triggers.has(edge.instruction)) continue;
          if (problem) checkProblem(problem, edge, graph);
          else if (near) reportTypo(edge, near);
        }
      },
    };
  },
});

/** `FROM debian` before `FROM debian:12 AS debian`, and what everybody knows as an image. */
function meansImage({ origin }: Edge, later: BuildStage): boolean {
  if (origin.kind !== 'image' || !origin.image) return false;
  const base = later.base.kind === 'image' ? later.base.image : null;
  return base?.name === origin.image.name || isOfficialImage(origin.image);
}
