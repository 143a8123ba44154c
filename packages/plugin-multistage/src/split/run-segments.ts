import type { RunInstruction } from '@dflint/parser';
import type { CommandFacts, SourceCode } from '@dflint/semantics';

/** One command list of a RUN between `&&` or `;` at its top level, with all commands in it. */
export interface Segment {
  /** `[start, end)` in the file, without the separators. */
  range: [number, number];
  /** Where the separator behind it ends; its own end for the last one. */
  separatorEnd: number;
  commands: CommandFacts[];
}

const OPENS = /^(?:(?:if|for|while|until|case|\{|\()(?=\s|$|\()|[\w-]+\s*\(\))/;

/**
 * A RUN in shell form as the segments of its top-level `&&` and `;` list, in order. A list with compound commands
 * (`if`, loops, groups), `||`, or a here-document, and the exec form, are one segment as a whole. Worked out once a file.
 */
export function runSegments(instruction: RunInstruction, sourceCode: SourceCode): readonly Segment[] {
  return sourceCode.factOf(instruction, readSegments);
}

function readSegments(instruction: RunInstruction, sourceCode: SourceCode): readonly Segment[] {
  const commands = sourceCode.getCommands(instruction);
  const { command, heredocs } = instruction;
  const end = heredocs.at(-1)?.range[1] ?? command.range[1];
  const isList = command.type === 'ShellCommand' && heredocs.length === 0;
  const segments = isList ? topLevelSegments(command.range, sourceCode) : null;
  if (!segments) return [{ range: [command.range[0], end], separatorEnd: end, commands: [...commands] }];
  let index = 0;
  for (const item of commands) {
    const [offset] = item.command.range;
    // Nearly all stand in the order of the text.
    if (offset < (segments[index]?.range[0] ?? Infinity)) index = 0;
    while (offset >= (segments[index]?.range[1] ?? Infinity)) index++;
    const segment = segments[index];
    if (segment && offset >= segment.range[0]) segment.commands.push(item);
  }
  return segments;
}

/** What separates commands, and the brackets of subshells and substitutions, in which nothing separates those around. */
const SEPARATOR = /&&|;|\|\||[()]|$/g;

/** Segments that have no commands yet; null where the list is not a plain one. */
function topLevelSegments(range: readonly [number, number], sourceCode: SourceCode): Segment[] | null {
  const text = blankOut(range, sourceCode);
  const [offset] = range;
  const segments: Segment[] = [];
  let start = 0;
  let depth = 0;
  for (const { 0: separator, index: end } of text.matchAll(SEPARATOR)) {
    if (separator === '||') return null;
    if (separator === '(') depth++;
    else if (separator === ')') depth--;
    const separates = separator !== '(' && separator !== ')' && (depth === 0 || end === text.length);
    if (!separates) continue;
    const piece = text.slice(start, end);
    const content = piece.trim();
    if (OPENS.test(content)) return null;
    const from = offset + start + piece.length - piece.trimStart().length;
    start = end + separator.length;
    if (content !== '')
      segments.push({ range: [from, from + content.length], separatorEnd: offset + start, commands: [] });
  }
  return segments;
}

/** What hides separators: escapes, quoted text, and the beginning of a substitution. */
const HIDDEN = /\\[^]?|'[^']*'?|"(?:[^"\\]+|\\[^])*"?|`(?:[^`\\]+|\\[^])*`?|\$(?=[({])/;
const hiddenOr = (lineEnd: RegExp): RegExp => new RegExp(`(${lineEnd.source})|${HIDDEN.source}`, 'g');

/** What is no command text, by the escape character of the file; line ends, with the escape before them, as first group. */
const NO_COMMAND = {
  '\\': hiddenOr(/\\[ \t\r]*\n|[\r\n]/),
  '`': hiddenOr(/`[ \t\r]*\n|[\r\n]/),
};

/** The text of a RUN with comments and line ends as blanks, quoted text and escapes as `x`, at the same length. */
function blankOut([start, end]: readonly [number, number], { text, ast }: SourceCode): string {
  let visible = '';
  let from = start;
  for (const { range } of ast.comments) {
    if (range[0] >= end) break;
    if (range[1] <= start) continue;
    const commentEnd = Math.min(range[1], end);
    visible += text.slice(from, range[0]) + ' '.repeat(commentEnd - range[0]);
    from = commentEnd;
  }
  visible += text.slice(from, end);
  return visible.replace(NO_COMMAND[ast.escape], (found, lineEnd?: string) =>
    (lineEnd === undefined ? 'x' : ' ').repeat(found.length),
  );
}

/** The ranges to cut so that some segments leave their RUN, which keeps at least one other. They do not overlap. */
export function removalsOf(
  removed: readonly Segment[],
  segments: readonly Segment[],
  text: string,
): [number, number][] {
  const lastKept = segments.findLastIndex(segment => !removed.includes(segment));
  const cuts = segments.flatMap((segment, index): [number, number][] => {
    const next = segments[index + 1];
    if (!removed.includes(segment) || index > lastKept || !next) return [];
    // What stands before the next command, a comment perhaps, stays.
    const between = text.slice(segment.separatorEnd, next.range[0]);
    const blank = /^(?:[ \t]|[\\`][ \t]*\r?\n)*/.exec(between)?.[0].length ?? 0;
    return [[segment.range[0], segment.separatorEnd + blank]];
  });
  const kept = segments[lastKept];
  const end = segments.at(-1)?.separatorEnd;
  // What is cut off at the end goes in one piece, with the separators before it.
  if (kept && end !== undefined && lastKept < segments.length - 1) cuts.push([kept.range[1], end]);
  return cuts;
}

/** As `removalsOf`, for one segment of several. */
export function removalOf(segment: Segment, segments: readonly Segment[], text: string): [number, number] {
  const [cut = segment.range] = removalsOf([segment], segments, text);
  return cut;
}
