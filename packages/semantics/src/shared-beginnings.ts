import type { Instruction } from '@dflint/parser';
import type { BuildStage } from './build-graph.ts';
import type { SourceCode } from './source-code.ts';
import { addTo } from './add-to.ts';

/** That a stage begins as an earlier one does. */
export interface SharedBeginning {
  first: BuildStage;
  second: BuildStage;
  /** How many instructions after their FROM are the same, from the first one on. */
  count: number;
}

/** A beginning of `count` instructions that stages have in common; `stage` is the first that has it. */
interface Beginning {
  stage: BuildStage;
  count: number;
  /** The beginnings that are one instruction longer; null until a second stage comes here. */
  longer: Map<string, Beginning> | null;
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
    addTo(stagesByFrom, from, stage);
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
  const [root] = stages;
  if (!root) return found;
  const shortest: Beginning = { stage: root, count: 0, longer: null };
  for (const second of stages.slice(1)) {
    const { stage: first, count } = longestBeginning(second, shortest, sourceCode);
    if (first !== second && count >= least) found.push({ first, second, count });
  }
  return found;
}

/** The longest known beginning of a stage, starting at the shortest; what the stage has beyond it is known from then on. */
function longestBeginning(stage: BuildStage, shortest: Beginning, sourceCode: SourceCode): Beginning {
  let longest = shortest;
  for (;;) {
    const longer = (longest.longer ??= longerBeginnings(longest, sourceCode));
    const key = keyAt(stage, longest.count, sourceCode);
    if (key === null) return longest;
    const next = longer.get(key);
    if (!next) {
      longer.set(key, { stage, count: longest.count + 1, longer: null });
      return longest;
    }
    longest = next;
  }
}

/** The beginning of the stage itself that is one instruction longer, if there is one. */
function longerBeginnings({ stage, count }: Beginning, sourceCode: SourceCode): Map<string, Beginning> {
  const key = keyAt(stage, count, sourceCode);
  return new Map(key === null ? [] : [[key, { stage, count: count + 1, longer: null }]]);
}

/** What the instruction of an index says; null where the beginning of a stage ends. */
function keyAt({ node }: BuildStage, index: number, sourceCode: SourceCode): string | null {
  const instruction = node.instructions[index];
  if (!instruction || instruction.type === 'OnbuildInstruction' || instruction.type === 'InvalidInstruction')
    return null;
  return keyOf(instruction, sourceCode);
}

function keyOfFrom({ node, base }: BuildStage, sourceCode: SourceCode): string {
  const platform = node.from.flags.map(flag => sourceCode.getText(flag)).join(' ');
  return `${platform} ${base.kind === 'stage' ? `stage ${base.stage.index}` : `image ${base.text}`}`;
}

/** Arguments on one line, one space before each, as most are written. */
const EVEN = /^(?: [^\s\\`]+)+$/;

/** What an instruction says: its text without continuations, comments and doubled white space. */
function keyOf(instruction: Instruction, { text, ast }: SourceCode): string {
  const [start, end] = instruction.range;
  const source = text.slice(instruction.keyword.range[1], end);
  if ('heredocs' in instruction && instruction.heredocs.length > 0) return instruction.type + source;
  if (EVEN.test(source)) return instruction.type + source;
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
