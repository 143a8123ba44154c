import type { Comment, Dockerfile } from '@dflint/parser';
import type { ResolvedConfig } from '../config/resolve.ts';
import type { LintMessage, SuppressedLintMessage } from '../lint-message.ts';
import type { FindHidden } from './apply-directives.ts';
import { type LineSpan, createLineFinder } from './directives.ts';
import { causeLineOf } from './report.ts';

/**
 * `# hadolint ignore=DL3008,SC1091`, `# hadolint global ignore=...`, `# hadolint stage ignore=...`, with or without
 * `# reason` at the end. A list with anything else in it than codes is no pragma, as in hadolint.
 */
const IGNORE =
  /^\s*hadolint\s+(?:(global|stage)\s+)?ignore\s*=\s*([DLSC\d]+(?:\s*,\s*[DLSC\d]+)*)\s*(?:#([^]*))?$/;

/** `# hadolint shell=bash` */
const SHELL = /^\s*hadolint\s+shell\s*=\s*([\w.+-]+)\s*(?:#[^]*)?$/;

/** Lines in which a rule is to be silent. */
interface IgnoredLines extends LineSpan {
  reason: string;
}

interface AppliedPragmas {
  messages: LintMessage[];
  suppressedMessages: SuppressedLintMessage[];
}

/**
 * Takes away the messages that comments for hadolint hide. Codes that nobody here has are left to hadolint, and a comment
 * that hides nothing is no fault: hadolint may need it.
 * @param messages sorted by place.
 */
export function applyHadolintPragmas(
  messages: readonly LintMessage[],
  ast: Dockerfile,
  findHidden: FindHidden,
): AppliedPragmas {
  const hiding = hidingSpans(messages, ignoredLines(ast, findHidden));
  const applied: AppliedPragmas = { messages: [], suppressedMessages: [] };
  for (const message of messages) {
    const span = hiding.get(message);
    if (!span) applied.messages.push(message);
    else {
      const suppressions = [{ kind: 'directive' as const, justification: span.reason }];
      applied.suppressedMessages.push({ ...message, suppressions });
    }
  }
  return applied;
}

/** What hides messages. A comment counts at the cause of a message, too: there hadolint reports it. */
function hidingSpans(
  messages: readonly LintMessage[],
  ignored: ReadonlyMap<string, Spans>,
): Map<LintMessage, IgnoredLines> {
  const places = messages.map(message => ({ message, line: message.line }));
  for (const message of messages) {
    const line = causeLineOf(message) ?? message.line;
    if (line !== message.line) places.push({ message, line });
  }
  if (places.length > messages.length) places.sort((a, b) => a.line - b.line);
  const hiding = new Map<LintMessage, IgnoredLines>();
  for (const { message, line } of places) {
    const { ruleId, code, fatal } = message;
    if (ruleId === null || fatal) continue;
    const ofRule = ignored.get(ruleId)?.covering(line);
    const span = ofRule ?? (code === undefined ? undefined : ignored.get(code)?.covering(line));
    if (span) hiding.set(message, span);
  }
  return hiding;
}

/** The shell that a comment for hadolint declares; null for any other comment. */
export function hadolintShell({ value }: Comment): string | null {
  return mentionsHadolint(value) ? (SHELL.exec(value)?.[1] ?? null) : null;
}

/** What comments for hadolint have in common; almost all others have not. */
export function mentionsHadolint(comment: string): boolean {
  return comment.includes('hadolint');
}

/** Whether comments for hadolint count: unless the setting `hadolintPragmas` says no, or no comment counts. */
export function readsHadolintPragmas({
  settings,
  noInlineConfig,
}: Pick<ResolvedConfig, 'settings' | 'noInlineConfig'>): boolean {
  return settings['hadolintPragmas'] !== false && !noInlineConfig;
}

function ignoredLines(ast: Dockerfile, findHidden: FindHidden): Map<string, Spans> {
  const ignored = new Map<string, Spans>();
  const nextLines = createLineFinder(ast);
  for (const comment of ast.comments) {
    const [, scope, list = '', reason = ''] = IGNORE.exec(comment.value) ?? [];
    if (list === '') continue;
    const span =
      scope === 'global' ? WHOLE_FILE : scope === 'stage' ? stageLines(comment, ast) : nextLines(comment);
    if (!span) continue;
    for (const id of list.split(/[\s,]+/).flatMap(findHidden)) {
      let spans = ignored.get(id);
      if (!spans) ignored.set(id, (spans = new Spans()));
      spans.add({ ...span, reason: reason.trim() });
    }
  }
  return ignored;
}

const WHOLE_FILE: LineSpan = { first: 1, last: Infinity };

/** For a comment right above a FROM: the lines behind that FROM, up to the next one and with it. */
function stageLines({ loc }: Comment, { stages }: Dockerfile): LineSpan | null {
  const index = stages.findIndex(({ from }) => from.loc.start.line === loc.start.line + 1);
  const stage = stages[index];
  if (!stage) return null;
  return {
    first: stage.from.loc.end.line + 1,
    last: stages[index + 1]?.from.loc.start.line ?? Infinity,
  };
}

/** The lines in which one rule is silent. They are asked for in rising order. */
class Spans {
  readonly #all: IgnoredLines[] = [];
  #next = 0;
  #last: IgnoredLines | undefined;

  add(span: IgnoredLines): void {
    // Those for the whole file come first; all others rise with their comments.
    if (span.first === 1) this.#all.unshift(span);
    else this.#all.push(span);
  }

  covering(line: number): IgnoredLines | undefined {
    for (let span = this.#all[this.#next]; span && span.first <= line; span = this.#all[++this.#next]) {
      if (span.last >= (this.#last?.last ?? 0)) this.#last = span;
    }
    return this.#last && this.#last.last >= line ? this.#last : undefined;
  }
}
