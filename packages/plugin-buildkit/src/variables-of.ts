import type { JsonString, Variable, Word } from '@dflint/parser';

/** The references in a word, those in defaults and patterns of others too, each name once. */
export function variablesOf(word: Word | JsonString): Variable[] {
  const found = new Map<string, Variable>();
  const open: (Word | JsonString)[] = [word];
  for (const each of open) {
    for (const part of each.parts) {
      if (typeof part === 'string') continue;
      if (!found.has(part.name)) found.set(part.name, part);
      if (part.word) open.push(part.word);
      if (part.replacement) open.push(part.replacement);
    }
  }
  return [...found.values()];
}
