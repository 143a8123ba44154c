import { pathFrom } from '../config/globs.ts';
import type { ResolvedConfig } from '../config/resolve.ts';
import type { Node } from '@dflint/parser';
import { listNodes, traverse } from '@dflint/parser';
import type { SourceCode } from '@dflint/semantics';
import type { LintMessage } from '../lint-message.ts';
import type { RuleContext, Settings } from '../rule-types.ts';
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
  basePath: string;
  /** Worked out when the first rule asks for it. */
  relativeFilename: string | null;
  settings: Settings;
  times: RuleTimes | undefined;
  messages: LintMessage[];
}

/** A rule of a runner, with the context that it sees every file through. */
interface Seat {
  variant: RuleVariant;
  context: RuleContext;
}

const runners = new WeakMap<readonly RuleVariant[], Runner>();

/**
 * Runs rules over a file in one walk. A rule that throws is reported and not called again; the others go on.
 * @param variants what is prepared for them is kept as long as this array.
 * @returns the messages in no order.
 */
export function runRules(
  variants: readonly RuleVariant[],
  sourceCode: SourceCode,
  filename: string,
  { settings, basePath }: Pick<ResolvedConfig, 'settings' | 'basePath'>,
  times: RuleTimes | undefined,
): LintMessage[] {
  let runner = runners.get(variants);
  // A rule may lint something itself.
  if (!runner || runner.isRunning) runners.set(variants, (runner = new Runner(variants)));
  return runner.run({
    sourceCode,
    filename,
    basePath,
    relativeFilename: null,
    settings,
    times,
    messages: [],
  });
}

/** Runs the same rules over one file after the other: with a hundred rules, what a file needs anew for each of them counts. */
class Runner {
  readonly #table: ListenerTable;
  readonly #seats: readonly Seat[];
  #run: Run | null = null;

  constructor(variants: readonly RuleVariant[]) {
    this.#table = new ListenerTable(variants.length);
    this.#seats = variants.map(variant => ({ variant, context: new Context(this, variant) }));
  }

  get isRunning(): boolean {
    return this.#run !== null;
  }

  /** @throws Error when no file is linted: a rule has kept its context. */
  get inWork(): Run {
    if (this.#run) return this.#run;
    throw new Error('its context was used when no file was linted');
  }

  run(run: Run): LintMessage[] {
    this.#run = run;
    try {
      this.#seats.forEach((seat, index) => this.#addRule(seat, index, run));
      this.#callListeners(run);
    } finally {
      this.#table.clear();
      this.#run = null;
    }
    return run.messages;
  }

  #addRule({ variant, context }: Seat, index: number, run: Run): void {
    const start = run.times?.now() ?? 0;
    try {
      this.#table.add(index, variant, variant.rule.create(context));
    } catch (error) {
      crash(variant, run, null, error);
    }
    if (run.times) addTime(run.times, variant, start);
  }

  #callListeners(run: Run): void {
    const { enter, exit } = this.#table.sorted();
    const { ast } = run.sourceCode;
    // Sets all parents before the first rule is called, as it may look anywhere.
    const nodes = listNodes(ast);
    // Most rules that wait for an end wait for that of the file.
    if (exit.size > (exit.has('Dockerfile') ? 1 : 0)) {
      traverse(ast, {
        enter: node => this.#callAll(enter, node, run),
        leave: node => this.#callAll(exit, node, run),
      });
      return;
    }
    for (const node of nodes) this.#callAll(enter, node, run);
    this.#callAll(exit, ast, run);
  }

  #callAll(lists: ReadonlyMap<string, readonly Listener[]>, node: Node, run: Run): void {
    const listeners = lists.get(node.type);
    if (!listeners) return;
    for (const listener of listeners) if (listener.call) this.#call(listener, listener.call, node, run);
  }

  #call({ variant, key }: Listener, call: (node: Node) => void, node: Node, run: Run): void {
    const start = run.times?.now() ?? 0;
    try {
      if (!key.matches || key.matches(node)) call(node);
    } catch (error) {
      this.#table.drop(variant);
      crash(variant, run, node, error);
    }
    if (run.times) addTime(run.times, variant, start);
  }
}

/**
 * What a rule sees of the file in work. Of a class, so that all contexts have one shape, and not frozen: both make reading
 * them faster.
 */
class Context implements RuleContext {
  readonly id: string;
  readonly options: readonly unknown[];
  readonly report: RuleContext['report'];
  /** Not `#runner`: rules may be given an object that has its context as prototype. */
  private readonly runner: Runner;

  constructor(runner: Runner, variant: RuleVariant) {
    this.id = variant.ruleId;
    this.options = variant.options;
    this.runner = runner;
    // Rules may take it out of the context.
    this.report = descriptor => {
      const { sourceCode, messages } = runner.inWork;
      const message = createMessage(variant, descriptor, sourceCode.text);
      if (variant.isInForceAt?.({ line: message.line, column: message.column - 1 }) ?? true)
        messages.push(message);
    };
  }

  get settings(): Settings {
    return this.runner.inWork.settings;
  }

  get filename(): string {
    return this.runner.inWork.filename;
  }

  get relativeFilename(): string {
    const run = this.runner.inWork;
    return (run.relativeFilename ??= pathFrom(run.basePath, run.filename));
  }

  get sourceCode(): SourceCode {
    return this.runner.inWork.sourceCode;
  }
}

function addTime(times: RuleTimes, { ruleId }: RuleVariant, start: number): void {
  times.rules.set(ruleId, (times.rules.get(ruleId) ?? 0) + times.now() - start);
}

/** Makes a message of what a rule has thrown. */
function crash(
  { ruleId }: RuleVariant,
  { filename, messages }: Run,
  node: Node | null,
  error: unknown,
): void {
  if (error instanceof SelectorsNotLoadedError) throw error;
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
