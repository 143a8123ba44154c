import type { Node, NodeType } from '@dflint/parser';
import { visitorKeys } from '@dflint/parser';
import type { RuleFunction, RuleListener } from '../rule-types.ts';
import type { RuleVariant } from './rule-variants.ts';
import { type ListenerKey, parseListenerKey } from './selectors.ts';

/** What a rule listens to, under one key of its listener. It stays from file to file: most rules use the same keys for all. */
export interface Listener {
  variant: RuleVariant;
  name: string;
  key: ListenerKey;
  /** What to call in the file in work; null where the rule does not listen there. */
  call: RuleFunction<Node> | null;
}

/** Listeners by node type, in the order in which they are called. */
export interface SortedListeners {
  enter: ReadonlyMap<string, readonly Listener[]>;
  exit: ReadonlyMap<string, readonly Listener[]>;
}

const nodeTypes = Object.keys(visitorKeys) as NodeType[];

/** Which functions to call for which node type, of all rules at once. */
export class ListenerTable {
  /** By rule, in the order in which they are called. */
  readonly #listeners: readonly Listener[][];
  /** Those that are called in the file in work. */
  #active: Listener[] = [];
  #sorted: SortedListeners | null = null;

  /** @param count of rules */
  constructor(count: number) {
    this.#listeners = Array.from({ length: count }, () => []);
  }

  /**
   * Adds what `create` gave, all or nothing.
   * @param index of the rule
   * @throws Error when a key is a malformed selector or a value no function; SelectorsNotLoadedError.
   */
  add(index: number, variant: RuleVariant, listener: RuleListener): void {
    try {
      for (const name in listener) {
        const call: unknown = listener[name];
        if (call === undefined) continue;
        if (typeof call !== 'function')
          throw new Error(`it listens to "${name}" with something that is no function`);
        const known = this.#listenerOf(index, variant, name);
        known.call = call as RuleFunction<Node>;
        this.#active.push(known);
      }
    } catch (error) {
      this.drop(variant);
      throw error;
    }
  }

  /** Calls nothing of a rule any more in this file. */
  drop(variant: RuleVariant): void {
    for (const listener of this.#active) if (listener.variant === variant) listener.call = null;
  }

  #listenerOf(index: number, variant: RuleVariant, name: string): Listener {
    const listeners = this.#listeners[index] ?? [];
    for (const listener of listeners) if (listener.name === name) return listener;
    const listener = { variant, name, key: parseListenerKey(name), call: null };
    listeners.push(listener);
    this.#sorted = null;
    return listener;
  }

  /** All listeners, those too that are not called in this file. */
  sorted(): SortedListeners {
    if (!this.#sorted) {
      const all = this.#listeners.flat();
      const enter = byType(all.filter(({ key }) => !key.exit));
      this.#sorted = { enter, exit: byType(all.filter(({ key }) => key.exit)) };
    }
    return this.#sorted;
  }

  /** Forgets the functions, which hold on to their file. */
  clear(): void {
    for (const listener of this.#active) listener.call = null;
    this.#active = [];
  }
}

/** For one node, the less exact selector goes first, as in ESLint; equal ones in the order of the rules. */
function byType(listeners: Listener[]): Map<string, Listener[]> {
  const lists = new Map<string, Listener[]>();
  for (const listener of listeners.sort(byExactness)) {
    for (const type of listener.key.types ?? nodeTypes) {
      const list = lists.get(type);
      if (list) list.push(listener);
      else lists.set(type, [listener]);
    }
  }
  return lists;
}

function byExactness({ key: a }: Listener, { key: b }: Listener): number {
  return a.attributes - b.attributes || a.identifiers - b.identifiers;
}
