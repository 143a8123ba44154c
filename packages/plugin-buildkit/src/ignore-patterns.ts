/** A line of an ignore file. */
export interface IgnorePattern {
  /** Cleaned, without `!`. */
  text: string;
  /** `!pattern`: what it matches is not ignored after all. */
  isException: boolean;
  /** Whether it matches a path itself, not what lies in it. */
  matches: (path: string) => boolean;
}

/**
 * Reads an ignore file as Docker does (`ReadAll` of github.com/moby/patternmatcher/ignorefile, then `New` of
 * github.com/moby/patternmatcher). Null when Docker refuses a pattern.
 */
export function readIgnorePatterns(text: string): IgnorePattern[] | null {
  const patterns: IgnorePattern[] = [];
  for (const line of text.replace(/^\ufeff/, '').split('\n')) {
    if (line.startsWith('#') || line.trim() === '') continue;
    const written = line.trim();
    const isException = written.startsWith('!');
    const pattern = (isException ? written.slice(1) : written).trim();
    if (pattern === '') return null;
    const cleaned = cleanPath(pattern);
    // Docker trims once more where it has taken the slash away.
    const relative = cleaned.length > 1 && cleaned.startsWith('/') ? cleaned.slice(1).trim() : cleaned;
    const matches = compile(relative);
    if (!matches) return null;
    patterns.push({ text: relative, isException, matches });
  }
  return patterns;
}

/** Whether a path, or a folder that it lies in, is ignored; the last pattern that matches wins (`MatchesOrParentMatches`). */
export function isIgnored(path: string, patterns: readonly IgnorePattern[]): boolean {
  const candidates = [path, ...parentsOf(path)];
  let ignored = false;
  for (const { isException, matches } of patterns)
    if (isException === ignored && candidates.some(matches)) ignored = !isException;
  return ignored;
}

/** `a` and `a/b` for `a/b/c`, and an empty one in front where a path begins with a slash, as Go splits it. */
function parentsOf(path: string): string[] {
  const slash = path.lastIndexOf('/');
  const parent = slash === 0 ? '/' : cleanPath(path.slice(0, Math.max(0, slash)));
  if (parent === '.') return [];
  const folders = parent.split('/');
  return folders.map((_, index) => folders.slice(0, index + 1).join('/'));
}

/** The shortest form of a path (Go's `path.Clean`). */
export function cleanPath(path: string): string {
  const isRooted = path.startsWith('/');
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else if (!isRooted) parts.push(part);
  }
  return (isRooted ? '/' : '') + parts.join('/') || '.';
}

/**
 * What Go takes: no class that is empty or does not end, and only punctuation behind an escape character, which becomes
 * one of a regular expression.
 */
const GOOD_SYNTAX =
  /^(?:\\[!-/:-@[-`{-~]|\[\^?(?:(?:\\[!-/:-@[-`{-~]|[^\\\]-])(?:-(?:\\[!-/:-@[-`{-~]|[^\\\]-]))?)+\]|[^\\[])*$/u;

/** Makes a function of a pattern, in the ways of `compile` and `match` of github.com/moby/patternmatcher. */
function compile(pattern: string): ((path: string) => boolean) | null {
  // `**/name` and `**name`, which also matches `othername`.
  if (/^\*\*[^*?[\]\\]*$/.test(pattern)) {
    const suffix = pattern.slice(2);
    return path => path.endsWith(suffix) || (suffix.startsWith('/') && path === suffix.slice(1));
  }
  if (/^[^*?[\]\\]+\*\*$/.test(pattern)) {
    const prefix = pattern.slice(0, -2);
    return path => path.startsWith(prefix);
  }
  if (!/[*?[\]\\]/.test(pattern)) return path => path === pattern;
  if (!GOOD_SYNTAX.test(pattern)) return null;
  const steps = toSteps(pattern);
  return steps && (path => matchSteps(steps, [...path]));
}

/**
 * A piece of a pattern: one character that fits; any characters of one name (`*`); nothing, or whole folders (`**` in
 * front of something); or whatever is left.
 */
type Step = ((char: string) => boolean) | 'name' | 'folders' | 'rest';

const TOKEN = /\*\*\/?|[*?]|\\[^]|\[(?:\\[^]|[^\\\]])*\]|[^]/gu;

/** Null when a range goes backwards. */
function toSteps(pattern: string): Step[] | null {
  const tokens = pattern.match(TOKEN) ?? [];
  try {
    return tokens.map((token, index) => {
      if (token.startsWith('**')) return index === tokens.length - 1 ? 'rest' : 'folders';
      if (token === '*') return 'name';
      if (token === '?') return char => char !== '/';
      if (token.length > 1 && token.startsWith('[')) return classTest(token);
      const wanted = token.startsWith('\\') && token.length > 1 ? token.slice(1) : token;
      return char => char === wanted;
    });
  } catch {
    return null;
  }
}

/** A class is one of JavaScript, but for escapes that it does not know. */
function classTest(token: string): (char: string) => boolean {
  const source = token.replace(/\\([^])/gu, (escape, char: string) =>
    /[\]\\^-]/.test(char) ? escape : char,
  );
  const expression = new RegExp(`^${source}$`, 'u');
  return char => expression.test(char);
}

/** Goes through all ways to match at once: the time is that of pattern times path, however many stars there are. */
function matchSteps(steps: readonly Step[], path: readonly string[]): boolean {
  /** Whether the steps so far can match exactly so many characters. */
  let reached = [true, ...path.map(() => false)];
  for (const step of steps) {
    let hasStarted = false;
    const next: boolean[] = [];
    for (const [index, isReached] of reached.entries()) {
      const char = path[index - 1] ?? '';
      if (typeof step === 'function') next.push(index > 0 && (reached[index - 1] ?? false) && step(char));
      else if (step === 'name')
        next.push(isReached || (index > 0 && (next[index - 1] ?? false) && char !== '/'));
      else if (step === 'folders') next.push(isReached || (hasStarted && char === '/'));
      else next.push(isReached || hasStarted);
      hasStarted ||= isReached;
    }
    reached = next;
  }
  return reached.at(-1) ?? false;
}
