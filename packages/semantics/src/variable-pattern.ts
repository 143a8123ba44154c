/*
 * The patterns of `${name#pattern}`, `${name%pattern}` and `${name/pattern/text}`, as BuildKit's shell lexer
 * (frontend/dockerfile/shell/lex.go) reads them: `*` and `?` are wildcards, neither takes a line break, `[` is
 * nothing special.
 */

/** `null` is `*`, `''` is `?`, anything else is one character. */
type Token = string | null;

/** Steps that one search may take. Real ones take a few dozen; a hostile one is given up. */
const maxSteps = 4_000;

interface Budget {
  steps: number;
}

/**
 * `value` without its shortest (or longest) beginning that matches. Null when the pattern is malformed or the
 * search would take too long.
 */
export function trimPrefix(value: string, pattern: string, longest: boolean): string | null {
  const tokens = tokenize(pattern);
  if (tokens === null) return null;
  const end = matchEnd(tokens, value, 0, longest, { steps: maxSteps });
  if (end === null) return null;
  return end < 0 ? value : value.slice(end);
}

/** As `trimPrefix`, at the other end. */
export function trimSuffix(value: string, pattern: string, longest: boolean): string | null {
  const tokens = tokenize(pattern);
  if (tokens === null || value.length > maxSteps) return null;
  const reversed = value.split('').reverse().join('');
  const end = matchEnd(tokens.reverse(), reversed, 0, longest, { steps: maxSteps });
  if (end === null) return null;
  return end < 0 ? value : value.slice(0, value.length - end);
}

/** `value` with the first match (or all of them) replaced, leftmost and longest first. Null as in `trimPrefix`. */
export function replacePattern(
  value: string,
  pattern: string,
  replacement: string,
  all: boolean,
): string | null {
  const tokens = tokenize(pattern);
  if (tokens === null) return null;
  const budget = { steps: maxSteps };
  let result = '';
  let lastEnd = -1;
  for (let at = 0; at <= value.length;) {
    const end = matchEnd(tokens, value, at, true, budget);
    if (end === null) return null;
    // As in Go's regexp, an empty match right behind another match does not count.
    const found = end > at || (end === at && lastEnd < at);
    if (found) {
      result += replacement;
      if (!all) return result + value.slice(end);
      lastEnd = end;
    }
    if (end > at) at = end;
    else result += value.charAt(at++);
  }
  return result;
}

/** Null for a backslash before anything but `*`, `?`, `\`, `}` and `/`, and for one at the end. */
function tokenize(pattern: string): Token[] | null {
  const tokens: Token[] = [];
  for (let i = 0; i < pattern.length; i++) {
    const char = pattern.charAt(i);
    if (char === '*') tokens.push(null);
    else if (char === '?') tokens.push('');
    else if (char !== '\\') tokens.push(char);
    else {
      const escaped = pattern[++i];
      if (escaped === undefined || !'*?\\}/'.includes(escaped)) return null;
      tokens.push(escaped);
    }
  }
  return tokens;
}

/**
 * Where the shortest (or longest) match that starts at `start` ends; -1 when there is none, null when the budget
 * is used up. Follows all ways at once, so that it never goes back.
 */
function matchEnd(
  tokens: readonly Token[],
  value: string,
  start: number,
  longest: boolean,
  budget: Budget,
): number | null {
  let states = closure(tokens, [0]);
  budget.steps -= states.length;
  let end = states.at(-1) === tokens.length ? start : -1;
  for (let at = start; at < value.length && states.length > 0; at++) {
    if (end >= 0 && !longest) break;
    const char = value.charAt(at);
    const next: number[] = [];
    for (const state of states) {
      const token = tokens[state];
      if (token === null) {
        if (char !== '\n') next.push(state);
      } else if (token === char || (token === '' && char !== '\n')) next.push(state + 1);
    }
    states = closure(tokens, next);
    budget.steps -= states.length + 1;
    if (budget.steps < 0) return null;
    if (states.at(-1) === tokens.length) end = at + 1;
  }
  return end;
}

/** The states and those that a `*` lets pass on to, in rising order. */
function closure(tokens: readonly Token[], states: readonly number[]): number[] {
  const closed: number[] = [];
  for (const state of states) {
    if (state <= (closed.at(-1) ?? -1)) continue;
    let at = state;
    closed.push(at);
    while (tokens[at] === null) closed.push(++at);
  }
  return closed;
}
