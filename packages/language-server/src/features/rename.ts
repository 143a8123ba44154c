import { type SourceCode, createSourceCode } from '@dflint/semantics';
import type { Targets } from '../linter.ts';
import { graphKey, mentionAt, referenceRanges } from './stage-mentions.ts';

/** A piece of text to replace: `[start, end)` in UTF-16 offsets. */
export type NameRange = [number, number];

/** The name of a stage at an offset, without quotes; null where none is spelled out. */
export function nameAt(sourceCode: SourceCode, offset: number): NameRange | null {
  const mention = mentionAt(sourceCode, offset);
  return mention?.stage.name == null ? null : spelledName(sourceCode, mention.range, mention.stage.name);
}

/**
 * Where the name of the stage at an offset stands.
 *
 * @param newName what it is to be called
 * @returns the places to change, or a sentence that says why it cannot be called so.
 */
export function renameRanges(sourceCode: SourceCode, offset: number, newName: string): NameRange[] | string {
  const mention = mentionAt(sourceCode, offset);
  if (mention?.stage.name == null) return 'There is no name of a stage here.';
  const { stage } = mention;
  const ranges: NameRange[] = [];
  for (const range of referenceRanges(stage, true)) {
    const name = spelledName(sourceCode, range, mention.stage.name);
    if (name) ranges.push(name);
    else if (!/^[-+]?\d+$/.test(sourceCode.getText({ range }))) {
      const { line } = sourceCode.getLocFromIndex(range[0]);
      return `Line ${line} names the stage as ${sourceCode.getText({ range })}, which cannot be renamed. Write the name there first.`;
    }
  }
  return problemWith(sourceCode, ranges, newName) ?? ranges;
}

/** Whether a stage is among those that are built by name. */
export function isNamed(name: string, { targets = [], moreTargets = [] }: Targets): boolean {
  return [...targets, ...moreTargets].some(target => target.toLowerCase() === name.toLowerCase());
}

function spelledName(sourceCode: SourceCode, range: NameRange, name: string): NameRange | null {
  const [, quote = '', text = ''] = /^(["']?)(.*)\1$/s.exec(sourceCode.getText({ range })) ?? [];
  if (text.toLowerCase() !== name.toLowerCase()) return null;
  return [range[0] + quote.length, range[1] - quote.length];
}

/** Tries the new name: all stages must stay connected as they are. */
function problemWith(sourceCode: SourceCode, ranges: readonly NameRange[], newName: string): string | null {
  let renamed = sourceCode.text;
  for (const [start, end] of ranges.toSorted((a, b) => b[0] - a[0]))
    renamed = renamed.slice(0, start) + newName + renamed.slice(end);
  const after = createSourceCode(renamed);
  if (after.ast.errors.length > sourceCode.ast.errors.length || /\s/.test(newName)) {
    return `"${newName}" is no name for a stage: a letter, then letters, digits, "-", "_" and "." are allowed.`;
  }
  if (graphKey(after.buildGraph) !== graphKey(sourceCode.buildGraph)) {
    return `"${newName}" already means something else in this file: another stage or an image.`;
  }
  return null;
}
