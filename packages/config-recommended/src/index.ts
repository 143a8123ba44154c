import type { Config } from '@dflint/core';
import buildkit from '@dflint/plugin-buildkit';
import hadolint from '@dflint/plugin-hadolint';
import multistage from '@dflint/plugin-multistage';

/**
 * The recommended configuration, which also serves where there is no config: the recommended rules of the official
 * plugins, with the severities that the plugins give them. What BuildKit and hadolint both check is on once, under
 * BuildKit's name; rules about what an image keeps look at the stages that ship, which is their own default. Fingerprints
 * of public keys are no secrets: of all that BuildKit takes for secrets in real Dockerfiles, they are the most.
 */
const config: Config = {
  name: '@dflint/recommended',
  plugins: [buildkit, hadolint, multistage],
  extends: ['plugin:buildkit/recommended', 'plugin:hadolint/recommended', 'plugin:multistage/recommended'],
  rules: { 'buildkit/secrets-used-in-arg-or-env': ['warn', { fingerprints: false }] },
};

export default config;
