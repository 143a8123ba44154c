import recommended from '@dflint/config-recommended';
import { type LintMessage, type ResolvedConfig, loadConfig, resolveConfig, verify } from '@dflint/core';
import { parse } from '@dflint/parser';
import { Linter } from 'eslint';
import { Linter as Linter9 } from 'eslint-9';
import { checkScripts } from '../src/check-scripts.ts';
import dflint from '../src/index.ts';

export type Preset = keyof typeof dflint.configs;

/** What dflint and ESLint call the same thing. */
const RULES_OF_ENGINE: readonly (string | null)[] = [
  'dflint/no-useless-directive',
  'dflint/no-invalid-instruction',
];

const FILENAME = '/project/Dockerfile';

const engines = {
  'ESLint 9': new Linter9({ cwd: '/project' }) as unknown as Linter,
  'ESLint 10': new Linter({ cwd: '/project' }),
};

export type Engine = keyof typeof engines;
export const engineNames = Object.keys(engines) as Engine[];

/** The config of dflint that a config of the plugin stands for. */
export async function dflintConfig(preset: Preset): Promise<ResolvedConfig> {
  const { plugins = [] } = recommended;
  const own = ['buildkit', 'hadolint', 'multistage'].map(prefix => `plugin:${prefix}/${preset}`);
  const config = preset === 'recommended' ? recommended : { plugins, extends: own };
  const loaded = await loadConfig([{ config, source: preset, basePath: '/project' }]);
  return resolveConfig(loaded, FILENAME);
}

/** What has to be the same: all that a message says, where, and what can be done about it. */
type Comparable = Pick<
  LintMessage,
  | 'ruleId'
  | 'severity'
  | 'message'
  | 'line'
  | 'column'
  | 'endLine'
  | 'endColumn'
  | 'fatal'
  | 'fix'
  | 'suggestions'
>;

function comparable(message: Comparable): Comparable {
  const {
    ruleId,
    severity,
    message: text,
    line,
    column,
    endLine,
    endColumn,
    fatal,
    fix,
    suggestions,
  } = message;
  const place = { line, column, endLine, endColumn };
  return { ruleId, severity, message: text, ...place, fatal, fix, suggestions } as Comparable;
}

/** The messages of dflint's engine for a text. */
export function lintWithDflint(text: string, config: ResolvedConfig): Comparable[] {
  // ESLint gives texts without their byte order mark to languages, and counts fixes from behind it.
  const body = text.replace(/^\ufeff/, '');
  const messages = verify(body, config, { filename: FILENAME, checkScripts }).map(comparable);
  // ESLint says no more of a file that cannot be parsed than where and why.
  if (!messages.some(({ fatal }) => fatal)) return messages;
  return parse(body).errors.map(({ message, loc }) =>
    comparable({
      ruleId: null,
      severity: 2,
      message: `Parsing error: ${message}`,
      line: loc.start.line,
      column: loc.start.column + 1,
      fatal: true,
    }),
  );
}

/** The messages of ESLint for a text, under dflint's names. */
export function lintWithEslint(engine: Engine, text: string, preset: Preset): Comparable[] {
  return runEslint(engine, text, { preset }).map(message => {
    const { ruleId, ...rest } = comparable(message as Comparable);
    return { ruleId: RULES_OF_ENGINE.includes(ruleId) ? null : ruleId, ...rest };
  });
}

export interface RunOptions {
  preset?: Preset;
  /** What stands behind the preset in the config. */
  config?: Linter.Config;
  /** What the command line has: `--no-inline-config`. */
  allowInlineConfig?: boolean;
}

/** The messages of ESLint for a text, as they are. */
export function runEslint(
  engine: Engine,
  text: string,
  { preset = 'recommended', config = {}, ...options }: RunOptions = {},
): Linter.LintMessage[] {
  const configs = [dflint.configs[preset], config] as Linter.Config[];
  return engines[engine].verify(text, configs, { filename: FILENAME, ...options });
}

/** As `eslint --fix`. */
export function fixWithEslint(engine: Engine, text: string): string {
  const config = dflint.configs.recommended as Linter.Config;
  return engines[engine].verifyAndFix(text, config, { filename: FILENAME }).output;
}
