import { type LineSpan, createLineFinder } from '@dflint/core';
import type { Comment } from '@dflint/parser';
import type { SourceCode } from '@dflint/semantics';
import type { DirectiveType, FileProblem, RulesConfig, SourceLocation } from '@eslint/core';
import { ConfigCommentParser, Directive } from '@eslint/plugin-kit';
import { removalRange } from './removal-range.ts';

const parser = new ConfigCommentParser();

const DISABLE_TYPES: ReadonlyMap<string, DirectiveType> = new Map([
  ['eslint-disable', 'disable'],
  ['eslint-enable', 'enable'],
  ['eslint-disable-line', 'disable-line'],
  ['eslint-disable-next-line', 'disable-next-line'],
]);

/**
 * `eslint plugin/rule: ...`. All comments of a Dockerfile look alike, and most that begin with "eslint" are prose, so a rule
 * of a plugin has to follow; there are no others for this language.
 */
const CONFIG = /^\s*eslint\s+["']?@?[\w-]+\/[\w/@-]+["']?\s*:/;

/** A comment for ESLint. */
interface EslintComment {
  comment: Comment;
  /** `eslint-disable`, `eslint`, ... */
  label: string;
  /** What stands between the label and `--`. */
  value: string;
  justification: string;
}

/** Lines of one instruction in which rules are silent. */
export interface SilentInstruction {
  lines: LineSpan;
  /** Null for all. */
  rules: readonly string[] | null;
}

/** A directive as ESLint is told of it: where it takes effect, and what to take away when it is not needed. */
interface DirectiveNode {
  loc: SourceLocation;
  range: readonly [number, number];
}

/** ESLint's own comments: `# eslint-disable-next-line rule -- reason`, `# eslint rule: off`. */
export class EslintComments {
  readonly #sourceCode: SourceCode;
  readonly #comments: readonly EslintComment[];

  constructor(sourceCode: SourceCode) {
    const { ast, text } = sourceCode;
    this.#sourceCode = sourceCode;
    this.#comments = text.includes('eslint') ? ast.comments.flatMap(readComment) : [];
  }

  get nodes(): Comment[] {
    return this.#comments.map(({ comment }) => comment);
  }

  /**
   * "The next line" is the whole next instruction, as for `dflint-disable-next-line`: no comment can stand at its end, nor
   * in a heredoc. ESLint knows one line only, so instructions of several lines are given besides.
   */
  disableDirectives(): { directives: Directive[]; silent: SilentInstruction[] } {
    const nextLines = createLineFinder(this.#sourceCode.ast);
    const directives: Directive[] = [];
    const silent: SilentInstruction[] = [];
    for (const { comment, label, value, justification } of this.#comments) {
      const type = DISABLE_TYPES.get(label);
      if (!type) continue;
      const lines = type === 'disable-next-line' ? nextLines(comment) : null;
      const node: DirectiveNode = {
        loc: lines ? { start: comment.loc.start, end: { line: lines.first - 1, column: 0 } } : comment.loc,
        range: removalRange(comment, this.#sourceCode),
      };
      directives.push(new Directive({ type, node, value, justification }));
      if (lines && lines.last > lines.first) {
        const rules = Object.keys(parser.parseListConfig(value));
        silent.push({ lines, rules: rules.length > 0 ? rules : null });
      }
    }
    return { directives, silent };
  }

  /** What `# eslint rule: severity` says. */
  configs(): { configs: { config: { rules: RulesConfig }; loc: SourceLocation }[]; problems: FileProblem[] } {
    const configs: { config: { rules: RulesConfig }; loc: SourceLocation }[] = [];
    const problems: FileProblem[] = [];
    for (const { comment, label, value } of this.#comments) {
      if (label !== 'eslint') continue;
      const { loc } = comment;
      const parsed = parser.parseJSONLikeConfig(value);
      if (parsed.ok) configs.push({ config: { rules: parsed.config }, loc });
      else problems.push({ ruleId: null, message: parsed.error.message, loc });
    }
    return { configs, problems };
  }
}

function readComment(comment: Comment): EslintComment[] {
  const parsed = parser.parseDirective(comment.value.trim());
  if (!parsed) return [];
  const { label, value, justification } = parsed;
  const isDirective = label === 'eslint' ? CONFIG.test(comment.value) : DISABLE_TYPES.has(label);
  return isDirective ? [{ comment, label, value, justification }] : [];
}
