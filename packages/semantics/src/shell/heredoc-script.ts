import type { Command, Heredoc } from '@dflint/parser';
import { ScriptText } from './script-text.ts';

/** The heredoc of `RUN <<EOF` with nothing but the marker, whose body BuildKit gives to the shell; null for any other RUN. */
export function wholeScript(command: Command, heredocs: readonly Heredoc[]): Heredoc | null {
  const [first] = heredocs;
  if (!first || heredocs.length > 1) return null;
  const [start, end] = command.range;
  return first.marker[0] === start && first.marker[1] === end ? first : null;
}

/** The body of a heredoc; of `<<-`, tabs at the start of its lines do not count. */
export function heredocText({ content, contentRange, stripTabs }: Heredoc): ScriptText {
  const script = new ScriptText();
  if (stripTabs) {
    for (const { 0: line, 1: text = '', index } of content.matchAll(/\t*([^\n]*\n?)/g))
      script.add(text, contentRange[0] + index + line.length - text.length);
  } else script.add(content, contentRange[0]);
  return script;
}

/** The interpreter that the first line of a script names, without its folder; null where it names none. */
export function interpreterOf(script: string): string | null {
  const path = /^\s*#!\s*(?:\S*\/env\s+(?:-S\s+)?)?(\S+)/.exec(script)?.[1];
  return path === undefined ? null : path.slice(path.lastIndexOf('/') + 1);
}
