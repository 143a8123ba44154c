/**
 * What all repositories of Acme lint their Dockerfiles with: `extends: ['@acme']`.
 *
 * @type {import('@dflint/core').Config}
 */
export default {
  name: '@acme/dflint-config',
  // Names are resolved from here, so that a repository installs this package alone.
  plugins: ['acme'],
  extends: ['@dflint/recommended', 'plugin:acme/recommended'],
  rules: {
    'acme/require-team': ['error', { teams: ['web', 'data'] }],
    // Images come from where they are mirrored and scanned.
    'hadolint/trusted-registries': ['error', { trustedRegistries: ['*.acme.example', 'gcr.io'] }],
  },
  overrides: [
    // What ships is the same in each build; what is thrown away may be of today.
    { stages: 'shipped', rules: { 'hadolint/no-latest-tag': 'error' } },
    { stages: ['builder', 'unreached'], rules: { 'hadolint/no-latest-tag': 'off' } },
  ],
};
