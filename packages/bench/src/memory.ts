import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { multiply, type SourceFile } from './corpus.ts';
import { time } from './measure.ts';
import { round, type Row } from './table.ts';

const count = 10_000;

/** Written by the measured process itself when it ends: the most memory that it had, in kilobytes. */
const reporter = `data:text/javascript,${encodeURIComponent(
  "process.on('exit', () => process.stderr.write(`maxRSS ${process.resourceUsage().maxRSS}`))",
)}`;

/** Measures the program over a folder of 10,000 files: time, and the most memory that was resident. */
export function measureMemory(files: readonly SourceFile[], program: string): Row[] {
  const folder = mkdtempSync(join(tmpdir(), 'dflint-bench-'));
  try {
    for (const [index, { text }] of multiply(files, count).slice(0, count).entries()) {
      const path = join(folder, `${Math.floor(index / 100)}`, `${index}`, 'Dockerfile');
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    }
    let stderr = '';
    const milliseconds = time(() => {
      const args = ['--import', reporter, program, '--output-file', join(folder, 'report.txt'), '.'];
      stderr = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' }).stderr;
    });
    const megabytes = Number(/maxRSS (\d+)/.exec(stderr)?.[1]) / 1000;
    return [
      { what: `dflint . (${count} files)`, measured: `${round(milliseconds)} ms` },
      {
        what: 'resident',
        measured: `${round(megabytes)} MB`,
        budget: 'at most 300 MB',
        stands: megabytes <= 300,
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
