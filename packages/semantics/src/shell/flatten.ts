import { parse } from 'unbash';
import type {
  Assignment,
  Command,
  HereDoc,
  Redirection,
  Script,
  Statement,
  SyntaxNode,
  Word,
  WordPart,
} from 'unbash';
import { posixShells } from '../data/wrappers.ts';
import type { CommandContext, ShellRedirect, SimpleCommand } from './commands.ts';
import { quotedScript } from './quoted-script.ts';
import { resolveSymbolicPath } from '../symbolic-path.ts';
import type { ShellScope } from './scope.ts';
import { evaluateText, evaluateWord } from './words.ts';
import type { OffsetMap, ShellWord } from './words.ts';
import { baseName, unwrap } from './wrappers.ts';

/** Scripts in scripts (`sh -c "sh -c ..."`) are followed this deep. */
const MAX_DEPTH = 4;

const PLAIN: CommandContext = { conditional: false, substitution: false };
const DECLARATIONS: ReadonlySet<string> = new Set(['export', 'local', 'declare', 'readonly', 'typeset']);

/** The commands of a shell script in the order in which they stand; `offset` maps positions in it to the file. */
export function flattenScript(text: string, scope: ShellScope, offset: OffsetMap): SimpleCommand[] {
  const flattener = new Flattener(offset, 0);
  flattener.script(parse(text), scope, PLAIN);
  return flattener.commands;
}

class Flattener {
  readonly commands: SimpleCommand[];
  readonly #offset: OffsetMap;
  readonly #depth: number;

  constructor(offset: OffsetMap, depth: number, commands: SimpleCommand[] = []) {
    this.#offset = offset;
    this.#depth = depth;
    this.commands = commands;
  }

  script(
    script: Script | { commands: readonly Statement[] },
    scope: ShellScope,
    context: CommandContext,
  ): void {
    for (const statement of script.commands) this.#node(statement.command, scope, context, null);
  }

