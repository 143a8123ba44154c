import type { Node, NodeType } from '@dflint/parser';
import { visitorKeys } from '@dflint/parser';
import type { RuleFunction, RuleListener } from '../rule-types.ts';
import type { RuleVariant } from './rule-variants.ts';
import { type ListenerKey, parseListenerKey } from './selectors.ts';

/** A function of a rule, and when it is to be called. */
export interface Listener {
  variant: RuleVariant;
  key: ListenerKey;
  call: RuleFunction<Node>;
}

const nodeTypes = Object.keys(visitorKeys) as NodeType[];

/** Which functions to call for which node type, of all rules at once. */
export class ListenerTable {
  readonly enter = new Map<string, Listener[]>();
  readonly exit = new Map<string, Listener[]>();
  #hasSelectors = false;

  /**
   * Adds what `create` gave, all or nothing.
   * @throws Error when a key is a malformed selector or a value no function; SelectorsNotLoadedError.
   */
  add(variant: RuleVariant, listener: RuleListener): void {
    const listeners: Listener[] = [];
    for (const name in listener) {
      const call: unknown = listener[name];
      if (call === undefined) continue;
      if (typeof call !== 'function')
        throw new Error(`it listens to "${name}" with something that is no function`);
      listeners.push({ variant, key: parseListenerKey(name), call: call as RuleFunction<Node> });
    }
    for (const each of listeners) this.#addListener(each);
  }

  /** For one node, the less exact selector goes first, as in ESLint; equal ones in the order of the rules. */
  sort(): void {
    if (!this.#hasSelectors) return;
    for (const lists of [this.enter, this.exit]) {
      for (const list of lists.values()) list.sort(byExactness);
    }
  }

  #addListener(listener: Listener): void {
    const { exit, types, matches } = listener.key;
    if (types === null || matches !== null) this.#hasSelectors = true;
    const lists = exit ? this.exit : this.enter;
    for (const type of types ?? nodeTypes) {
      const list = lists.get(type);
      if (list) list.push(listener);
      else lists.set(type, [listener]);
    }
  }
}

function byExactness({ key: a }: Listener, { key: b }: Listener): number {
  return a.attributes - b.attributes || a.identifiers - b.identifiers;
}
