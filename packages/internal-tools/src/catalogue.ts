import { join } from 'node:path';
import { generatedFile, readIfThere, type GeneratedFile } from './generated-file.ts';
import { tableText } from './markdown-table.ts';
import { smallestPreset } from './presets.ts';
import type { RulePackage } from './rule-packages.ts';
import { root } from './workspace.ts';

/** What a rule's version is called until its package is released with it. */
const UNRELEASED = 'next';

const INTRODUCTION = `# Rules

All rules of the official packages, each with its page. A preset holds what stands here and what the smaller ones hold:
\`recommended\`, then \`strict\` or \`stylistic\`, then \`all\`. Made from the rules' meta.
`;

/**
 * The catalogue of all rules. It is itself the record of the version in which a rule came first: what stands there stays,
 * a rule that is new gets `next`.
 *
 * @param isRelease whether `next` becomes the version that the package has now
 */
export async function catalogue(
  packages: readonly RulePackage[],
  { isRelease }: { isRelease: boolean },
): Promise<GeneratedFile> {
  const path = join(root, 'rules-docs/README.md');
  const recorded = readVersions(readIfThere(path));
  const sections = packages.map(found => section(found, recorded, isRelease));
  return generatedFile(path, [INTRODUCTION, ...sections].join('\n'));
}

function section(
  { manifest, prefix, rules }: RulePackage,
  recorded: ReadonlyMap<string, string>,
  isRelease: boolean,
): string {
  const rows = rules.map(({ name, rule }) => {
    const { docs, aliases = [], fixable, hasSuggestions } = rule.meta;
    const ruleId = `${prefix}/${name}`;
    const before = recorded.get(ruleId) ?? UNRELEASED;
    return [
      `[${ruleId}](${prefix}/${name}.md)`,
      docs.description,
      smallestPreset(rule) ?? 'all',
      fixable ? 'yes' : '',
      hasSuggestions ? 'yes' : '',
      aliases.map(alias => `\`${alias}\``).join(', '),
      before === UNRELEASED && isRelease ? manifest.version : before,
    ];
  });
  const heads = ['Rule', 'What it wants', 'Preset', 'Fix', 'Suggestion', 'Aliases', 'Since'];
  return `## ${manifest.name}\n\n${tableText(heads, rows)}\n`;
}

/** What the catalogue says of each rule: the version that it came with, by full name. */
export function readVersions(text: string): Map<string, string> {
  const rows = text.matchAll(/^\| \[([^\]]+)\].*\| *(\S+) *\|$/gm);
  return new Map([...rows].map(([, ruleId = '', version = '']) => [ruleId, version]));
}
