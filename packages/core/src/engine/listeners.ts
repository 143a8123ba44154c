import type { Node, NodeType } from '@dflint/parser';
import { visitorKeys } from '@dflint/parser';
import type { RuleFunction, RuleListener } from '../rule-types.ts';
import type { ListenerKey } from './selectors.ts';
import { parseListenerKey } from './selectors.ts';

/** A function of a rule, together with the run of the rule that it belongs to. */
export interface Listener<Run> {
  run: Run;
  key: ListenerKey;
  call: RuleFunction<Node>;
}

/** Which functions to call for which node type, of all rules at once. */
export interface ListenerTable<Run> {
  enter: Map<string, Listener<Run>[]>;
  exit: Map<string, Listener<Run>[]>;
}

const nodeTypes = Object.keys(visitorKeys) as NodeType[];

export function createListenerTable<Run>(): ListenerTable<Run> {
  return { enter: new Map(), exit: new Map() };
}

/**
 * Reads what `create` gave.
 * @throws Error when a key is a malformed selector or a value no function; SelectorsNotLoadedError.
 */
export function readListeners<Run>(run: Run, listener: RuleListener): Listener<Run>[] {
  const listeners: Listener<Run>[] = [];
  for (const name in listener) {
    const call = listener[name];
    if (call === undefined) continue;
    if (typeof call !== 'function')
      throw new Error(`it listens to "${name}" with something that is no function`);
    listeners.push({ run, key: parseListenerKey(name), call: call as RuleFunction<Node> });
  }
  return listeners;
}

export function addListeners<Run>(table: ListenerTable<Run>, listeners: readonly Listener<Run>[]): void {
  for (const listener of listeners) {
    const lists = listener.key.exit ? table.exit : table.enter;
    for (const type of listener.key.types ?? nodeTypes) {
      const list = lists.get(type);
      if (list) list.push(listener);
      else lists.set(type, [listener]);
    }
  }
}

/** For one node, the less exact selector goes first, as in ESLint; equal ones in the order of the rules. */
export function sortListeners<Run>(table: ListenerTable<Run>): void {
  for (const lists of [table.enter, table.exit]) {
    for (const list of lists.values()) if (list.length > 1) list.sort(byExactness);
  }
}

function byExactness<Run>({ key: a }: Listener<Run>, { key: b }: Listener<Run>): number {
  return a.attributes - b.attributes || a.identifiers - b.identifiers;
}
