import type { KeyValue } from '@dflint/parser';

/** A variable that BuildKit knows at some instruction. `value` is null when it is known to exist but not what it holds. */
export interface VariableValue {
  name: string;
  value: string | null;
  kind: 'arg' | 'env' | 'predefined';
  /** Where it was declared; null for predefined ones. */
  declaration: KeyValue | null;
}

/** What runs shell-form commands. */
export type ShellFlavour = 'posix' | 'powershell' | 'cmd' | 'other';

/** What is in force when an instruction runs. Immutable; instructions that change nothing share one. */
export interface Environment {
  /** Absolute path; null when unknown (an external base image's own WORKDIR, an unknown variable). */
  workdir: string | null;
  /** As USER says, expanded; null when no USER of the file is in force (then the base image decides). */
  user: string | null;
  /** As SHELL says; `['/bin/sh', '-c']` by default, `['cmd', '/S', '/C']` on known Windows images. */
  shell: readonly string[];
  shellFlavour: ShellFlavour;
  /** Undefined: no such variable. */
  lookup(name: string): VariableValue | undefined;
}
