import type { RuleFix, RuleFixer } from '@dflint/core/rule';
import type { Instruction } from '@dflint/parser';
import type { SourceCode } from '@dflint/semantics';
import { baseName } from '@dflint/semantics';
import picomatch from 'picomatch';
import type { LateInstall } from './late-install.ts';
import { startWithComments } from './stage-text.ts';

/** Instructions that may stand between a COPY and a RUN that change places. */
const INDIFFERENT =
  /^(Arg|Cmd|Entrypoint|Env|Expose|Healthcheck|Label|Maintainer|Stopsignal|User|Workdir)Instruction$/;

/** What makes a pattern of a name. */
const GLOB = /[^\w./-]/;

/** Whether it is known that the install needs the manifests alone, and that nothing between it and the COPY minds. */
export function canInstallFirst(
  { stage, copy, folder, run, facts, install }: LateInstall,
  sourceCode: SourceCode,
): boolean {
  const { instructions } = stage.node;
  const between = instructions.slice(instructions.indexOf(copy) + 1, instructions.indexOf(run));
  const isAbsolute = sourceCode.expand(copy.destination, copy).text.startsWith('/');
  return (
    install.needsOnlyManifests &&
    install.manifests.every(name => /^[\w.*-]+$/.test(name)) &&
    facts.command.cwd === folder &&
    // `./mvnw` is a file of the project.
    !facts.command.program.text.includes('/') &&
    sourceCode.getCommands(run).every(({ packages }) => packages?.family === facts.packages?.family) &&
    // Triggers stand in the ONBUILD, not in the stage.
    instructions.includes(copy) &&
    instructions.includes(run) &&
    copy.sources.length === 1 &&
    copy.sources[0]?.type === 'Word' &&
    between.every(({ type }) => INDIFFERENT.test(type) && (isAbsolute || type !== 'WorkdirInstruction'))
  );
}

/** Copies the manifests where the whole context was copied, and the context behind the install. */
export function* installFirst(
  { stage, copy, run, install }: LateInstall,
  sourceCode: SourceCode,
  fixer: RuleFixer,
): Iterable<RuleFix> {
  const { text, lineBreak } = sourceCode;
  const [source] = copy.sources;
  if (!source) return;
  const start = startWithComments(copy, sourceCode);
  const destination = sourceCode.getText(copy.destination).replace(/\/?$/, '/');
  const earlier = stage.node.instructions.slice(0, stage.node.instructions.indexOf(copy));
  if (install.manifests.every(name => isCopied(name, earlier))) {
    yield fixer.removeRange([start, text.indexOf('\n', copy.range[1]) + 1]);
  } else {
    const beginning = text.slice(copy.range[0], source.range[0]);
    yield fixer.replaceTextRange(
      [start, copy.range[1]],
      `${beginning}${install.manifests.join(' ')} ${destination}`,
    );
  }
  yield fixer.insertTextAfter(run, lineBreak + text.slice(start, copy.range[1]));
}

function isCopied(manifest: string, instructions: readonly Instruction[]): boolean {
  return instructions.some(
    instruction =>
      instruction.type === 'CopyInstruction' &&
      instruction.sources.some(({ value }) => {
        const name = baseName(value);
        const file = manifest.replace(/\*$/, '');
        return name === file || (GLOB.test(name) && picomatch.isMatch(file, name));
      }),
  );
}
