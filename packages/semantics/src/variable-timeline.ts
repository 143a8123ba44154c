import type { VariableValue } from './environment.ts';

interface Change {
  time: number;
  variable: VariableValue | undefined;
}

const NOTHING: ReadonlyMap<string, VariableValue> = new Map();

/**
 * What variables hold over time. Each change has a time of its own, and any time can be asked for afterwards, so
 * that an environment is one number: memory is linear in the changes, and a look-up takes logarithmic time.
 */
export class VariableTimeline {
  /** The time of the last change. */
  now = 0;
  #histories: Map<string, Change[]> | null = null;
  readonly #predefined: ReadonlyMap<string, VariableValue>;
  readonly #changes: { history: Change[]; before: VariableValue | undefined }[] = [];

  /** @param predefined what variables hold that nothing has changed. */
  constructor(predefined: ReadonlyMap<string, VariableValue> = NOTHING) {
    this.#predefined = predefined;
  }

  /** The state now, for `rewind`. */
  get mark(): number {
    return this.#changes.length;
  }

  /** What the variable held at a time. */
  at(name: string, time: number): VariableValue | undefined {
    const history = this.#histories?.get(name);
    if (!history) return this.#predefined.get(name);
    let low = 0;
    let high = history.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((history[middle]?.time ?? 0) <= time) low = middle + 1;
      else high = middle;
    }
    return low > 0 ? history[low - 1]?.variable : this.#predefined.get(name);
  }

  /** Gives a variable its value from now on. */
  set(variable: VariableValue): void {
    this.#histories ??= new Map();
    let history = this.#histories.get(variable.name);
    if (!history) this.#histories.set(variable.name, (history = []));
    this.#changes.push({ history, before: this.at(variable.name, this.now) });
    history.push({ time: ++this.now, variable });
  }

  /** From now on everything is as it was at the mark. The times between keep what they had. */
  rewind(mark: number): void {
    while (this.#changes.length > mark) {
      const change = this.#changes.pop();
      change?.history.push({ time: ++this.now, variable: change.before });
    }
  }
}
