import { parse } from '@dflint/parser';
import { DockerfileParser } from 'dockerfile-ast';
import { megabytes, type SourceFile } from './corpus.ts';
import { compare } from './measure.ts';
import { round, type Row } from './table.ts';

/** Measures parsing side by side with `dockerfile-ast`, on the same files in the same run. */
export function measureParsing(files: readonly SourceFile[]): Row[] {
  const [ours = NaN, theirs = NaN] = compare(
    [
      () => files.forEach(({ text }) => parse(text)),
      () => files.forEach(({ text }) => DockerfileParser.parse(text)),
    ],
    5,
  );
  const ratio = theirs / ours;
  return [
    { what: '@dflint/parser', measured: throughput(files, ours) },
    { what: 'dockerfile-ast', measured: throughput(files, theirs) },
    { what: 'ratio', measured: round(ratio), budget: 'at least 10', stands: ratio >= 10 },
  ];
}

/** `1234 files/s, 5.67 MB/s`. */
export function throughput(files: readonly SourceFile[], milliseconds: number): string {
  const perSecond = 1000 / milliseconds;
  return `${round(files.length * perSecond)} files/s, ${round(megabytes(files) * perSecond)} MB/s`;
}
