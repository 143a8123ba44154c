import type { DFLintOptions } from '../dflint-options.ts';
import type { CliOptions } from './options.ts';

/**
 * What `--since` and `--shard` leave of the files; undefined without them.
 *
 * @throws UsageError for a shard that is none. What is returned, when git cannot answer.
 */
export async function fileSelection(
  { since, shard }: CliOptions,
  cwd: string,
): Promise<DFLintOptions['selectFiles']> {
  if (since === undefined && shard === undefined) return undefined;
  const { filesOfShard, parseShard } = await import('./shard.ts');
  const part = shard === undefined ? null : parseShard(shard);
  return async files => {
    let selected = files;
    if (since !== undefined) {
      const { changedFiles } = await import('../git/changed-files.ts');
      const changed = changedFiles(since, cwd);
      selected = selected.filter(file => changed.has(file));
    }
    return part ? filesOfShard(selected, part, cwd) : selected;
  };
}
