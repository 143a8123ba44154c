import type { Node } from '@dflint/parser';
import { visitorKeys } from '@dflint/parser';

/** Tells whether a node fits a selector. The node's `parent`s must be set. */
export type NodeMatcher = (node: Node) => boolean;

/** What a key of a rule's listener means. */
export interface ListenerKey {
  /** True for `...:exit`. */
  exit: boolean;
  /** The node types that can fit; null for all. */
  types: readonly string[] | null;
  /** Null when the type alone decides. */
  matches: NodeMatcher | null;
  /** How exact it is, as ESLint counts it: attributes first, then names. Less exact ones are called first. */
  attributes: number;
  identifiers: number;
}

/** A rule uses a selector, and the selector engine is not loaded yet: see `withSelectors`. */
export class SelectorsNotLoadedError extends Error {
  override name = 'SelectorsNotLoadedError';
  constructor(selector: string) {
    super(`The selector "${selector}" needs the selector engine: call "await loadSelectors()" before.`);
  }
}

// The two shapes of esquery that are used; its own types are about the syntax tree of JavaScript.
interface Selector {
  type: string;
  value?: unknown;
  name?: string;
  left?: Selector;
  right?: Selector;
  selectors?: Selector[];
}
interface Esquery {
  parse(selector: string): Selector;
  matches(
    node: Node,
    selector: Selector,
    ancestry: Node[],
    options: { visitorKeys: typeof visitorKeys },
  ): boolean;
}

let esquery: Esquery | null = null;
const keys = new Map<string, ListenerKey>();

/** Loads the selector engine (esquery). It is apart since most rules listen to plain node types and start-up time counts. */
export async function loadSelectors(): Promise<void> {
  esquery ??= (await import('esquery')).default as unknown as Esquery;
}

/** Runs `verify` or `verifyAndFix`, and once more with the selector engine when a rule turns out to need it. */
export async function withSelectors<T>(run: () => T): Promise<T> {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof SelectorsNotLoadedError)) throw error;
    await loadSelectors();
    return run();
  }
}

/**
 * Reads the key of a listener.
 * @throws SelectorsNotLoadedError, or Error when the selector is malformed.
 */
export function parseListenerKey(key: string): ListenerKey {
  let parsed = keys.get(key);
  if (!parsed) {
    parsed = parsePlainKey(key) ?? parseSelectorKey(key);
    keys.set(key, parsed);
  }
  return parsed;
}

/** `Type`, `Type, Type`, `*`, each with or without `:exit`: all that can do without the selector engine. */
function parsePlainKey(key: string): ListenerKey | null {
  const [, names, exit] = /^(\*|\w+(?: *, *\w+)*)(:exit)?$/.exec(key) ?? [];
  if (names === undefined) return null;
  const types = names === '*' ? null : names.split(/ *, */);
  return { exit: exit !== undefined, types, matches: null, attributes: 0, identifiers: types ? 1 : 0 };
}

function parseSelectorKey(key: string): ListenerKey {
  const engine = esquery;
  if (!engine) throw new SelectorsNotLoadedError(key);
  const exit = key.endsWith(':exit');
  const source = exit ? key.slice(0, -':exit'.length) : key;
  const selector = parseSelector(engine, source);
  const matches: NodeMatcher = node => engine.matches(node, selector, ancestorsOf(node), { visitorKeys });
  return { exit, types: possibleTypes(selector), matches, ...specificity(selector) };
}

function parseSelector(engine: Esquery, source: string): Selector {
  try {
    return engine.parse(source);
  } catch (error) {
    throw new Error(`it listens to "${source}", which is no selector: ${String(error)}`, { cause: error });
  }
}

/** From the parent to the root. */
function ancestorsOf(node: Node): Node[] {
  const ancestors: Node[] = [];
  for (let parent = node.parent; parent; parent = parent.parent) ancestors.push(parent);
  return ancestors;
}

/** The node types that a selector can fit, null when it says nothing about the type. */
function possibleTypes(selector: Selector): string[] | null {
  switch (selector.type) {
    case 'identifier':
      return [String(selector.value)];
    case 'matches': {
      const types = (selector.selectors ?? []).map(possibleTypes);
      return types.every(t => t !== null) ? [...new Set(types.flat())] : null;
    }
    case 'compound': {
      const types = (selector.selectors ?? []).map(possibleTypes).filter(t => t !== null);
      return types.length > 0 ? types.reduce((left, right) => left.filter(t => right.includes(t))) : null;
    }
    case 'child':
    case 'descendant':
    case 'sibling':
    case 'adjacent':
      return selector.right ? possibleTypes(selector.right) : null;
    default:
      return null;
  }
}

function specificity(selector: Selector): { attributes: number; identifiers: number } {
  const inner = [selector.left, selector.right, ...(selector.selectors ?? [])]
    .filter(s => s !== undefined)
    .map(specificity);
  const isAlternative = selector.type === 'matches' || selector.type === 'not';
  const combine = (values: number[]): number =>
    isAlternative ? Math.max(0, ...values) : values.reduce((sum, value) => sum + value, 0);
  const ownAttribute = ['attribute', 'field', 'nth-child', 'nth-last-child'].includes(selector.type) ? 1 : 0;
  const ownIdentifier = selector.type === 'identifier' ? 1 : 0;
  return {
    attributes: ownAttribute + combine(inner.map(s => s.attributes)),
    identifiers: ownIdentifier + combine(inner.map(s => s.identifiers)),
  };
}
