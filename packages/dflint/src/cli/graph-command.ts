import { resolve } from 'node:path';
import { didYouMean } from '@dflint/core';
import { type SourceCode, createSourceCode, stageGraphReport } from '@dflint/semantics';
import { DFLint } from '../dflint.ts';
import { UsageError } from '../errors.ts';
import { readDockerfile } from '../files/read-dockerfile.ts';
import type { GraphWriter } from '../graph/graph-writer.ts';
import { toDFLintOptions } from './dflint-options.ts';
import type { CliOptions } from './options.ts';
import { type RunContext, readAll, tell } from './run-context.ts';

/** Each in its own chunk, so that a run loads one. */
const WRITERS: Readonly<Record<string, () => Promise<{ write: GraphWriter }>>> = {
  text: () => import('../graph/text.ts'),
  mermaid: () => import('../graph/mermaid.ts'),
  dot: () => import('../graph/dot.ts'),
  json: () => import('../graph/json.ts'),
};

/**
 * `dflint graph [FILE]`: prints the stages of a file (`Dockerfile` by default, `-` for standard input), what crosses between
 * them, and what is built. Without `--target`, the targets are those that linting takes.
 *
 * @returns the exit code
 * @throws UsageError when there is no such file, format or target, or the file has no stage.
 */
export async function run(
  files: readonly string[],
  options: CliOptions,
  context: RunContext,
): Promise<number> {
  const { cwd, stdin, stdout } = context;
  const { format = 'text', target: targets } = options;
  const [file = 'Dockerfile', ...others] = files;
  if (others.length > 0) throw new UsageError('Write: dflint graph [FILE] (or - for standard input).');
  const load = Object.hasOwn(WRITERS, format) ? WRITERS[format] : undefined;
  if (!load) {
    const names = Object.keys(WRITERS);
    throw new UsageError(
      `There is no format "${format}" of graphs.${didYouMean(format, names)} Formats: ${names.join(', ')}.`,
    );
  }
  const isStdin = file === '-';
  const name = isStdin ? (options['stdin-filename'] ?? '<text>') : file;
  const text = isStdin ? await readAll(stdin) : read(resolve(cwd, file), file);

  const dflint = new DFLint(toDFLintOptions(options, context));
  const sourceCode = createSourceCode(text, await dflint.targetsForFile(name, text));
  checkTargets(targets, sourceCode, name);
  for (const { message, loc } of sourceCode.ast.errors)
    tell(context, `${name}:${loc.start.line}: ${message}`);
  const { write } = await load();
  stdout.write(write(stageGraphReport(sourceCode), name));
  return 0;
}

function read(path: string, file: string): string {
  try {
    return readDockerfile(path).text;
  } catch (error) {
    if (error instanceof UsageError) throw new UsageError(`${file}: ${error.message}`);
    throw error;
  }
}

/** @throws UsageError when there are no stages, or not those that are to be built. */
function checkTargets(targets: readonly string[], { buildGraph }: SourceCode, file: string): void {
  const { stages } = buildGraph;
  if (stages.length === 0) throw new UsageError(`${file} has no stage: no line of it begins with FROM.`);
  const names = stages.map(({ name, index }) => name ?? String(index));
  for (const target of targets) {
    const isIndex = /^\d+$/.test(target) && Number(target) < stages.length;
    if (isIndex || buildGraph.findStage(target)) continue;
    throw new UsageError(
      `${file} has no stage "${target}".${didYouMean(target, names)} Stages: ${names.join(', ')}.`,
    );
  }
}
