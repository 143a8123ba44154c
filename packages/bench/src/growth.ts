import { verify, type ResolvedConfig } from '@dflint/core';
import { parse } from '@dflint/parser';
import { createSourceCode } from '@dflint/semantics';
import type { SourceFile } from './corpus.ts';
import { lint } from './linting.ts';
import { compare, type Task } from './measure.ts';
import { round, type Row } from './table.ts';

/** Measures how the time grows when there are ten times the files, and when one file has ten times the stages. */
export function measureGrowth(files: readonly SourceFile[], config: ResolvedConfig): Row[] {
  const few = files.slice(0, Math.floor(files.length / 10));
  const many = files.slice(0, few.length * 10);
  const small = stages(100);
  const large = stages(1000);
  const lintAndKeep = (text: string) => {
    const sourceCode = createSourceCode(text);
    return [sourceCode, verify(sourceCode, config)];
  };
  return [
    growth(
      'linting, ten times the files',
      tenTimes(() => lint(few, config)),
      () => lint(many, config),
    ),
    growth(
      'parsing, ten times the stages',
      tenTimes(() => parse(small)),
      () => parse(large),
    ),
    growth(
      'linting, ten times the stages',
      tenTimes(() => lintAndKeep(small)),
      () => lintAndKeep(large),
    ),
  ];
}

/**
 * The small input is done ten times over and its results are kept, so that both tasks have the same number of live
 * objects: what is measured is the growth, and not what the garbage collector makes of the size.
 */
function growth(what: string, tenSmall: Task, large: Task): Row {
  const [small = NaN, big = NaN] = compare([tenSmall, large], 51);
  const ratio = (10 * big) / small;
  return { what, measured: `${round(ratio)} times`, budget: 'at most 10.5', stands: ratio <= 10.5 };
}

function tenTimes(task: () => unknown): Task {
  return () => Array.from({ length: 10 }, task);
}

/** A Dockerfile of `count` builder stages, all of which the last stage needs. */
function stages(count: number): string {
  const builders = Array.from(
    { length: count },
    (_, i) => `FROM golang:1.22 AS build${i}
WORKDIR /src
RUN apt-get update && apt-get install -y gcc make \\
  && rm -rf /var/lib/apt/lists/*
COPY . .
RUN go build -o /out/app${i} ./cmd/app${i}
`,
  );
  const copies = Array.from({ length: count }, (_, i) => `COPY --from=build${i} /out/app${i} /usr/bin/`);
  return `${builders.join('\n')}\nFROM debian:12-slim\n${copies.join('\n')}\nCMD ["app0"]\n`;
}
