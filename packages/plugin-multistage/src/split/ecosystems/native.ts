import { baseName, isInside, resolveSymbolicPath } from '@dflint/semantics';
import type { ContainerProgram, ContainerPrograms } from '../container-program.ts';
import { MissingFact } from '../missing-fact.ts';
import { configuredPrefix, programFile } from '../producers.ts';
import type { Artifact } from '../recipe.ts';
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

/** `--config config.yml`: a file of the context that is not copied on its own. */
function argumentFiles({ args, cwd }: ContainerProgram, facts: SplitFacts): Artifact[] {
  return args.flatMap(({ text, known }) => {
    const value = text.slice(text.lastIndexOf('=') + 1);
    if (!known || !CONFIGURATION.test(value) || value.includes('://')) return [];
    const path = resolveSymbolicPath(cwd, value);
    const found = programFile({ text: path, cwd }, facts);
    const isWhole = found?.producer.kind === 'context' && isInside(path, facts.workdir);
    return isWhole ? [{ from: path, to: path }] : [];
  });
}
