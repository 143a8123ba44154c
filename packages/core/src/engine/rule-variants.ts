import type { Position } from '@dflint/parser';
import type { BuildStage, SourceCode } from '@dflint/semantics';
import { mergeRules } from '../config/merge.ts';
import type { ResolvedConfig } from '../config/resolve.ts';
import type { RuleEntries, RuleEntry } from '../config/types.ts';
import type { RuleMetaData, RuleModule } from '../rule-types.ts';

/** One rule that is on, with one severity and one set of options. */
export interface RuleVariant {
  ruleId: string;
  rule: RuleModule;
  meta: RuleMetaData;
  severity: 1 | 2;
  options: readonly unknown[];
  /** Whether a problem at this place counts; null when it does anywhere. */
  isInForceAt: ((place: Readonly<Position>) => boolean) | null;
}

const variantsOfFile = new WeakMap<ResolvedConfig, readonly RuleVariant[]>();
const rulesByLayers = new WeakMap<ResolvedConfig, Map<string, RuleEntries>>();

/**
 * Which rules have to run on a file, and how. Where a rule is set differently for single stages, it runs once for
 * each different setting, and only what it reports in the stages of that setting counts. What is reported before
 * the first stage is outside of any.
 */
export function ruleVariants(config: ResolvedConfig, sourceCode: SourceCode): readonly RuleVariant[] {
  if (config.layers.length === 0) return wholeFileVariants(config);
  const { stages } = sourceCode.buildGraph;
  const rulesOfStages = stages.map(stage => rulesInStage(config, stage));
  if (rulesOfStages.every(rules => rules === config.rules)) return wholeFileVariants(config);

  const areas = [config.rules, ...rulesOfStages];
  const variants: RuleVariant[] = [];
  for (const [ruleId, rule] of config.registry.rules) {
    const areasByEntry = new Map<string, { entry: RuleEntry; areas: Set<number> }>();
    areas.forEach((rules, area) => {
      const entry = rules[ruleId];
      if (!entry || entry[0] === 0) return;
      const key = JSON.stringify(entry);
      const same = areasByEntry.get(key);
      if (same) same.areas.add(area);
      else areasByEntry.set(key, { entry, areas: new Set([area]) });
    });
    for (const { entry, areas: own } of areasByEntry.values()) {
      const isInForceAt =
        own.size === areas.length ? null : (place: Readonly<Position>) => own.has(areaAt(place, stages));
      variants.push({ ...variantOf(ruleId, rule, entry), isInForceAt });
    }
  }
  return variants;
}

function wholeFileVariants(config: ResolvedConfig): readonly RuleVariant[] {
  let variants = variantsOfFile.get(config);
  if (!variants) {
    // In the order of the registry, so that the order of keys in a config changes nothing.
    variants = [...config.registry.rules].flatMap(([ruleId, rule]) => {
      const entry = config.rules[ruleId];
      return entry && entry[0] !== 0 ? [variantOf(ruleId, rule, entry)] : [];
    });
    variantsOfFile.set(config, variants);
  }
  return variants;
}

function variantOf(ruleId: string, rule: RuleModule, [severity, ...options]: RuleEntry): RuleVariant {
  return { ruleId, rule, meta: rule.meta, severity: severity === 1 ? 1 : 2, options, isInForceAt: null };
}

/** What holds in a stage: `config.rules` itself when no layer is for it. */
function rulesInStage(config: ResolvedConfig, stage: BuildStage): RuleEntries {
  const inForce = config.layers.map(layer => layer.matchesStage(stage));
  if (config.layers.every((layer, i) => layer.stagePatterns.length === 0 || !inForce[i])) return config.rules;

  let cache = rulesByLayers.get(config);
  if (!cache) {
    cache = new Map();
    rulesByLayers.set(config, cache);
  }
  const key = inForce.map(Number).join('');
  let rules = cache.get(key);
  if (!rules) {
    rules = config.layers.reduce<RuleEntries>(
      (merged, layer, i) => (inForce[i] ? mergeRules(merged, layer.rules) : merged),
      {},
    );
    cache.set(key, rules);
  }
  return rules;
}

/** 0 before the first stage, then the stages from 1. */
function areaAt({ line, column }: Readonly<Position>, stages: readonly BuildStage[]): number {
  let area = 0;
  for (const { node } of stages) {
    const { start } = node.loc;
    if (start.line > line || (start.line === line && start.column > column)) break;
    area++;
  }
  return area;
}
