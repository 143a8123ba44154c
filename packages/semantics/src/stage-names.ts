import type { Stage } from '@dflint/parser';
import { addTo } from './add-to.ts';

const NONE: readonly number[] = [];

/** The stages of each name, as indexes. Names are compared without regard to case, as BuildKit does it. */
export class StageNames {
  /** Indexes in rising order. */
  readonly #indexes = new Map<string, number[]>();

  constructor(stages: readonly Stage[]) {
    for (const [index, { from }] of stages.entries()) {
      const name = from.name?.value.toLowerCase();
      if (name === undefined) continue;
      addTo(this.#indexes, name, index);
    }
  }

  /** The last stage of that name with a smaller index than `limit`; -1 when there is none. */
  lastBefore(name: string, limit: number): number {
    const indexes = this.#of(name);
    const count = countBelow(indexes, limit);
    return count > 0 ? (indexes[count - 1] ?? -1) : -1;
  }

  /** The first stage of that name from the index `start` on; -1 when there is none. */
  firstFrom(name: string, start: number): number {
    const indexes = this.#of(name);
    return indexes[countBelow(indexes, start)] ?? -1;
  }

  #of(name: string): readonly number[] {
    return this.#indexes.size > 0 ? (this.#indexes.get(name.toLowerCase()) ?? NONE) : NONE;
  }
}

/** How many of the sorted numbers are smaller than `limit`. */
function countBelow(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
