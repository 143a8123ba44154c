import type { ReportSuggestion, RuleModule } from '@dflint/core/rule';
import type { SourceCode } from '@dflint/semantics';
import { splitStage } from './split.ts';

/** What a report says about splitting the file: a change to offer, or what keeps it from being offered. */
export interface SplitOffer {
  suggest: ReportSuggestion<'split'>[];
  /** Completes "the file does not say ..."; null where there is nothing to say. */
  missing: string | null;
}

/** Offers the split of a file with one stage; nothing for a file with several. */
export function splitSuggestion(sourceCode: SourceCode, rule: RuleModule): SplitOffer {
  const { stages } = sourceCode.buildGraph;
  if (stages.length !== 1) return { suggest: [], missing: null };
  const { text, missing } = splitStage(sourceCode, rule);
  if (text === null) return { suggest: [], missing };
  const base = /^FROM (?:--\S+ )?(\S+)/m.exec(text.slice(text.lastIndexOf('\nFROM ') + 1))?.[1] ?? '';
  // Where both stages start from a third one, its image says more than its name.
  const shared = [...text.matchAll(/^FROM (?:--\S+ )?(\S+) AS (\S+)$/gim)].find(
    ([, , name]) => name === base,
  );
  const image = (shared?.[1] ?? base).replace(/@.*/, '');
  const { range, replacement } = difference(sourceCode.text, text);
  return {
    suggest: [
      { messageId: 'split', data: { image }, fix: fixer => fixer.replaceTextRange(range, replacement) },
    ],
    missing: null,
  };
}

/** The one range in which two texts differ, and what stands there in the second. */
function difference(before: string, after: string): { range: [number, number]; replacement: string } {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  let tail = 0;
  while (tail < most - start && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  return { range: [start, before.length - tail], replacement: after.slice(start, after.length - tail) };
}
