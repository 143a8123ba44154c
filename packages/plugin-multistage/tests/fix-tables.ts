import { loadConfig, resolveConfig, verifyAndFix } from '@dflint/core';
import type { Config, LintSuggestion, ResolvedConfig, VerifyAndFixResult } from '@dflint/core';
import type { RuleModule } from '@dflint/core/rule';
import { describe, expect, test } from 'vitest';
import plugin from '../src/index.ts';
import { lint } from './lint.ts';

/** A Dockerfile and what `--fix` makes of it. */
interface FixCase {
  name: string;
  code: string;
  /** Null: nothing is changed although something is reported. */
  output: string | null;
  settings?: NonNullable<Config['settings']>;
}

/** A Dockerfile and what the suggestions of its first report make of it, each with its text. */
interface SuggestionCase<Options> {
  name: string;
  code: string;
  options?: Partial<Options>;
  settings?: NonNullable<Config['settings']>;
  suggestions: readonly (readonly [desc: string, output: string])[];
}

type Rule<MessageIds extends string, Options extends readonly unknown[]> = RuleModule<MessageIds, Options> & {
  name: string;
};

/** The resolved config with rules of this package. */
export async function configOf(
  rules: NonNullable<Config['rules']>,
  settings: NonNullable<Config['settings']> = {},
): Promise<ResolvedConfig> {
  const config: Config = { plugins: { multistage: plugin }, rules, settings };
  return resolveConfig(await loadConfig([{ config, source: 'test', basePath: '/' }]), 'Dockerfile');
}

/** Runs fixes until none is left. Throws when a rule crashes or a fix breaks the file. */
export function fixUntilDone(code: string, config: ResolvedConfig): VerifyAndFixResult {
  const result = verifyAndFix(code, config);
  const crash = result.messages.find(message => message.crash !== undefined);
  if (crash) throw new Error(crash.crash);
  return result;
}

/** Checks what `--fix` makes of Dockerfiles, and that nothing is left to fix. */
export function testFixes<MessageIds extends string, Options extends readonly unknown[]>(
  { name: rule }: Rule<MessageIds, Options>,
  cases: readonly FixCase[],
): void {
  describe('fixes', () => {
    test.each(cases)('$name', async ({ code, output, settings }) => {
      const result = fixUntilDone(code, await configOf({ [`multistage/${rule}`]: 'error' }, settings));
      expect(result.output).toBe(output ?? code);
      if (output === null) expect(result.messages).not.toEqual([]);
      else expect(result.messages.filter(({ fix }) => fix)).toEqual([]);
    });
  });
}

/** Checks what the suggestions of the first report make of Dockerfiles. */
export function testSuggestions<MessageIds extends string, Options extends readonly unknown[]>(
  { name: rule }: Rule<MessageIds, Options>,
  cases: readonly SuggestionCase<Options[0]>[],
): void {
  describe('suggests', () => {
    test.each(cases)('$name', async ({ code, options, settings, suggestions }) => {
      const rules: Config['rules'] = { [`multistage/${rule}`]: ['error', ...(options ? [options] : [])] };
      const [report] = await lint(code, rules, 'Dockerfile', settings);
      expect(report).toBeDefined();
      const found = (report?.suggestions ?? []).map(({ desc, fix }) => [
        desc,
        applySuggestion(code, { fix }),
      ]);
      expect(found).toEqual(suggestions);
    });
  });
}

/** The text after a suggestion. */
export function applySuggestion(code: string, { fix }: Pick<LintSuggestion, 'fix'>): string {
  return code.slice(0, fix.range[0]) + fix.text + code.slice(fix.range[1]);
}
