import type { Instruction } from '@dflint/parser';
import type { BuildStage } from './build-graph.ts';
import type { SourceCode } from './source-code.ts';

/** That a stage begins as an earlier one does. */
export interface SharedBeginning {
  first: BuildStage;
  second: BuildStage;
  /** How many instructions after their FROM are the same, from the first one on. */
  count: number;
}

/** What stages have in common that begin in one way; `stage` is the first that came here. */
interface Node {
  stage: BuildStage;
  next: Map<string, Node>;
}

/**
 * For each stage the longest beginning that it shares with an earlier one: the same FROM, and at least `least`
 * instructions that say the same, whatever their white space and comments. Linear in the file. An ONBUILD ends a
 * beginning: its trigger would run in the stages that start from there.
 */
export function sharedBeginnings(sourceCode: SourceCode, least: number): SharedBeginning[] {
  const stagesByFrom = new Map<string, BuildStage[]>();
  for (const stage of sourceCode.buildGraph.stages) {
    const from = keyOfFrom(stage, sourceCode);
    const same = stagesByFrom.get(from);
    if (same) same.push(stage);
    else stagesByFrom.set(from, [stage]);
  }
  const found: SharedBeginning[] = [];
  for (const stages of stagesByFrom.values())
    if (stages.length > 1) found.push(...beginningsOf(stages, sourceCode, least));
  return found.sort((a, b) => a.second.index - b.second.index);
}

/** Those of stages that have the same FROM. */
function beginningsOf(
  stages: readonly BuildStage[],
  sourceCode: SourceCode,
  least: number,
): SharedBeginning[] {
  const found: SharedBeginning[] = [];
  const roots = new Map<string, Node>();
  for (const second of stages) {
    let level = roots;
    let [first = second] = stages;
    let count = 0;
    for (const instruction of second.node.instructions) {
      if (instruction.type === 'OnbuildInstruction' || instruction.type === 'InvalidInstruction') break;
      const key = keyOf(instruction, sourceCode);
      let node = level.get(key);
      if (node) {
        first = node.stage;
        count++;
      } else {
        node = { stage: second, next: new Map() };
        level.set(key, node);
      }
      level = node.next;
    }
    if (first !== second && count >= least) found.push({ first, second, count });
  }
  return found;
}

function keyOfFrom({ node, base }: BuildStage, sourceCode: SourceCode): string {
  const platform = node.from.flags.map(flag => sourceCode.getText(flag)).join(' ');
  return `${platform} ${base.kind === 'stage' ? `stage ${base.stage.index}` : `image ${base.text}`}`;
}

/** What an instruction says: its text without continuations, comments and doubled white space. */
function keyOf(instruction: Instruction, { text, ast }: SourceCode): string {
  const [start, end] = instruction.range;
  const source = text.slice(instruction.keyword.range[1], end);
  if ('heredocs' in instruction && instruction.heredocs.length > 0) return instruction.type + source;
  const lines = text
    .slice(start, end)
    .split('\n')
    .filter((line, index) => index === 0 || !/^\s*(#|$)/.test(line))
    .map(line => {
      const trimmed = line.trim();
      return trimmed.endsWith(ast.escape) ? trimmed.slice(0, -1) : trimmed;
    });
  const [, ...words] = lines.join(' ').split(/\s+/);
  return `${instruction.type} ${words.join(' ')}`;
}
