import type { RuleMetaData } from '@dflint/core';
import type { DFLint } from '../dflint.ts';
import { UsageError } from '../errors.ts';
import type { OutputStream } from './run-context.ts';

/** What `--list-rules --format json` says of a rule. */
export interface RuleInfo {
  ruleId: string;
  aliases: readonly string[];
  description: string;
  recommended: NonNullable<RuleMetaData['docs']['recommended']>;
  fixable: 'code' | 'whitespace' | null;
  hasSuggestions: boolean;
  schema: RuleMetaData['schema'];
  url: string | null;
}

/**
 * `--list-rules`: prints the rules that can be set for a file, sorted by name.
 *
 * @param file whose config names the plugins
 * @param format `stylish` for people (the default) or `json`
 * @returns the exit code
 */
export async function listRules(
  dflint: DFLint,
  file = 'Dockerfile',
  format: string | undefined,
  stdout: OutputStream,
): Promise<number> {
  const rules = [...(await dflint.rulesForFile(file))].map(([ruleId, { meta }]) => toInfo(ruleId, meta));
  rules.sort((a, b) => (a.ruleId < b.ruleId ? -1 : 1));
  if (format === 'json') stdout.write(`${JSON.stringify(rules, null, 2)}\n`);
  else if (format === undefined || format === 'stylish') stdout.write(rules.map(toText).join(''));
  else throw new UsageError(`--list-rules has the formats stylish and json, not "${format}".`);
  return 0;
}

function toInfo(ruleId: string, meta: RuleMetaData): RuleInfo {
  return {
    ruleId,
    aliases: meta.aliases ?? [],
    description: meta.docs.description,
    recommended: meta.docs.recommended ?? false,
    fixable: meta.fixable ?? null,
    hasSuggestions: meta.hasSuggestions ?? false,
    schema: meta.schema,
    url: meta.docs.url ?? null,
  };
}

function toText({ ruleId, aliases, description, recommended, fixable, hasSuggestions }: RuleInfo): string {
  const facts = [
    recommended === true ? 'recommended' : recommended,
    fixable !== null && 'fixable',
    hasSuggestions && 'with suggestions',
    aliases.length > 0 && `also ${aliases.join(', ')}`,
  ].filter(fact => fact !== false);
  return `${ruleId}${facts.length > 0 ? ` (${facts.join('; ')})` : ''}\n  ${description}\n`;
}
