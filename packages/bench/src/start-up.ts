import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compare } from './measure.ts';
import { round, type Row } from './table.ts';

const rounds = 31;

/** Measures `dflint` on one small file against `node -e 0`: processes of their own, in turn, with the recommended config. */
export function measureStartUp(program: string): Row[] {
  const folder = mkdtempSync(join(tmpdir(), 'dflint-bench-'));
  try {
    writeFileSync(
      join(folder, 'Dockerfile'),
      'FROM golang:1.22\nCOPY . .\nRUN go build -o /app .\nCMD ["/app"]\n',
    );
    const [node = NaN, dflint = NaN] = compare(
      [() => runNode(['-e', '0'], folder, 0), () => runNode([program, 'Dockerfile'], folder, 1)],
      rounds,
    );
    const ratio = dflint / node;
    return [
      { what: 'node -e 0', measured: `${round(node)} ms` },
      { what: 'dflint Dockerfile', measured: `${round(dflint)} ms` },
      { what: 'ratio', measured: round(ratio), budget: 'at most 2.5', stands: ratio <= 2.5 },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function runNode(args: string[], cwd: string, expectedStatus: number): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd, encoding: 'utf8' });
  if (status !== expectedStatus)
    throw new Error(`node ${args.join(' ')} ended with ${status}:\n${stdout}${stderr}`);
}
