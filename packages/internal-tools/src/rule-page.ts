import { join } from 'node:path';
import { generatedFile, readIfThere, replaceBetweenMarkers, type GeneratedFile } from './generated-file.ts';
import { tableText } from './markdown-table.ts';
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
    replaceBetweenMarkers(text, 'generated head', head) ??
    `<!-- begin generated head -->\n\n${head}\n\n<!-- end generated head -->\n\n${text}`;
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
    [code(option.name), code(option.type), defaultCell(option.default), option.description].map(escapeCell),
  );
  if (rows.length === 0) return 'This rule has no options.';
  return tableText(['Option', 'Type', 'Default', 'Meaning'], rows);
}

/** A long default is told in the option's own section. */
function defaultCell(text: string): string {
  return text.length > 40 ? 'see below' : code(text);
}

function code(text: string): string {
  return text === '' ? '' : `\`${text}\``;
}

function escapeCell(text: string): string {
  return text.replaceAll('|', '\\|');
}

/**
 * What is missing in the written part of a page: every option has a heading under "## Options".
 * @returns one sentence for each fault; none when the page is whole.
 */
export function pageFaults({ name, rule }: RuleSource, page: string): string[] {
  const optionSection = page.split(/^## /m).find(section => section.startsWith('Options\n')) ?? '';
  const described = [...optionSection.matchAll(/^### `?(\w+)`?$/gm)].map(match => match[1]);
  const options = listOptions(rule).map(option => option.name);
  return [
    ...options
      .filter(option => !described.includes(option))
      .map(option => `${name}: "## Options" has no "### ${option}".`),
    ...described
      .filter(option => option !== undefined && !options.includes(option))
      .map(option => `${name}: "### ${option}" describes an option that the rule does not have.`),
  ];
}
