import type { BuildStage, Edge } from '../build-graph.ts';
import type { SourceCode } from '../source-code.ts';
import { resolveSymbolicPath } from '../symbolic-path.ts';
import { copiedPaths } from './source-trees.ts';

/** A path, or pattern, that leaves a stage. */
export interface TakenPath {
  path: string;
  glob: boolean;
}

/** What other stages take out of a stage, or out of one that starts from it, by COPY, ADD or a mount. */
export function takenPaths(stage: BuildStage, sourceCode: SourceCode): TakenPath[] {
  const taken: TakenPath[] = [];
  const heirs = [stage];
  for (let heir = heirs.pop(); heir; heir = heirs.pop()) {
    for (const edge of heir.dependents) {
      if (edge.kind === 'from') heirs.push(edge.stage);
      else for (const path of pathsOfEdge(edge, sourceCode)) taken.push(path);
    }
  }
  return taken;
}

function pathsOfEdge({ kind, instruction, flag }: Edge, sourceCode: SourceCode): readonly TakenPath[] {
  if (kind === 'copy' && (instruction.type === 'CopyInstruction' || instruction.type === 'AddInstruction')) {
    return copiedPaths(instruction, sourceCode);
  }
  const source = flag?.options.find(option => option.key === 'source' || option.key === 'src')?.value;
  const text = source ? sourceCode.expand(source, instruction).text : '/';
  return [{ path: resolveSymbolicPath('/', text), glob: false }];
}
