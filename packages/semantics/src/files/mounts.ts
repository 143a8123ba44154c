import type { RunInstruction } from '@dflint/parser';
import type { SourceCode } from '../source-code.ts';
import { resolveSymbolicPath } from '../symbolic-path.ts';
import { overlaps } from './path-ref.ts';
import type { PathRef } from './path-ref.ts';

/** Whether a path lies in a `--mount` of its RUN, or holds one: what is there never gets into a layer. */
export function isMounted(
  path: Pick<PathRef, 'path' | 'glob'>,
  run: RunInstruction,
  sourceCode: SourceCode,
): boolean {
  return run.flags.some(flag => {
    if (flag.name !== 'mount') return false;
    const target = flag.options.find(({ key }) => /^(target|dst|destination)$/.test(key))?.value;
    if (!target) return false;
    const { workdirText } = sourceCode.getEnvironment(run);
    return overlaps(path, resolveSymbolicPath(workdirText, sourceCode.expand(target, run).text));
  });
}
