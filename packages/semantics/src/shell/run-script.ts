import type { Dockerfile, RunInstruction } from '@dflint/parser';
import { heredocText, interpreterOf, wholeScript } from './heredoc-script.ts';
import { ScriptText } from './script-text.ts';

/** What the shell of a RUN gets. */
export interface RunScript {
  /** With continuations and the comments between them taken out, as BuildKit does. */
  text: string;
  /** The interpreter that the script names in its first line (`#!/bin/bash`), without its folder; null where SHELL runs it. */
  interpreter: string | null;
  /** Where `[start, end)` of the text stands in the file. */
  rangeOf(start: number, end: number): [number, number];
}

/** The script of a RUN; null for the exec form, which has none. */
export function runScript(run: RunInstruction, text: string, escape: Dockerfile['escape']): RunScript | null {
  const { command, heredocs } = run;
  if (command.type === 'ExecCommand') return null;
  const heredoc = wholeScript(command, heredocs);
  if (heredoc) {
    const script = heredocText(heredoc);
    // With blanks before it, it is a comment (`dispatchRun` of convert_runlinks.go looks at the first two characters).
    const interpreter = script.text.startsWith('#!') ? interpreterOf(script.text) : null;
    return toRunScript(script, interpreter);
  }
  const script = new ScriptText();
  addJoined(script, text, command.range, escape);
  for (const { content, contentRange, range, closed } of heredocs) {
    script.add('\n', Math.max(0, contentRange[0] - 1));
    script.add(content, contentRange[0]);
    if (closed) script.add(text.slice(contentRange[1], range[1]), contentRange[1]);
  }
  return toRunScript(script, null);
}

function toRunScript(script: ScriptText, interpreter: string | null): RunScript {
  return { text: script.text, interpreter, rangeOf: (start, end) => script.rangeOf(start, end) };
}

/** A continuation, with the comments and blank lines behind it. An escape character behind another one is none. */
const CONTINUATIONS = {
  '\\': /(?<!\\)\\[ \t]*\r*\n(?:[^\S\n]*(?:#[^\n]*)?\n)*/g,
  '`': /(?<!`)`[ \t]*\r*\n(?:[^\S\n]*(?:#[^\n]*)?\n)*/g,
};

/** Adds a range of the file in one line: BuildKit joins what is continued without a blank. */
function addJoined(
  script: ScriptText,
  text: string,
  [start, end]: readonly [number, number],
  escape: Dockerfile['escape'],
): void {
  const source = text.slice(start, end);
  let from = 0;
  for (const { 0: continuation, index } of source.matchAll(CONTINUATIONS[escape])) {
    script.add(source.slice(from, index), start + from);
    from = index + continuation.length;
  }
  script.add(source.slice(from), start + from);
}
