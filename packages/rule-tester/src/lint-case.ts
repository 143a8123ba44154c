import { loadConfig, resolveConfig, verify, withSelectors } from '@dflint/core';
import type { LintMessage, ResolvedConfig, RuleModule } from '@dflint/core';
import { codeFrame } from './code-frame.ts';
import { RuleCrash } from './rule-crash.ts';
import type { RuleTesterConfig, ValidTestCase } from './types.ts';

/** A rule under test. */
export interface Subject {
  /** Its full name: what stands in comments for it, and in `context.id`. */
  ruleId: string;
  rule: RuleModule;
  config: RuleTesterConfig;
}

/** What lints a text in the surroundings of a case. Throws where the rule crashes, or dflint has something to say itself. */
export type Lint = (text: string) => Promise<LintMessage[]>;

/** Gives what lints texts as a case wants it: with its options, settings, filename and ignore file. */
export async function linterFor({ ruleId, rule, config }: Subject, test: ValidTestCase): Promise<Lint> {
  const all = { ...config, ...test };
  const { filename = 'Dockerfile', settings = {}, dockerignore = null, options = [], syntaxErrors = 0 } = all;
  const { checkScripts } = all;
  const slash = ruleId.lastIndexOf('/');
  const resolved = await configOf({
    plugins: { [ruleId.slice(0, slash)]: { rules: { [ruleId.slice(slash + 1)]: rule } } },
    rules: { [ruleId]: ['error', ...options] },
    settings,
    // A comment that is meant for the rule hides nothing where the rule is right.
    reportUnusedDisableDirectives: 'off',
  });
  return async text => {
    const messages = await withSelectors(() =>
      verify(text, resolved, { filename, dockerignore: () => dockerignore, checkScripts }),
    );
    const crash = messages.find(message => message.crash !== undefined);
    if (crash?.crash !== undefined) throw new RuleCrash(ruleId, crash.crash);
    const others = messages.filter(message => message.ruleId !== ruleId);
    if (others.length !== syntaxErrors || others.some(message => message.fatal))
      throw new Error(othersText(others, text, syntaxErrors));
    return messages.filter(message => message.ruleId === ruleId);
  };
}

async function configOf(config: object): Promise<ResolvedConfig> {
  const loaded = await loadConfig([{ config, source: 'The case', basePath: '/' }]);
  return resolveConfig(loaded, 'Dockerfile');
}

function othersText(others: readonly LintMessage[], text: string, wanted: number): string {
  if (others.some(message => message.fatal))
    return `The Dockerfile does not parse, so that no rule is run:\n${codeFrame(text, others)}`;
  if (others.length === 0)
    return `The case wants ${wanted} syntax errors ("syntaxErrors"), but the Dockerfile has none.`;
  return `The Dockerfile has ${others.length} errors of its own; if they are meant, say "syntaxErrors: ${others.length}":\n${codeFrame(text, others)}`;
}
