import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type SourceFile, multiply } from './corpus.ts';
import { time } from './measure.ts';

/** What one run of the program took. */
export interface Usage {
  /** By the clock. */
  milliseconds: number;
  /** Of all threads together, in milliseconds. */
  cpu: number;
  /** The most memory that was resident. */
  megabytes: number;
}

/** Written by the measured process itself when it ends, not by its threads. */
const reporter = `data:text/javascript,${encodeURIComponent(`
  import { isMainThread } from 'node:worker_threads';
  if (isMainThread) process.on('exit', () => {
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
    process.stderr.write('usage ' + JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1e3, megabytes: maxRSS / 1e3 }));
  });`)}`;

/**
 * Makes a folder of Dockerfiles, hundred to a folder, and takes it away again.
 *
 * @param files repeated until there are `count`, each with a text of its own
 */
export function withManyFiles<T>(files: readonly SourceFile[], count: number, use: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'dflint-bench-'));
  try {
    for (const [index, { text }] of multiply(files, count).slice(0, count).entries()) {
      const path = join(folder, `${Math.floor(index / 100)}`, `${index}`, 'Dockerfile');
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    }
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Lints a folder, with the report in a file, and says what that took. */
export function lintFolder(program: string, folder: string, args: readonly string[] = []): Usage {
  let stderr = '';
  const milliseconds = time(() => {
    const all = ['--import', reporter, program, '--output-file', join(folder, 'report.txt'), ...args, '.'];
    stderr = spawnSync(process.execPath, all, { cwd: folder, encoding: 'utf8' }).stderr;
  });
  const usage = /usage (.*)/.exec(stderr)?.[1];
  if (usage === undefined) throw new Error(`${program} failed in ${folder}:\n${stderr}`);
  return { milliseconds, ...(JSON.parse(usage) as Omit<Usage, 'milliseconds'>) };
}
