import { type BuildStage, type SourceCode, createSourceCode } from '@dflint/semantics';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Rules, Targets } from '../linter.ts';
import type { Lint } from '../lints.ts';
import { messageOffsets } from '../positions.ts';
import { nameInDirective } from './rule-names.ts';
import { definitionRange, mentionAt } from './stage-mentions.ts';

/** What to show for a range of UTF-16 offsets, in Markdown. */
export interface HoverText {
  range: [number, number];
  markdown: string;
}

/** What the rules want that have problems at an offset, and the rule that a directive names there. */
export function ruleHovers(
  document: TextDocument,
  sourceCode: SourceCode,
  { messages, rules }: Lint,
  offset: number,
): HoverText[] {
  const hovers = new Map<string, HoverText>();
  for (const message of messages) {
    const { ruleId } = message;
    const range = messageOffsets(document, message);
    if (ruleId === null || range[0] > offset || range[1] < offset) continue;
    const markdown = ruleMarkdown(ruleId, rules);
    if (markdown !== null) hovers.set(ruleId, { range, markdown });
  }
  const named = nameInDirective(sourceCode, offset, rules);
  for (const ruleId of named?.ruleIds ?? []) {
    const markdown = ruleMarkdown(ruleId, rules);
    if (named && markdown !== null) hovers.set(ruleId, { range: named.range, markdown });
  }
  return [...hovers.values()];
}

function ruleMarkdown(ruleId: string, rules: Rules): string | null {
  const meta = rules.get(ruleId)?.meta;
  if (!meta) return null;
  const { docs, deprecated, replacedBy = [], aliases = [], fixable, hasSuggestions } = meta;
  const name = docs.url === undefined ? code(ruleId) : `[${code(ruleId)}](${linkTarget(docs.url)})`;
  const notes = [
    deprecated && `Deprecated${replacedBy.length > 0 ? `: use ${replacedBy.map(code).join(', ')}` : ''}.`,
    aliases.length > 0 && `Also called ${aliases.map(code).join(', ')}.`,
    fixable !== undefined && 'dflint can fix this.',
    hasSuggestions && 'dflint can suggest a change.',
  ].filter(note => typeof note === 'string');
  return [`${name}: ${docs.description}.`, notes.join(' ')].filter(text => text !== '').join('\n\n');
}

/** What becomes of the stage that is named at an offset, when these targets are built. */
export function stageHover(text: string, targets: Targets, offset: number): HoverText | null {
  const sourceCode = createSourceCode(text, targets);
  const mention = mentionAt(sourceCode, offset);
  if (!mention) return null;
  const { stage, range } = mention;
  const lineOf = (at: number): number => sourceCode.getLocFromIndex(at).line;
  const users = [...new Set(stage.dependents.map(({ word }) => lineOf(word.range[0])))];
  const markdown = [
    `Stage ${code(stage.name ?? String(stage.index))} (line ${lineOf(definitionRange(stage)[0])}): ${roleOf(stage)}.`,
    `Starts from ${code(stage.node.from.image.value)}.`,
    users.length > 0 ? `Used in line ${users.join(', ')}.` : 'No other stage uses it.',
  ].join('\n\n');
  return { range, markdown };
}

function roleOf({ role, isTarget }: BuildStage): string {
  if (isTarget) return 'it is built and ships';
  if (role === 'shipped') return 'it ships, as a part of what is built on it';
  return role === 'builder'
    ? 'a builder, from which only copied files ship'
    : 'no stage that is built needs it';
}

/** As the target of a link in Markdown, whatever the address. */
function linkTarget(url: string): string {
  return url.replace(/[\s()<>]/g, each => `%${each.charCodeAt(0).toString(16).padStart(2, '0')}`);
}

/** As code in Markdown, whatever the text. */
function code(text: string): string {
  return `\`${text.replace(/[`\s]+/g, ' ')}\``;
}

/** Markdown of this file as plain text. */
export function plainText(markdown: string): string {
  return markdown.replace(/\[`([^`]*)`\]\(([^)]*)\)/g, '$1 ($2)').replaceAll('`', '');
}
