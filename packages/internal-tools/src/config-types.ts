import type { RuleModule } from '@dflint/core/rule';
import { join } from 'node:path';
import { generatedFile, type GeneratedFile } from './generated-file.ts';
import { namedRules, rulesByAlias, type NamedRule } from './rule-names.ts';
import type { RulePackage } from './rule-packages.ts';
import { optionSchemas, schemaType } from './schema-type.ts';
import { root } from './workspace.ts';

/** `packages/dflint/src/config/official-rules.ts`: what `defineConfig` knows of the rules of the official packages. */
export function configTypes(packages: readonly RulePackage[]): Promise<GeneratedFile> {
  const rules = namedRules(packages);
  const members = [
    ...rules.map(({ ruleId, rule }) => `${comment(rule)}'${ruleId}': ${optionsType(rule)};`),
    ...rulesByAlias(rules).map(([alias, named]) => `${aliasComment(named)}${alias}: ${aliasType(named)};`),
  ];
  return generatedFile(
    join(root, 'packages/dflint/src/config/official-rules.ts'),
    `// Generated from the rules by \`npm run docs:update\`; not to be edited.

/** The options of the rules of the official packages, by full name and by alias. */
export interface OfficialRules {
  ${members.join('\n')}
}
`,
  );
}

function comment({ meta }: RuleModule): string {
  return `/** ${meta.docs.description.replaceAll('*/', '*\\/')}. See ${meta.docs.url}. */\n`;
}

function aliasComment(rules: readonly NamedRule[]): string {
  return `/** ${rules.map(({ ruleId, rule }) => `${rule.meta.docs.description} (\`${ruleId}\`).`).join(' ')} */\n`;
}

function aliasType(rules: readonly NamedRule[]): string {
  const byType = new Map(rules.map(({ ruleId, rule }) => [optionsType(rule), ruleId]));
  return [...byType.values()].map(ruleId => `OfficialRules['${ruleId}']`).join(' | ');
}

/** The options behind the severity, as a tuple: each may be left out. */
function optionsType({ meta: { schema } }: RuleModule): string {
  return `[${optionSchemas(schema)
    .map(option => `(${schemaType(option)})?`)
    .join(', ')}]`;
}
