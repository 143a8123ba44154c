import type { Severity } from '../lint-message.ts';
import type { RuleModule } from '../rule-types.ts';
import type { Config, Override, Plugin, Plugins, RuleSetting } from './types.ts';

/**
 * Gives back what it is given, a config or an array of configs of which later ones win; it is there for completion and
 * type checks in editors: names and options of the rules in `KnownRules`, and of the plugins that stand in `plugins` as
 * objects. Rules of plugins that are only named may be called anything.
 */
export interface DefineConfig<KnownRules extends object> {
  <const P extends Plugins = readonly [], N extends string = never>(
    config: TypedConfig<KnownRules & RulesOf<P>, P, N>,
  ): Config;
  <N extends string = never>(configs: readonly TypedConfig<KnownRules, Plugins, N>[]): readonly Config[];
}

/** `defineConfig` for configs of which no rules are known but those of the plugins in them. */
export const defineConfig = ((config: unknown) => config) as DefineConfig<object>;

/** A config with `rules` of which some names are known. `P`: its plugins; `N`: the names of rules that it sets. */
type TypedConfig<Known, P extends Plugins, N extends string> = Omit<
  Config,
  'plugins' | 'rules' | 'overrides'
> & {
  plugins?: P;
  rules?: TypedRules<Known, N>;
  overrides?: readonly TypedOverride<Known, N>[];
};

type TypedOverride<Known, N extends string> = Omit<Override, 'rules'> & { rules?: TypedRules<Known, N> };

/** The first half is what editors complete, the second looks at the names that are there. */
type TypedRules<Known, N extends string> = {
  readonly [K in keyof Known]?: SettingOf<Known[K]>;
} & { readonly [K in N]?: SettingOfName<Known, K> };

/** Nothing fits a name that is wrong for certain: one with the prefix of a plugin whose rules are known. */
type SettingOfName<Known, Name extends string> = Name extends keyof Known
  ? SettingOf<Known[Name]>
  : [PrefixOf<Name>] extends [never]
    ? RuleSetting
    : PrefixOf<Name> extends PrefixOf<keyof Known>
      ? SettingOfAlias<Known, Name>
      : RuleSetting;

/** Behind the prefix, an alias may stand in place of the rule's name. */
type SettingOfAlias<Known, Name extends string> = Name extends `${PrefixOf<Name>}/${infer Alias}`
  ? Alias extends keyof Known
    ? SettingOf<Known[Alias]>
    : `The plugin has no rule "${Name}".`
  : never;

type PrefixOf<Name> = Name extends `@${infer Scope}/${infer Rest}`
  ? Rest extends `${infer Package}/${string}`
    ? `@${Scope}/${Package}`
    : `@${Scope}`
  : Name extends `${infer Prefix}/${string}`
    ? Prefix
    : never;

/** As `RuleSetting`, with the options of one rule. Options may be left out, and keys of options that are objects. */
type SettingOf<Options> = Options extends readonly unknown[]
  ? Severity | readonly [Severity, ...{ [I in keyof Options]?: PartialOption<Options[I]> }]
  : never;

type PartialOption<Option> = Option extends readonly unknown[]
  ? Option
  : Option extends object
    ? Partial<Option>
    : Option;

/** The options by full name of the rules of plugins. */
type RulesOf<P extends Plugins> = P extends readonly unknown[]
  ? Intersection<P[number] extends infer Item ? (Item extends Plugin ? RulesOfNamed<Item> : never) : never>
  : Intersection<{ [Prefix in keyof P & string]: RulesUnder<Prefix, P[Prefix]> }[keyof P & string]>;

/** A plugin in an array: its prefix follows from its name, if the name is known as a literal. */
type RulesOfNamed<P extends Plugin> = P extends { meta: { name: infer Name extends string } }
  ? string extends Name
    ? object
    : RulesUnder<PluginPrefix<Name>, P>
  : object;

/** What `pluginPrefix` gives. */
type PluginPrefix<Name extends string> = Name extends `@dflint/plugin-${infer Rest}`
  ? Rest
  : Name extends `dflint-plugin-${infer Rest}`
    ? Rest
    : Name extends `${infer Scope}/dflint-plugin-${infer Rest}`
      ? `${Scope}/${Rest}`
      : Name extends `${infer Scope}/dflint-plugin`
        ? Scope
        : Name;

type RulesUnder<Prefix extends string, P> = P extends { rules: infer Rules }
  ? {
      [Name in keyof Rules & string as `${Prefix}/${Name}`]: Rules[Name] extends RuleModule<
        string,
        infer Options
      >
        ? Options
        : readonly unknown[];
    }
  : object;

/** `A | B` to `A & B`; of nothing, an object of which nothing is known. */
type Intersection<Union> = [Union] extends [never]
  ? object
  : (Union extends unknown ? (each: Union) => void : never) extends (all: infer All) => void
    ? All
    : object;
