import type { ArgInstruction, EnvInstruction, Instruction, KeyValue } from '@dflint/parser';
import { type Environment, type ShellFlavour, type VariableValue, resolvePath } from './environment.ts';
import { resolveSymbolicPath } from './symbolic-path.ts';
import { shellFlavourOf } from './shell-flavour.ts';
import type { VariableTimeline } from './variable-timeline.ts';
import { type Binding, expandWord } from './variables.ts';

/** What does not change often, so that scopes share it. */
interface Settings {
  workdir: string | null;
  workdirText: string;
  user: string | null;
  shell: readonly string[];
  isWindows: boolean;
  /** Whether a base image may set variables that the file does not declare. */
  hasImageVariables: boolean;
}

/** The arguments that can be used without an ARG (Dockerfile reference, "Predefined ARGs"). */
const proxyArguments = new Set(
  ['HTTP_PROXY', 'HTTPS_PROXY', 'FTP_PROXY', 'NO_PROXY', 'ALL_PROXY'].flatMap(name => [
    name,
    name.toLowerCase(),
  ]),
);
/** `defaultShell` of BuildKit (frontend/dockerfile/dockerfile2llb/image.go). */
const posixShell: readonly string[] = ['/bin/sh', '-c'];
const windowsShell: readonly string[] = ['cmd', '/S', '/C'];

/** An environment that knows how instructions change it. */
export class Scope implements Environment {
  readonly shellFlavour: ShellFlavour;
  readonly #settings: Settings;
  readonly #timeline: VariableTimeline;
  readonly #time: number;

  constructor(timeline: VariableTimeline, settings: Settings, shellFlavour: ShellFlavour) {
    this.#timeline = timeline;
    this.#time = timeline.now;
    this.#settings = settings;
    this.shellFlavour = shellFlavour;
  }

  /** What a stage starts with, on top of an image that is no stage. */
  static ofImage(
    timeline: VariableTimeline,
    image: { workdir: string | null; isWindows: boolean; hasVariables: boolean },
  ): Scope {
    const { workdir, isWindows, hasVariables: hasImageVariables } = image;
    const shell = isWindows ? windowsShell : posixShell;
    const workdirText = workdir ?? '${WORKDIR}';
    const settings = { workdir, workdirText, user: null, shell, isWindows, hasImageVariables };
    return new Scope(timeline, settings, isWindows ? 'cmd' : 'posix');
  }

  get workdir(): string | null {
    return this.#settings.workdir;
  }

  get workdirText(): string {
    return this.#settings.workdirText;
  }

  get user(): string | null {
    return this.#settings.user;
  }

  get shell(): readonly string[] {
    return this.#settings.shell;
  }

  get isWindows(): boolean {
    return this.#settings.isWindows;
  }

  lookup(name: string): VariableValue | undefined {
    const variable = this.#timeline.at(name, this.#time);
    return variable ?? (proxyArguments.has(name) ? unsetVariable(name, 'predefined', null) : undefined);
  }

  resolve(name: string): Binding | undefined {
    const variable = this.lookup(name);
    if (variable) return variable;
    // BuildKit sets PATH in every image that does not (convert.go, "make sure that PATH is always set").
    const mayExist = (this.#settings.hasImageVariables && /^[A-Za-z_]/.test(name)) || name === 'PATH';
    return mayExist ? { value: null, text: `\${${name}}`, isSet: true } : undefined;
  }

  /** The scope behind an instruction; `globals` holds the arguments before the first FROM. */
  after(instruction: Instruction, globals: Scope | null): Scope {
    switch (instruction.type) {
      case 'ArgInstruction':
        return this.#afterArg(instruction, globals);
      case 'EnvInstruction':
        return this.#afterEnv(instruction);
      case 'WorkdirInstruction': {
        const { value, text } = expandWord(instruction.path, this);
        const workdir = value === null ? null : resolvePath(this, value);
        return this.#with({ workdir, workdirText: workdir ?? resolveSymbolicPath(this.workdirText, text) });
      }
      case 'UserInstruction':
        return this.#with({ user: expandWord(instruction.user, this).text });
      case 'ShellInstruction': {
        const shell = instruction.command.elements.map(element => element.value);
        return shell.length > 0 ? this.#with({ shell }) : this;
      }
      default:
        return this;
    }
  }

  #with(settings: Partial<Omit<Settings, 'isWindows' | 'hasImageVariables'>>): Scope {
    const shellFlavour = settings.shell ? shellFlavourOf(settings.shell) : this.shellFlavour;
    // Property by property: spreading two objects is slow.
    const old = this.#settings;
    const {
      workdir = old.workdir,
      workdirText = old.workdirText,
      user = old.user,
      shell = old.shell,
    } = settings;
    const { isWindows, hasImageVariables } = old;
    const changed = { workdir, workdirText, user, shell, isWindows, hasImageVariables };
    return new Scope(this.#timeline, changed, shellFlavour);
  }

  /** Behind changes of the timeline. */
  #now(): Scope {
    return new Scope(this.#timeline, this.#settings, this.shellFlavour);
  }

  /** All pairs see the variables as they were before the instruction (`dispatch` of convert.go). */
  #afterEnv({ pairs }: EnvInstruction): Scope {
    const variables: VariableValue[] = [];
    for (const pair of pairs) {
      const name = expandWord(pair.key, this).value;
      const expansion = pair.value ? expandWord(pair.value, this) : { value: '', text: '' };
      if (name) variables.push({ name, ...expansion, kind: 'env', isSet: true, declaration: pair });
    }
    for (const variable of variables) this.#timeline.set(variable);
    return this.#now();
  }

  /** Each pair sees the one before (`dispatchArg` and `buildMetaArgs` of convert.go). */
  #afterArg({ pairs }: ArgInstruction, globals: Scope | null): Scope {
    return pairs.reduce<Scope>((scope, pair) => {
      const variable = scope.#argument(pair, globals);
      if (!variable) return scope;
      this.#timeline.set(variable);
      return this.#now();
    }, this);
  }

  /** What `ARG name[=default]` sets; null when it changes nothing. */
  #argument(pair: KeyValue, globals: Scope | null): VariableValue | null {
    const name = pair.key.value;
    if (pair.value) {
      return { name, ...expandWord(pair.value, this), kind: 'arg', isSet: true, declaration: pair };
    }
    const global = globals?.lookup(name);
    if (global?.isSet) return global;
    return this.#timeline.at(name, this.#time) ? null : unsetVariable(name, 'arg', pair);
  }
}

/** A variable that exists and whose value the file does not tell. */
export function unsetVariable(
  name: string,
  kind: VariableValue['kind'],
  declaration: KeyValue | null,
): VariableValue {
  return { name, value: null, text: `\${${name}}`, kind, isSet: false, declaration };
}

/** Notes what is in force at an instruction, and at the trigger in it: that has the environment of its ONBUILD. */
export function setScope(
  scopes: Map<Instruction, Environment>,
  instruction: Instruction,
  scope: Scope,
): void {
  scopes.set(instruction, scope);
  let inner = instruction;
  while (inner.type === 'OnbuildInstruction') {
    inner = inner.instruction;
    scopes.set(inner, scope);
  }
}
