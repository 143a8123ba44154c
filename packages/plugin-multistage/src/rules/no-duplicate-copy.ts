import type { AddInstruction, CopyInstruction } from '@dflint/parser';
import { chainOf, concatMap, copiedPaths, covers } from '@dflint/semantics';
import type { BuildStage, CopiedPath, Origin } from '@dflint/semantics';
import { createRule } from '../create-rule.ts';
import { nameOf } from '../stage-name.ts';
import { namesOrigins } from '../stage-references.ts';

interface Copy {
  copied: CopiedPath;
  origin: Origin;
  /** `--chown` and `--chmod` as written: a second copy with another owner has a purpose. */
  ownership: string;
  line: number;
}

export default createRule({
  name: 'no-duplicate-copy',
  meta: {
    type: 'suggestion',
    docs: {
      description: 'Disallow copying the same artifact twice into the final image',
      recommended: true,
    },
    schema: [],
    messages: {
      twice:
        '{{path}} of {{origin}} is copied on line {{line}} already, and ships twice. Keep one of the two.',
      contained:
        '{{path}} of {{origin}} comes along with {{tree}} (line {{line}}), and ships twice. Keep one of the two.',
    },
  },
  create(context) {
    const { sourceCode } = context;
    if (!namesOrigins(sourceCode.buildGraph)) return {};

    function report(late: Copy, early: Copy, inner: Copy, outer: Copy): void {
      const origin = late.origin.kind === 'stage' ? nameOf(late.origin.stage) : late.origin.text;
      const messageId = inner.copied.path === outer.copied.path ? 'twice' : 'contained';
      const data = { path: inner.copied.path, tree: outer.copied.path, origin, line: early.line };
      context.report({ node: late.copied.word, messageId, data });
    }

    return {
      Dockerfile() {
        const done = new Set<number>();
        for (const target of sourceCode.buildGraph.targets) {
          const edges = concatMap(chainOf(target), stage =>
            stage.edges.filter(({ kind }) => kind === 'copy'),
          );
          if (edges.length === 0) continue;
          const copiesFrom = new Map<BuildStage | string, Copy[]>();
          for (const { origin, instruction } of edges) {
            if (instruction.type !== 'CopyInstruction' && instruction.type !== 'AddInstruction') continue;
            const ownership = ownershipOf(instruction);
            const source = origin.kind === 'stage' ? origin.stage : origin.text;
            const copies = copiesFrom.get(source) ?? [];
            copiesFrom.set(source, copies);
            for (const copied of copiedPaths(instruction, sourceCode)) {
              const copy = { copied, origin, ownership, line: instruction.loc.start.line };
              const early = copies.find(other => isSame(other, copy));
              copies.push(copy);
              if (!early || done.has(copied.word.range[0])) continue;
              done.add(copied.word.range[0]);
              if (covers(early.copied, copied.path)) report(copy, early, copy, early);
              else report(copy, early, early, copy);
            }
          }
        }
      },
    };
  },
});

function ownershipOf({ flags }: CopyInstruction | AddInstruction): string {
  return flags
    .flatMap(({ name, value }) =>
      name === 'chown' || name === 'chmod' ? [`${name}=${value?.value ?? ''}`] : [],
    )
    .join();
}

/** Whether two copies from one place take the same thing, or one a part of the other, for one owner. */
function isSame(a: Copy, b: Copy): boolean {
  return a.ownership === b.ownership && overlap(a.copied, b.copied);
}

/** A pattern may or may not take in a file, so only plain paths are compared. */
function overlap(a: CopiedPath, b: CopiedPath): boolean {
  if (a.glob || b.glob) return a.glob === b.glob && a.path === b.path;
  return covers(a, b.path) || covers(b, a.path);
}
