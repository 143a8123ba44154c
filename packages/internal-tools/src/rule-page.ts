import { join } from 'node:path';
import { generatedFile, readIfThere, replaceBetweenMarkers, type GeneratedFile } from './generated-file.ts';
import { listOptions } from './option-list.ts';
import { isInPreset, presets, severityOf } from './presets.ts';
import type { RulePackage, RuleSource } from './rule-packages.ts';
import { root } from './workspace.ts';

/** Absolute path of a rule's page. */
export function pagePath({ prefix }: RulePackage, { name }: RuleSource): string {
  return join(root, 'rules-docs', prefix, `${name}.md`);
}

/** A rule's page with its head as the rule's meta has it and its body as it is. */
export async function rulePage(found: RulePackage, source: RuleSource): Promise<GeneratedFile> {
  const path = pagePath(found, source);
  const text = readIfThere(path);
  const head = renderHead(found, source);
  const page =
    replaceBetweenMarkers(text, 'head', head) ??
    `<!-- begin head -->\n\n${head}\n\n<!-- end head -->\n\n${text}`;
  return generatedFile(path, page);
}

/** The part of a page that is made from the rule's meta: title, description, presets, what it can mend, options. */
function renderHead({ prefix }: RulePackage, { name, rule }: RuleSource): string {
  const { docs, deprecated, replacedBy, aliases, fixable, hasSuggestions } = rule.meta;
  const inPresets = presets.filter(preset => isInPreset(rule, preset)).map(preset => `\`${preset}\``);
  const facts = [
    inPresets.length > 0 &&
      `Presets: ${inPresets.join(', ')}, as ${severityOf(rule) === 'error' ? 'an error' : 'a warning'}`,
    deprecated &&
      `Deprecated${replacedBy ? `: use ${replacedBy.map(rule => `\`${rule}\``).join(', ')}` : ''}`,
    aliases && `Also known as ${aliases.map(alias => `\`${alias}\``).join(', ')}`,
    fixable && 'Fixed by `--fix`',
    hasSuggestions && 'Offers suggestions',
  ];
  return [
    `# ${prefix}/${name}`,
    `${docs.description}.`,
    facts
      .filter(fact => typeof fact === 'string')
      .map(fact => `- ${fact}`)
      .join('\n'),
    renderOptions(rule),
  ].join('\n\n');
}

function renderOptions(rule: RuleSource['rule']): string {
  const rows = listOptions(rule).map(option =>
    [code(option.name), code(option.type), code(option.default), option.description]
      .map(escapeCell)
      .join(' | '),
  );
  if (rows.length === 0) return 'This rule has no options.';
  return ['Option | Type | Default | Meaning', '--- | --- | --- | ---', ...rows]
    .map(row => `| ${row} |`)
    .join('\n');
}

function code(text: string): string {
  return text === '' ? '' : `\`${text}\``;
}

function escapeCell(text: string): string {
  return text.replaceAll('|', '\\|');
}

/**
 * What is missing in the written part of a page.
 * @returns one sentence for each fault; none when the page is whole.
 */
export function pageFaults({ name, rule }: RuleSource, text: string): string[] {
  const sections = new Map(
    text.split(/^## /m).map(section => {
      const end = section.indexOf('\n');
      return [section.slice(0, end).trim(), section.slice(end)] as const;
    }),
  );
  const faults: string[] = [];
  const options = sections.get('Options') ?? '';
  for (const option of listOptions(rule)) {
    if (!options.includes(`\`${option.name}\``))
      faults.push(`${name}: "## Options" says nothing about \`${option.name}\`.`);
  }
  return faults;
}
