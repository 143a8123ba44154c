import { wrappers } from '../data/wrappers.ts';
import { pathSegments } from '../symbolic-path.ts';
import type { ShellWord } from './words.ts';

const ASSIGNMENT = /^[A-Za-z_]\w*=/;

/** The first words of the wrappers that have two. */
const startsTwoWords = new Set(
  [...wrappers.keys()].flatMap(key => (key.includes(' ') ? [key.slice(0, key.indexOf(' '))] : [])),
);

/** What is left of a command's words when `sudo`, `env X=1`, `timeout 10`, `npx` and their like are taken away. */
export function unwrap(words: ShellWord[]): { words: ShellWord[]; moreArguments: boolean } {
  let start = 0;
  let moreArguments = false;
  for (;;) {
    const inner = commandStart(words, start);
    if (inner === null) return { words: start === 0 ? words : words.slice(start), moreArguments };
    moreArguments ||= baseName(words[start]) === 'xargs';
    start = inner;
  }
}

/** Where the command of the wrapper at `start` begins; null where no wrapper with a command stands. */
function commandStart(words: readonly ShellWord[], start: number): number | null {
  const name = baseName(words[start]);
  const twoWords = startsTwoWords.has(name)
    ? wrappers.get(`${name} ${words[start + 1]?.text ?? ''}`)
    : undefined;
  const wrapper = twoWords ?? wrappers.get(name);
  if (!wrapper) return null;
  let skip = wrapper.skip ?? 0;
  for (let i = start + (twoWords ? 2 : 1); i < words.length; i++) {
    const text = words[i]?.text ?? '';
    if (wrapper.unless?.includes(text)) return null;
    if (text === '--' || (wrapper.assignments && ASSIGNMENT.test(text))) continue;
    if (text.startsWith('-')) {
      if (wrapper.valueFlags?.includes(text)) i++;
    } else if (skip > 0) skip--;
    else return i;
  }
  return null;
}

/** The name of a program without its folder and version (`tsc@5`); empty when the word is missing or the name not known. */
export function baseName(word: ShellWord | undefined): string {
  if (!word) return '';
  // A slash in `$(cat x/y)` is none of the path.
  const name =
    (word.known ? word.text.slice(word.text.lastIndexOf('/') + 1) : pathSegments(word.text).at(-1)) ?? '';
  return word.known || !name.includes('$') ? withoutVersion(name) : '';
}

function withoutVersion(name: string): string {
  const at = name.indexOf('@', 1);
  return at > 0 && /\w/.test(name.charAt(at - 1)) ? name.slice(0, at) : name;
}
