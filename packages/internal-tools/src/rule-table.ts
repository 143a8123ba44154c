import { join } from 'node:path';
import { generatedFile, readIfThere, replaceBetweenMarkers, type GeneratedFile } from './generated-file.ts';
import { tableText } from './markdown-table.ts';
import { severityOf, smallestPreset } from './presets.ts';
import type { RulePackage } from './rule-packages.ts';

/**
 * A rule package's README with its table of rules up to date.
 * @throws when the README has no markers for the table.
 */
export async function readmeWithTable(found: RulePackage): Promise<GeneratedFile> {
  const path = join(found.path, 'README.md');
  const text = replaceBetweenMarkers(readIfThere(path), 'generated rules', renderTable(found));
  if (text === null)
    throw new Error(`${path} has no <!-- begin generated rules --> and <!-- end generated rules -->.`);
  return generatedFile(path, text);
}

function renderTable({ rules }: RulePackage): string {
  const hasAliases = rules.some(({ rule }) => rule.meta.aliases !== undefined);
  const rows = rules.map(({ name, rule }) => {
    const { docs, aliases = [], fixable, hasSuggestions } = rule.meta;
    const preset = smallestPreset(rule) ?? '';
    const mends = [fixable && 'fix', hasSuggestions && 'suggestion'].filter(Boolean).join(', ');
    return [
      `[${name}](${docs.url})`,
      ...(hasAliases ? [aliases.map(alias => `\`${alias}\``).join(', ')] : []),
      docs.description,
      preset,
      preset && severityOf(rule),
      mends,
    ];
  });
  const heads = ['Rule', ...(hasAliases ? ['Alias'] : []), 'What it wants', 'Preset', 'Severity', 'Mends'];
  return tableText(heads, rows);
}
