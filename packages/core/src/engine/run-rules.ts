import type { Node } from '@dflint/parser';
import { traverse } from '@dflint/parser';
import type { SourceCode } from '@dflint/semantics';
import type { LintMessage } from '../lint-message.ts';
import type { ReportDescriptor, RuleContext, Settings } from '../rule-types.ts';
import {
  type Listener,
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
  const run: Run = { sourceCode, filename, settings, messages: [] };
  const table = createListenerTable<RuleRun>();
  for (const variant of variants) {
    const rule: RuleRun = { ...variant, meta: variant.rule.meta, crashed: false };
    guard(rule, run, null, times, () => {
      addListeners(table, readListeners(rule, variant.rule.create(createContext(rule, run))));
    });
  }
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
    for (const { run: rule, key, call } of calls[index] ?? []) {
      if (rule.crashed) continue;
      guard(rule, run, node, times, () => {
        if (!key.matches || key.matches(node)) call(node);
      });
    }
  }
  return run.messages;
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

/** Calls a part of a rule; what it throws becomes a message. */
function guard(
  rule: RuleRun,
  run: Run,
  node: Node | null,
  times: RuleTimes | undefined,
  call: () => void,
): void {
  const start = times?.now() ?? 0;
  try {
    call();
  } catch (error) {
    if (error instanceof SelectorsNotLoadedError) throw error;
    rule.crashed = true;
    run.messages.push(crashMessage(rule.ruleId, run.filename, node, error));
  }
  if (times) times.rules.set(rule.ruleId, (times.rules.get(rule.ruleId) ?? 0) + times.now() - start);
}

function crashMessage(ruleId: string, filename: string, node: Node | null, error: unknown): LintMessage {
  const what = error instanceof Error ? error.message : String(error);
  return {
    ruleId,
    severity: 2,
    fatal: true,
    message: `Rule '${ruleId}' crashed on ${filename}: ${what.replace(/\.$/, '')}. This is a bug in the rule, not in your Dockerfile.`,
    line: node?.loc.start.line ?? 1,
    column: (node?.loc.start.column ?? 0) + 1,
    crash: error instanceof Error && error.stack !== undefined ? error.stack : what,
  };
}
