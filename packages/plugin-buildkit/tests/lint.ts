import { type Config, loadConfig, resolveConfig, verify } from '@dflint/core';
import type { LintMessage, ResolvedConfig } from '@dflint/core';
import { RuleTester } from '@dflint/rule-tester';
import plugin from '../src/index.ts';

/** Runs the tables of a rule: each case says where the report stands, and each message is shown in whole. */
export const ruleTester = new RuleTester({
  assertionOptions: { requireLocation: true, requireEveryMessage: true },
});

type Rules = NonNullable<Config['rules']>;

/** The resolved config of rules of this package. */
export async function configOf(rules: Rules): Promise<ResolvedConfig> {
  const config: Config = { plugins: { buildkit: plugin }, rules };
  return resolveConfig(await loadConfig([{ config, source: 'test', basePath: '/' }]), 'Dockerfile');
}

/** Lints a text with rules of this package. */
export async function lint(text: string, rules: Rules): Promise<LintMessage[]> {
  return verify(text, await configOf(rules));
}

/** The lines of an array as text, each with a line break. */
export function lines(...text: string[]): string {
  return text.map(line => `${line}\n`).join('');
}
