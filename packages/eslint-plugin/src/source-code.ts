import {
  type CommentConfig,
  type LintMessage,
  type RuleEntries,
  applyComments,
  experimentalVariants,
  readCheckDirective,
} from '@dflint/core';
import {
  type Comment,
  type Dockerfile,
  type SourceLocation,
  type SyntaxProblem,
  traverse,
} from '@dflint/parser';
import type { SourceCode } from '@dflint/semantics';
import type { FileProblem, RulesConfig } from '@eslint/core';
import { CallMethodStep, type Directive, TextSourceCodeBase, VisitNodeStep } from '@eslint/plugin-kit';
import { EslintComments, type SilentInstruction } from './eslint-comments.ts';
import { HeldReports, type Send, isUseless } from './held-reports.ts';
import { knownRules } from './known-rules.ts';
import type { DockerfileLanguageOptions } from './language-options.ts';
import { placeOf } from './to-eslint.ts';

/** What has a place in a Dockerfile. */
export interface SyntaxElement {
  loc: SourceLocation;
  range: readonly [number, number];
}

/** What rules listen to that have to wait until all others have seen all nodes. */
export const END_OF_FILE = 'onDockerfileEnd';

/** A Dockerfile as ESLint sees it. dflint's rules look at `semantics`. */
export class DockerfileSourceCode extends TextSourceCodeBase<{
  LangOptions: DockerfileLanguageOptions;
  RootNode: Dockerfile;
  SyntaxElementWithLoc: SyntaxElement;
  ConfigNode: Comment;
}> {
  /** The file as dflint's rules see it. */
  readonly semantics: SourceCode;
  readonly #comments: EslintComments;
  readonly #held = new HeldReports();
  readonly #settings: DockerfileLanguageOptions;
  #silent: readonly SilentInstruction[] = [];
  /** ESLint does not ask for directives when the config or the command line forbids them. */
  #areCommentsRead = false;

  constructor(semantics: SourceCode, languageOptions: DockerfileLanguageOptions) {
    super({ text: semantics.text, ast: semantics.ast });
    this.semantics = semantics;
    this.#settings = languageOptions;
    this.#comments = new EslintComments(semantics);
  }

  override getParent(node: SyntaxElement): SyntaxElement | undefined {
    return (node as { parent?: SyntaxElement }).parent;
  }

  override traverse(): Iterable<VisitNodeStep | CallMethodStep> {
    const steps: (VisitNodeStep | CallMethodStep)[] = [];
    traverse(this.ast, {
      enter: node => steps.push(new VisitNodeStep({ target: node, phase: 1, args: [node] })),
      leave: node => steps.push(new VisitNodeStep({ target: node, phase: 2, args: [node] })),
    });
    steps.push(new CallMethodStep({ target: END_OF_FILE, args: [] }));
    return steps;
  }

  /** ESLint's own directives, and as problems what is known without any rule: broken instructions, faulty comments. */
  getDisableDirectives(): { directives: Directive[]; problems: FileProblem[] } {
    this.#areCommentsRead = true;
    const { directives, silent } = this.#comments.disableDirectives();
    this.#silent = silent;
    const { messages } = applyComments([], this.semantics, this.#commentConfig());
    return { directives, problems: messages.filter(message => !isUseless(message)).map(toProblem) };
  }

  /** What ESLint says is without effect where directives are forbidden. */
  getInlineConfigNodes(): Comment[] {
    return this.#comments.nodes;
  }

  /** `# eslint rule: severity`, and the experimental checks that BuildKit's directive switches on. */
  applyInlineConfig(): {
    configs: { config: { rules: RulesConfig }; loc: SourceLocation }[];
    problems: FileProblem[];
  } {
    const { configs, problems } = this.#comments.configs();
    const check = readCheckDirective(this.semantics);
    if (check) {
      const rules = Object.assign({}, ...configs.map(({ config }) => config.rules)) as RuleEntries;
      const variants = experimentalVariants(check, { registry: knownRules(), rules });
      const entries = variants.map(({ ruleId }) => [ruleId, 'warn'] as const);
      configs.push({ config: { rules: Object.fromEntries(entries) }, loc: check.node.loc });
    }
    return { configs, problems };
  }

  /**
   * Takes a report of one of dflint's rules.
   * @param message with the rule's name in dflint.
   * @param ruleId the rule's name in this config.
   */
  hold(message: LintMessage, ruleId: string, send: Send): void {
    this.#held.add(message, kept => {
      const silent = this.#silent.find(
        ({ lines, rules }) =>
          lines.first <= kept.line && kept.line <= lines.last && (!rules || rules.includes(ruleId)),
      );
      // ESLint hides it then, and knows that its directive is needed.
      send(silent ? { ...kept, line: silent.lines.first } : kept);
    });
  }

  /**
   * Sends the reports that no comment for dflint, hadolint or BuildKit hides. To be called at the end of the file.
   * @returns what is said about comments of dflint that do nothing.
   */
  sendReports(): readonly LintMessage[] {
    return this.#held.finish(this.semantics, this.#commentConfig());
  }

  /** The broken instructions that ESLint has not been told of, as it has not asked for directives. */
  untoldErrors(): readonly SyntaxProblem[] {
    return this.#areCommentsRead ? [] : this.ast.errors;
  }

  #commentConfig(): CommentConfig {
    return {
      registry: knownRules(),
      settings: this.#settings,
      noInlineConfig: !this.#areCommentsRead,
      requireReason: false,
      reportUnusedDisableDirectives: 1,
    };
  }
}

function toProblem(message: LintMessage): FileProblem {
  return { ruleId: null, message: message.message, loc: placeOf(message) };
}
