import type { Plugin } from '@dflint/core';
import buildkit from '@dflint/plugin-buildkit';
import hadolint from '@dflint/plugin-hadolint';
import multistage from '@dflint/plugin-multistage';

export type OfficialPrefix = 'buildkit' | 'hadolint' | 'multistage';

/** The official rule packages by their prefix, in the order of `@dflint/config-recommended`. */
export const officialPlugins: Readonly<Record<OfficialPrefix, Plugin>> = { buildkit, hadolint, multistage };
