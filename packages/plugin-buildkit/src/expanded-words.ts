import type { Instruction, JsonString, Word } from '@dflint/parser';
import { isLiteral } from '@dflint/semantics';

/** Flags of COPY and ADD whose values BuildKit expands. */
const EXPANDED_FLAGS: ReadonlySet<string> = new Set(['chown', 'chmod', 'checksum']);

/**
 * The words of an instruction whose variables BuildKit expands (`Expand` of frontend/dockerfile/instructions), in the
 * order in which it does; those without a variable are left out. Those of FROM and EXPOSE, which it expands apart, are
 * none; nor are the defaults of ARG.
 */
export function expandedWords(instruction: Instruction): (Word | JsonString)[] {
  const words: (Word | JsonString)[] = [];
  switch (instruction.type) {
    case 'EnvInstruction':
    case 'LabelInstruction':
      for (const { key, value } of instruction.pairs) {
        addExpanded(words, key);
        addExpanded(words, value);
      }
      return words;
    case 'AddInstruction':
    case 'CopyInstruction':
      for (const { name, value } of instruction.flags)
        if (EXPANDED_FLAGS.has(name)) addExpanded(words, value);
      for (const source of instruction.sources) addExpanded(words, source);
      addExpanded(words, instruction.destination);
      return words;
    case 'RunInstruction':
      // Only a mount has options.
      for (const { options } of instruction.flags)
        for (const { key, value } of options) if (key !== 'from') addExpanded(words, value);
      return words;
    case 'WorkdirInstruction':
      addExpanded(words, instruction.path);
      return words;
    case 'UserInstruction':
      addExpanded(words, instruction.user);
      return words;
    case 'VolumeInstruction':
      for (const path of instruction.paths) addExpanded(words, path);
      return words;
    case 'StopsignalInstruction':
      addExpanded(words, instruction.signal);
      return words;
    default:
      return words;
  }
}

function addExpanded(words: (Word | JsonString)[], word: Word | JsonString | null): void {
  if (word && !isLiteral(word)) words.push(word);
}

/** An escaped character, or a reference with the name that it begins with. */
const REFERENCE = /\\[^]|\$\{?([A-Za-z_]\w*|\d+|[@*#?$!-])/g;

/** The names of the variables that BuildKit replaces in the body of a heredoc, each once. */
export function heredocVariables(content: string): string[] {
  const names = [...content.matchAll(REFERENCE)].flatMap(([, name]) => name ?? []);
  return [...new Set(names)];
}
