import { format } from 'prettier';

type Cell = string | number;

/** A table in Markdown, not aligned yet. Numbers stand to the right. */
export function tableText(heads: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const isNumber = heads.map((_, index) => rows.some(row => typeof row[index] === 'number'));
  const lines = [heads, isNumber.map(each => (each ? '--:' : '---')), ...rows];
  return lines.map(cells => `| ${cells.join(' | ')} |`).join('\n');
}

/** A table in Markdown, as prettier leaves it: what a person reads in a terminal as well. */
export async function markdownTable(
  heads: readonly string[],
  rows: readonly (readonly Cell[])[],
): Promise<string> {
  return format(tableText(heads, rows), { parser: 'markdown' });
}
