import type { LintedFile } from './lint-files.ts';
import { markdownTable } from './markdown-table.ts';
import { isInPreset, presetsOf } from './presets.ts';
import type { RulePackage, RuleSource } from './rule-packages.ts';

/**
 * How often the rules of a package report, in Markdown: by preset and a file, and by rule. The presets set no options, so
 * that a rule says the same in each.
 *
 * @param linted files, linted with all rules of the package
 */
export async function messageTables(
  { prefix, rules }: RulePackage,
  linted: readonly LintedFile[],
): Promise<string> {
  const idOf = ({ name }: RuleSource): string => `${prefix}/${name}`;
  const presets = presetsOf(rules).map(preset => {
    const ids = new Set(rules.filter(({ rule }) => isInPreset(rule, preset)).map(idOf));
    const counts = linted
      .map(({ messages }) => messages.filter(({ ruleId }) => ids.has(ruleId)).length)
      .sort((a, b) => a - b);
    const at = (part: number): number => counts[Math.floor((counts.length - 1) * part)] ?? 0;
    const total = counts.reduce((sum, count) => sum + count, 0);
    return [
      `\`${preset}\``,
      ids.size,
      total,
      counts.filter(count => count > 0).length,
      at(0.5),
      at(0.9),
      at(1),
    ];
  });
  const rows = rules
    .map(source => {
      const found = linted.map(({ messages }) => messages.filter(({ ruleId }) => ruleId === idOf(source)));
      const all = found.flat();
      const isRecommended = isInPreset(source.rule, 'recommended');
      const files = found.filter(each => each.length > 0).length;
      const fixed = all.filter(({ fix }) => fix !== undefined).length;
      return [source.name, isRecommended ? 'yes' : '', all.length, files, fixed] as const;
    })
    .sort((a, b) => b[2] - a[2]);
  const silent = rows.filter(row => row[2] === 0).map(([name]) => `\`${name}\``);
  return [
    `${linted.length} Dockerfiles of public repositories:\n`,
    await markdownTable(
      ['Preset', 'Rules', 'Messages', 'Files with any', 'A file: median', 'Ninth decile', 'Most'],
      presets,
    ),
    await markdownTable(
      ['Rule', 'Recommended', 'Messages', 'Files', 'With a fix'],
      rows.filter(row => row[2] > 0),
    ),
    ...(silent.length > 0 ? [`No message: ${silent.join(', ')}.`] : []),
  ].join('\n');
}
