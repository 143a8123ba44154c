import type { LintMessage } from '@dflint/core';
import type { SourceLocation } from '@eslint/core';

/** Where a message stands, as ESLint counts: columns from 0. It ends where it starts if it has no end. */
export function placeOf({ line, column, endLine = line, endColumn = column }: LintMessage): SourceLocation {
  return { start: { line, column: column - 1 }, end: { line: endLine, column: endColumn - 1 } };
}

/** A fix as ESLint makes it. */
export function toEdit({ range, text }: NonNullable<LintMessage['fix']>): {
  range: [number, number];
  text: string;
} {
  return { range: [range[0], range[1]], text };
}
