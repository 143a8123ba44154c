import { didYouMean } from '@dflint/core';
import { type SourceCode, createSourceCode, stageGraphReport } from '@dflint/semantics';
import { DFLint } from '../dflint.ts';
import { UsageError } from '../errors.ts';
import { NOT_A_FILE } from '../file-linter.ts';
import type { GraphWriter } from '../graph/graph-writer.ts';
import { hasStage } from '../targets/has-stage.ts';
import { toDFLintOptions } from './dflint-options.ts';
import type { CliOptions } from './options.ts';
import { readInput } from './read-input.ts';
import { type RunContext, tell } from './run-context.ts';

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
  const name = file === '-' ? (options['stdin-filename'] ?? NOT_A_FILE) : file;
  const text = await readInput(file, context);

  const dflint = new DFLint(toDFLintOptions(options, context));
  const sourceCode = createSourceCode(text, await dflint.targetsForFile(name, text));
  checkTargets(targets, sourceCode, name);
  for (const { message, loc } of sourceCode.ast.errors)
    tell(context, `${name}:${loc.start.line}: ${message}`);
  const { write } = await load();
  context.stdout.write(write(stageGraphReport(sourceCode), name));
  return 0;
}

/** @throws UsageError when there are no stages, or not those that are to be built. */
function checkTargets(targets: readonly string[], { buildGraph }: SourceCode, file: string): void {
  const { stages } = buildGraph;
  if (stages.length === 0) throw new UsageError(`${file} has no stage: no line of it begins with FROM.`);
  const names = stages.map(({ name, index }) => name ?? String(index));
  for (const target of targets) {
    if (hasStage(buildGraph, target)) continue;
    throw new UsageError(
      `${file} has no stage "${target}".${didYouMean(target, names)} Stages: ${names.join(', ')}.`,
    );
  }
}
