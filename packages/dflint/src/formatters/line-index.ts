import { LineIndex } from '@dflint/semantics';
import type { LintResult } from '@dflint/core';
import { textOf } from './problems.ts';

const indexes = new WeakMap<LintResult, LineIndex>();

/** The lines of the text that the messages are about, when it is known; made once. */
export function lineIndexOf(result: LintResult): LineIndex | undefined {
  const text = textOf(result);
  if (text === undefined) return undefined;
  const index = indexes.get(result) ?? new LineIndex(text);
  indexes.set(result, index);
  return index;
}
