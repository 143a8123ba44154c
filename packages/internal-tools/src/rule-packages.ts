import type { RuleModule } from '@dflint/core/rule';
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { listPackages, type Package } from './workspace.ts';

/** A rule with the places that belong to it. */
export interface RuleSource {
  /** The file's name without its extension; also the rule's name. */
  name: string;
  rule: RuleModule;
}

/** A package of rules, `packages/plugin-<prefix>`. */
export interface RulePackage extends Package {
  /** What stands before the slash in its rules' names: `multistage`. */
  prefix: string;
  /** Its rules, sorted by name. */
  rules: RuleSource[];
}

/** Reads all rule packages with their rules, from the rule files themselves and not from the generated index. */
export async function loadRulePackages(): Promise<RulePackage[]> {
  const packages = listPackages().filter(({ folder }) => folder.startsWith('plugin-'));
  return Promise.all(
    packages.map(async found => ({
      ...found,
      prefix: found.folder.slice('plugin-'.length),
      rules: await Promise.all(listRuleFiles(found).map(loadRule)),
    })),
  );
}

/**
 * One of the rule packages.
 * @throws when there is none with this prefix.
 */
export async function loadRulePackage(prefix: string): Promise<RulePackage> {
  const found = (await loadRulePackages()).find(each => each.prefix === prefix);
  if (!found) throw new Error(`There is no packages/plugin-${prefix}.`);
  return found;
}

/** The rules of a package by name, as a plugin has them. */
export function rulesByName({ rules }: RulePackage): Record<string, RuleModule> {
  return Object.fromEntries(rules.map(({ name, rule }) => [name, rule]));
}

/** Absolute paths of a package's rule files, sorted. */
function listRuleFiles({ path }: Package): string[] {
  const folder = join(path, 'src/rules');
  return readdirSync(folder)
    .filter(file => file.endsWith('.ts') && file !== 'index.ts')
    .sort()
    .map(file => join(folder, file));
}

async function loadRule(file: string): Promise<RuleSource> {
  const module = (await import(/* @vite-ignore */ pathToFileURL(file).href)) as { default?: RuleModule };
  if (!module.default)
    throw new Error(`${file} has no default export: a rule file exports its rule as default.`);
  return { name: basename(file, '.ts'), rule: module.default };
}
