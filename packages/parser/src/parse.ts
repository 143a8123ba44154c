import type { Dockerfile, Instruction, Stage } from './ast.ts';
import { Context } from './context.ts';
import { readDirectives } from './directives.ts';
import { LineReader } from './line-reader.ts';
import { parseInstruction } from './parse-instruction.ts';

/**
 * Parses the text of a Dockerfile as BuildKit does. Never throws: what BuildKit would refuse is an
 * `InvalidInstruction` and an entry of `errors`, and the rest is parsed. Offsets and columns count UTF-16 code units.
 */
export function parse(text: string): Dockerfile {
  const context = new Context(text);
  const reader = new LineReader(context);
  const directives = readDirectives(context, reader);
  const preamble: Instruction[] = [];
  const stages: Stage[] = [];
  let stage: Stage | null = null;
  for (let line = reader.next(); line !== null; line = reader.next()) {
    const instruction = parseInstruction(context, reader, line);
    if (instruction.type === 'FromInstruction') {
      stage = {
        type: 'Stage',
        parent: undefined,
        range: [...instruction.range],
        loc: { ...instruction.loc },
        from: instruction,
        instructions: [],
      };
      stages.push(stage);
    } else if (stage === null) {
      preamble.push(instruction);
    } else {
      stage.instructions.push(instruction);
      stage.range[1] = instruction.range[1];
      stage.loc.end = instruction.loc.end;
    }
  }
  checkPreamble(context, preamble, stages.length > 0);
  const { comments, errors } = context;
  errors.sort((a, b) => a.range[0] - b.range[0]);
  return {
    type: 'Dockerfile',
    parent: undefined,
    range: [0, text.length],
    loc: { start: { line: 1, column: 0 }, end: reader.nextPosition() },
    escape: context.escape === 96 ? '`' : '\\',
    directives,
    preamble,
    stages,
    comments,
    errors,
  };
}

/** BuildKit takes only ARG before the first FROM, and needs a FROM. */
function checkPreamble(context: Context, preamble: readonly Instruction[], hasStages: boolean): void {
  const misplaced = preamble.filter(
    each => each.type !== 'ArgInstruction' && each.type !== 'InvalidInstruction',
  );
  if (hasStages) {
    for (const { keyword } of misplaced) {
      const message = `${keyword.value.toUpperCase()} cannot stand before the first FROM: only ARG can`;
      context.failAt(keyword.range, keyword.loc, message, 'instruction');
    }
    return;
  }
  // An invalid instruction may be a FROM or hide one; its own error says enough.
  if (preamble.some(each => each.type === 'InvalidInstruction')) return;
  const first = misplaced[0] ?? preamble[0];
  const start = { line: 1, column: 0 };
  const range = first?.keyword.range ?? [0, 0];
  const loc = first?.keyword.loc ?? { start, end: start };
  const missing = first === undefined ? 'instructions' : 'FROM';
  context.failAt(
    [...range],
    loc,
    `the file has no ${missing}: a build needs at least one stage, begun by FROM image`,
  );
}
