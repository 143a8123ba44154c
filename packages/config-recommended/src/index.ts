import type { Config } from '@dflint/core';
import multistage from '@dflint/plugin-multistage';

/**
 * The recommended configuration, which also serves where there is no config: the recommended rules of the official
 * plugins, with the severities that the plugins give them.
 */
const config: Config = {
  name: '@dflint/recommended',
  plugins: [multistage],
  extends: ['plugin:multistage/recommended'],
};

export default config;
