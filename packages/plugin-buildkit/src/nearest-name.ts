/** Names that differ in more places are not meant (`Search` of BuildKit's util/suggest). */
const MOST = 2;

/** The known name that differs in the fewest places, at most two; null when there is none. */
export function nearestName(name: string, known: Iterable<string>): string | null {
  let nearest: string | null = null;
  let least = MOST + 1;
  for (const each of known) {
    if (Math.abs(each.length - name.length) >= least) continue;
    const distance = distanceOf(name, each);
    if (distance === 0 || distance >= least) continue;
    nearest = each;
    least = distance;
  }
  return nearest;
}

/** How many characters have to be put in, taken out or changed (Levenshtein). */
function distanceOf(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const line = [row];
    for (let column = 1; column <= b.length; column++) {
      const change = (above[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1);
      line.push(Math.min(change, (above[column] ?? 0) + 1, (line[column - 1] ?? 0) + 1));
    }
    above = line;
  }
  return above[b.length] ?? 0;
}
