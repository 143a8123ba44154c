import { readFileSync } from 'node:fs';

/** The files that docs/writing-rules.md tells its readers to write: blocks whose first line is a comment with a path. */
export function guideFiles(): { path: string; text: string }[] {
  const guide = readFileSync(new URL('../../../docs/writing-rules.md', import.meta.url), 'utf8');
  const blocks = guide.matchAll(/^```(?:ts|md)\n(?:\/\/|<!--) (\S+)(?: -->)?\n([^]*?)^```$/gm);
  return [...blocks].map(([, path = '', text = '']) => ({ path, text }));
}
