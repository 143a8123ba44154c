/** Longer paths are not known: nobody writes them, and all that lies above them would be too much to remember. */
const MAX_PATH = 1_000;

/** A path that is absolute and normalised already, as most are; a folder that is not known may be its root. */
const NORMAL = /^(?:\$\{\w+\}|(?=\/))(?:\/(?!\.{1,2}(?:\/|$))[^/${(]+)*$/;

/**
 * An absolute, normalised path for `path` as seen from `cwd`. Either may begin with an unknown part
 * (`${DIR}/x`, `$(mktemp -d)/x`), which then stands for a folder of its own and is never climbed out of.
 */
export function resolveSymbolicPath(cwd: string, path: string): string {
  const full = path.startsWith('/') || path.startsWith('$') ? path : `${cwd}/${path}`;
  if (full.length > MAX_PATH) return `\${PATH_${full.length}}`;
  if (NORMAL.test(full)) return full;
  const segments = pathSegments(full);
  const root = segments[0] ?? '';
  const kept: string[] = [];
  for (let i = 1; i < segments.length; i++) {
    const segment = segments[i] ?? '';
    if (segment !== '..') kept.push(segment);
    else if (kept.length > 0 && kept.at(-1) !== '..') kept.pop();
    else if (root !== '') kept.push(segment);
  }
  return kept.length === 0 && root !== '' ? root : `${root}/${kept.join('/')}`;
}

/**
 * A path in pieces: first its root (empty for `/`, else the unknown part that it begins with), then one piece
 * for each component. A slash inside of `${...}` or `$(...)` does not separate.
 */
export function pathSegments(path: string): string[] {
  const segments: string[] = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i <= path.length; i++) {
    const char = path[i];
    if (char === '{' || char === '(') {
      if (depth > 0 || path[i - 1] === '$') depth++;
    } else if (depth > 0 && (char === '}' || char === ')')) depth--;
    if (char !== undefined && (char !== '/' || depth > 0)) continue;
    const segment = path.slice(start, i);
    if (start === 0 || (segment !== '' && segment !== '.')) segments.push(segment);
    start = i + 1;
  }
  return segments;
}
