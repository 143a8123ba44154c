/**
 * Repositories that hold Windows images alone: Microsoft's own (https://mcr.microsoft.com) and what is named after a
 * base image. `windows` alone says nothing: Linux images that compile for Windows are named so.
 */
const windowsRepository =
  /(^|\/)(nanoserver|windowsservercore|servercore)|^mcr\.microsoft\.com\/(windows|dotnet\/framework)([/:@]|$)|^microsoft\/(iis|aspnet|dotnet-framework)/;
/** `ltsc2022`, `nanoserver-1809`, `8.0-windowsservercore-ltsc2019`. */
const windowsTag = /(^|[-_.])(nanoserver|windowsservercore|servercore|ltsc20\d\d|sac20\d\d)([-_.@]|$)/i;

/** Whether an image is known to be a Windows image by its reference, in which variables may be unknown (`Expansion.text`). */
export function isWindowsImage(reference: string): boolean {
  if (windowsRepository.test(reference)) return true;
  const colon = reference.indexOf(':', reference.lastIndexOf('/') + 1);
  return colon >= 0 && windowsTag.test(reference.slice(colon + 1));
}
