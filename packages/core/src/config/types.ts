import type { Severity, SeverityNumber } from '../lint-message.ts';
import type { RuleModule, Settings } from '../rule-types.ts';

/** `'error'`, `2`, or `['error', option, ...]`. A severity alone keeps the options that are inherited. */
export type RuleSetting = Severity | readonly [Severity, ...unknown[]];

/**
 * Settings by rule: the full name (`multistage/no-chained-cleanup`) or an alias (`DL3008`). Several rules may share an
 * alias: `off` is for all of them, anything else for the first that is on already, or the first in the order of plugins.
 */
export type RulesConfig = Readonly<Record<string, RuleSetting>>;

/** `shipped`, `builder`, `unreached`: the role of a stage; anything else is a glob on names of stages, in any letter case. */
export type StagePattern = string;

/** What holds for some files or stages only. With several conditions, all must hold. */
export interface Override {
  /** Globs, relative to the folder of the config file; one without a slash matches the file's name in any folder. */
  files?: string | readonly string[];
  /** Globs of files that are left out again. */
  ignores?: string | readonly string[];
  /** Only problems that are reported in these stages; such an override may set rules only. */
  stages?: StagePattern | readonly StagePattern[];
  extends?: Extends;
  plugins?: Plugins;
  rules?: RulesConfig;
  settings?: Settings;
  reportUnusedDisableDirectives?: boolean | Severity;
  noInlineConfig?: boolean;
  requireReason?: boolean;
}

/** A name (`@dflint/recommended`, `acme`, `plugin:multistage/strict`), a path, or a config itself; later ones win. */
export type Extends = string | Config | readonly (string | Config)[];

/** Names, paths or plugins; as an object, the keys are the prefixes of the rules. */
export type Plugins = readonly (string | Plugin)[] | Readonly<Record<string, Plugin>>;

/** What a config file holds. */
export interface Config {
  /** For editors; not read. */
  $schema?: string;
  /** How the config is called in messages. */
  name?: string;
  /** True: configs of the folders above are not looked for. */
  root?: boolean;
  extends?: Extends;
  plugins?: Plugins;
  rules?: RulesConfig;
  /** For all rules; objects are merged, anything else is replaced. */
  settings?: Settings;
  overrides?: readonly Override[];
  /** Globs of files not to lint, relative to the folder of the config file; `!` takes one back. */
  ignores?: string | readonly string[];
  /** Whether directives that hide nothing are reported, and how; `true` is `'warn'`, which is the default. */
  reportUnusedDisableDirectives?: boolean | Severity;
  /** True: directives in comments do nothing, and each is reported. */
  noInlineConfig?: boolean;
  /** True: a directive without a reason (`-- reason`) is an error. */
  requireReason?: boolean;
}

/** A rule package. */
export interface Plugin {
  meta?: {
    /** The package's name; the prefix of the rules follows from it (`@dflint/plugin-x`: `x`, `dflint-plugin-acme`: `acme`). */
    name?: string;
    version?: string;
  };
  /** Rules by name, without prefix. */
  rules?: Readonly<Record<string, RuleModule>>;
  /** Configs by name: `strict` is `plugin:x/strict` in `extends`. */
  configs?: Readonly<Record<string, Config>>;
}

/** Severity and options of a rule, in one form. */
export type RuleEntry = readonly [severity: SeverityNumber, ...options: unknown[]];

/** Entries by full name. */
export type RuleEntries = Readonly<Record<string, RuleEntry>>;
