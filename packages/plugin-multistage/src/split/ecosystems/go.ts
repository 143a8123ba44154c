import type { CommandFacts } from '@dflint/semantics';
import { isBuildPackage, isHeaderPackage } from '@dflint/semantics';
import type { Edit, RecipeMaker } from '../recipe.ts';
import type { SplitFacts } from '../split-facts.ts';
import { nativeArtifacts } from './native.ts';

/** Variables of the Go tool (`go help environment`), and of the golang image. */
const GO_VARIABLES = /^(?:GO[A-Z0-9_]*|CGO_[A-Z_]+|GOLANG_VERSION|GCCGO|AR|CC|CXX|PKG_CONFIG(?:_PATH)?)$/;

export const go: RecipeMaker = (facts, programs, claim) => {
  const goSteps = facts.steps.filter(({ ecosystem }) => ecosystem === 'go');
  const isGoImage = /^(?:golang|go-toolset)$/.test(facts.image.name);
  if (goSteps.length === 0 && !(isGoImage && facts.steps.length > 0)) return null;
  claim('Go');
  const artifacts = nativeArtifacts(programs, facts);
  const isStatic = !usesCgo(facts);
  return {
    artifacts,
    base: isStatic ? 'static' : 'dynamic',
    edits: isStatic ? disableCgo(facts) : [],
    buildVariables: GO_VARIABLES,
    helpers: /^go$/,
    // A package of compilers for cgo mostly means C.
    cxx: /^g\+\+$/,
  };
};

/** Whether anything says that C code is compiled in: a C compiler or headers are installed, or cgo is turned on. */
function usesCgo({ commands, steps }: SplitFacts): boolean {
  const installs = commands.flatMap(({ packages }) =>
    packages?.action === 'install' ? packages.packages : [],
  );
  if (
    installs.some(({ name }) =>
      /^(?:gcc|g\+\+|clang|build-base|build-essential|musl-dev|libc6?-dev|alpine-sdk)$/.test(name),
    )
  )
    return true;
  if (installs.some(({ name }) => isHeaderPackage(name) && !isBuildPackage(name, true))) return true;
  return steps.some(({ command }) => {
    const words = [...command.assignments.map(({ text }) => text), ...command.args.map(({ text }) => text)];
    return words.some(text =>
      /^CGO_ENABLED=1$|^-race$|^-buildmode=(?:c-|plugin|shared)|^-linkmode=external/.test(text),
    );
  });
}

/** Says `CGO_ENABLED=0` at each build that does not have it yet. */
function disableCgo(facts: SplitFacts): Edit[] {
  const { sourceCode, instructions, steps } = facts;
  const edits: Edit[] = [];
  for (const instruction of instructions) {
    if (instruction.type !== 'RunInstruction') continue;
    if (sourceCode.getEnvironment(instruction).lookup('CGO_ENABLED')?.value === '0') continue;
    const builds = sourceCode.getCommands(instruction).filter(item => isBuild(item, facts));
    if (builds.length === 0 || sourceCode.getText(instruction).includes('CGO_ENABLED')) continue;
    const isPlain =
      instruction.command.type === 'ShellCommand' && builds.every(({ build }) => build?.ecosystem === 'go');
    if (isPlain) {
      for (const { command } of builds)
        edits.push({ range: [command.range[0], command.range[0]], text: 'CGO_ENABLED=0 ' });
    } else if (!edits.some(({ text }) => text.startsWith('ENV')) && steps.length > 0)
      edits.push({ range: [instruction.range[0], instruction.range[0]], text: 'ENV CGO_ENABLED=0\n' });
  }
  return edits;
}

function isBuild({ build }: CommandFacts, { image }: SplitFacts): boolean {
  return build?.ecosystem === 'go' || (build !== null && image.name === 'golang');
}
