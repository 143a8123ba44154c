import { parse } from 'unbash';
import type { Assignment, Command, Redirection, Statement, SyntaxNode, Word, WordPart } from 'unbash';
import { concatMap } from '../concat-map.ts';
import { posixShells } from '../data/wrappers.ts';
import { resolveSymbolicPath } from '../symbolic-path.ts';
import { PLAIN } from './commands.ts';
import type { CommandContext, ShellRedirect, SimpleCommand } from './commands.ts';
import { heredocScript, quotedScript } from './quoted-script.ts';
import type { QuotedScript } from './quoted-script.ts';
import type { ShellScope } from './scope.ts';
import { addWords, evaluateText, evaluateWord, literalText, literalWord } from './words.ts';
import type { OffsetMap, ShellWord } from './words.ts';
import { programCall } from './wrappers.ts';

/** Scripts in scripts (`sh -c "sh -c ..."`) are followed this deep. */
const MAX_DEPTH = 4;

const CONDITIONAL: CommandContext = { conditional: true, substitution: false };
const SUBSTITUTION: CommandContext = { conditional: false, substitution: true };
const CONDITIONAL_SUBSTITUTION: CommandContext = { conditional: true, substitution: true };

const DECLARATIONS: ReadonlySet<string> = new Set(['export', 'local', 'declare', 'readonly', 'typeset']);

/** Nothing of the script of an instruction is expanded before its shell gets it. */
const isOriginal = (): boolean => false;

/** The commands of a shell script in the order in which they stand; `offset` maps positions in it to the file. */
export function flattenScript(text: string, scope: ShellScope, offset: OffsetMap): SimpleCommand[] {
  const flattener = new Flattener({ text, offset, isExpanded: isOriginal }, 0, []);
  flattener.run(scope, PLAIN);
  return flattener.commands;
}

/**
 * The same text with characters of its own. What V8 keeps as a part of a larger string, or as two strings, is another
 * kind of string to it, and with many kinds the lexer reads each character the slow way.
 */
function contiguous(text: string): string {
  return text.length > 1 ? [text.slice(0, 1), text.slice(1)].join('') : text;
}

function underCondition({ substitution }: CommandContext): CommandContext {
  return substitution ? CONDITIONAL_SUBSTITUTION : CONDITIONAL;
}

function inSubstitution({ conditional }: CommandContext): CommandContext {
  return conditional ? CONDITIONAL_SUBSTITUTION : SUBSTITUTION;
}

class Flattener {
  readonly commands: SimpleCommand[];
  readonly #source: QuotedScript;
  readonly #offset: OffsetMap;
  readonly #depth: number;

  constructor(source: QuotedScript, depth: number, commands: SimpleCommand[]) {
    this.#source = source;
    this.#offset = source.offset;
    this.#depth = depth;
    this.commands = commands;
  }

  run(scope: ShellScope, context: CommandContext): void {
    this.#script(parse(contiguous(this.#source.text)), scope, context);
  }

