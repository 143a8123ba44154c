import type { BuildStage } from '@dflint/semantics';

/** How a message calls a stage: by its name, else by its place. */
export function nameOf({ name, index }: BuildStage): string {
  return name === null ? `stage ${index}` : `stage "${name}"`;
}
