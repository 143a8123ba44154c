/** One piece of a shell pattern: any run of characters, or what takes one character. */
type Element = '*' | ((char: string) => boolean);

const CLASSES: Readonly<Record<string, RegExp>> = {
  alnum: /[a-z\d]/i,
  alpha: /[a-z]/i,
  blank: /[ \t]/,
  digit: /\d/,
  lower: /[a-z]/,
  punct: /[!-/:-@[-`{-~]/,
  space: /\s/,
  upper: /[A-Z]/,
  xdigit: /[a-f\d]/i,
};

/**
 * Whether `text` as a whole matches a shell pattern (`*`, `?`, `[...]`), slashes being nothing special.
 * Takes at most `text.length * pattern.length` steps.
 */
export function matchesPattern(text: string, pattern: string): boolean {
  const elements = parsePattern(pattern);
  let at = 0;
  let next = 0;
  let star = -1;
  let starAt = 0;
  while (at < text.length) {
    const element = elements[next];
    if (element === '*') {
      star = next++;
      starAt = at;
    } else if (element?.(text.charAt(at))) {
      next++;
      at++;
    } else if (star >= 0) {
      // Let the last star take one character more, and try again from there.
      next = star + 1;
      at = ++starAt;
    } else return false;
  }
  while (elements[next] === '*') next++;
  return next === elements.length;
}

/**
 * `${text#pattern}` and its kin: takes the shortest (`#`, `%`) or longest (`##`, `%%`) piece that matches away from the
 * start (`#`) or the end (`%`). Takes at most `text.length * pattern.length` steps.
 */
export function removeAffix(text: string, pattern: string, operator: '#' | '##' | '%' | '%%'): string {
  const elements = parsePattern(pattern);
  const atStart = operator.startsWith('#');
  if (!atStart) elements.reverse();
  const length = matchingLength(text, elements, atStart, operator.length === 2);
  return atStart ? text.slice(length) : text.slice(0, text.length - length);
}

/** The length of the shortest or longest matching piece at one end of a text; 0 where none matches. */
function matchingLength(text: string, elements: Element[], fromStart: boolean, longest: boolean): number {
  let found = 0;
  /** For each place in the pattern, whether the text so far can have brought us there. */
  let reached = new Uint8Array(elements.length + 1);
  reached[0] = 1;
  for (let length = 0; ; length++) {
    elements.forEach((element, i) => {
      if (reached[i] === 1 && element === '*') reached[i + 1] = 1;
    });
    if (reached[elements.length] === 1) {
      found = length;
      if (!longest) return found;
    }
    if (length === text.length) return found;
    const char = text.charAt(fromStart ? length : text.length - 1 - length);
    const before = reached;
    reached = new Uint8Array(elements.length + 1);
    for (let i = 0; i < elements.length; i++) {
      if (before[i] !== 1) continue;
      const element = elements[i];
      if (element === '*') reached[i] = 1;
      else if (element?.(char)) reached[i + 1] = 1;
    }
  }
}

function parsePattern(pattern: string): Element[] {
  const elements: Element[] = [];
  const lastClose = pattern.lastIndexOf(']');
  for (let i = 0; i < pattern.length; i++) {
    const char = pattern.charAt(i);
    const close = char === '[' && i < lastClose ? closingBracket(pattern, i) : -1;
    if (close > 0) {
      elements.push(bracket(pattern.slice(i + 1, close)));
      i = close;
    } else if (char === '*') elements.push('*');
    else elements.push(char === '?' ? () => true : other => other === char);
  }
  return elements;
}

/** Where the set that opens at `open` ends; a `]` right behind `[` or `[!` belongs to the set. */
function closingBracket(pattern: string, open: number): number {
  let i = open + 1;
  if (pattern[i] === '!' || pattern[i] === '^') i++;
  if (pattern[i] === ']') i++;
  for (; i < pattern.length; i++) {
    if (pattern[i] === ']') return i;
    const name = pattern.startsWith('[:', i) ? className(pattern, i) : null;
    if (name !== null) i += name.length + 3;
  }
  return -1;
}

/** The name of a class such as `[:digit:]` that stands at `at`, or null. */
function className(set: string, at: number): string | null {
  return /^\[:([a-z]{1,10}):\]/.exec(set.slice(at, at + 14))?.[1] ?? null;
}

function bracket(set: string): (char: string) => boolean {
  const negated = set.startsWith('!') || set.startsWith('^');
  return char => accepts(set, negated ? 1 : 0, char) !== negated;
}

function accepts(set: string, start: number, char: string): boolean {
  for (let i = start; i < set.length; i++) {
    const first = set.charAt(i);
    const name = first === '[' ? className(set, i) : null;
    if (name !== null) {
      if (CLASSES[name]?.test(char)) return true;
      i += name.length + 3;
    } else if (set[i + 1] === '-' && i + 2 < set.length) {
      if (char >= first && char <= set.charAt(i + 2)) return true;
      i += 2;
    } else if (char === first) return true;
  }
  return false;
}
