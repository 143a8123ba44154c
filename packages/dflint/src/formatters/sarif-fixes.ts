import type { RuleFix } from '@dflint/core';
import type { LineIndex } from '@dflint/semantics';
import type { ArtifactLocation, Fix, Region } from 'sarif';
import { lineIndexOf } from './line-index.ts';
import type { Problem } from './problems.ts';
import { visibleLine } from './visible-text.ts';

/** The fix and the suggestions of a problem. None when the text that they are about is not known. */
export function sarifFixes(
  { message, result }: Problem,
  artifactLocation: ArtifactLocation,
): { fixes?: Fix[] } {
  const { fix, suggestions = [] } = message;
  const index = lineIndexOf(result);
  if (!index || (!fix && suggestions.length === 0)) return {};
  const toFix = (description: string, change: RuleFix): Fix => ({
    description: { text: description },
    artifactChanges: [
      {
        artifactLocation,
        replacements: [{ deletedRegion: region(change, index), insertedContent: { text: change.text } }],
      },
    ],
  });
  return {
    fixes: [
      ...(fix ? [toFix('What --fix does', fix)] : []),
      ...suggestions.map(suggestion => toFix(visibleLine(suggestion.desc), suggestion.fix)),
    ],
  };
}

function region({ range }: RuleFix, index: LineIndex): Region {
  const start = index.positionAt(range[0]);
  const end = index.positionAt(range[1]);
  return {
    startLine: start.line,
    startColumn: start.column + 1,
    endLine: end.line,
    endColumn: end.column + 1,
  };
}
