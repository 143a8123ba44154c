import type { Node } from '@dflint/parser';
import { traverse } from '@dflint/parser';
import type { SourceCode } from '@dflint/semantics';
import type { LintMessage } from '../lint-message.ts';
import type { ReportDescriptor, RuleContext, Settings } from '../rule-types.ts';
import {
  type Listener,
  type ListenerTable,
  addListeners,
  createListenerTable,
  readListeners,
  sortListeners,
} from './listeners.ts';
import { createMessage } from './report.ts';
import type { RuleVariant } from './rule-runs.ts';
import { SelectorsNotLoadedError } from './selectors.ts';

/** Adds up the time that each rule takes. */
export interface RuleTimes {
  /** A clock in milliseconds: `() => performance.now()`. */
  now(): number;
  /** Milliseconds by full name; added to. */
  rules: Map<string, number>;
}

/** The run of one rule over one file. */
interface RuleRun extends RuleVariant {
  meta: RuleVariant['rule']['meta'];
  /** Set once it has thrown: then it is not called again. */
  crashed: boolean;
}

/** What is the same for all rules of one run. */
interface Run {
  sourceCode: SourceCode;
  filename: string;
  settings: Settings;
  times: RuleTimes | undefined;
  messages: LintMessage[];
}

/**
 * Runs rules over a file in one walk. A rule that throws is reported and not called again; the others go on.
 * @returns the messages in no order.
 */
export function runRules(
  variants: readonly RuleVariant[],
  sourceCode: SourceCode,
  filename: string,
  settings: Settings,
  times: RuleTimes | undefined,
): LintMessage[] {
  const run: Run = { sourceCode, filename, settings, times, messages: [] };
  const table = createListenerTable<RuleRun>();
  for (const variant of variants) addRule(variant, run, table);
  sortListeners(table);

  // All parents are set before the first rule is called, as it may look anywhere.
  const nodes: Node[] = [];
  const calls: Listener<RuleRun>[][] = [];
  const collect = (lists: Map<string, Listener<RuleRun>[]>) => (node: Node) => {
    const list = lists.get(node.type);
    if (!list) return;
    nodes.push(node);
    calls.push(list);
  };
  traverse(sourceCode.ast, { enter: collect(table.enter), leave: collect(table.exit) });

  for (const [index, node] of nodes.entries()) {
    for (const listener of calls[index] ?? []) {
      if (!listener.run.crashed) callListener(listener, node, run);
    }
  }
  return run.messages;
}

function addRule(variant: RuleVariant, run: Run, table: ListenerTable<RuleRun>): void {
  const rule: RuleRun = { ...variant, meta: variant.rule.meta, crashed: false };
  const start = run.times?.now() ?? 0;
  try {
    addListeners(table, readListeners(rule, variant.rule.create(createContext(rule, run))));
  } catch (error) {
    crash(rule, run, null, error);
  }
  if (run.times) addTime(run.times, rule, start);
}

function callListener({ run: rule, key, call }: Listener<RuleRun>, node: Node, run: Run): void {
  const start = run.times?.now() ?? 0;
  try {
    if (!key.matches || key.matches(node)) call(node);
  } catch (error) {
    crash(rule, run, node, error);
  }
  if (run.times) addTime(run.times, rule, start);
}

function addTime(times: RuleTimes, { ruleId }: RuleRun, start: number): void {
  times.rules.set(ruleId, (times.rules.get(ruleId) ?? 0) + times.now() - start);
}

function createContext(rule: RuleRun, { sourceCode, filename, settings, messages }: Run): RuleContext {
  return Object.freeze<RuleContext>({
    id: rule.ruleId,
    options: rule.options,
    settings,
    filename,
    sourceCode,
    report(descriptor: ReportDescriptor) {
      const message = createMessage(rule, descriptor, sourceCode.text);
      if (rule.isInForceAt?.({ line: message.line, column: message.column - 1 }) ?? true)
        messages.push(message);
    },
  });
}

/** The rule is not called again, and its fault becomes a message; the other rules go on. */
function crash(rule: RuleRun, { filename, messages }: Run, node: Node | null, error: unknown): void {
  if (error instanceof SelectorsNotLoadedError) throw error;
  rule.crashed = true;
  const { ruleId } = rule;
  const what = error instanceof Error ? error.message : String(error);
  const end = /[.!?]$/.test(what) ? '' : '.';
  messages.push({
    ruleId,
    severity: 2,
    fatal: true,
    message: `Rule '${ruleId}' crashed on ${filename}: ${what}${end} This is a bug in the rule, not in your Dockerfile.`,
    line: node?.loc.start.line ?? 1,
    column: (node?.loc.start.column ?? 0) + 1,
    crash: error instanceof Error && error.stack !== undefined ? error.stack : what,
  });
}
