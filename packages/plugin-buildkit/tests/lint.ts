import { type Config, loadConfig, resolveConfig, verify, verifyAndFix } from '@dflint/core';
import type { LintMessage, ResolvedConfig, VerifyAndFixResult } from '@dflint/core';
import plugin from '../src/index.ts';

type Rules = NonNullable<Config['rules']>;

/** The resolved config of rules of this package. */
export async function configOf(rules: Rules): Promise<ResolvedConfig> {
  const config: Config = { plugins: { buildkit: plugin }, rules };
  return resolveConfig(await loadConfig([{ config, source: 'test', basePath: '/' }]), 'Dockerfile');
}

/** Lints a text with rules of this package, beside an ignore file where one is given. */
export async function lint(text: string, rules: Rules, ignoreFile?: string): Promise<LintMessage[]> {
  return verify(text, await configOf(rules), { dockerignore: () => ignoreFile ?? null });
}

/** Runs the fixes of rules until none is left. Throws when a rule crashes or a fix breaks the file. */
export async function fixWith(text: string, rules: Rules): Promise<VerifyAndFixResult> {
  const result = verifyAndFix(text, await configOf(rules));
  const crash = result.messages.find(message => message.crash !== undefined);
  if (crash) throw new Error(crash.crash);
  return result;
}

/** The lines of an array as text, each with a line break. */
export function lines(...text: string[]): string {
  return text.map(line => `${line}\n`).join('');
}
