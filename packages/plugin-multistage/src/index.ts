import type { SourceCode } from '@dflint/semantics';
import { meta } from './meta.ts';
import { all, recommended, strict } from './presets.ts';
import { rules } from './rules/index.ts';
import { splitStage as split } from './split/split.ts';
import type { Split } from './split/split.ts';

export type { Split };

/** Plans the split of a file with one stage, as `no-build-tools-in-final-image` offers it. Never throws for any Dockerfile. */
export function splitStage(sourceCode: SourceCode): Split {
  return split(sourceCode, rules['no-build-tools-in-final-image']);
}

/** Rules for multi-stage builds: what ships, and what a builder stage makes needless. */
const plugin = {
  meta,
  rules,
  configs: {
    recommended: { rules: recommended },
    strict: { rules: strict },
    all: { rules: all },
  },
};

export default plugin;
