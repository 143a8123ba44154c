import type { Word } from 'unbash';

/** A script that is an argument of a command, with the way from its offsets to those of the outer script. */
export interface QuotedScript {
  text: string;
  offset(at: number): number;
}

/** The script in a word that is one quoted string; null for anything else, whose text is put together at run time. */
export function quotedScript(word: Word): QuotedScript | null {
  const parts = word.parts;
  const [part] = parts ?? [];
  if (part === undefined) return { text: word.value, offset: at => word.pos + at };
  if (parts?.length !== 1) return null;
  if (part.type === 'SingleQuoted') return { text: part.value, offset: at => part.pos + 1 + at };
  if (part.type !== 'DoubleQuoted') return null;
  const source = part.text.slice(1, -1);
  return source.includes('\\')
    ? unescaped(source, part.pos + 1)
    : { text: source, offset: at => part.pos + 1 + at };
}

/** Takes away the backslashes that mean something in double quotes, and remembers where each character stood. */
function unescaped(source: string, start: number): QuotedScript {
  let text = '';
  const offsets: number[] = [];
  for (let i = 0; i < source.length; i++) {
    if (source[i] === '\\' && /[\\"$`\n]/.test(source[i + 1] ?? '')) {
      i++;
      if (source[i] === '\n') continue;
    }
    text += source.charAt(i);
    offsets.push(start + i);
  }
  offsets.push(start + source.length);
  return { text, offset: at => offsets[Math.min(at, offsets.length - 1)] ?? start };
}
