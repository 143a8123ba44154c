import { type DefineConfig, defineConfig as defineAnyConfig } from '@dflint/core';
import type { OfficialRules } from './official-rules.ts';

/** As `defineConfig` of `@dflint/core`, for configs that use the official rule packages. */
export const defineConfig = defineAnyConfig as DefineConfig<OfficialRules>;
