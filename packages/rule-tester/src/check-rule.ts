import { checkOptions, type RuleModule } from '@dflint/core';

const TYPES: readonly unknown[] = ['problem', 'suggestion', 'layout'];

/**
 * Checks what a rule says about itself. The types ask for the same, but rules may be written in JavaScript.
 * @throws Error for the first fault.
 */
export async function checkRule(rule: RuleModule): Promise<void> {
  const fault = faultOf(rule) ?? (await defaultsFault(rule));
  if (fault !== null) throw new Error(fault);
}

function faultOf(rule: unknown): string | null {
  if (!isObject(rule) || typeof rule['create'] !== 'function')
    return 'A rule is an object with a function "create"; createRule makes one.';
  const { meta } = rule;
  if (!isObject(meta)) return 'The rule has no "meta".';
  const { type, docs, messages, schema } = meta;
  if (!TYPES.includes(type)) return 'meta.type must be "problem", "suggestion" or "layout".';
  if (!isObject(docs) || typeof docs['description'] !== 'string' || docs['description'].trim() === '')
    return 'meta.docs.description is missing: a sentence that says what the rule wants.';
  if (!isObject(messages) || Object.keys(messages).length === 0)
    return 'meta.messages is missing: the texts of the reports by their ids.';
  const empty = Object.entries(messages).find(([, text]) => typeof text !== 'string' || text === '');
  if (empty) return `meta.messages.${empty[0]} must be a text.`;
  if (typeof schema !== 'object' || schema === null)
    return 'meta.schema is missing: [] for a rule without options.';
  return null;
}

async function defaultsFault({ meta }: RuleModule): Promise<string | null> {
  const { defaultOptions = [], schema } = meta;
  if (defaultOptions.length === 0) return null;
  const problem = await checkOptions(schema, defaultOptions);
  return problem && `meta.defaultOptions${optionKey(problem.key)} does not fit meta.schema: ${problem.text}`;
}

/** The key of a problem, counted without the severity that stands before the options in a config: `[1].x` to `[0].x`. */
export function optionKey(key: string): string {
  return key.replace(/^\[(\d+)\]/, (_, index: string) => `[${Number(index) - 1}]`);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
