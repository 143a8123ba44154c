import type { Directive } from './ast.ts';
import { BACKSLASH, HASH, skipSpaces, trimEnd } from './characters.ts';
import type { Context } from './context.ts';
import { quote } from './messages.ts';
import type { LineReader } from './line-reader.ts';

/** The names that BuildKit takes as parser directives (`validDirectives` in its `directives.go`). */
export const directiveNames = ['syntax', 'escape', 'check'] as const;

const DIRECTIVE = /^([a-z][a-z0-9]*)[\t\f\r ]*=[\t\f\r ]*(.+)$/isu;
const BACKTICK = 96;

/**
 * Reads the parser directives at the top of the file and leaves the reader at the first line that is none.
 * They end at the first line that is not `# name=value` with a known name. Behind a `#!` line BuildKit still
 * looks for `syntax` and `check`, while its parser takes every line there as a comment.
 */
export function readDirectives(context: Context, reader: LineReader): Directive[] {
  const { source } = context;
  const directives: Directive[] = [];
  const seen = new Set<string>();
  let shebang = false;
  while (reader.advance()) {
    const start = skipSpaces(source, reader.start, reader.end);
    if (source.charCodeAt(start) !== HASH || start === reader.end) {
      reader.retreat();
      return directives;
    }
    if (reader.line === 1 && source.startsWith('#!', start)) {
      shebang = true;
      reader.addComment(start);
      continue;
    }
    const directive = readDirective(source, start, reader);
    if (directive === null || (shebang && seen.has(directive.name))) {
      reader.retreat();
      return directives;
    }
    if (shebang && directive.name === 'escape') {
      reader.addComment(start);
      continue;
    }
    if (seen.has(directive.name)) {
      context.failAt(
        directive.range,
        directive.loc,
        `only one ${directive.name} directive may stand in a file`,
      );
    } else if (directive.name === 'escape') {
      setEscape(context, directive);
    }
    seen.add(directive.name);
    directives.push(directive);
  }
  return directives;
}

function readDirective(source: string, start: number, reader: LineReader): Directive | null {
  const { end, line, lineStart } = reader;
  const match = DIRECTIVE.exec(source.slice(skipSpaces(source, start + 1, end), trimEnd(source, start, end)));
  const name = match?.[1]?.toLowerCase();
  const value = match?.[2];
  if (name === undefined || value === undefined) return null;
  if (!(directiveNames as readonly string[]).includes(name)) return null;
  const loc = { start: { line, column: start - lineStart }, end: { line, column: end - lineStart } };
  return { type: 'Directive', parent: undefined, range: [start, end], loc, name, value };
}

function setEscape(context: Context, directive: Directive): void {
  if (directive.value === '`') context.escape = BACKTICK;
  else if (directive.value === '\\') context.escape = BACKSLASH;
  else {
    const message = `invalid escape character ${quote(directive.value)}: only \\ and \` are allowed`;
    context.failAt(directive.range, directive.loc, message);
  }
}
