import type { JsonString, Variable, Word } from '@dflint/parser';
import { isLiteral } from '@dflint/semantics';

/** The references in a word, those in defaults and patterns of others too, each name once, in source order. */
export function variablesOf(word: Word | JsonString): Variable[] {
  if (isLiteral(word)) return [];
  const found = new Map<string, Variable>();
  const collect = ({ parts }: Word | JsonString): void => {
    for (const part of parts) {
      if (typeof part === 'string') continue;
      if (!found.has(part.name)) found.set(part.name, part);
      if (part.word) collect(part.word);
      if (part.replacement) collect(part.replacement);
    }
  };
  collect(word);
  return [...found.values()];
}
