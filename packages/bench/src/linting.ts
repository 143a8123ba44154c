import { loadConfig, resolveConfig, verify, type ResolvedConfig, type RuleTimes } from '@dflint/core';
import buildkit from '@dflint/plugin-buildkit';
import hadolint from '@dflint/plugin-hadolint';
import multistage from '@dflint/plugin-multistage';
import { createSourceCode } from '@dflint/semantics';
import { validate } from 'dockerfile-utils';
import type { SourceFile } from './corpus.ts';
import { compare } from './measure.ts';
import { throughput } from './parsing.ts';
import { round, type Row } from './table.ts';

/** Node goes on compiling until about 40,000 files are linted: what few files need runs seldom. */
const WARM_UPS = 20;

/** The configuration that has all rules of all official plugins on. */
export async function allRules(): Promise<ResolvedConfig> {
  const plugins = { buildkit, hadolint, multistage };
  const config = { plugins, extends: Object.values(plugins).map(plugin => plugin.configs.all) };
  return resolveConfig(await loadConfig([{ config, source: 'bench', basePath: '/' }]), '/Dockerfile');
}

/** Lints files one after the other, on one core. */
export function lint(files: readonly SourceFile[], config: ResolvedConfig): void {
  for (const { path, text } of files) verify(text, config, { filename: path });
}

/** Measures linting with all rules side by side with `validate` of `dockerfile-utils`. */
export function measureLinting(files: readonly SourceFile[], config: ResolvedConfig): Row[] {
  const [ours = NaN, theirs = NaN] = compare(
    [() => lint(files, config), () => files.forEach(({ text }) => validate(text))],
    5,
    WARM_UPS,
  );
  const ratio = theirs / ours;
  return [
    { what: 'dflint, all rules', measured: throughput(files, ours) },
    { what: 'dockerfile-utils', measured: throughput(files, theirs) },
    { what: 'ratio', measured: round(ratio), budget: 'at least 3', stands: ratio >= 3 },
  ];
}

/**
 * Measures what each rule takes of a run with all rules. What rules share (graph, environments, commands) is worked out
 * by whichever asks first, so every file is linted twice, and the second time counts: it is the rule's own.
 */
export function measureRules(files: readonly SourceFile[], config: ResolvedConfig): Row[] {
  const [whole = NaN] = compare([() => lint(files, config)], 3, WARM_UPS);
  const times: RuleTimes = { now: () => performance.now(), rules: new Map() };
  for (const { path, text } of files) {
    const sourceCode = createSourceCode(text, { filename: path });
    verify(sourceCode, config, { filename: path });
    verify(sourceCode, config, { filename: path, times });
  }
  const rows = [...times.rules]
    .sort(([, a], [, b]) => b - a)
    .map(([rule, milliseconds]) => {
      const share = milliseconds / whole;
      const measured = `${round(milliseconds)} ms, ${(100 * share).toFixed(1)} %`;
      return { what: rule, measured, budget: 'at most 15 %', stands: share <= 0.15 };
    });
  return [{ what: `all, ${files.length} files`, measured: `${round(whole)} ms` }, ...rows];
}
