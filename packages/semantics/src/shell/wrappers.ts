import { wrappers } from '../data/wrappers.ts';
import type { ShellWord } from './words.ts';

const ASSIGNMENT = /^[A-Za-z_]\w*=/;

/** What is left of a command's words when `sudo`, `env X=1`, `timeout 10`, `npx` and their like are taken away. */
export function unwrap(words: ShellWord[]): { words: ShellWord[]; moreArguments: boolean } {
  let rest = words;
  let moreArguments = false;
  for (;;) {
    const inner = unwrapOnce(rest);
    if (!inner) return { words: rest, moreArguments };
    moreArguments ||= baseName(rest[0]) === 'xargs';
    rest = inner;
  }
}

function unwrapOnce(words: ShellWord[]): ShellWord[] | null {
  const name = baseName(words[0]);
  const twoWords = wrappers.get(`${name} ${words[1]?.text ?? ''}`);
  const wrapper = twoWords ?? wrappers.get(name);
  if (!wrapper) return null;
  let index = twoWords ? 2 : 1;
  let skip = wrapper.skip ?? 0;
  for (; index < words.length; index++) {
    const text = words[index]?.text ?? '';
    if (wrapper.unless?.includes(text)) return null;
    if (text === '--') continue;
    if (text.startsWith('-') && text !== '-') {
      if (wrapper.valueFlags?.includes(text)) index++;
    } else if (wrapper.assignments && ASSIGNMENT.test(text)) continue;
    else if (skip > 0) skip--;
    else break;
  }
  return index < words.length ? words.slice(index) : null;
}

/** The name of a program without its folder; empty when the word is missing or not known to its end. */
export function baseName(word: ShellWord | undefined): string {
  if (!word) return '';
  const name = word.text.slice(word.text.lastIndexOf('/') + 1);
  return word.known || !/[$`]/.test(name) ? name : '';
}
