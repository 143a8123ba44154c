export { ConfigError } from './config/config-error.ts';
export { defineConfig, type DefineConfig } from './config/define-config.ts';
export type { ConfigElement } from './config/element.ts';
export {
  inspectConfig,
  type ConfigInspection,
  type InspectedRule,
  type InspectedSetting,
  type InspectedValue,
} from './config/inspect.ts';
export { loadConfig, type ConfigInput, type LoadedConfig } from './config/load.ts';
export { severityNumber, toRuleEntry } from './config/merge.ts';
export type { ConfigHints, ResolvedModule, ResolveModule } from './config/modules.ts';
export { configRequests, pluginPrefix, pluginRequests } from './config/names.ts';
export { pathFrom } from './config/globs.ts';
export { didYouMean, nearestName } from './config/nearest.ts';
export { checkOptions, type OptionsProblem } from './config/options.ts';
export { elementsFor, resolveConfig, type ResolvedConfig, type RuleLayer } from './config/resolve.ts';
export { createRegistry, findRuleIds, type LoadedPlugin, type RuleRegistry } from './config/rule-registry.ts';
export type {
  Config,
  Extends,
  Override,
  Plugin,
  Plugins,
  RuleEntries,
  RuleEntry,
  RulesConfig,
  RuleSetting,
  StagePattern,
} from './config/types.ts';
export type { CheckScripts, ScriptFinding } from '@dflint/semantics';
export { applyFixes, type AppliedFixes, type FixFilter } from './engine/apply-fixes.ts';
export { experimentalVariants, readCheckDirective, type CheckDirective } from './engine/check-directive.ts';
export { createLineFinder, type LineSpan } from './engine/directives.ts';
export { createMessage, type Reporter } from './engine/report.ts';
export type { RuleVariant } from './engine/rule-variants.ts';
export type { RuleTimes } from './engine/run-rules.ts';
export { loadSelectors, SelectorsNotLoadedError, withSelectors } from './engine/selectors.ts';
export {
  applyComments,
  targetsOf,
  toSourceCode,
  verify,
  verifyFully,
  type CommentConfig,
  type VerifyOptions,
  type VerifyResult,
} from './engine/verify.ts';
export { verifyAndFix, type VerifyAndFixOptions, type VerifyAndFixResult } from './engine/verify-and-fix.ts';
export type * from './json-schema.ts';
export type * from './lint-message.ts';
export { countMessages, createLintResult } from './lint-result.ts';
export type * from './rule-types.ts';
