import type { FixFilter } from '@dflint/core';
import type { DFLintOptions } from '../dflint-options.ts';
import type { SuggestionChoice } from '../suggestion-filter.ts';
import { parseConcurrency } from './concurrency-option.ts';
import type { CliOptions } from './options.ts';
import { parseRuleOptions } from './rule-option.ts';
import { type RunContext, tell } from './run-context.ts';

/** What the options of the command line mean for the class. */
export function toDFLintOptions(options: CliOptions, context: RunContext): DFLintOptions {
  const isFixing = options.fix || options['fix-dry-run'];
  const { config, concurrency, 'cache-location': cacheLocation } = options;
  return {
    cwd: context.cwd,
    fix: isFixing && options.quiet ? isError : isFixing,
    fixSuggestions: suggestionChoice(options),
    ignore: !options['no-ignore'],
    ignorePatterns: options['ignore-pattern'],
    overrideConfig: {
      name: 'command line',
      // Checked with the config.
      rules: parseRuleOptions(options.rule) as Record<string, never>,
      ...(options.target.length > 0 && { settings: { targets: options.target } }),
      ...(options['report-unused-disable-directives'] && { reportUnusedDisableDirectives: 'error' as const }),
    },
    ...(config !== undefined && { overrideConfigFile: config }),
    ...(options['no-config-lookup'] && config === undefined && { overrideConfigFile: true as const }),
    errorOnUnmatchedPattern: !options['no-error-on-unmatched-pattern'],
    warnIgnored: !options['no-warn-ignored'],
    allowInlineConfig: !options['no-inline-config'],
    cache: options.cache,
    ...(cacheLocation !== undefined && { cacheLocation }),
    ...(concurrency !== undefined && { concurrency: parseConcurrency(concurrency) }),
    onWarning: message => tell(context, message),
    ...(options.debug && { onDebug: (message: string) => tell(context, message) }),
  };
}

const isError: FixFilter = message => message.severity === 2;

/** Rules that are named count with `--quiet`, too. */
function suggestionChoice({ 'fix-suggestions': rules, quiet }: CliOptions): SuggestionChoice {
  if (typeof rules === 'string') return rules.split(',').map(name => name.trim());
  return rules && quiet ? isError : rules;
}
