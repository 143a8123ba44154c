import type { Instruction } from '@dflint/parser';
import { baseName, isInside, isKnownPath, resolveSymbolicPath } from '@dflint/semantics';
import type { ContainerProgram, ContainerPrograms } from '../container-program.ts';
import { MissingFact } from '../missing-fact.ts';
import { configuredPrefix, destinationOf, producerOf, programFile } from '../producers.ts';
import type { Artifact } from '../recipe.ts';
import { placePath } from '../split-facts.ts';
import type { SplitFacts } from '../split-facts.ts';

const CONFIGURATION = /\.(?:ya?ml|json|toml|conf|ini|cfg|xml|properties|pem|crt|key|env)$/;

/**
 * The files that native programs of the container are, and the configuration that their arguments name.
 * @throws MissingFact for a program that no build step is known to make.
 */
export function nativeArtifacts({ main }: ContainerPrograms, facts: SplitFacts): Artifact[] {
  return main.flatMap(program => [programArtifact(program, facts), ...argumentFiles(program, facts)]);
}

function programArtifact({ program, name, cwd }: ContainerProgram, facts: SplitFacts): Artifact {
  if (!program.known || program.glob) throw new MissingFact(`which program ${program.text} is`);
  const found = programFile({ text: program.text, cwd }, facts);
  const isScript = /\.(?:sh|py|rb|pl|js)$/.test(name);
  if (isScript || found?.producer.kind === 'context') throw new MissingFact(`what ${program.text} runs`);
  if (!found) throw new MissingFact(`which build step makes ${program.text}`);
  if (found.producer.kind === 'download') throw new MissingFact(`what ${program.text} needs to run`);
  // What is installed below a folder of its own finds its data there.
  const prefix = configuredPrefix(facts);
  if (!/^\/usr(?:\/local)?$/.test(prefix) && isInside(found.path, prefix))
    return { from: prefix, to: prefix };
  // A program that is named without its folder is looked for where every image looks.
  const to = program.text.includes('/') ? found.path : `/usr/local/bin/${baseName(found.path)}`;
  return { from: found.path, to };
}

/**
 * The files that arguments name, `--config config.yml` or `-javaagent:agent.jar`: those that the stage is known to have,
 * and configuration out of a context that is copied as a whole.
 */
export function argumentFiles({ args, cwd }: ContainerProgram, facts: SplitFacts): Artifact[] {
  return args.flatMap(({ text, known }) => {
    const value = text.replace(/^-[\w.-]+[:=]/, '').replace(/=.*$/, '');
    if (!known || !/[/.]/.test(value) || value.startsWith('-') || value.includes('://')) return [];
    const path = placePath(resolveSymbolicPath(cwd, value), facts);
    if (!isKnownPath(path) || path === facts.workdir || path === '/' || /[*?]/.test(path)) return [];
    const producer = producerOf(path, facts);
    // A folder for data is made anew.
    if (!producer || /^(?:mkdir|touch)$/.test(producer.facts?.command.name ?? '')) return [];
    const isNamed = producer.kind === 'context' && isNamedCopy(path, producer.instruction, facts);
    if (producer.kind === 'build' || (producer.kind === 'context' && !isNamed && !CONFIGURATION.test(value)))
      return [];
    return [{ from: path, to: path }];
  });
}

/** Whether a COPY names a file, and not a folder around it. */
function isNamedCopy(path: string, instruction: Instruction, facts: SplitFacts): boolean {
  if (instruction.type !== 'CopyInstruction' && instruction.type !== 'AddInstruction') return false;
  return (
    instruction.sources.some(word => baseName(word.value) === baseName(path)) ||
    destinationOf(instruction, facts) === path
  );
}
