import type { RunInstruction } from '@dflint/core/rule';

/**
 * Whether a RUN has a cache or a tmpfs at a path that holds this text, or at a folder above: what is written there gets
 * into no layer.
 */
export function hasCacheMount({ flags }: RunInstruction, path: string): boolean {
  return flags.some(({ name, options }) => {
    const value = (...keys: string[]): string =>
      options.find(({ key }) => keys.includes(key))?.value?.value ?? '';
    return (
      name === 'mount' &&
      /^(cache|tmpfs)$/.test(value('type')) &&
      isAtOrAbove(value('target', 'dst', 'destination'), path)
    );
  });
}

/** `path` is absolute, or the end of a path (`.cache/pip`, which `/root/.cache` is above). */
function isAtOrAbove(target: string, path: string): boolean {
  if (target.includes(path)) return true;
  const folder = `/${target.split('/').filter(Boolean).join('/')}`;
  const parts = path.split('/');
  return parts.some((_, index) => {
    const parent = parts.slice(0, index).join('/');
    return parent !== '' && (path.startsWith('/') ? folder === parent : folder.endsWith(`/${parent}`));
  });
}
