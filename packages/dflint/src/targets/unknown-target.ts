import { type LintResult, didYouMean } from '@dflint/core';
import { createSourceCode } from '@dflint/semantics';
import { readDockerfile } from '../files/read-dockerfile.ts';
import { hasStage } from './has-stage.ts';

/**
 * A warning when a target of the command line is no stage of any linted file: with a typing error in it, the files are
 * looked at as if their last stages were built, and nobody would know. No error: hooks give only the files that changed.
 *
 * @param results before fixes are written
 * @param text what was linted in place of files; null when files were
 * @returns null when all is well, or a file could not be read or parsed.
 */
export function unknownTarget(
  targets: readonly string[],
  results: readonly LintResult[],
  text: string | null,
): string | null {
  const missing = new Set(targets);
  const names = new Set<string>();
  for (const { filePath, fatalErrorCount } of results) {
    if (fatalErrorCount > 0) return null;
    const { buildGraph } = createSourceCode(text ?? readDockerfile(filePath).text);
    for (const { name } of buildGraph.stages) if (name !== null) names.add(name);
    for (const target of missing) if (hasStage(buildGraph, target)) missing.delete(target);
    if (missing.size === 0) return null;
  }
  const [target] = missing;
  if (target === undefined || results.length === 0) return null;
  const list = names.size > 0 ? [...names].slice(0, 20).join(', ') : 'none with a name';
  const where = results.length > 1 ? 'No linted file has a stage' : 'The linted file has no stage';
  return `--target: ${where} "${target}".${didYouMean(target, names)} Stages: ${list}.`;
}
