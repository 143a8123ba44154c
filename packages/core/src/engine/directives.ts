import type { Comment, Dockerfile, Instruction } from '@dflint/parser';

export type DirectiveKind = 'disable' | 'enable' | 'disable-next-line';

/** A comment that switches rules on or off. */
export interface DisableDirective {
  kind: DirectiveKind;
  comment: Comment;
  /** As written; empty for all rules. */
  rules: DirectiveRule[];
  /** What stands behind `--`; empty when there is none. */
  reason: string;
  /** For `disable-next-line`: the lines that it covers; null when nothing follows. */
  lines: LineSpan | null;
}

/** The name of a rule in a directive. */
export interface DirectiveRule {
  name: string;
  /** UTF-16 offsets in the file. */
  range: [number, number];
}

/** A comment that looks like a directive and is none. */
export interface DirectiveFault {
  comment: Comment;
  message: string;
}

export interface Directives {
  directives: DisableDirective[];
  faults: DirectiveFault[];
}

const KINDS: readonly string[] = ['disable', 'enable', 'disable-next-line'] satisfies DirectiveKind[];

/** Reads the directives in the comments of a file: `# dflint-disable-next-line rule, rule -- reason`. */
export function readDirectives(ast: Dockerfile): Directives {
  const directives: DisableDirective[] = [];
  const faults: DirectiveFault[] = [];
  let nextLines: ((comment: Comment) => LineSpan | null) | null = null;
  for (const comment of ast.comments) {
    const [, indent, name, rest] = /^(\s*)dflint-([\w-]+)([^]*)$/.exec(comment.value) ?? [];
    if (indent === undefined || name === undefined || rest === undefined) continue;
    if (!isKind(name)) {
      faults.push({ comment, message: unknownDirective(name) });
      continue;
    }
    const start = comment.range[0] + '#'.length + indent.length + 'dflint-'.length + name.length;
    const { list, reason } = splitReason(rest);
    const lines = name === 'disable-next-line' ? (nextLines ??= createLineFinder(ast))(comment) : null;
    directives.push({ kind: name, comment, rules: ruleNames(list, start), reason, lines });
  }
  return { directives, faults };
}

function isKind(name: string): name is DirectiveKind {
  return KINDS.includes(name);
}

function unknownDirective(name: string): string {
  if (name === 'disable-line') {
    return (
      '"dflint-disable-line" does nothing: in a Dockerfile a comment has a line of its own. ' +
      'Write "# dflint-disable-next-line" on the line above the instruction.'
    );
  }
  return `There is no directive "dflint-${name}". There are dflint-disable-next-line, dflint-disable and dflint-enable.`;
}

function splitReason(rest: string): { list: string; reason: string } {
  const separator = /(?:^|\s)-{2,}(?:\s|$)/.exec(rest);
  if (!separator) return { list: rest, reason: '' };
  return {
    list: rest.slice(0, separator.index),
    reason: rest.slice(separator.index + separator[0].length).trim(),
  };
}

function ruleNames(list: string, offset: number): DirectiveRule[] {
  return [...list.matchAll(/[^\s,]+/g)].map(({ 0: name, index }) => ({
    name,
    range: [offset + index, offset + index + name.length],
  }));
}

/** Lines from 1, both included. */
export interface LineSpan {
  first: number;
  last: number;
}

/**
 * Tells what "the next line" of a comment is: the whole next instruction, since no comment can stand at its end; but
 * inside of a continued instruction the one line that follows, other comments left out, so that several can stand above
 * one line. Comments must be asked for in source order.
 */
export function createLineFinder(ast: Dockerfile): (comment: Comment) => LineSpan | null {
  const instructions = [...ast.preamble, ...ast.stages.flatMap(stage => [stage.from, ...stage.instructions])];
  const commentLines = new Set(ast.comments.map(comment => comment.loc.start.line));
  let next = 0;
  let following = 0;
  return ({ loc }) => {
    const { line } = loc.start;
    let instruction = instructions[next];
    while (instruction && lastLine(instruction) <= line) instruction = instructions[++next];
    if (!instruction) return null;
    const { start } = instruction.loc;
    if (start.line > line) return { first: start.line, last: lastLine(instruction) };
    following = Math.max(following, line + 1);
    while (commentLines.has(following)) following++;
    return { first: following, last: following };
  };
}

/** The last line of an instruction, its heredocs included. */
function lastLine(instruction: Instruction): number {
  if (instruction.type === 'OnbuildInstruction')
    return Math.max(instruction.loc.end.line, lastLine(instruction.instruction));
  const heredocs = 'heredocs' in instruction ? instruction.heredocs : [];
  return heredocs.reduce((last, heredoc) => Math.max(last, heredoc.loc.end.line), instruction.loc.end.line);
}
