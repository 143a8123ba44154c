// Generated from the rules by `npm run docs:update`; not to be edited.
import copyManifestsFirst from './copy-manifests-first.ts';
import noBuildToolsInFinalImage from './no-build-tools-in-final-image.ts';
import noBuilderCleanup from './no-builder-cleanup.ts';
import noChainedCleanup from './no-chained-cleanup.ts';
import noDuplicateCopy from './no-duplicate-copy.ts';
import noLateCleanup from './no-late-cleanup.ts';
import noLibcMismatch from './no-libc-mismatch.ts';
import noSourceCopyFromBuilder from './no-source-copy-from-builder.ts';
import noUnknownStage from './no-unknown-stage.ts';
import noUnusedStage from './no-unused-stage.ts';
import pinCopiedImage from './pin-copied-image.ts';
import preferMinimalFinalBase from './prefer-minimal-final-base.ts';
import preferNamedStage from './prefer-named-stage.ts';
import preferSharedStage from './prefer-shared-stage.ts';

/** All rules of this package by name. */
export const rules = {
  'copy-manifests-first': copyManifestsFirst,
  'no-build-tools-in-final-image': noBuildToolsInFinalImage,
  'no-builder-cleanup': noBuilderCleanup,
  'no-chained-cleanup': noChainedCleanup,
  'no-duplicate-copy': noDuplicateCopy,
  'no-late-cleanup': noLateCleanup,
  'no-libc-mismatch': noLibcMismatch,
  'no-source-copy-from-builder': noSourceCopyFromBuilder,
  'no-unknown-stage': noUnknownStage,
  'no-unused-stage': noUnusedStage,
  'pin-copied-image': pinCopiedImage,
  'prefer-minimal-final-base': preferMinimalFinalBase,
  'prefer-named-stage': preferNamedStage,
  'prefer-shared-stage': preferSharedStage,
};
