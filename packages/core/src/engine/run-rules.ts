import { pathFrom } from '../config/globs.ts';
import type { ResolvedConfig } from '../config/resolve.ts';
import type { Node } from '@dflint/parser';
import { traverse } from '@dflint/parser';
import type { SourceCode } from '@dflint/semantics';
import type { LintMessage } from '../lint-message.ts';
import type { ReportDescriptor, RuleContext, Settings } from '../rule-types.ts';
import { type Listener, ListenerTable } from './listeners.ts';
import { createMessage } from './report.ts';
import type { RuleVariant } from './rule-variants.ts';
import { SelectorsNotLoadedError } from './selectors.ts';

/** Adds up the time that each rule takes. */
export interface RuleTimes {
  /** A clock in milliseconds: `() => performance.now()`. */
  now(): number;
  /** Milliseconds by full name; added to. */
  rules: Map<string, number>;
}

/** One run of all rules over one file. */
interface Run {
  sourceCode: SourceCode;
  filename: string;
  relativeFilename: string;
  settings: Settings;
  times: RuleTimes | undefined;
  messages: LintMessage[];
  /** What has thrown is not called again. */
  crashed: Set<RuleVariant>;
}

/**
 * Runs rules over a file in one walk. A rule that throws is reported and not called again; the others go on.
 * @returns the messages in no order.
 */
export function runRules(
  variants: readonly RuleVariant[],
  sourceCode: SourceCode,
  filename: string,
  { settings, basePath }: Pick<ResolvedConfig, 'settings' | 'basePath'>,
  times: RuleTimes | undefined,
): LintMessage[] {
  const relativeFilename = pathFrom(basePath, filename);
  const run: Run = {
    sourceCode,
    filename,
    relativeFilename,
    settings,
    times,
    messages: [],
    crashed: new Set(),
  };
  const table = new ListenerTable();
  for (const variant of variants) addRule(variant, run, table);
  table.sort();

  // All parents are set before the first rule is called, as it may look anywhere.
  const nodes: Node[] = [];
  const calls: Listener[][] = [];
  const collectFrom = (lists: Map<string, Listener[]>) => (node: Node) => {
    const list = lists.get(node.type);
    if (!list) return;
    nodes.push(node);
    calls.push(list);
  };
  traverse(sourceCode.ast, { enter: collectFrom(table.enter), leave: collectFrom(table.exit) });

  nodes.forEach((node, index) => {
    for (const listener of calls[index] ?? []) callListener(listener, node, run);
  });
  return run.messages;
}

function addRule(variant: RuleVariant, run: Run, table: ListenerTable): void {
  const start = run.times?.now() ?? 0;
  try {
    table.add(variant, variant.rule.create(createContext(variant, run)));
  } catch (error) {
    crash(variant, run, null, error);
  }
  if (run.times) addTime(run.times, variant, start);
}

function callListener({ variant, key, call }: Listener, node: Node, run: Run): void {
  if (run.crashed.size > 0 && run.crashed.has(variant)) return;
  const start = run.times?.now() ?? 0;
  try {
    if (!key.matches || key.matches(node)) call(node);
  } catch (error) {
    crash(variant, run, node, error);
  }
  if (run.times) addTime(run.times, variant, start);
}

function addTime(times: RuleTimes, { ruleId }: RuleVariant, start: number): void {
  times.rules.set(ruleId, (times.rules.get(ruleId) ?? 0) + times.now() - start);
}

// Not frozen, which would take longer than most rules do.
function createContext(
  variant: RuleVariant,
  { sourceCode, filename, relativeFilename, settings, messages }: Run,
): RuleContext {
  return {
    id: variant.ruleId,
    options: variant.options,
    settings,
    filename,
    relativeFilename,
    sourceCode,
    report(descriptor: ReportDescriptor) {
      const message = createMessage(variant, descriptor, sourceCode.text);
      if (variant.isInForceAt?.({ line: message.line, column: message.column - 1 }) ?? true)
        messages.push(message);
    },
  };
}

/** Makes a message of what a rule has thrown. */
function crash(
  variant: RuleVariant,
  { filename, messages, crashed }: Run,
  node: Node | null,
  error: unknown,
): void {
  if (error instanceof SelectorsNotLoadedError) throw error;
  crashed.add(variant);
  const { ruleId } = variant;
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
