import type { RuleModule } from '@dflint/core/rule';
import copyManifestsFirst from '../rules/copy-manifests-first.ts';
import noBuilderCleanup from '../rules/no-builder-cleanup.ts';
import noChainedCleanup from '../rules/no-chained-cleanup.ts';
import noDuplicateCopy from '../rules/no-duplicate-copy.ts';
import noLateCleanup from '../rules/no-late-cleanup.ts';
import noLibcMismatch from '../rules/no-libc-mismatch.ts';
import noSourceCopyFromBuilder from '../rules/no-source-copy-from-builder.ts';
import noUnknownStage from '../rules/no-unknown-stage.ts';
import noUnusedStage from '../rules/no-unused-stage.ts';
import pinCopiedImage from '../rules/pin-copied-image.ts';
import preferMinimalFinalBase from '../rules/prefer-minimal-final-base.ts';
import preferNamedStage from '../rules/prefer-named-stage.ts';
import preferSharedStage from '../rules/prefer-shared-stage.ts';

/**
 * All rules of this package but `no-build-tools-in-final-image`, which offers the split and so hands itself over: a split
 * must not make any of them report.
 */
export const otherRules: readonly RuleModule[] = [
  copyManifestsFirst,
  noBuilderCleanup,
  noChainedCleanup,
  noDuplicateCopy,
  noLateCleanup,
  noLibcMismatch,
  noSourceCopyFromBuilder,
  noUnknownStage,
  noUnusedStage,
  pinCopiedImage,
  preferMinimalFinalBase,
  preferNamedStage,
  preferSharedStage,
] as readonly unknown[] as readonly RuleModule[];
