import {
  checkRepository,
  checkRuleName,
  DEFAULT_RULE,
  likelyRepository,
  packageName,
  type PluginChoices,
} from './choices.ts';
import { UsageError } from './errors.ts';

/** Shows a question, and gives the answer. */
export type Ask = (question: string) => Promise<string>;

/**
 * Completes what the command line left open: by asking, or with the defaults.
 * @throws UsageError when there is no name and nobody to ask, or a value does not fit.
 */
export async function askMissing(
  given: { [Key in keyof PluginChoices]: string | undefined },
  ask: Ask | null,
): Promise<PluginChoices> {
  const decide = async (
    value: string | undefined,
    question: string,
    fallback: string | null,
    check: (value: string) => string,
  ): Promise<string> => {
    if (value === undefined && ask) return askUntilRight(ask, question, fallback, check);
    if (value !== undefined) return check(value);
    if (fallback === null)
      throw new UsageError('The package needs a name: npm create dflint-plugin acme. See --help.');
    return fallback;
  };
  const name = await decide(
    given.name,
    'Name of the package (acme, @acme, dflint-plugin-acme)',
    null,
    packageName,
  );
  const rule = await decide(given.rule, 'Name of its first rule', DEFAULT_RULE, checkRuleName);
  const repository = await decide(given.repository, 'Repository', likelyRepository(name), checkRepository);
  return { name, rule, repository };
}

async function askUntilRight(
  ask: Ask,
  question: string,
  fallback: string | null,
  check: (value: string) => string,
): Promise<string> {
  let hint = '';
  for (;;) {
    const answer = (await ask(`${hint}${question}${fallback === null ? '' : ` [${fallback}]`}: `)).trim();
    try {
      return check(answer === '' && fallback !== null ? fallback : answer);
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      hint = `${error.message}\n`;
    }
  }
}
