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

const OPENS = /^(?:if|for|while|until|case|\{|\()(?=\s|$|\()/;

/**
 * A RUN in shell form as the segments of its top-level `&&` and `;` list, in order. A list with compound commands
 * (`if`, loops, groups), `||`, or a here-document, and the exec form, are one segment as a whole.
 */
export function runSegments(instruction: RunInstruction, sourceCode: SourceCode): Segment[] {
  const commands = [...sourceCode.getCommands(instruction)];
  const { command, heredocs } = instruction;
  const end = heredocs.at(-1)?.range[1] ?? command.range[1];
  const whole: Segment[] = [{ range: [command.range[0], end], separatorEnd: end, commands }];
  if (command.type === 'ExecCommand' || heredocs.length > 0) return whole;
  const pieces = topLevelPieces(command.range, sourceCode);
  if (!pieces) return whole;
  return pieces.map(piece => ({
    ...piece,
    commands: commands.filter(
      ({ command: { range } }) => range[0] >= piece.range[0] && range[0] < piece.range[1],
    ),
  }));
}

type Piece = Pick<Segment, 'range' | 'separatorEnd'>;

/** Null where the list is not a plain one. */
function topLevelPieces(range: [number, number], sourceCode: SourceCode): Piece[] | null {
  const text = blankOut(range, sourceCode);
  const pieces: Piece[] = [];
  let start = 0;
  const close = (end: number, separatorEnd: number): boolean => {
    const piece = text.slice(start, end);
    const from = start + (piece.length - piece.trimStart().length);
    const to = start + piece.trimEnd().length;
    start = separatorEnd;
    if (piece.trim() === '') return true;
    if (OPENS.test(piece.trimStart())) return false;
    pieces.push({ range: [range[0] + from, range[0] + to], separatorEnd: range[0] + separatorEnd });
    return true;
  };
  for (let i = 0; i < text.length; i++) {
    if (text.startsWith('&&', i)) {
      if (!close(i, i + 2)) return null;
      i++;
    } else if (text[i] === ';') {
      if (!close(i, i + 1)) return null;
    } else if (text.startsWith('||', i) || text[i] === '\n') return null;
  }
  return close(text.length, text.length) ? pieces : null;
}

/** The text of a RUN with comments, quoted text, substitutions and escapes as blanks or `x`, at the same length. */
function blankOut([start, end]: [number, number], { text, ast }: SourceCode): string {
  const out = text.slice(start, end).split('');
  for (const { range } of ast.comments) {
    if (range[0] >= end) break;
    for (let i = Math.max(range[0], start); i < Math.min(range[1], end); i++) out[i - start] = ' ';
  }
  let depth = 0;
  let quote = '';
  for (let i = 0; i < out.length; i++) {
    const char = out[i] ?? '';
    if (char === ast.escape && endsLine(out, i + 1)) {
      while (out[i] !== '\n') out[i++] = ' ';
      out[i] = ' ';
      continue;
    }
    if (char === '\n' || char === '\r') out[i] = ' ';
    else if (char === '\\' && quote !== "'") {
      out[i] = 'x';
      if (i + 1 < out.length) out[++i] = 'x';
    } else if (quote !== '') {
      if (char === quote) quote = '';
      out[i] = 'x';
    } else if (char === "'" || char === '"' || char === '`') {
      quote = char;
      out[i] = 'x';
    } else if (depth > 0 || (char === '$' && /[({]/.test(out[i + 1] ?? ''))) {
      if (/[({]/.test(char)) depth++;
      else if (/[)}]/.test(char)) depth--;
      out[i] = 'x';
    }
  }
  return out.join('');
}

/** Whether nothing but white space stands between a place and the end of its line. */
function endsLine(chars: readonly string[], from: number): boolean {
  let at = from;
  while (chars[at] === ' ' || chars[at] === '\t' || chars[at] === '\r') at++;
  return chars[at] === '\n';
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
