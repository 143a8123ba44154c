import type { ImageReference } from './image-reference.ts';

/**
 * Repositories that hold Windows images alone, as `registry/namespace/name`: Microsoft's own
 * (https://mcr.microsoft.com) and what is named after a base image. `windows` alone says nothing: Linux images that
 * compile for Windows are named so.
 */
const windowsRepository =
  /(^|\/)(nanoserver|windowsservercore|servercore)|^mcr\.microsoft\.com\/(windows|dotnet\/framework)(\/|$)|^microsoft\/(iis|aspnet|dotnet-framework)/;
/** `ltsc2022`, `nanoserver-1809`, `8.0-windowsservercore-ltsc2019`. */
const windowsTag = /(^|[-_.])(nanoserver|windowsservercore|servercore|ltsc20\d\d|sac20\d\d)([-_.]|$)/i;

/** Whether an image is known to be a Windows image, by its name or its tag. */
export function isWindowsImage({ registry, namespace, name, tag }: ImageReference): boolean {
  const repository = [registry, namespace, name].filter(part => part !== null).join('/');
  return windowsRepository.test(repository) || (tag !== null && windowsTag.test(tag));
}
