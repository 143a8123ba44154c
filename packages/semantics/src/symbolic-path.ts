/** Longer paths are not known: nobody writes them, and all that lies above them would be too much to remember. */
const MAX_PATH = 1_000;

/** A path that is absolute and normalised already, as most are; a folder that is not known may be its root. */
const NORMAL = /^(?:\$\{\w+\})?(?:\/[^/.${(][^/${(]*)+$/;

/**
 * An absolute, normalised path for `path` as seen from `cwd`. Either may begin with an unknown part
 * (`${DIR}/x`, `$(mktemp -d)/x`), which then stands for a folder of its own and is never climbed out of.
 */
export function resolveSymbolicPath(cwd: string, path: string): string {
  const isRooted = path.startsWith('/') || path.startsWith('$');
  const full = isRooted ? path : path === '.' ? cwd : `${cwd}/${path}`;
  if (full.length > MAX_PATH) return `\${PATH_${full.length}}`;
  const bare = full.endsWith('/') ? full.slice(0, -1) : full;
  if (NORMAL.test(bare)) return bare;
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
  // Most paths are all known.
  const hasUnknown = path.includes('$');
  let start = 0;
  while (start <= path.length) {
    const end = hasUnknown ? endOfSegment(path, start) : path.indexOf('/', start);
    const segment = end < 0 ? path.slice(start) : path.slice(start, end);
    if (start === 0 || (segment !== '' && segment !== '.')) segments.push(segment);
    if (end < 0) break;
    start = end + 1;
  }
  return segments;
}

/** Where the next slash stands that separates; -1 where none does. */
function endOfSegment(path: string, start: number): number {
  let depth = 0;
  for (let i = start; i < path.length; i++) {
    const char = path[i];
    if (char === '{' || char === '(') {
      if (depth > 0 || path[i - 1] === '$') depth++;
    } else if (depth > 0 && (char === '}' || char === ')')) depth--;
    else if (char === '/' && depth === 0) return i;
  }
  return -1;
}
