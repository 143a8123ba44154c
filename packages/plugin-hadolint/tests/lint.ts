import { loadConfig, resolveConfig, verify, verifyAndFix } from '@dflint/core';
import type { Config, LintMessage, ResolvedConfig } from '@dflint/core';
import { RuleTester } from '@dflint/rule-tester';
import plugin from '../src/index.ts';

/** Runs the tables of a rule: each case says where the report stands, and each message is shown in whole. */
export const ruleTester = new RuleTester({
  assertionOptions: { requireLocation: true, requireEveryMessage: true },
});

type Rules = NonNullable<Config['rules']>;

/** The resolved config with rules of this package. */
async function configOf(rules: Rules): Promise<ResolvedConfig> {
  const config: Config = { plugins: { hadolint: plugin }, rules };
  return resolveConfig(await loadConfig([{ config, source: 'test', basePath: '/' }]), 'Dockerfile');
}

/** Lints a text with rules of this package. */
export async function lint(text: string, rules: Rules): Promise<LintMessage[]> {
  return verify(text, await configOf(rules), { filename: 'Dockerfile' });
}

/** Fixes a text with rules of this package, until nothing is left to fix. */
export async function fix(text: string, rules: Rules): Promise<{ output: string; messages: LintMessage[] }> {
  return verifyAndFix(text, await configOf(rules), { filename: 'Dockerfile' });
}

/** The lines of an array as text, each with a line break. */
export function lines(...text: string[]): string {
  return text.map(line => `${line}\n`).join('');
}

/** A Dockerfile of one stage with one RUN. */
export function run(command: string): string {
  return lines('FROM debian:12', `RUN ${command}`);
}
