import type { PathRef } from '../src/index.ts';
import { factsOf } from './commands.ts';

function showPath({ path, partial }: PathRef): string {
  return partial ? `some of ${path}` : path;
}

/** What the last command of a script does to files: `unpack /w/a.tgz > /w`, one line for each action. */
export function actionsOf(script: string): string[] {
  return factsOf(script).files.map(({ kind, sources, targets }) =>
    [kind, ...sources.map(showPath), '>', ...targets.map(showPath)].join(' '),
  );
}
