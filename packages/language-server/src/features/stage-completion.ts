import type { BuildStage, SourceCode } from '@dflint/semantics';
import { heredocsOf } from '../instructions.ts';
import type { Completion } from './completion.ts';

/** Where a stage is named: what precedes the name in an instruction whose lines are joined. */
const FROM = /^(?:ONBUILD\s+)?FROM\s+(?:--\S+\s+)*(?:[^\s-]\S*)?$/i;
const COPY_FROM = /^(?:ONBUILD\s+)?(?:COPY|ADD)\s(?:.*\s)?--from=\S*$/is;
const MOUNT_FROM = /^(?:ONBUILD\s+)?RUN\s(?:.*\s)?--mount=(?:\S*,)?from=[^\s,]*$/is;

/** The stages that may be named at an offset: those that stand before. */
export function completeStages(sourceCode: SourceCode, offset: number): Completion[] {
  const { ast, buildGraph, instructions, text } = sourceCode;
  const instruction = instructions.findLast(({ range }) => range[0] < offset);
  if (!instruction) return [];
  const { range } = instruction;
  // Behind an instruction, the blanks of its line are where its next word will stand.
  const end = heredocsOf(instruction)[0]?.range[0] ?? range[1] + text.slice(range[1]).search(/[^ \t]|$/);
  if (offset > end) return [];
  const continuation = ast.escape === '`' ? /`[ \t]*\r?\n/g : /\\[ \t]*\r?\n/g;
  const before = text.slice(range[0], offset).replace(continuation, ' ');
  const isFrom = FROM.test(before);
  const isCopy = COPY_FROM.test(before);
  if (!isFrom && !isCopy && !MOUNT_FROM.test(before)) return [];
  const prefix = /[^\s=,]*$/.exec(before)?.[0] ?? '';
  const stage = buildGraph.stageAt(range[0]);
  // A FROM without an image is not a stage yet: it comes behind the one that it stands in.
  const isNew = isFrom && stage?.node.from !== instruction;
  const limit = stage ? stage.index + (isNew ? 1 : 0) : 0;
  return buildGraph.stages.slice(0, limit).flatMap(each => {
    const label = labelOf(each, isCopy);
    const detail = `stage ${each.index}, FROM ${each.node.from.image.value}`;
    return label === null ? [] : [{ label, detail, range: [offset - prefix.length, offset] }];
  });
}

/** A stage without a name can be named by its index, but in COPY alone. */
function labelOf({ name, index }: BuildStage, mayBeIndex: boolean): string | null {
  return name ?? (mayBeIndex ? String(index) : null);
}
