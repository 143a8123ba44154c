import type { LintMessage, SuppressedLintMessage } from '../lint-message.ts';
import type { DirectiveRule, DisableDirective } from './directives.ts';

/** Gives what a name hides: the full names of the rules that it stands for, or a code. */
export type FindHidden = (name: string) => readonly string[];

export interface AppliedDirectives {
  messages: LintMessage[];
  suppressedMessages: SuppressedLintMessage[];
  /** Directives, or single names in them, that changed nothing. */
  unused: UnusedDirective[];
}

export interface UnusedDirective {
  directive: DisableDirective;
  /** The names that did nothing; empty when the directive names none. */
  rules: DirectiveRule[];
}

/** One name of a directive (null: all rules), with what is known of it so far. */
interface Clause {
  directive: DisableDirective;
  rule: DirectiveRule | null;
  /** The full names of rules, or a code; null: all rules. */
  ids: readonly string[] | null;
  used: boolean;
}

/**
 * Takes away the messages that directives hide.
 * @param messages sorted by place.
 * @param directives in source order.
 */
export function applyDirectives(
  messages: readonly LintMessage[],
  directives: readonly DisableDirective[],
  findHidden: FindHidden,
): AppliedDirectives {
  const clauses = directives.flatMap(directive => clausesOf(directive, findHidden));
  const nextLines = new NextLines(clauses.filter(clause => clause.directive.kind === 'disable-next-line'));
  const blocks = new Blocks(clauses.filter(clause => clause.directive.kind !== 'disable-next-line'));

  const result: AppliedDirectives = { messages: [], suppressedMessages: [], unused: [] };
  for (const message of messages) {
    blocks.advanceTo(message);
    const { ruleId, code } = message;
    const clause =
      ruleId === null || message.fatal
        ? undefined
        : (nextLines.hiding(ruleId, code, message.line) ?? blocks.hiding(ruleId, code));
    if (!clause) {
      result.messages.push(message);
      continue;
    }
    clause.used = true;
    const justification = clause.directive.reason;
    result.suppressedMessages.push({ ...message, suppressions: [{ kind: 'directive', justification }] });
  }
  blocks.advanceToEnd();
  result.unused = unusedOf(clauses);
  return result;
}

function clausesOf(directive: DisableDirective, findHidden: FindHidden): Clause[] {
  if (directive.rules.length === 0) return [{ directive, rule: null, ids: null, used: false }];
  return directive.rules.map(rule => ({ directive, rule, ids: findHidden(rule.name), used: false }));
}

/** The `disable-next-line` that cover some line. Lines must be asked for in order. */
class NextLines {
  readonly #clauses: readonly Clause[];
  #next = 0;
  #active: Clause[] = [];

  /** @param clauses in source order, so in the order of the lines that they cover. */
  constructor(clauses: readonly Clause[]) {
    this.#clauses = clauses;
  }

  hiding(ruleId: string, code: string | undefined, line: number): Clause | undefined {
    for (let clause = this.#clauses[this.#next]; clause; clause = this.#clauses[++this.#next]) {
      const { lines } = clause.directive;
      if (lines && lines.first > line) break;
      if (lines) this.#active.push(clause);
    }
    this.#active = this.#active.filter(({ directive }) => (directive.lines?.last ?? 0) >= line);
    return this.#active.find(
      ({ ids }) => ids === null || ids.includes(ruleId) || (code !== undefined && ids.includes(code)),
    );
  }
}

/** What `dflint-disable` and `dflint-enable` have switched off up to some place. */
class Blocks {
  readonly #clauses: readonly Clause[];
  #next = 0;
  /** The `disable` of all rules that is in force. */
  #all: Clause | null = null;
  /** The `disable` of single rules, and of codes. */
  readonly #off = new Map<string, Clause>();
  /** Rules and codes that are on again although all are off. */
  readonly #on = new Set<string>();

  constructor(clauses: readonly Clause[]) {
    this.#clauses = clauses;
  }

  hiding(ruleId: string, code: string | undefined): Clause | undefined {
    const clause = this.#off.get(ruleId) ?? (code === undefined ? undefined : this.#off.get(code));
    if (clause || !this.#all) return clause;
    return this.#on.has(ruleId) || (code !== undefined && this.#on.has(code)) ? undefined : this.#all;
  }

  advanceTo({ line, column }: LintMessage): void {
    for (let clause = this.#clauses[this.#next]; clause; clause = this.#clauses[++this.#next]) {
      const { start } = clause.directive.comment.loc;
      if (start.line > line || (start.line === line && start.column + 1 > column)) return;
      this.#apply(clause);
    }
  }

  advanceToEnd(): void {
    for (; this.#next < this.#clauses.length; this.#next++) {
      const clause = this.#clauses[this.#next];
      if (clause) this.#apply(clause);
    }
  }

  #apply(clause: Clause): void {
    if (clause.directive.kind === 'enable') this.#enable(clause);
    else this.#disable(clause);
  }

  #disable(clause: Clause): void {
    if (clause.ids === null) {
      this.#all = clause;
      this.#off.clear();
      this.#on.clear();
      return;
    }
    for (const id of clause.ids) {
      this.#off.set(id, clause);
      this.#on.delete(id);
    }
  }

  /** An `enable` is of use when it ends a `disable`, whether that one hid something or not. */
  #enable(clause: Clause): void {
    if (clause.ids === null) {
      clause.used = this.#all !== null || this.#off.size > 0;
      this.#all = null;
      this.#off.clear();
      this.#on.clear();
      return;
    }
    for (const id of clause.ids) {
      if (this.#off.delete(id)) clause.used = true;
      if (this.#all && !this.#on.has(id)) {
        this.#on.add(id);
        clause.used = true;
      }
    }
  }
}

/** Names that stand for no rule are left out: they are reported as such. */
function unusedOf(clauses: readonly Clause[]): UnusedDirective[] {
  const unused = new Map<DisableDirective, DirectiveRule[]>();
  for (const { directive, rule, ids, used } of clauses) {
    if (used || ids?.length === 0) continue;
    const rules = unused.get(directive) ?? [];
    if (rule) rules.push(rule);
    unused.set(directive, rules);
  }
  return [...unused].map(([directive, rules]) => ({ directive, rules }));
}
