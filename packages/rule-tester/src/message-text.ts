import { didYouMean, type RuleModule } from '@dflint/core';

const PLACEHOLDER = /\{\{([^{}]+?)\}\}/g;

type Data = Readonly<Record<string, unknown>>;

/** The names of the placeholders of a message. */
export function placeholdersOf(text: string): string[] {
  return [...new Set([...text.matchAll(PLACEHOLDER)].map(([, name = '']) => name.trim()))];
}

/**
 * The text of a message that a case wants.
 * @param key where the case says so, for errors.
 * @throws Error when the rule has no such message.
 */
export function messageTemplate({ meta }: RuleModule, messageId: string, key: string): string {
  const template = Object.hasOwn(meta.messages, messageId) ? meta.messages[messageId] : undefined;
  if (template !== undefined) return template;
  const ids = Object.keys(meta.messages);
  throw new Error(
    `${key}: the rule has no message "${messageId}".${didYouMean(messageId, ids)} It has: ${ids.join(', ')}.`,
  );
}

/**
 * Fills in a message.
 * @param key where the case gives the data, for errors.
 * @throws Error when the data and the placeholders do not fit each other.
 */
export function fillIn(template: string, data: Data, key: string): string {
  const names = placeholdersOf(template);
  const missing = names.filter(name => !Object.hasOwn(data, name));
  if (missing.length > 0)
    throw new Error(`${key}: the message "${template}" also wants ${missing.join(', ')}.`);
  const needless = Object.keys(data).filter(name => !names.includes(name));
  if (needless.length > 0)
    throw new Error(`${key}: the message "${template}" has no placeholder ${needless.join(', ')}.`);
  return template.replace(PLACEHOLDER, (_, name: string) => String(data[name.trim()]));
}

/** Throws when a text that a rule gave still has placeholders of its message: the rule has given no data for them. */
export function checkFilledIn(text: string, template: string, what: string): void {
  const left = placeholdersOf(template).filter(name => placeholdersOf(text).includes(name));
  if (left.length === 0) return;
  throw new Error(`${what} gives no data for ${left.map(name => `{{ ${name} }}`).join(', ')}: "${text}".`);
}
