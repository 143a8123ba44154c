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
    const relative = cleaned.length > 1 && cleaned.startsWith('/') ? cleaned.slice(1) : cleaned;
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
  if (slash < 0) return [];
  const folders = slash === 0 ? ['', ''] : path.slice(0, slash).split('/');
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

/** What Go's `filepath.Match` refuses: a class that is empty or does not end, an escape character at the end. */
const GOOD_SYNTAX = /^(?:\\[^]|\[\^?(?:(?:\\[^]|[^\\\]-])(?:-(?:\\[^]|[^\\\]-]))?)+\]|[^\\[])*$/u;

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
  try {
    const expression = new RegExp(toExpression(pattern), 'u');
    return path => expression.test(path);
  } catch {
    // A range that goes backwards.
    return null;
  }
}

/** Any number of folders, or anything at the end; what stays within one folder; an escaped character; a class; others. */
const TOKEN = /\*\*\/?$|\*\*\/?|[*?]|\\[^]|\[(?:\\[^]|[^\\\]])*\]|[^]/gu;

function toExpression(pattern: string): string {
  const tokens = pattern.match(TOKEN) ?? [];
  const last = tokens.length - 1;
  return `^${tokens.map((token, index) => tokenExpression(token, index === last)).join('')}$`;
}

function tokenExpression(token: string, isLast: boolean): string {
  if (token.startsWith('**')) return isLast ? '.*' : '(?:.*/)?';
  if (token === '*') return '[^/]*';
  if (token === '?') return '[^/]';
  if (token.length > 1 && token.startsWith('[')) return token;
  return literal(token.length > 1 && token.startsWith('\\') ? token.slice(1) : token);
}

/** As `RegExp.escape` for one character. */
function literal(char: string): string {
  return /[\^$\\.*+?()[\]{}|/]/.test(char) ? `\\${char}` : char;
}
