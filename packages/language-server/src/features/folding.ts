import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { heredocsOf } from '../instructions.ts';
import { sourceCodeOf } from '../parsed-documents.ts';
import { toRange } from '../positions.ts';

/** What can be folded: stages, instructions of several lines, heredocs, blocks of comments. */
export function foldingRanges(document: TextDocument): FoldingRange[] {
  const sourceCode = sourceCodeOf(document);
  const { ast, instructions } = sourceCode;
  // The line above the body stays; where there is one heredoc, that is the instruction's own.
  const bodies = instructions
    .flatMap(heredocsOf)
    .map(({ range }): [number, number] => [range[0] - 1, range[1]]);
  const ranges = [
    ...ast.stages.map(({ range }) => range),
    ...instructions.map(({ range }) => range),
    ...bodies,
  ];
  return [
    ...new Map(
      [...ranges.map(range => folding(document, range)), ...commentBlocks(document)]
        .filter(({ startLine, endLine }) => endLine > startLine)
        .map(range => [`${range.startLine}-${range.endLine}`, range]),
    ).values(),
  ];
}

function folding(document: TextDocument, range: readonly [number, number]): FoldingRange {
  const { start, end } = toRange(document, range);
  return { startLine: start.line, endLine: end.line };
}

/** Comments on lines that follow each other. */
function commentBlocks(document: TextDocument): FoldingRange[] {
  const blocks: FoldingRange[] = [];
  for (const { range } of sourceCodeOf(document).ast.comments) {
    const { line } = document.positionAt(range[0]);
    const last = blocks.at(-1);
    if (last?.endLine === line - 1) last.endLine = line;
    else blocks.push({ startLine: line, endLine: line, kind: FoldingRangeKind.Comment });
  }
  return blocks;
}
