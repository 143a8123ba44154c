import type { Dockerfile, Instruction } from '@dflint/parser';
import type { Environment, VariableValue } from './environment.ts';
import { Scope, setScope, unsetVariable } from './scope.ts';
import { VariableTimeline } from './variable-timeline.ts';

/** `defaultArgs` of BuildKit (frontend/dockerfile/dockerfile2llb): what FROM can use, and a stage after `ARG NAME`. */
const platformArguments: ReadonlyMap<string, VariableValue> = new Map(
  ['BUILD', 'TARGET']
    .flatMap(side => ['PLATFORM', 'OS', 'OSVERSION', 'ARCH', 'VARIANT'].map(name => side + name))
    .concat('TARGETSTAGE')
    .map(name => [name, { ...unsetVariable(name, 'predefined', null), isSet: true }]),
);

/** What is in force before the first FROM, and in FROM lines. */
export interface GlobalScope {
  /** In every FROM line. */
  final: Scope;
  /** At each instruction before the first FROM, triggers too; `createEnvironments` goes on with it. */
  scopes: Map<Instruction, Environment>;
}

/** Reads what stands before the first FROM. */
export function createGlobalScope(ast: Dockerfile): GlobalScope {
  const timeline = new VariableTimeline(platformArguments);
  let final = Scope.ofImage(timeline, { workdir: null, isWindows: false, hasVariables: false });
  const scopes = new Map<Instruction, Environment>();
  for (const instruction of ast.preamble) {
    setScope(scopes, instruction, final);
    // Anything else is an error there.
    if (instruction.type === 'ArgInstruction') final = final.after(instruction, null);
  }
  return { final, scopes };
}
