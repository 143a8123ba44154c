import { markdownTable } from './markdown-table.ts';

/** What a linter says: a check, and where. Two findings are the same when both are. */
export interface Finding {
  check: string;
  /** `file:line`. */
  place: string;
}

/** How the findings of two linters stand to each other for one check. */
export interface Difference {
  check: string;
  both: number;
  /** Places that only the other program reports. */
  theirs: string[];
  /** Places that only dflint reports. */
  ours: string[];
}

/** Compares findings check by check, sorted. What stands several times at one place counts as often. */
export function compareFindings(theirs: readonly Finding[], ours: readonly Finding[]): Difference[] {
  const checks = [...new Set([...theirs, ...ours].map(({ check }) => check))].sort();
  return checks.map(check => {
    const [left, right] = [placesOf(theirs, check), placesOf(ours, check)];
    return {
      check,
      both: [...left].filter(place => right.has(place)).length,
      theirs: [...left].filter(place => !right.has(place)).sort(),
      ours: [...right].filter(place => !left.has(place)).sort(),
    };
  });
}

/** The places of a check; from the second finding at a place on, with a number. */
function placesOf(findings: readonly Finding[], check: string): Set<string> {
  const places = new Set<string>();
  const seen = new Map<string, number>();
  for (const { place } of findings.filter(each => each.check === check)) {
    const times = (seen.get(place) ?? 0) + 1;
    seen.set(place, times);
    places.add(times > 1 ? `${place} (${times})` : place);
  }
  return places;
}

/** The differences as a table in Markdown, and where those of one check are. */
export async function renderDifferences(
  program: string,
  differences: readonly Difference[],
  wanted?: string,
): Promise<string> {
  const rows = differences.map(({ check, both, theirs, ours }) => [check, both, theirs.length, ours.length]);
  const places = differences
    .filter(({ check }) => check === wanted)
    .flatMap(({ theirs, ours }) => [
      ...theirs.map(place => `only ${program}: ${place}`),
      ...ours.map(place => `only dflint: ${place}`),
    ]);
  const table = await markdownTable(['Check', 'Both', `Only ${program}`, 'Only dflint'], rows);
  return [table, ...places].join('\n');
}