  /** Returns the last simple command, which feeds the next one of a pipeline. */
  #node(
    node: SyntaxNode,
    scope: ShellScope,
    context: CommandContext,
    input: SimpleCommand | null,
  ): SimpleCommand | null {
    const conditional = context.conditional ? context : { ...context, conditional: true };
    switch (node.type) {
      case 'Command':
        return this.#command(node, scope, context, input);
      case 'AndOr':
        node.commands.forEach((command, index) => {
          this.#node(command, scope, node.operators[index - 1] === '||' ? conditional : context, null);
        });
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
        this.script(node.clause, scope, context);
        this.script(node.then, scope, conditional);
        for (const branch of node.elif) {
          this.script(branch.clause, scope, conditional);
          this.script(branch.then, scope, conditional);
        }
        if (node.else) this.script(node.else, scope, conditional);
        return null;
      case 'For':
      case 'Select': {
        const items = node.wordlist?.flatMap(word => evaluateWord(word, scope, this.#offset)) ?? [];
        const [only] = items;
        const known = items.length === 1 && only?.known === true && !only.glob;
        scope.set(node.name.value, {
          text: known ? only.text : `\${${node.name.value}}`,
          known,
          elements: null,
        });
        for (const word of node.wordlist ?? []) this.#substitutions(word, scope, context);
        this.script(node.body, scope, conditional);
        return null;
      }
      case 'While':
        this.script(node.clause, scope, context);
        this.script(node.body, scope, conditional);
        return null;
      case 'ArithmeticFor':
        this.script(node.body, scope, conditional);
        return null;
      case 'Case':
        for (const item of node.items) this.script(item.body, scope, conditional);
        return null;
      case 'Subshell':
        this.script(node.body, scope.fork(), context);
        return this.commands.at(-1) ?? null;
      case 'BraceGroup':
        this.script(node.body, scope, context);
        return this.commands.at(-1) ?? null;
      case 'CompoundList':
        this.script(node, scope, context);
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
    this.#substitutions(node.name, scope, context);
    const words = evaluateWord(node.name, scope, this.#offset);
    for (const argument of node.args) {
      if (argument.type === 'Assignment') {
        if (DECLARATIONS.has(node.name.value)) this.#assign(argument, scope, context, false);
        words.push(...this.#assignmentWord(argument, scope));
      } else {
        this.#substitutions(argument, scope, context);
        words.push(...evaluateWord(argument, scope, this.#offset));
      }
    }
    const { words: inner, moreArguments } = unwrap(words);
    const program = inner[0];
    if (!program) return null;
    const command: SimpleCommand = {
      name: baseName(program),
      program,
      args: inner.slice(1),
      assignments: node.prefix.flatMap(part =>
        part.type === 'Assignment' ? this.#assignmentWord(part, scope) : [],
      ),
      redirects: node.redirects.map(redirect => this.#redirect(redirect, scope)),
      cwd: scope.cwd,
      input,
      moreArguments,
      context,
      range: [this.#offset(node.pos), this.#offset(node.end)],
    };
    this.commands.push(command);
    this.#changeDirectory(command, scope);
    this.#nestedScript(command, node, scope, context);
    return command;
  }

  #assignmentWord(node: Assignment, scope: ShellScope): ShellWord[] {
    const value =
      node.value.type === 'Word' ? evaluateText(node.value, scope) : { text: '(...)', known: false };
    const text = `${node.name}${node.append ? '+' : ''}=${value.text}`;
    return [
      { text, known: value.known, glob: false, range: [this.#offset(node.pos), this.#offset(node.end)] },
    ];
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

  #redirect(node: Redirection, scope: ShellScope): ShellRedirect {
    const isFile = node.type === 'Redirect' && node.operator !== '>&' && node.operator !== '<&';
    const target = isFile && node.target ? evaluateWord(node.target, scope, this.#offset)[0] : undefined;
    return { operator: node.operator, target: target ?? null };
  }

  #substitutions(word: Word, scope: ShellScope, context: CommandContext): void {
    if (word.parts) this.#substitutionParts(word.parts, scope, context);
  }

  #substitutionParts(parts: readonly WordPart[], scope: ShellScope, context: CommandContext): void {
    for (const part of parts) {
      if (part.type === 'DoubleQuoted' || part.type === 'LocaleString')
        this.#substitutionParts(part.parts, scope, context);
      else if ((part.type === 'CommandExpansion' || part.type === 'ProcessSubstitution') && part.script) {
        // Positions of a script in escaped backticks belong to its own decoded text.
        if (part.script.source !== undefined) continue;
        this.script(part.script, scope.fork(), { ...context, substitution: true });
      }
    }
  }

  #changeDirectory(command: SimpleCommand, scope: ShellScope): void {
    const folder = command.args.find(word => !word.text.startsWith('-') || word.text === '-');
    if (command.name === 'cd' || command.name === 'pushd') {
      const target = folder?.text ?? scope.home;
      const next = target === '-' ? scope.previousCwd : resolveSymbolicPath(scope.cwd, target);
      scope.previousCwd = scope.cwd;
      scope.cwd = next;
    } else if (command.name === 'popd') {
      [scope.cwd, scope.previousCwd] = [scope.previousCwd, scope.cwd];
    }
  }

  /** `sh -c '...'`, `su user -c '...'`, `eval '...'`, `bash <<EOF`. */
  #nestedScript(command: SimpleCommand, node: Command, scope: ShellScope, context: CommandContext): void {
    if (this.#depth >= MAX_DEPTH) return;
    const isShell = posixShells.has(command.name);
    let script: Word | undefined;
    if (isShell || command.name === 'su') {
      const flag = command.args.findIndex(word => /^-[a-z]*c$/i.test(word.text) || word.text === '--command');
      const range = flag < 0 ? undefined : command.args[flag + 1]?.range;
      script = range && this.#wordAt(node, range);
    } else if (command.name === 'eval' && command.args.length === 1) {
      const range = command.args[0]?.range;
      script = range && this.#wordAt(node, range);
    }
    const quoted = script && quotedScript(script);
    const heredoc =
      isShell && !script
        ? node.redirects.find((part): part is HereDoc => part.type === 'HereDoc')
        : undefined;
    const inner =
      quoted ?? (heredoc && { text: heredoc.body.text, offset: (at: number) => heredoc.body.pos + at });
    if (!inner) return;
    const outer = this.#offset;
    const nested = new Flattener(at => outer(inner.offset(at)), this.#depth + 1, this.commands);
    nested.script(parse(inner.text), command.name === 'eval' ? scope : scope.fork(), context);
  }

  #wordAt(node: Command, range: [number, number]): Word | undefined {
    return node.args.find(
      (word): word is Word => word.type === 'Word' && this.#offset(word.pos) === range[0],
    );
  }
}
