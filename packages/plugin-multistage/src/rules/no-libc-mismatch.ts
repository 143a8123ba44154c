import type { BuiltFile, CopiedPath, Libc, Linkage, SourceCode } from '@dflint/semantics';
import { baseName, linkageOf, stageLibc } from '@dflint/semantics';
import { createRule } from '../create-rule.ts';
import { shorten } from '../messages.ts';
import { shippedChain } from '../shipped-chain.ts';
import type { ShippedChain } from '../shipped-chain.ts';
import { mayShipPrograms, shippedPrograms } from '../shipped-programs.ts';
import type { ShippedProgram } from '../shipped-programs.ts';

/** What brings the other C library along, or makes the one there do for it. */
const COMPATIBILITY = /glibc|gcompat|libc6|\bmusl\b|ld-linux|ld-musl|patchelf|\blddtree\b/;
const LIBRARIES =
  /^\/(?:usr\/)?(?:local\/)?lib(?:32|64|x32)?(?:\/|$)|\/ld-(?:linux|musl)|\/libc\.(?:so|musl)|glibc/;
const ARCHIVE = /\.(?:tar|tgz|txz|tbz2?)(?:\.\w+)?$/;

/** A program that does not start on the image that it is copied to. */
interface Misfit {
  copied: CopiedPath;
  built: BuiltFile;
  linkage: Linkage;
}

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
    if (!mayShipPrograms(sourceCode)) return {};
    const reported = new Set<number>();

    function report({ copied, built: { step, path }, linkage }: Misfit, image: string): void {
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
    function mayBringLibrary({ instructions }: ShippedChain, programs: readonly ShippedProgram[]): boolean {
      if (
        programs.some(
          ({ copied, built }) =>
            copied.glob || copied.path === '/' || (!built && LIBRARIES.test(copied.path)),
        )
      )
        return true;
      const known = new Set(programs.filter(({ built }) => built).map(({ instruction }) => instruction));
      return instructions.some(instruction => {
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
          const libc = stageLibc(target);
          if (libc === null) continue;
          const chain = shippedChain(target, sourceCode);
          const base = chain.stages[0]?.base;
          if (base?.kind !== 'image') continue;
          const programs = shippedPrograms(chain, sourceCode);
          const misfits = misfitsOf(programs, libc, sourceCode);
          if (misfits.length === 0 || mayBringLibrary(chain, programs)) continue;
          for (const misfit of misfits) report(misfit, base.text);
        }
      },
    };
  },
});

/** The programs that need another C library than the one that is there. */
function misfitsOf(programs: readonly ShippedProgram[], libc: Libc, sourceCode: SourceCode): Misfit[] {
  const misfits: Misfit[] = [];
  for (const { copied, built } of programs) {
    const linkage = built && linkageOf(built, sourceCode);
    if (linkage && !startsOn(linkage, libc)) misfits.push({ copied, built, linkage });
  }
  return misfits;
}

function startsOn(linkage: Linkage, libc: Libc): boolean {
  return linkage === 'static' || linkage === libc;
}
