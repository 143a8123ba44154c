import type { Origin } from '@dflint/semantics';

/**
 * Official images whose configuration sets PATH and no other variable, in every tag that is built today
 * (https://github.com/docker-library/official-images).
 */
const BARE_IMAGES: ReadonlySet<string> = new Set(['alpine', 'busybox', 'debian', 'ubuntu']);

/** Whether an image is known to set no variable but PATH: `scratch`, and the smallest of the official images. */
export function isBare(origin: Origin): boolean {
  if (origin.kind !== 'image' || !origin.image) return false;
  const { isScratch, registry, namespace, name } = origin.image;
  if (isScratch) return true;
  const isOfficial =
    (registry === null || registry === 'docker.io') && (namespace === null || namespace === 'library');
  return isOfficial && BARE_IMAGES.has(name);
}
