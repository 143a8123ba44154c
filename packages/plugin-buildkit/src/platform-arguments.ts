/**
 * What BuildKit gives to FROM without an ARG, and to a stage after one (`defaultArgs` of
 * frontend/dockerfile/dockerfile2llb/platform.go), with the values of a build for the most common machine.
 */
export const platformArguments: ReadonlyMap<string, string> = new Map([
  ...['BUILD', 'TARGET'].flatMap((side): [string, string][] => [
    [`${side}PLATFORM`, 'linux/amd64'],
    [`${side}OS`, 'linux'],
    [`${side}OSVERSION`, ''],
    [`${side}ARCH`, 'amd64'],
    [`${side}VARIANT`, ''],
  ]),
  ['TARGETSTAGE', 'default'],
]);
