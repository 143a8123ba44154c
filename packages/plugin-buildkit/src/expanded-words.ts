import type { Instruction, JsonString, Word } from '@dflint/parser';
import { concatMap } from '@dflint/semantics';

/** Flags of COPY and ADD whose values BuildKit expands. */
const EXPANDED_FLAGS: ReadonlySet<string> = new Set(['chown', 'chmod', 'checksum']);

/**
 * The words of an instruction in which BuildKit expands variables (`Expand` of frontend/dockerfile/instructions), in the
 * order in which it does. Those of FROM and EXPOSE, which it expands apart, are none; nor are the defaults of ARG.
 */
export function expandedWords(instruction: Instruction): (Word | JsonString)[] {
  switch (instruction.type) {
    case 'EnvInstruction':
    case 'LabelInstruction':
      return concatMap(instruction.pairs, ({ key, value }) => (value ? [key, value] : [key]));
    case 'AddInstruction':
    case 'CopyInstruction': {
      const flags = concatMap(instruction.flags, ({ name, value }) =>
        EXPANDED_FLAGS.has(name) && value ? [value] : [],
      );
      return [...flags, ...instruction.sources, instruction.destination];
    }
    case 'RunInstruction':
      // Only a mount has options.
      return concatMap(instruction.flags, ({ options }) =>
        concatMap(options, ({ key, value }) => (value && key !== 'from' ? [value] : [])),
      );
    case 'WorkdirInstruction':
      return [instruction.path];
    case 'UserInstruction':
      return [instruction.user];
    case 'VolumeInstruction':
      return instruction.paths;
    case 'StopsignalInstruction':
      return [instruction.signal];
    default:
      return [];
  }
}

/** An escaped character, or a reference with the name that it begins with. */
const REFERENCE = /\\[^]|\$\{?([A-Za-z_]\w*|\d+|[@*#?$!-])/g;

/** The names of the variables that BuildKit replaces in the body of a heredoc, each once. */
export function heredocVariables(content: string): string[] {
  const names = [...content.matchAll(REFERENCE)].flatMap(([, name]) => name ?? []);
  return [...new Set(names)];
}
