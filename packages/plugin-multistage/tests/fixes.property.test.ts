import { verify } from '@dflint/core';
import type { ResolvedConfig } from '@dflint/core';
import { chainOf, createSourceCode, stageInstructions } from '@dflint/semantics';
import type { BuildGraph, BuildStage, SourceCode } from '@dflint/semantics';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import plugin from '../src/index.ts';
import { applySuggestion, configOf, fixUntilDone } from './fix.ts';
import { stageFile } from './stage-files.ts';

const RUNS = { numRuns: 200 };
let all: ResolvedConfig;
let named: ResolvedConfig;

beforeAll(async () => {
  all = await configOf(plugin.configs.all.rules);
  named = await configOf({ 'multistage/prefer-named-stage': 'error' });
});

/** What the stages of a graph need: from which stage, to which one or what else, and how. */
function edgesOf({ stages }: BuildGraph): string[] {
  return stages.flatMap(stage =>
    stage.edges.map(({ kind, origin }) => {
      const to = origin.kind === 'stage' ? `stage ${origin.stage.index}` : `image ${origin.text}`;
      return `${stage.index} ${stage.role} ${kind} ${to}`;
    }),
  );
}

const isClean = (text: string): boolean => createSourceCode(text).ast.errors.length === 0;

interface Suggested {
  line: number;
  output: string;
}

/** What the suggestions of a rule, or of all rules, make of a text. */
function suggestionsOf(text: string, rule?: string): Suggested[] {
  const messages = verify(text, all, { filename: 'Dockerfile' });
  return messages
    .filter(({ ruleId }) => rule === undefined || ruleId === `multistage/${rule}`)
    .flatMap(({ line, suggestions = [] }) =>
      suggestions.map(item => ({ line, output: applySuggestion(text, item) })),
    );
}

/** What a stage holds in the end: the image below it, and all instructions from there on. */
function contentOf(stage: BuildStage, sourceCode: SourceCode): string {
  const chain = chainOf(stage);
  const base = chain[0]?.base;
  const instructions = chain
    .flatMap(stageInstructions)
    .map(item => sourceCode.getText(item).replace(/\s+/g, ' ').toLowerCase());
  return [base?.kind === 'image' ? base.text : '', ...instructions].join('\n');
}

test('prefer-named-stage leaves the build graph as it is, and all text but names', () => {
  fc.assert(
    fc.property(stageFile, text => {
      const { output } = fixUntilDone(text, named);
      expect(edgesOf(createSourceCode(output).buildGraph)).toEqual(
        edgesOf(createSourceCode(text).buildGraph),
      );
      const rest = (file: string): string[] =>
        file.split('\n').map(line => line.replace(/--from=\S+/, '').replace(/\s+as\s+\S+(?=\s|$)/i, ''));
      expect(rest(output)).toEqual(rest(text));
    }),
    RUNS,
  );
});

test('prefer-named-stage leaves no number that it reports', () => {
  fc.assert(
    fc.property(stageFile, text => {
      expect(fixUntilDone(text, named).messages).toEqual([]);
    }),
    RUNS,
  );
});

test('fixes of all rules converge, and the result parses as before', () => {
  fc.assert(
    fc.property(stageFile, text => {
      const { output, messages } = fixUntilDone(text, all);
      expect(messages.filter(({ fix }) => fix)).toEqual([]);
      expect(fixUntilDone(output, all).output).toBe(output);
      expect(isClean(output)).toBe(true);
    }),
    RUNS,
  );
});

test('no suggestion breaks a file', () => {
  fc.assert(
    fc.property(stageFile, text => {
      for (const { output } of suggestionsOf(text)) expect(isClean(output)).toBe(true);
    }),
    RUNS,
  );
});

test('without an unused stage, the others need what they needed', () => {
  fc.assert(
    fc.property(stageFile, text => {
      const before = createSourceCode(text);
      for (const { line, output } of suggestionsOf(text, 'no-unused-stage')) {
        const removed = before.buildGraph.stages.find(({ node }) => node.loc.start.line === line);
        const after = createSourceCode(output);
        const kept = before.buildGraph.stages.filter(stage => stage !== removed);
        expect(after.buildGraph.stages.map(stage => contentOf(stage, after))).toEqual(
          kept.map(stage => contentOf(stage, before)),
        );
        expect(after.buildGraph.stages.map(({ role }) => role)).toEqual(kept.map(({ role }) => role));
      }
    }),
    RUNS,
  );
});

test('with a shared stage, all stages hold what they held', () => {
  fc.assert(
    fc.property(stageFile, text => {
      const before = createSourceCode(text);
      const contents = before.buildGraph.stages.map(stage => contentOf(stage, before));
      for (const { output } of suggestionsOf(text, 'prefer-shared-stage')) {
        const after = createSourceCode(output);
        const held = after.buildGraph.stages.map(stage => contentOf(stage, after));
        // The shared part is a stage more, unless one of them is nothing else.
        expect(held.length - contents.length).toBeLessThanOrEqual(1);
        const extra = held.findIndex((content, index) => content !== contents[index]);
        if (held.length > contents.length) held.splice(extra, 1);
        expect(held).toEqual(contents);
      }
    }),
    RUNS,
  );
});

test('with the manifests first, the same is run in the same order', () => {
  const runsOf = (text: string): string[] => text.split(/\r?\n/).filter(line => /^run/i.test(line));
  fc.assert(
    fc.property(stageFile, text => {
      for (const { output } of suggestionsOf(text, 'copy-manifests-first')) {
        expect(runsOf(output)).toEqual(runsOf(text));
        // What is installed next may be late now.
        const [before, after] = [text, output].map(
          file => suggestionsOf(file, 'copy-manifests-first').length,
        );
        expect(after).toBeLessThanOrEqual(before ?? 0);
      }
    }),
    RUNS,
  );
});
