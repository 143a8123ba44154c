import type { BuildStage, BuiltFile, Libc, Linkage } from '@dflint/semantics';
import { baseName, concatMap, linkageOf, stageInstructions, stageLibc } from '@dflint/semantics';
import { createRule } from '../create-rule.ts';
import { shorten } from '../messages.ts';
import { shippedChain } from '../shipped-chain.ts';
import { shippedPrograms } from '../shipped-programs.ts';
import type { ShippedProgram } from '../shipped-programs.ts';

/** What brings the other C library along, or makes the one there do for it. */
const COMPATIBILITY = /glibc|gcompat|libc6|\bmusl\b|ld-linux|ld-musl|patchelf|\blddtree\b/;
const LIBRARIES =
  /^\/(?:usr\/)?(?:local\/)?lib(?:32|64|x32)?(?:\/|$)|\/ld-(?:linux|musl)|\/libc\.(?:so|musl)|glibc/;
const ARCHIVE = /\.(?:tar|tgz|txz|tbz2?)(?:\.\w+)?$/;

export default createRule({
  name: 'no-libc-mismatch',
  meta: {
    type: 'problem',
    docs: {
      description:
        'Disallow programs in an image that does not have the C library that they are linked against',
      recommended: true,
    },
    schema: [],
    messages: {
      go: '"{{step}}" (line {{line}}) links {{file}} against {{libc}} if it uses net or C code, and {{image}} has none: it will not start. Set CGO_ENABLED=0.',
      rust: '"{{step}}" (line {{line}}) links {{file}} against {{libc}}, which {{image}} does not have: it will not start. Build it for a musl target.',
      other:
        '"{{step}}" (line {{line}}) links {{file}} against {{libc}}, which {{image}} does not have: it will not start. Link it with -static.',
    },
  },
  create(context) {
    const { sourceCode } = context;
    const reported = new Set<number>();

    function report(
      { copied }: ShippedProgram,
      { step, path }: BuiltFile,
      linkage: Linkage,
      image: string,
    ): void {
      if (reported.has(copied.word.range[0])) return;
      reported.add(copied.word.range[0]);
      const messageId =
        step.ecosystem === 'go' ? 'go' : step.ecosystem === 'rust' && linkage === 'glibc' ? 'rust' : 'other';
      context.report({
        node: copied.word,
        messageId,
        data: {
          step: step.label,
          line: sourceCode.getLocFromIndex(step.command.range[0]).line,
          file: shorten(baseName(path), 24),
          libc: linkage,
          image: shorten(image, 30),
        },
      });
    }

    /** Whether something in the image may bring a C library that its base does not have. */
    function mayBringLibrary(stages: readonly BuildStage[], programs: readonly ShippedProgram[]): boolean {
      if (
        programs.some(
          ({ copied, built }) =>
            copied.glob || copied.path === '/' || (!built && LIBRARIES.test(copied.path)),
        )
      )
        return true;
      const known = new Set(programs.filter(({ built }) => built).map(({ instruction }) => instruction));
      return concatMap(stages, stageInstructions).some(instruction => {
        if (instruction.type === 'RunInstruction') return COMPATIBILITY.test(sourceCode.getText(instruction));
        if (
          (instruction.type !== 'CopyInstruction' && instruction.type !== 'AddInstruction') ||
          known.has(instruction)
        )
          return false;
        const { text } = sourceCode.expand(instruction.destination, instruction);
        // A tree that is laid over the root, or goes where libraries are.
        const isTree = instruction.sources.some(
          ({ value }) => ARCHIVE.test(value) || !/[^/]\.\w+$/.test(value),
        );
        return isTree && (/^\/(?:usr\/?)?$/.test(text) || LIBRARIES.test(text));
      });
    }

    return {
      Dockerfile() {
        for (const target of sourceCode.buildGraph.targets) {
          const { stages, runtime } = shippedChain(target, sourceCode);
          const base = stages[0]?.base;
          const libc = stageLibc(target);
          if (base?.kind !== 'image' || libc === null) continue;
          const programs = shippedPrograms(stages, runtime, sourceCode);
          if (mayBringLibrary(stages, programs)) continue;
          for (const program of programs) {
            const linkage = program.built && linkageOf(program.built, sourceCode);
            if (program.built && linkage && !startsOn(linkage, libc))
              report(program, program.built, linkage, base.text);
          }
        }
      },
    };
  },
});

function startsOn(linkage: Linkage, libc: Libc): boolean {
  return linkage === 'static' || linkage === libc;
}
