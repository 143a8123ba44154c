import { loadConfig, resolveConfig, verify } from '@dflint/core';
import type { Config, LintMessage } from '@dflint/core';
import { RuleTester } from '@dflint/rule-tester';
import plugin from '../src/index.ts';

/** Runs the tables of a rule: each case says where the report stands, and each message is shown in whole. */
export const ruleTester = new RuleTester({
  assertionOptions: { requireLocation: true, requireEveryMessage: true },
});

/** Lints a text with rules of this package: the recommended ones, or those of `rules`. */
export async function lint(
  text: string,
  rules: Config['rules'] = plugin.configs.recommended.rules,
  filename = 'Dockerfile',
  settings: NonNullable<Config['settings']> = {},
): Promise<LintMessage[]> {
  const config: Config = { plugins: { multistage: plugin }, rules, settings };
  const loaded = await loadConfig([{ config, source: 'test', basePath: '/' }]);
  return verify(text, resolveConfig(loaded, filename), { filename });
}

/** The lines of an array as text, each with a line break. */
export function lines(...text: string[]): string {
  return text.map(line => `${line}\n`).join('');
}
