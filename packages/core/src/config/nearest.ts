/**
 * The candidate that is spelled most like `name`, null when none is near (more than a third of the letters differ).
 * For names with a prefix, what follows the slash counts too: `no-foo` is near `x/no-foo`.
 */
export function nearestName(name: string, candidates: Iterable<string>): string | null {
  let nearest: string | null = null;
  let least = Math.max(1, Math.floor(name.length / 3)) + 1;
  for (const candidate of candidates) {
    const slash = candidate.lastIndexOf('/');
    const withoutPrefix = name.includes('/') || slash < 0 ? candidate : candidate.slice(slash + 1);
    if (Math.abs(withoutPrefix.length - name.length) >= least) continue;
    const distance = editDistance(name.toLowerCase(), withoutPrefix.toLowerCase());
    if (distance < least) {
      least = distance;
      nearest = candidate;
    }
  }
  return nearest;
}

/** ` Did you mean "x"?`, or nothing. */
export function didYouMean(name: string, candidates: Iterable<string>): string {
  const nearest = nearestName(name, candidates);
  return nearest === null ? '' : ` Did you mean "${nearest}"?`;
}

/** Levenshtein's distance: how many letters to add, drop or change. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const substitution = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(substitution, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
