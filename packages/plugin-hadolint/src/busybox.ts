import { chainOf } from '@dflint/semantics';
import type { Node, SourceCode } from '@dflint/core/rule';

/** Whether a stage starts from an image that has BusyBox for programs: no bash, and a wget with few options. */
export function isOnBusyBox(node: Node, sourceCode: SourceCode): boolean {
  const stage = sourceCode.getStage(node);
  const base = stage && chainOf(stage)[0]?.base;
  return base?.kind === 'image' && /alpine|busybox/.test(base.text);
}
