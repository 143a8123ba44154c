/** An operating system and a processor architecture, as Go calls them. */
export interface Platform {
  os: string;
  architecture: string;
}

// `knownOSList` and `knownArchList` of go/build, as github.com/containerd/platforms takes them over.
const SYSTEMS: ReadonlySet<string> = new Set(
  'aix android darwin dragonfly freebsd hurd illumos ios js linux nacl netbsd openbsd plan9 solaris wasip1 windows zos'.split(
    ' ',
  ),
);
const ARCHITECTURES: ReadonlySet<string> = new Set(
  (
    '386 amd64 amd64p32 arm armbe arm64 arm64be loong64 mips mipsle mips64 mips64le mips64p32 mips64p32le ' +
    'ppc ppc64 ppc64le riscv riscv64 s390 s390x sparc sparc64 wasm'
  ).split(' '),
);
/** `normalizeArch` of github.com/containerd/platforms. */
const OTHER_NAMES: ReadonlyMap<string, string> = new Map([
  ['i386', '386'],
  ['x86_64', 'amd64'],
  ['x86-64', 'amd64'],
  ['aarch64', 'arm64'],
  ['armhf', 'arm'],
  ['armel', 'arm'],
]);

/**
 * Reads `os`, `architecture`, `os/architecture` or `os/architecture/variant` (`Parse` of github.com/containerd/platforms).
 * What is not written is what most builds have. Null for anything else.
 */
export function parsePlatform(text: string): Platform | null {
  const parts = text.split('/');
  const [first = '', second, ...others] = parts;
  const [, name = '', version] = /^([\w.-]+)(\([\w.-]*\))?$/.exec(first) ?? [];
  if (name === '' || others.length > 1 || parts.slice(1).some(part => !/^[\w.-]+$/.test(part))) return null;
  const lower = name.toLowerCase();
  const os = lower === 'macos' ? 'darwin' : lower;
  if (second !== undefined) return { os, architecture: architectureOf(second) };
  if (SYSTEMS.has(os)) return { os, architecture: 'amd64' };
  const architecture = architectureOf(name);
  return version === undefined && ARCHITECTURES.has(architecture) ? { os: 'linux', architecture } : null;
}

function architectureOf(name: string): string {
  const lower = name.toLowerCase();
  return OTHER_NAMES.get(lower) ?? lower;
}
