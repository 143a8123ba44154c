import type { RunInstruction } from '@dflint/core/rule';

/** Whether a RUN has a cache or a tmpfs at a path that holds this text: what is written there gets into no layer. */
export function hasCacheMount({ flags }: RunInstruction, path: string): boolean {
  return flags.some(({ name, options }) => {
    const value = (...keys: string[]): string =>
      options.find(({ key }) => keys.includes(key))?.value?.value ?? '';
    return (
      name === 'mount' &&
      /^(cache|tmpfs)$/.test(value('type')) &&
      value('target', 'dst', 'destination').includes(path)
    );
  });
}
