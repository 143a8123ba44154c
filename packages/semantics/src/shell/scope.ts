import type { Environment } from '../environment.ts';

/** What a shell variable holds. An unknown value has a `text` too: equal text stands for an equal value. */
export interface ShellValue {
  text: string;
  known: boolean;
  /** The elements of an array; null for a plain variable. */
  elements: string[] | null;
}

/** The variables and the working directory of a script as it runs, over those of its instruction. */
export class ShellScope {
  readonly #environment: Environment;
  readonly #variables: Map<string, ShellValue>;
  /** Absolute path; begins with `${PWD` below a working directory that is not known. */
  cwd: string;
  /** Where `cd -` goes. */
  previousCwd: string;

  constructor(environment: Environment, cwd: string, variables = new Map<string, ShellValue>()) {
    this.#environment = environment;
    this.#variables = variables;
    this.cwd = cwd;
    this.previousCwd = cwd;
  }

  /** The scope of a subshell: it begins with these values, and what it sets is not seen outside. */
  fork(): ShellScope {
    return new ShellScope(this.#environment, this.cwd, new Map(this.#variables));
  }

  get home(): string {
    const user = this.#environment.user;
    const set = this.#environment.lookup('HOME');
    if (set) return set.text;
    return user === null ||
      user === 'root' ||
      user === '0' ||
      user.startsWith('root:') ||
      user.startsWith('0:')
      ? '/root'
      : '${HOME}';
  }

  set(name: string, value: ShellValue): void {
    this.#variables.set(name, value);
  }

  get(name: string): ShellValue {
    const own = this.#variables.get(name);
    if (own) return own;
    if (name === 'PWD') return { text: this.cwd, known: !this.cwd.startsWith('$'), elements: null };
    if (name === 'OLDPWD')
      return { text: this.previousCwd, known: !this.previousCwd.startsWith('$'), elements: null };
    if (name === 'HOME') return { text: this.home, known: !this.home.startsWith('$'), elements: null };
    const declared = this.#environment.lookup(name);
    return {
      text: declared?.text ?? `\${${name}}`,
      known: typeof declared?.value === 'string',
      elements: null,
    };
  }
}
