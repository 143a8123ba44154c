import { UsageError } from './errors.ts';

/** What a new package is to be. */
export interface PluginChoices {
  /** `acme`, `@acme`, or the whole name of the package: `dflint-plugin-acme`, `@acme/dflint-plugin-base`. */
  name: string;
  /** The name of its first rule, in kebab case. */
  rule: string;
  /** Where the package will live: `https://github.com/acme/dflint-plugin-acme`. */
  repository: string;
}

export const DEFAULT_RULE = 'prefer-mirror';

// What npm allows in a new name, in so far as a prefix of rules can be made of it.
const PART = /^[a-z0-9][a-z0-9._-]*$/;

/**
 * The name of the package: the short forms are those that a config may use for it.
 * @throws UsageError when npm would refuse the name, or dflint would not find the package by it.
 */
export function packageName(name: string): string {
  const [, scope, rest = ''] = /^(?:(@[^/]*)(?:\/|$))?(.*)$/.exec(name) ?? [];
  const parts = [scope?.slice(1), scope !== undefined && rest === '' ? undefined : rest];
  if (parts.some(part => part !== undefined && !PART.test(part))) {
    throw new UsageError(
      `"${name}" is no name for a package. Write one like acme, dflint-plugin-acme, @acme or @acme/dflint-plugin-base: lower case letters, digits, "-".`,
    );
  }
  if (scope === undefined) return withPrefix(rest);
  if (rest === '' || rest === 'dflint-plugin') return `${scope}/dflint-plugin`;
  return `${scope}/${withPrefix(rest)}`;
}

function withPrefix(name: string): string {
  return name.startsWith('dflint-plugin-') ? name : `dflint-plugin-${name}`;
}

/** The prefix that the rules of a package have: `acme`, `@acme`, `@acme/base`. */
export function rulePrefix(fullName: string): string {
  return fullName.replace(/dflint-plugin-?/, '').replace(/\/$/, '');
}

/** The folder of a package, where nothing else is said. */
export function folderName(fullName: string): string {
  return fullName.replace(/^@.*\//, '');
}

/** An address that is likely enough to be written down and corrected later. */
export function likelyRepository(fullName: string): string {
  const prefix = rulePrefix(fullName);
  const owner = prefix.replace(/^@|\/.*$/g, '');
  return `https://github.com/${owner}/${folderName(fullName)}`;
}

/** @throws UsageError when a rule cannot be called so. */
export function checkRuleName(rule: string): string {
  if (/^[a-z]+(-[a-z0-9]+)*$/.test(rule)) return rule;
  throw new UsageError(`"${rule}" is no name for a rule. Write it in kebab case: ${DEFAULT_RULE}.`);
}

/** @throws UsageError when it is no web address. Gives it without a slash at the end. */
export function checkRepository(repository: string): string {
  const address = repository.replace(/\.git$|\/+$/g, '');
  if (/^https?:\/\/[^\s'"`\\]+$/.test(address)) return address;
  throw new UsageError(
    `"${repository}" is no address. Write one like https://github.com/acme/dflint-plugin-acme.`,
  );
}
