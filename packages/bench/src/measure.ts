/** Something to measure; what it gives stays alive while it runs. */
export type Task = () => unknown;

/** How long a task takes, in milliseconds. */
export function time(task: Task): number {
  const start = performance.now();
  task();
  return performance.now() - start;
}

/** The value in the middle. */
function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

/**
 * Measures tasks against each other: each is run to warm up, then all in turn, in an order that alternates, so that
 * neither a slow phase of the machine nor the order favours one of them.
 * @param warmUps how often each is run before it counts: Node compiles what runs often only after a while.
 * @returns the median time of each task in milliseconds, in the order of the tasks.
 */
export function compare(tasks: readonly Task[], rounds: number, warmUps = 1): number[] {
  for (let round = 0; round < warmUps; round++) for (const task of tasks) task();
  const times = tasks.map((): number[] => []);
  for (let round = 0; round < rounds; round++) {
    const order = [...tasks.keys()];
    if (round % 2 === 1) order.reverse();
    for (const i of order) {
      const task = tasks[i];
      if (task) times[i]?.push(time(task));
    }
  }
  return times.map(median);
}
