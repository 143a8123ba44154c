// Generated from the rules by `npm run docs:update`; not to be edited.

/** The rules of the preset `recommended` with their severities. */
export const recommended = {
  'multistage/no-build-tools-in-final-image': 'error',
  'multistage/no-builder-cleanup': 'warn',
  'multistage/no-chained-cleanup': 'warn',
  'multistage/no-duplicate-copy': 'warn',
  'multistage/no-late-cleanup': 'warn',
  'multistage/no-libc-mismatch': 'error',
  'multistage/no-source-copy-from-builder': 'error',
  'multistage/no-unknown-stage': 'error',
  'multistage/no-unused-stage': 'warn',
  'multistage/pin-copied-image': 'warn',
  'multistage/prefer-named-stage': 'warn',
} as const;

/** The rules of the preset `strict` with their severities. */
export const strict = {
  'multistage/copy-manifests-first': 'warn',
  'multistage/no-build-tools-in-final-image': 'error',
  'multistage/no-builder-cleanup': 'warn',
  'multistage/no-chained-cleanup': 'warn',
  'multistage/no-duplicate-copy': 'warn',
  'multistage/no-late-cleanup': 'warn',
  'multistage/no-libc-mismatch': 'error',
  'multistage/no-source-copy-from-builder': 'error',
  'multistage/no-unknown-stage': 'error',
  'multistage/no-unused-stage': 'warn',
  'multistage/pin-copied-image': 'warn',
  'multistage/prefer-minimal-final-base': 'warn',
  'multistage/prefer-named-stage': 'warn',
  'multistage/prefer-shared-stage': 'warn',
} as const;

/** The rules of the preset `all` with their severities. */
export const all = {
  'multistage/copy-manifests-first': 'warn',
  'multistage/no-build-tools-in-final-image': 'error',
  'multistage/no-builder-cleanup': 'warn',
  'multistage/no-chained-cleanup': 'warn',
  'multistage/no-duplicate-copy': 'warn',
  'multistage/no-late-cleanup': 'warn',
  'multistage/no-libc-mismatch': 'error',
  'multistage/no-source-copy-from-builder': 'error',
  'multistage/no-unknown-stage': 'error',
  'multistage/no-unused-stage': 'warn',
  'multistage/pin-copied-image': 'warn',
  'multistage/prefer-minimal-final-base': 'warn',
  'multistage/prefer-named-stage': 'warn',
  'multistage/prefer-shared-stage': 'warn',
} as const;
