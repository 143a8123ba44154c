import type { KeyValue } from '@dflint/parser';
import { joinPath, normalizePath, isAbsolutePath, toPosixPath } from './paths.ts';
import type { Binding, VariableScope } from './variables.ts';

/** A variable that the file declares, or that BuildKit provides, at some instruction. */
export interface VariableValue extends Binding {
  name: string;
  kind: 'arg' | 'env' | 'predefined';
  /** The pair that gave it its value: for `ARG NAME` in a stage the one before the first FROM; null for predefined ones. */
  declaration: KeyValue | null;
}

/** What runs shell-form commands. */
export type ShellFlavour = 'posix' | 'powershell' | 'cmd' | 'other';

/** What is in force when an instruction runs. Immutable; instructions that change nothing share one. */
export interface Environment extends VariableScope {
  /** Absolute path; null when unknown (an external base image's own WORKDIR, an unknown variable). */
  readonly workdir: string | null;
  /**
   * As `workdir`, with what is unknown as a root of its own: `${WORKDIR}/app` below the WORKDIR of an external base
   * image. Equal text is the same folder within one stage.
   */
  readonly workdirText: string;
  /**
   * As USER says, expanded, with unknown references as in `Expansion.text`; null when no USER of the file is in
   * force (then the base image decides).
   */
  readonly user: string | null;
  /** As SHELL says; `['/bin/sh', '-c']` by default, `['cmd', '/S', '/C']` on known Windows images. */
  readonly shell: readonly string[];
  readonly shellFlavour: ShellFlavour;
  /** Whether paths are Windows paths. */
  readonly isWindows: boolean;
  /** Undefined: the file declares no such variable. An external base image may still set it (`PATH`, `GOPATH`). */
  lookup(name: string): VariableValue | undefined;
  /**
   * As `lookup`, for `expandWord`: a variable that may come from an external base image exists and is unknown.
   * Undefined means that it is not set.
   */
  resolve(name: string): Binding | undefined;
}

/**
 * The absolute, normalised path that an expanded path in an instruction means. Null when it is relative to an
 * unknown WORKDIR.
 */
export function resolvePath(environment: Environment, path: string): string | null {
  const posix = environment.isWindows ? toPosixPath(path) : path;
  if (isAbsolutePath(posix)) return normalizePath(posix);
  return environment.workdir === null ? null : joinPath(environment.workdir, posix);
}
