import type { BuildStep } from '@dflint/semantics';
import { MissingFact } from '../missing-fact.ts';
import type { Edit, RecipeMaker } from '../recipe.ts';
import type { SplitFacts } from '../split-facts.ts';
import { nativeArtifacts } from './native.ts';

const C_VARIABLES =
  /^(?:CC|CXX|CFLAGS|CXXFLAGS|CPPFLAGS|LDFLAGS|MAKEFLAGS|CMAKE_\w+|AR|PKG_CONFIG\w*|GCC_VERSION|VCPKG_\w+|CONAN_\w+)$/;
const COMPILER = /^(?:[\w.]+-)*(?:gcc|g\+\+|cc|c\+\+|clang|clang\+\+)(?:-[\d.]+)?$/;

/** C and C++ by compiler, make, cmake, ninja or meson. */
export const c: RecipeMaker = (facts, programs, claim) => {
  const steps = facts.steps.filter(({ ecosystem }) => ecosystem === 'c');
  if (steps.length === 0 || steps.length < facts.steps.length) return null;
  claim('C and C++');
  const artifacts = nativeArtifacts(programs, facts);
  const linked = steps.filter(({ command }) => !command.args.some(({ text }) => text === '-c'));
  const isStatic = linked.length > 0 && linked.every(isStaticLink);
  return {
    artifacts,
    base: isStatic ? 'static' : 'dynamic',
    edits: isStatic ? [] : linkOwnLibraries(steps, facts),
    buildVariables: C_VARIABLES,
  };
};

function isStaticLink({ command }: BuildStep): boolean {
  const words = command.args.map(({ text }) => text);
  return words.some(text => text === '-static' || /^LDFLAGS=.*(?:^|\s|=)-static(?:\s|$)/.test(text));
}

/**
 * The gcc image has a newer C++ library than the distribution below it, so C++ programs bring theirs along.
 * @throws MissingFact where a build tool, and not the Dockerfile, calls the compiler.
 */
function linkOwnLibraries(steps: readonly BuildStep[], { image }: SplitFacts): Edit[] {
  if (image.name !== 'gcc') return [];
  return steps.flatMap(({ command }) => {
    if (!COMPILER.test(command.name)) {
      const isC = command.args.some(({ text }) => /^CC=/.test(text));
      if (isC || /^g?make$/.test(command.name)) return [];
      throw new MissingFact(`which C++ library ${command.name} links`);
    }
    const [, end] = command.program.range;
    const isCpp = /\+\+/.test(command.name) && !command.args.some(({ text }) => text === '-c');
    return isCpp ? [{ range: [end, end] as const, text: ' -static-libstdc++ -static-libgcc' }] : [];
  });
}
