// Generated from the rules by `npm run docs:update`; not to be edited.

/** The rules of the preset `recommended` with their severities. */
export const recommended = {
  'buildkit/copy-ignored-file': 'error',
  'buildkit/duplicate-stage-name': 'error',
  'buildkit/expose-invalid-format': 'warn',
  'buildkit/json-args-recommended': 'warn',
  'buildkit/legacy-key-value-format': 'warn',
  'buildkit/maintainer-deprecated': 'warn',
  'buildkit/multiple-instructions-disallowed': 'warn',
  'buildkit/no-empty-continuation': 'warn',
  'buildkit/redundant-target-platform': 'warn',
  'buildkit/reserved-stage-name': 'warn',
  'buildkit/secrets-used-in-arg-or-env': 'warn',
  'buildkit/undefined-arg-in-from': 'error',
  'buildkit/undefined-var': 'warn',
  'buildkit/workdir-relative-path': 'warn',
} as const;

/** The rules of the preset `strict` with their severities. */
export const strict = {
  'buildkit/consistent-instruction-casing': 'warn',
  'buildkit/copy-ignored-file': 'error',
  'buildkit/duplicate-stage-name': 'error',
  'buildkit/expose-invalid-format': 'warn',
  'buildkit/expose-proto-casing': 'warn',
  'buildkit/from-as-casing': 'warn',
  'buildkit/from-platform-flag-const-disallowed': 'warn',
  'buildkit/invalid-default-arg-in-from': 'warn',
  'buildkit/json-args-recommended': 'warn',
  'buildkit/legacy-key-value-format': 'warn',
  'buildkit/maintainer-deprecated': 'warn',
  'buildkit/multiple-instructions-disallowed': 'warn',
  'buildkit/no-empty-continuation': 'warn',
  'buildkit/redundant-target-platform': 'warn',
  'buildkit/reserved-stage-name': 'warn',
  'buildkit/secrets-used-in-arg-or-env': 'warn',
  'buildkit/stage-name-casing': 'warn',
  'buildkit/undefined-arg-in-from': 'error',
  'buildkit/undefined-var': 'warn',
  'buildkit/workdir-relative-path': 'warn',
} as const;

/** The rules of the preset `all` with their severities. */
export const all = {
  'buildkit/consistent-instruction-casing': 'warn',
  'buildkit/copy-ignored-file': 'error',
  'buildkit/duplicate-stage-name': 'error',
  'buildkit/expose-invalid-format': 'warn',
  'buildkit/expose-proto-casing': 'warn',
  'buildkit/from-as-casing': 'warn',
  'buildkit/from-platform-flag-const-disallowed': 'warn',
  'buildkit/invalid-default-arg-in-from': 'warn',
  'buildkit/invalid-definition-description': 'warn',
  'buildkit/json-args-recommended': 'warn',
  'buildkit/legacy-key-value-format': 'warn',
  'buildkit/maintainer-deprecated': 'warn',
  'buildkit/multiple-instructions-disallowed': 'warn',
  'buildkit/no-empty-continuation': 'warn',
  'buildkit/redundant-target-platform': 'warn',
  'buildkit/reserved-stage-name': 'warn',
  'buildkit/secrets-used-in-arg-or-env': 'warn',
  'buildkit/stage-name-casing': 'warn',
  'buildkit/undefined-arg-in-from': 'error',
  'buildkit/undefined-var': 'warn',
  'buildkit/workdir-relative-path': 'warn',
} as const;
