import type { CommandFacts, CommandInstruction, SourceCode } from '../src/index.ts';
import { createSourceCode } from '../src/index.ts';

/** A file with one stage: on an image whose folder is known, unless the text says what to start from. */
export function dockerfile(text: string): string {
  return /^\s*FROM /im.test(text) ? text : `FROM scratch\nWORKDIR /w\n${text}`;
}

/** All instructions of a file that hold commands, those of ONBUILD triggers included. */
export function commandInstructions(sourceCode: SourceCode): CommandInstruction[] {
  return sourceCode.ast.stages.flatMap(stage =>
    stage.instructions.flatMap(instruction => {
      let inner = instruction;
      while (inner.type === 'OnbuildInstruction') inner = inner.instruction;
      switch (inner.type) {
        case 'RunInstruction':
        case 'CmdInstruction':
        case 'EntrypointInstruction':
        case 'HealthcheckInstruction':
          return [inner];
        default:
          return [];
      }
    }),
  );
}

/** What the commands of a file are known to do, in order. */
export function commandsOf(text: string): CommandFacts[] {
  const sourceCode = createSourceCode(dockerfile(text));
  return commandInstructions(sourceCode).flatMap(instruction => [...sourceCode.getCommands(instruction)]);
}

/** What one shell command is known to do: the last one of a RUN. */
export function factsOf(script: string): CommandFacts {
  const facts = commandsOf(`RUN ${script}`).at(-1);
  if (!facts) throw new Error(`no command in ${script}`);
  return facts;
}

/** Names and arguments of the commands of a file, each as one line; unknown names are `?`. */
export function linesOf(text: string): string[] {
  return commandsOf(text).map(({ command: { name, args } }) =>
    [name || '?', ...args.map(word => word.text)].join(' '),
  );
}
