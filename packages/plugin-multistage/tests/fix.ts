import { loadConfig, resolveConfig, verifyAndFix } from '@dflint/core';
import type { Config, LintSuggestion, ResolvedConfig, VerifyAndFixResult } from '@dflint/core';
import plugin from '../src/index.ts';

/** The resolved config with rules of this package. */
export async function configOf(rules: NonNullable<Config['rules']>): Promise<ResolvedConfig> {
  const config: Config = { plugins: { multistage: plugin }, rules };
  return resolveConfig(await loadConfig([{ config, source: 'test', basePath: '/' }]), 'Dockerfile');
}

/** Runs fixes until none is left. Throws when a rule crashes or a fix breaks the file. */
export function fixUntilDone(code: string, config: ResolvedConfig): VerifyAndFixResult {
  const result = verifyAndFix(code, config);
  const crash = result.messages.find(message => message.crash !== undefined);
  if (crash) throw new Error(crash.crash);
  return result;
}

/** The text after a suggestion. */
export function applySuggestion(code: string, { fix }: Pick<LintSuggestion, 'fix'>): string {
  return code.slice(0, fix.range[0]) + fix.text + code.slice(fix.range[1]);
}
