import type { SourceFile } from './corpus.ts';
import { lintFolder, withManyFiles } from './many-files.ts';
import { round, type Row } from './table.ts';

const count = 10_000;

/** Measures the program over a folder of 10,000 files: time, and the most memory that was resident. */
export function measureMemory(files: readonly SourceFile[], program: string): Row[] {
  const { milliseconds, megabytes } = withManyFiles(files, count, folder => lintFolder(program, folder));
  return [
    { what: `dflint . (${count} files)`, measured: `${round(milliseconds)} ms` },
    {
      what: 'resident',
      measured: `${round(megabytes)} MB`,
      budget: 'at most 300 MB',
      stands: megabytes <= 300,
    },
  ];
}