  /** All commands in `{ ...; }`, `( ... )` and loops may read what is piped into them. */
  #script(
    script: { commands: readonly Statement[] },
    scope: ShellScope,
    context: CommandContext,
    input: SimpleCommand | null = null,
  ): void {
    for (const statement of script.commands) this.#node(statement.command, scope, context, input);
  }

  /** Returns the last simple command, which feeds the next one of a pipeline. */
  #node(
    node: SyntaxNode,
    scope: ShellScope,
    context: CommandContext,
    input: SimpleCommand | null,
  ): SimpleCommand | null {
    switch (node.type) {
      case 'Command':
        return this.#command(node, scope, context, input);
      case 'AndOr':
        for (let i = 0; i < node.commands.length; i++) {
          const command = node.commands[i];
          const isAlternative = i > 0 && node.operators[i - 1] === '||';
          if (command) this.#node(command, scope, isAlternative ? underCondition(context) : context, input);
        }
        return null;
      case 'Pipeline': {
        let previous = input;
        // Each part of a pipeline runs in a shell of its own.
        for (const command of node.commands) {
          previous = this.#node(command, node.commands.length > 1 ? scope.fork() : scope, context, previous);
        }
        return previous;
      }
      case 'If':
        this.#script(node.clause, scope, context, input);
        this.#script(node.then, scope, underCondition(context), input);
        for (const branch of node.elif) {
          this.#script(branch.clause, scope, underCondition(context), input);
          this.#script(branch.then, scope, underCondition(context), input);
        }
        if (node.else) this.#script(node.else, scope, underCondition(context), input);
        return null;
      case 'For':
      case 'Select': {
        for (const word of node.wordlist ?? []) this.#substitutions(word, scope, context);
        const items = concatMap(node.wordlist ?? [], word => evaluateWord(word, scope, this.#offset));
        const [only] = items;
        if (items.length === 1 && only?.known === true && !only.glob)
          scope.set(node.name.value, { text: only.text, known: true, elements: null });
        else scope.forget(node.name.value);
        this.#script(node.body, scope, underCondition(context), input);
        return null;
      }
      case 'While':
        this.#script(node.clause, scope, context, input);
        this.#script(node.body, scope, underCondition(context), input);
        return null;
      case 'ArithmeticFor':
        this.#script(node.body, scope, underCondition(context), input);
        return null;
      case 'Case':
        this.#substitutions(node.word, scope, context);
        for (const item of node.items) this.#script(item.body, scope, underCondition(context), input);
        return null;
      case 'Subshell':
        this.#script(node.body, scope.fork(), context, input);
        return this.commands.at(-1) ?? null;
      case 'BraceGroup':
        this.#script(node.body, scope, context, input);
        return this.commands.at(-1) ?? null;
      case 'CompoundList':
        this.#script(node, scope, context, input);
        return null;
      case 'Redirected':
        return this.#node(node.command, scope, context, input);
      case 'Function':
      case 'Coproc':
        this.#node(node.body, scope, context, null);
        return null;
      default:
        return null;
    }
  }

  #command(
    node: Command,
    scope: ShellScope,
    context: CommandContext,
    input: SimpleCommand | null,
  ): SimpleCommand | null {
    for (const part of node.prefix)
      if (part.type === 'Assignment') this.#assign(part, scope, context, node.name !== undefined);
    if (!node.name) return null;
    const words: ShellWord[] = [];
    this.#addWords(words, node.name, scope, context);
    for (const argument of node.args) {
      if (argument.type === 'Assignment') {
        if (DECLARATIONS.has(node.name.value)) this.#assign(argument, scope, context, false);
        words.push(this.#assignmentWord(argument, scope));
      } else this.#addWords(words, argument, scope, context);
    }
    const call = programCall(words);
    if (!call) return null;
    const assignments: ShellWord[] = [];
    for (const part of node.prefix)
      if (part.type === 'Assignment') assignments.push(this.#assignmentWord(part, scope));
    const redirects: ShellRedirect[] = [];
    for (const redirect of node.redirects) redirects.push(this.#redirect(redirect, scope, context));
    const command: SimpleCommand = {
      name: call.name,
      program: call.program,
      args: call.args,
      assignments,
      redirects,
      cwd: scope.cwd,
      input,
      moreArguments: call.moreArguments,
      context,
      range: [this.#offset(node.pos), this.#offset(node.end)],
    };
    this.commands.push(command);
    changeScope(command, scope);
    this.#nestedScript(command, node, scope, context);
    return command;
  }

  /** Adds what a word stands for, and the commands in it. */
  #addWords(words: ShellWord[], word: Word, scope: ShellScope, context: CommandContext): void {
    const literal = literalText(word);
    if (literal !== null) words.push(literalWord(literal, word, this.#offset));
    else {
      if (word.parts) this.#substitutionParts(word.parts, scope, context);
      addWords(words, word, scope, this.#offset);
    }
  }

  #assignmentWord(node: Assignment, scope: ShellScope): ShellWord {
    const value =
      node.value.type === 'Word' ? evaluateText(node.value, scope) : { text: '(...)', known: false };
    const text = `${node.name}${node.append ? '+' : ''}=${value.text}`;
    const range: [number, number] = [this.#offset(node.pos), this.#offset(node.end)];
    return { text, known: value.known, glob: false, range };
  }

  #assign(node: Assignment, scope: ShellScope, context: CommandContext, temporary: boolean): void {
    const value = node.value;
    if (value.type === 'Word') this.#substitutions(value, scope, context);
    if (temporary || node.index) return;
    const before = node.append ? scope.get(node.name) : null;
    if (value.type === 'ArrayValue') {
      const words = value.elements.flatMap(element => evaluateWord(element, scope, this.#offset));
      const elements = [...(before?.elements ?? []), ...words.map(word => word.text)];
      scope.set(node.name, { text: elements[0] ?? '', known: words.every(word => word.known), elements });
      return;
    }
    const { text, known } = evaluateText(value, scope);
    // Two runs of `mktemp` do not give one path: such a value is known by its variable alone.
    const unique = text.includes('$(') ? `\${${node.name}}` : text;
    scope.set(node.name, {
      text: (before?.text ?? '') + unique,
      known: known && before?.known !== false,
      elements: null,
    });
  }

  #redirect(node: Redirection, scope: ShellScope, context: CommandContext): ShellRedirect {
    const { operator } = node;
    const descriptor = node.descriptor?.type === 'FileDescriptor' ? node.descriptor.value : null;
    if (node.type === 'HereDoc') {
      if (node.body.parts) this.#substitutionParts(node.body.parts, scope, context);
      return { operator, descriptor, target: null };
    }
    if (!node.target) return { operator, descriptor, target: null };
    this.#substitutions(node.target, scope, context);
    const isFile = node.type === 'Redirect' && operator !== '>&' && operator !== '<&';
    const target = isFile ? evaluateWord(node.target, scope, this.#offset)[0] : undefined;
    return { operator, descriptor, target: target ?? null };
  }

  #substitutions(word: Word, scope: ShellScope, context: CommandContext): void {
    if (literalText(word) === null && word.parts) this.#substitutionParts(word.parts, scope, context);
  }

  #substitutionParts(parts: readonly WordPart[], scope: ShellScope, context: CommandContext): void {
    for (const part of parts) {
      if (part.type === 'DoubleQuoted' || part.type === 'LocaleString')
        this.#substitutionParts(part.parts, scope, context);
      else if ((part.type === 'CommandExpansion' || part.type === 'ProcessSubstitution') && part.script) {
        // Positions of a script in escaped backticks belong to its own decoded text.
        if (part.script.source !== undefined || this.#source.isExpanded(part.pos)) continue;
        this.#script(part.script, scope.fork(), inSubstitution(context));
      }
    }
  }

  /** `sh -c '...'`, `su user -c '...'`, `eval '...'`, `bash <<EOF`. */
  #nestedScript(command: SimpleCommand, node: Command, scope: ShellScope, context: CommandContext): void {
    if (this.#depth >= MAX_DEPTH) return;
    const script = this.#scriptOf(command, node);
    if (!script) return;
    const { text, isExpanded } = script;
    const offset: OffsetMap = at => this.#offset(script.offset(at));
    const nested = new Flattener({ text, offset, isExpanded }, this.#depth + 1, this.commands);
    nested.run(command.name === 'eval' ? scope : scope.fork(), context);
  }

  #scriptOf({ name, args }: SimpleCommand, node: Command): QuotedScript | null {
    if (name === 'eval') return args.length === 1 ? this.#quotedScriptAt(node, args[0]) : null;
    const isShell = posixShells.has(name);
    if (!isShell && name !== 'su' && name !== 'runuser') return null;
    const flag = args.findIndex(word => /^-[a-z]*c$/i.test(word.text) || word.text === '--command');
    if (flag >= 0) return this.#quotedScriptAt(node, args[flag + 1]);
    const heredoc = node.redirects.findLast(part => part.type === 'HereDoc');
    return isShell && heredoc && readsStandardInput(args) ? heredocScript(heredoc) : null;
  }

  #quotedScriptAt(node: Command, place: ShellWord | undefined): QuotedScript | null {
    const word = node.args.find(
      argument => argument.type === 'Word' && this.#offset(argument.pos) === place?.range[0],
    );
    return word?.type === 'Word' ? quotedScript(word) : null;
  }
}

/** Whether a shell with these arguments takes its script from standard input: without a file, or with `-s`. */
function readsStandardInput(args: readonly ShellWord[]): boolean {
  for (let i = 0; i < args.length; i++) {
    const text = args[i]?.text ?? '';
    if (/^-[a-z]*s$/i.test(text)) return true;
    // `-o pipefail`
    if (/^[-+][a-z]*o$/i.test(text)) i++;
    else if (!/^[-+]/.test(text)) return false;
  }
  return true;
}

/** What a builtin command changes for those after it. */
function changeScope({ name, args }: SimpleCommand, scope: ShellScope): void {
  switch (name) {
    case 'cd':
    case 'pushd': {
      const folder = args.find(word => !word.text.startsWith('-') || word.text === '-')?.text ?? scope.home;
      const path = folder === '-' ? scope.previousCwd : resolveSymbolicPath(scope.cwd, folder);
      if (name === 'cd') scope.changeDirectory(path);
      else scope.pushDirectory(path);
      break;
    }
    case 'popd':
      scope.popDirectory();
      break;
    case 'unset':
      for (const { text } of args) scope.set(text, { text: '', known: true, elements: null });
      break;
    case 'read':
      for (const { text } of args) scope.forget(text);
      break;
  }
}
