import { ConfigError, keyPath, show } from './config-error.ts';
import type { Plugin } from './types.ts';
import { isObject, string, strings } from './validate.ts';

const RULE_TYPES: readonly unknown[] = ['problem', 'suggestion', 'layout'];
const FIXABLE: readonly unknown[] = ['code', 'whitespace'];

/**
 * Checks the shape of a rule package: the contract that docs/plugins.md describes.
 * @param source what the error names: the package or its file.
 * @throws ConfigError that names the package and the field.
 */
export function validatePlugin(plugin: unknown, source: string): asserts plugin is Plugin {
  if (plugin === undefined) {
    const remedy = 'Write: export default { meta: { name, version }, rules: { ... } };';
    throw new ConfigError(source, '', `a plugin must be the default export. ${remedy}`);
  }
  const check = new PluginChecker(source);
  const { meta, rules, configs } = check.object(
    plugin,
    '',
    'a plugin must be an object with "rules" or "configs"',
  );
  if (meta !== undefined) {
    const { name, version } = check.object(meta, 'meta', 'must be an object with "name" and "version"');
    if (name !== undefined) string(name, source, 'meta.name');
    if (version !== undefined) string(version, source, 'meta.version');
  }
  if (rules !== undefined) {
    const byName = check.object(rules, 'rules', 'must be an object of rules by name');
    for (const [name, rule] of Object.entries(byName)) check.rule(rule, keyPath('rules', name));
  }
  if (configs !== undefined) {
    const byName = check.object(configs, 'configs', 'must be an object of configs by name');
    for (const [name, config] of Object.entries(byName)) {
      if (!Array.isArray(config)) check.object(config, keyPath('configs', name), 'must be a config');
    }
  }
}

class PluginChecker {
  readonly #source: string;

  constructor(source: string) {
    this.#source = source;
  }

  object(value: unknown, key: string, what: string): Record<string, unknown> {
    if (!isObject(value)) this.#fail(key, `${what}, not ${show(value)}.`);
    return value;
  }

  rule(rule: unknown, key: string): void {
    if (!isObject(rule) || typeof rule['create'] !== 'function') {
      this.#fail(key, 'must be a rule: an object with "meta" and a function "create".');
    }
    const metaKey = keyPath(key, 'meta');
    const meta = this.object(
      rule['meta'],
      metaKey,
      'must be an object with "type", "docs", "messages" and "schema"',
    );
    this.#oneOf(meta['type'], RULE_TYPES, keyPath(metaKey, 'type'));
    const docsKey = keyPath(metaKey, 'docs');
    const docs = this.object(meta['docs'], docsKey, 'must be an object with "description"');
    string(docs['description'], this.#source, keyPath(docsKey, 'description'));
    const messagesKey = keyPath(metaKey, 'messages');
    const messages = this.object(meta['messages'], messagesKey, 'must be an object of texts by id');
    for (const [id, text] of Object.entries(messages)) string(text, this.#source, keyPath(messagesKey, id));
    const { schema, fixable, defaultOptions, aliases, codes } = meta;
    // Without one, the rule takes no options.
    if (schema !== undefined && !isObject(schema) && !Array.isArray(schema))
      this.#fail(
        keyPath(metaKey, 'schema'),
        `must be a JSON schema or an array of them, not ${show(schema)}.`,
      );
    if (fixable !== undefined) this.#oneOf(fixable, FIXABLE, keyPath(metaKey, 'fixable'));
    if (defaultOptions !== undefined && !Array.isArray(defaultOptions))
      this.#fail(keyPath(metaKey, 'defaultOptions'), `must be an array, not ${show(defaultOptions)}.`);
    if (aliases !== undefined) strings(aliases, this.#source, keyPath(metaKey, 'aliases'));
    if (codes !== undefined && !isPattern(codes))
      this.#fail(keyPath(metaKey, 'codes'), `must be a pattern as "^SC[0-9]+$", not ${show(codes)}.`);
  }

  #oneOf(value: unknown, allowed: readonly unknown[], key: string): void {
    if (!allowed.includes(value))
      this.#fail(key, `must be one of ${allowed.map(show).join(', ')}, not ${show(value)}.`);
  }

  #fail(key: string, problem: string): never {
    throw new ConfigError(this.#source, key, problem);
  }
}

function isPattern(value: unknown): boolean {
  try {
    return typeof value === 'string' && RegExp(value) instanceof RegExp;
  } catch {
    return false;
  }
}
