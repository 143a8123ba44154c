import { format } from 'prettier';

type Cell = string | number;

/** A table in Markdown, as prettier leaves it: what a person reads in a terminal as well. Numbers stand to the right. */
export async function markdownTable(
  heads: readonly string[],
  rows: readonly (readonly Cell[])[],
): Promise<string> {
  const isNumber = heads.map((_, index) => rows.some(row => typeof row[index] === 'number'));
  const lines = [heads, isNumber.map(each => (each ? '--:' : '---')), ...rows];
  return format(lines.map(cells => `| ${cells.join(' | ')} |`).join('\n'), { parser: 'markdown' });
}
