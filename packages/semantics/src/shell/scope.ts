import type { Environment } from '../environment.ts';

/** What a shell variable holds. An unknown value has a `text` too: equal text stands for an equal value. */
export interface ShellValue {
  text: string;
  known: boolean;
  /** The elements of an array; null for a plain variable. */
  elements: string[] | null;
}

/** How much text the variables of a script may still give, all in all; shared by all scopes of the script. */
interface ExpansionBudget {
  left: number;
}

/** The folders that `pushd` came from, the last one first. */
type FolderStack = { folder: string; below: FolderStack } | null;

/** The variables and the working directory of a script as it runs, over those of its instruction. */
export class ShellScope {
  readonly #environment: Environment;
  readonly #parent: ShellScope | null;
  /** Null as long as nothing is set. */
  #variables: Map<string, ShellValue> | null = null;
  readonly #budget: ExpansionBudget;
  #cwd: string;
  #previousCwd: string;
  #pushed: FolderStack;

  private constructor(
    environment: Environment,
    parent: ShellScope | null,
    budget: ExpansionBudget,
    cwd: string,
  ) {
    this.#environment = environment;
    this.#parent = parent;
    this.#budget = budget;
    this.#cwd = cwd;
    this.#previousCwd = parent?.previousCwd ?? cwd;
    this.#pushed = parent === null ? null : parent.#pushed;
  }

  /** The scope that a script of `length` characters begins with. */
  static ofInstruction(environment: Environment, length: number): ShellScope {
    // `V=$V$V` a few dozen times over would fill the memory. Nobody needs more than this.
    const budget = { left: 50_000 + 4 * length };
    return new ShellScope(environment, null, budget, environment.workdirText);
  }

  /**
   * The scope of a subshell: it begins with these values, and what it sets is not seen outside. While it is in use,
   * nothing is set in this one.
   */
  fork(): ShellScope {
    return new ShellScope(this.#environment, this, this.#budget, this.#cwd);
  }

  /** Absolute path; begins with `${` below a working directory that is not known. */
  get cwd(): string {
    return this.#cwd;
  }

  /** Where `cd -` goes. */
  get previousCwd(): string {
    return this.#previousCwd;
  }

  changeDirectory(path: string): void {
    this.#previousCwd = this.#cwd;
    this.#cwd = path;
  }

  /** `pushd path` */
  pushDirectory(path: string): void {
    this.#pushed = { folder: this.#cwd, below: this.#pushed };
    this.changeDirectory(path);
  }

  /** `popd` */
  popDirectory(): void {
    if (!this.#pushed) return;
    this.changeDirectory(this.#pushed.folder);
    this.#pushed = this.#pushed.below;
  }

  /** `/root` while the user is root; a base image whose user is not known is taken to be run by root. */
  get home(): string {
    const set = this.#environment.lookup('HOME');
    if (set) return set.text;
    const { user } = this.#environment;
    return user === null || /^(root|0)(:|$)/.test(user) ? '/root' : '${HOME}';
  }

  set(name: string, value: ShellValue): void {
    (this.#variables ??= new Map<string, ShellValue>()).set(name, value);
  }

  /** From now on the variable holds something that cannot be known. */
  forget(name: string): void {
    this.set(name, { text: `\${${name}}`, known: false, elements: null });
  }

  get(name: string): ShellValue {
    const value = this.#find(name);
    let size = value.text.length;
    if (value.elements && this.#budget.left > 0)
      for (const element of value.elements) size += element.length + 1;
    return this.spend(size) ? value : { text: `\${${name}}`, known: false, elements: null };
  }

  /** Takes some text from what the script may expand to; false, and nothing is taken, when there is not enough left. */
  spend(size: number): boolean {
    if (size > this.#budget.left) return false;
    this.#budget.left -= size;
    return true;
  }

  /** Whether the variable is an ARG without a default that the script did not set: `${name:-word}` is `word` then. */
  isUnset(name: string): boolean {
    return this.#own(name) === undefined && this.#environment.lookup(name)?.isSet === false;
  }

  #own(name: string): ShellValue | undefined {
    let value = this.#variables?.get(name);
    for (let scope = this.#parent; value === undefined && scope; scope = scope.#parent)
      value = scope.#variables?.get(name);
    return value;
  }

  #find(name: string): ShellValue {
    const own = this.#own(name);
    if (own) return own;
    if (name === 'PWD') return folderValue(this.#cwd);
    if (name === 'OLDPWD') return folderValue(this.#previousCwd);
    if (name === 'HOME') return folderValue(this.home);
    const declared = this.#environment.lookup(name);
    return {
      text: declared?.text ?? `\${${name}}`,
      known: typeof declared?.value === 'string',
      elements: null,
    };
  }
}

function folderValue(path: string): ShellValue {
  return { text: path, known: !path.includes('$'), elements: null };
}
