/** One measured number. */
export interface Row {
  what: string;
  measured: string;
  /** What the number has to keep to; absent for numbers without a budget. */
  budget?: string;
  /** Whether it does. */
  stands?: boolean;
}

/** Prints a heading and the rows below it, in columns. */
export function printTable(heading: string, rows: readonly Row[]): void {
  const cells = rows.map(({ what, measured, budget = '', stands }) => [
    what,
    measured,
    budget,
    stands === undefined ? '' : stands ? 'stands' : 'MISSED',
  ]);
  const widths = [0, 1, 2].map(column => Math.max(...cells.map(row => row[column]?.length ?? 0)));
  console.log(`\n${heading}`);
  for (const row of cells)
    console.log(`  ${row.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join('   ')}`.trimEnd());
}

/** `12.3456` to `12.3`, `1234.5` to `1235`. */
export function round(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}
