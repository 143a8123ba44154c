import type { StageFacts, TextMatcher } from './globs.ts';
import type { RuleEntries } from './types.ts';

/** Which files an element is for, by path relative to its base. Null: no such condition. */
export interface FileCondition {
  files: TextMatcher | null;
  ignores: TextMatcher | null;
}

/** Which stages an element is for. */
export interface StageCondition {
  patterns: readonly string[];
  matches: (stage: StageFacts) => boolean;
}

/** What a config, or one of its overrides, says itself, with nothing left to look up. */
export interface ConfigElement {
  /** Where it comes from: `/repo/dflint.config.js`, with what it extends and `overrides[0]` behind. */
  source: string;
  /** The folder that globs are relative to. */
  basePath: string;
  /** All must hold. */
  fileConditions: readonly FileCondition[];
  /** All must hold; when there are any, only the rules count. */
  stageConditions: readonly StageCondition[];
  /** Files not to lint. */
  ignores: TextMatcher | null;
  /** By full name. */
  rules: RuleEntries;
  settings: Readonly<Record<string, unknown>>;
  /** Null, here and below: not set. */
  reportUnusedDisableDirectives: 0 | 1 | 2 | null;
  noInlineConfig: boolean | null;
  requireReason: boolean | null;
}
