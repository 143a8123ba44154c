/**
 * Whether `text` as a whole matches a shell pattern (`*`, `?`, `[...]`), slashes being nothing special.
 * Takes at most `text.length * pattern.length` steps.
 */
export function matchesPattern(text: string, pattern: string): boolean {
  let at = 0;
  let p = 0;
  let star = -1;
  let starAt = 0;
  while (at < text.length) {
    const element = elementAt(pattern, p);
    if (element?.any) {
      star = p++;
      starAt = at;
    } else if (element?.accepts(text.charAt(at))) {
      p = element.end;
      at++;
    } else if (star >= 0) {
      // Let the last star take one character more, and try again from there.
      p = star + 1;
      at = ++starAt;
    } else return false;
  }
  while (pattern[p] === '*') p++;
  return p >= pattern.length;
}

interface Element {
  any: boolean;
  end: number;
  accepts(char: string): boolean;
}

function elementAt(pattern: string, at: number): Element | null {
  const char = pattern[at];
  if (char === undefined) return null;
  if (char === '*') return { any: true, end: at + 1, accepts: () => true };
  if (char === '?') return { any: false, end: at + 1, accepts: () => true };
  if (char === '[') {
    const close = pattern.indexOf(']', at + 2);
    if (close > 0) {
      const set = pattern.slice(at + 1, close);
      return { any: false, end: close + 1, accepts: c => acceptsSet(set, c) };
    }
  }
  return { any: false, end: at + 1, accepts: c => c === char };
}

function acceptsSet(set: string, char: string): boolean {
  const negated = set.startsWith('!') || set.startsWith('^');
  for (let i = negated ? 1 : 0; i < set.length; i++) {
    const last = set[i + 1] === '-' && i + 2 < set.length ? set.charAt(i + 2) : set.charAt(i);
    if (char >= set.charAt(i) && char <= last) return !negated;
    if (last !== set[i]) i += 2;
  }
  return negated;
}
