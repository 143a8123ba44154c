/**
 * `items.flatMap(toList)`, but ten times faster: V8 takes its slow path for each element. For what runs on every command
 * of every file.
 */
export function concatMap<Item, Result>(
  items: readonly Item[],
  toList: (item: Item, index: number) => readonly Result[],
): Result[] {
  const results: Result[] = [];
  items.forEach((item, index) => {
    for (const result of toList(item, index)) results.push(result);
  });
  return results;
}
