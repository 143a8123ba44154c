import type { Comment } from '@dflint/parser';
import type { TextEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { instructionAt } from '../instructions.ts';
import { sourceCodeOf } from '../parsed-documents.ts';
import { toTextEdit } from '../positions.ts';

/**
 * The edit that switches a rule off for the instruction around an offset: a directive above it, or one more name in the
 * directive that is there. Null between instructions, where a directive would hide nothing.
 */
export function disableLineEdit(document: TextDocument, ruleId: string, offset: number): TextEdit | null {
  const sourceCode = sourceCodeOf(document);
  const instruction = instructionAt(sourceCode, offset);
  if (!instruction) return null;
  let [start] = instruction.range;
  for (const comment of sourceCode.getCommentsBefore(instruction).toReversed()) {
    const end = endOfNames(comment);
    if (end !== null) return toTextEdit(document, [end, end], `, ${ruleId}`);
    // hadolint wants its own comments right above the instruction.
    if (!/^\s*hadolint\b/.test(comment.value)) break;
    [start] = comment.range;
  }
  const text = document.getText();
  const [indent] = /[ \t]*$/.exec(text.slice(text.lastIndexOf('\n', start - 1) + 1, start)) ?? [''];
  const directive = `# dflint-disable-next-line ${ruleId}${sourceCode.lineBreak}${indent}`;
  return toTextEdit(document, [start, start], directive);
}

/** Where the names end in a `dflint-disable-next-line`, null for any other comment. */
function endOfNames({ value, range }: Comment): number | null {
  const [, names] = /^(\s*dflint-disable-next-line\s+(?!--)[^]*?)(?:\s+--+\s[^]*|\s*)$/.exec(value) ?? [];
  return names === undefined ? null : range[0] + '#'.length + names.length;
}

/**
 * The edit that switches a rule off for a file: a directive at the top, below what must be first (parser directives).
 * Null when the offset stands above it.
 */
export function disableFileEdit(document: TextDocument, ruleId: string, offset: number): TextEdit | null {
  const { ast, text, lineBreak } = sourceCodeOf(document);
  const shebang = ast.comments.find(({ loc, value }) => loc.start.line === 1 && value.startsWith('!'));
  const above = ast.directives.at(-1) ?? shebang;
  let start = text.startsWith('\ufeff') ? 1 : 0;
  if (above) start = text.indexOf('\n', above.range[1]) + 1 || text.length;
  if (offset < start) return null;
  return toTextEdit(document, [start, start], `# dflint-disable ${ruleId}${lineBreak}`);
}
