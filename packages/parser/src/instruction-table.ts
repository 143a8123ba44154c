/** What a flag takes: `true`/`false` or nothing, one value, or one value for each time it is given. */
export type FlagKind = 'boolean' | 'string' | 'strings';

/** Names and flags of the 18 instructions (`command.go` and `instructions/parse.go` of BuildKit). */
export const instructionFlags = {
  ADD: {
    checksum: 'string',
    chmod: 'string',
    chown: 'string',
    exclude: 'strings',
    'keep-git-dir': 'boolean',
    link: 'boolean',
    unpack: 'boolean',
  },
  ARG: {},
  CMD: {},
  COPY: {
    chmod: 'string',
    chown: 'string',
    exclude: 'strings',
    from: 'string',
    link: 'boolean',
    parents: 'boolean',
  },
  ENTRYPOINT: {},
  ENV: {},
  EXPOSE: {},
  FROM: { platform: 'string' },
  HEALTHCHECK: {
    interval: 'string',
    retries: 'string',
    'start-interval': 'string',
    'start-period': 'string',
    timeout: 'string',
  },
  LABEL: {},
  MAINTAINER: {},
  ONBUILD: {},
  RUN: { device: 'strings', mount: 'strings', network: 'string', security: 'string' },
  SHELL: {},
  STOPSIGNAL: {},
  USER: {},
  VOLUME: {},
  WORKDIR: {},
} as const satisfies Record<string, Record<string, FlagKind>>;

/** The name of an instruction in upper case. */
export type InstructionName = keyof typeof instructionFlags;

/** All instructions, in alphabetical order. */
export const instructionNames = Object.keys(instructionFlags) as InstructionName[];

/** The flags of an instruction by name. */
export function flagsOf(name: InstructionName): Readonly<Partial<Record<string, FlagKind>>> {
  return instructionFlags[name];
}

/** Flags in whose value BuildKit looks for variables (in `--from` to refuse them); those of `--mount` are in its options. */
export const expandedFlags: ReadonlySet<string> = new Set(['checksum', 'chmod', 'chown', 'from', 'platform']);
