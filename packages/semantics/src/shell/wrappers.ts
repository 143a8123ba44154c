import { wrappers } from '../data/wrappers.ts';
import type { Wrapper } from '../data/wrappers.ts';
import { pathSegments } from '../symbolic-path.ts';
import type { ShellWord } from './words.ts';

const ASSIGNMENT = /^[A-Za-z_]\w*=/;

/** The wrappers whose name begins with one word: that of this word alone, and those with a second one. */
interface WrapperGroup {
  alone: Wrapper | null;
  bySecondWord: Map<string, Wrapper> | null;
}

const wrappersByFirstWord = groupByFirstWord();

function groupByFirstWord(): ReadonlyMap<string, WrapperGroup> {
  const groups = new Map<string, WrapperGroup>();
  for (const [name, wrapper] of wrappers) {
    const [first = '', second] = name.split(' ');
    const group = groups.get(first) ?? { alone: null, bySecondWord: null };
    if (second === undefined) group.alone = wrapper;
    else group.bySecondWord = (group.bySecondWord ?? new Map<string, Wrapper>()).set(second, wrapper);
    groups.set(first, group);
  }
  return groups;
}

/** The program that a command's words call, with what it gets. */
export interface ProgramCall {
  /** Without its folder and version; empty when it cannot be known. */
  name: string;
  program: ShellWord;
  args: ShellWord[];
  /** Whether more arguments come from standard input (`xargs`). */
  moreArguments: boolean;
}

/** What a command's words call when `sudo`, `env X=1`, `timeout 10`, `npx` and their like are taken away; null for no words. */
export function programCall(words: readonly ShellWord[]): ProgramCall | null {
  let start = 0;
  let moreArguments = false;
  for (;;) {
    const program = words[start];
    if (!program) return null;
    const name = baseName(program);
    const inner = commandStart(name, words, start);
    if (inner === null) return { name, program, args: words.slice(start + 1), moreArguments };
    moreArguments ||= name === 'xargs';
    start = inner;
  }
}

/** Where the command of the wrapper at `start` begins, if its `name` is that of one; null where there is none, or no command. */
function commandStart(name: string, words: readonly ShellWord[], start: number): number | null {
  const group = wrappersByFirstWord.get(name);
  if (!group) return null;
  const twoWords = group.bySecondWord?.get(words[start + 1]?.text ?? '');
  const wrapper = twoWords ?? group.alone;
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

/** The name of a program without its folder and version (`tsc@5`); empty when it is not known. */
function baseName({ text, known }: ShellWord): string {
  if (known) return withoutVersion(text.includes('/') ? text.slice(text.lastIndexOf('/') + 1) : text);
  // A slash in `$(cat x/y)` is none of the path.
  const name = pathSegments(text).at(-1) ?? '';
  return name.includes('$') ? '' : withoutVersion(name);
}

function withoutVersion(name: string): string {
  const at = name.indexOf('@', 1);
  return at > 0 && /\w/.test(name.charAt(at - 1)) ? name.slice(0, at) : name;
}
