import { parse } from '@dflint/parser';
import type { ResolvedConfig } from '@dflint/core';
import type { SourceFile } from './corpus.ts';
import { lint } from './linting.ts';
import { compare, type Task } from './measure.ts';
import { round, type Row } from './table.ts';

/** Measures how the time grows when there are ten times the files, and when one file has ten times the stages. */
export function measureGrowth(files: readonly SourceFile[], config: ResolvedConfig): Row[] {
  const few = files.slice(0, Math.floor(files.length / 10));
  const many = files.slice(0, few.length * 10);
  const small = stages(400);
  const large = stages(4000);
  return [
    growth('linting, ten times the files', [() => lint(few, config), () => lint(many, config)]),
    growth('parsing, ten times the stages', [() => parse(small), () => parse(large)]),
    growth('linting, ten times the stages', [
      () => lint([{ path: 'Dockerfile', text: small }], config),
      () => lint([{ path: 'Dockerfile', text: large }], config),
    ]),
  ];
}

function growth(what: string, tasks: [Task, Task]): Row {
  const [small = NaN, large = NaN] = compare(tasks, 9);
  const ratio = large / small;
  return { what, measured: `${round(ratio)} times`, budget: 'at most 10.5', stands: ratio <= 10.5 };
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
