import { isAbsolute, relative } from 'node:path';
import type { ConfigInspection, InspectedRule, InspectedSetting, InspectedValue } from '@dflint/core';
import { DFLint } from '../dflint.ts';
import { UsageError } from '../errors.ts';
import { visibleJson, visibleLine } from '../formatters/visible-text.ts';
import { checkIsNoFolder } from './check-file.ts';
import { toDFLintOptions } from './dflint-options.ts';
import type { CliOptions } from './options.ts';
import type { RunContext } from './run-context.ts';

/** An inspection, with what ignore files and the command line say. */
interface FileInspection extends ConfigInspection {
  file: string;
  isIgnored: boolean;
}

/**
 * `dflint config inspect [FILE]`: prints where each setting that holds for a file (`Dockerfile` by default) comes from,
 * and what it went over.
 *
 * @returns the exit code
 */
export async function run(
  args: readonly string[],
  options: CliOptions,
  context: RunContext,
): Promise<number> {
  const [action, file = 'Dockerfile', ...others] = args;
  if (action !== 'inspect' || others.length > 0) throw new UsageError('Write: dflint config inspect [FILE].');
  const { format = 'text' } = options;
  if (format !== 'text' && format !== 'json')
    throw new UsageError(`dflint config inspect has the formats text and json, not "${format}".`);
  checkIsNoFolder(context.cwd, file);
  const dflint = new DFLint(toDFLintOptions(options, context));
  const found: FileInspection = {
    file,
    ...(await dflint.inspectConfigForFile(file)),
    isIgnored: await dflint.isPathIgnored(file),
  };
  context.stdout.write(format === 'json' ? `${visibleJson(found, 2)}\n` : inspectionText(found, context.cwd));
  return 0;
}

const SEVERITIES = ['off', 'warn', 'error'] as const;

function inspectionText(found: FileInspection, cwd: string): string {
  const numbers = new Map(found.sources.map(({ source }, index) => [source, `[${index + 1}]`]));
  const from = (source: string | null): string => (source === null ? 'default' : (numbers.get(source) ?? ''));
  const rules = Object.entries(found.rules);
  const isOn = ([, { setting, stages }]: [string, InspectedRule]): boolean =>
    (setting?.severity ?? 0) > 0 || stages.some(({ severity }) => severity > 0);
  const sections: [heading: string, lines: string[]][] = [
    [
      'Configs that hold, later ones win',
      found.sources.map(({ source, stages }) => {
        const where = source.startsWith(found.config)
          ? shortPath(found.config, cwd) + source.slice(found.config.length)
          : source;
        return `${from(source).padEnd(5)}${where}${stages ? ` (stages ${stageText(stages)})` : ''}`;
      }),
    ],
    [
      'Plugins',
      Object.entries(found.plugins).map(([prefix, { name, version, source }]) => {
        const where = source === name ? '' : ` (${shortPath(source, cwd)})`;
        return `${prefix}: ${name} ${version ?? 'without a version'}${where}`;
      }),
    ],
    ['Rules', columns(rules.filter(isOn).flatMap(entry => ruleRows(entry, from)))],
    [
      'Rules that are off',
      columns(rules.filter(entry => !isOn(entry)).flatMap(entry => ruleRows(entry, from))),
    ],
    ['Settings', Object.entries(found.settings).map(([key, value]) => valueText(key, value, from))],
    [
      'Comments',
      [
        valueText('reportUnusedDisableDirectives', severityValue(found.reportUnusedDisableDirectives), from),
        valueText('noInlineConfig', found.noInlineConfig, from),
        valueText('requireReason', found.requireReason, from),
      ],
    ],
  ];
  const head = `${found.file}: ${ignoredText(found, from)}\n`;
  const body = sections
    .filter(([, lines]) => lines.length > 0)
    .map(([heading, lines]) => `\n${heading}:\n${lines.map(line => `  ${visibleLine(line)}\n`).join('')}`);
  return `${visibleLine(head.trimEnd())}\n${body.join('')}`;
}

function ignoredText(
  { isIgnored, ignoredBy }: FileInspection,
  from: (source: string | null) => string,
): string {
  if (!isIgnored) return 'linted';
  return ignoredBy === null
    ? 'ignored by an ignore file or a pattern'
    : `ignored by "ignores" of ${from(ignoredBy)}`;
}

/** A row for the file, and one for each kind of stages that has its own. */
function ruleRows(
  [ruleId, rule]: [string, InspectedRule],
  from: (source: string | null) => string,
): string[][] {
  const { setting, overridden, stages } = rule;
  const rows: string[][] = [];
  if (setting) {
    const over = overridden.map(each => `${SEVERITIES[each.severity]} ${sourceText(each, from)}`);
    const remark = over.length > 0 ? ` over ${over.join(', ')}` : '';
    rows.push([SEVERITIES[setting.severity], ruleId, `${sourceText(setting, from)}${remark}`]);
  }
  for (const each of stages) rows.push([SEVERITIES[each.severity], ruleId, sourceText(each, from)]);
  return rows;
}

function sourceText(setting: InspectedSetting, from: (source: string | null) => string): string {
  const { options, source, optionsSource, stages } = setting;
  const kept = optionsSource === undefined ? '' : ` (options of ${from(optionsSource)})`;
  return `${from(source)}${optionsText(options)}${kept}${stages ? ` in stages ${stageText(stages)}` : ''}`;
}

function optionsText(options: readonly unknown[]): string {
  return options.map(option => ` ${JSON.stringify(option)}`).join('');
}

function severityValue({ value, source, overridden }: InspectedValue<0 | 1 | 2>): InspectedValue<string> {
  const text = (severity: 0 | 1 | 2): string => SEVERITIES[severity];
  return {
    value: text(value),
    source,
    overridden: overridden.map(each => ({ ...each, value: text(each.value) })),
  };
}

function valueText(
  key: string,
  { value, source, overridden }: InspectedValue<unknown>,
  from: (source: string | null) => string,
): string {
  const over = overridden.map(each => `${JSON.stringify(each.value)} ${from(each.source)}`);
  return `${key}: ${JSON.stringify(value)} ${from(source)}${over.length > 0 ? ` over ${over.join(', ')}` : ''}`;
}

function stageText(stages: readonly (readonly string[])[]): string {
  return stages.map(patterns => patterns.join(' or ')).join(', and ');
}

/** Pads all cells but the last of a row, so that columns stand below each other. */
function columns(rows: readonly string[][]): string[] {
  const widths = [0, 1].map(column => Math.max(0, ...rows.map(row => row[column]?.length ?? 0)));
  return rows.map(row => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '));
}

function shortPath(path: string, cwd: string): string {
  const short = relative(cwd, path);
  return isAbsolute(path) && !short.startsWith('..') ? short : path;
}
