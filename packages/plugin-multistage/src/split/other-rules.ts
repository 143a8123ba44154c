import type { RuleModule } from '@dflint/core/rule';
import noBuilderCleanup from '../rules/no-builder-cleanup.ts';
import noChainedCleanup from '../rules/no-chained-cleanup.ts';
import noDuplicateCopy from '../rules/no-duplicate-copy.ts';
import noLateCleanup from '../rules/no-late-cleanup.ts';
import noSourceCopyFromBuilder from '../rules/no-source-copy-from-builder.ts';
import noUnknownStage from '../rules/no-unknown-stage.ts';
import pinCopiedImage from '../rules/pin-copied-image.ts';
import preferNamedStage from '../rules/prefer-named-stage.ts';

/**
 * All rules of this package but `no-build-tools-in-final-image`, which offers the split and so hands itself over: a split
 * must not make any of them report.
 */
export const otherRules: readonly RuleModule[] = [
  noBuilderCleanup,
  noChainedCleanup,
  noDuplicateCopy,
  noLateCleanup,
  noSourceCopyFromBuilder,
  noUnknownStage,
  pinCopiedImage,
  preferNamedStage,
] as readonly unknown[] as readonly RuleModule[];
