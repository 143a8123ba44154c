import type { Instruction } from '@dflint/core/rule';
import { createSourceCode, type SourceCode } from '@dflint/semantics';

/** What a file says, as words: its instructions, and the commands of each RUN with the folder that each runs in. */
export function meaningOf(text: string): string[] {
  const sourceCode = createSourceCode(text);
  const { ast } = sourceCode;
  if (ast.errors.length > 0) throw new Error(ast.errors[0]?.message);
  return ast.stages.flatMap(({ from, instructions }) =>
    [from, ...instructions].flatMap(instruction => wordsOf(instruction, sourceCode)),
  );
}

function wordsOf(instruction: Instruction, sourceCode: SourceCode): string[] {
  if (instruction.type === 'OnbuildInstruction')
    return ['ONBUILD', ...wordsOf(instruction.instruction, sourceCode)];
  const keyword = instruction.keyword.value.toUpperCase();
  if (instruction.type !== 'RunInstruction') {
    const [, rest = ''] = /^\S+\s+([^]*)$/.exec(sourceCode.getText(instruction)) ?? [];
    return [keyword, ...rest.split(/[\s\\]+/)];
  }
  const commands = sourceCode.getCommands(instruction).filter(({ command }) => command.name !== 'cd');
  return [
    keyword,
    ...commands.flatMap(({ command }) => [
      `(${command.cwd})`,
      command.name,
      ...command.args.map(({ text }) => text),
    ]),
  ];
}

/** The words of a list that are left when those of another one are taken away, each as often as it stands there. */
export function without(words: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return words.filter(word => {
    const index = left.indexOf(word);
    if (index >= 0) left.splice(index, 1);
    return index < 0;
  });
}
