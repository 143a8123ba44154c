import type { ImageReference } from '@dflint/semantics';
import { MissingFact } from './missing-fact.ts';

/** What the C library and the package manager of an image are. */
export type Distribution = 'debian' | 'ubuntu' | 'alpine';

/** The operating system below an image, as its tag tells. */
export interface Platform {
  distribution: Distribution;
  /** `bookworm`, `22.04`, `3.19`; null when the tag does not tell. */
  release: string | null;
}

const SUITES = ['wheezy', 'jessie', 'stretch', 'buster', 'bullseye', 'bookworm', 'trixie', 'forky'];
const NUMBERED: Readonly<Record<string, string>> = {
  '8': 'jessie',
  '9': 'stretch',
  '10': 'buster',
  '11': 'bullseye',
  '12': 'bookworm',
  '13': 'trixie',
};
const UBUNTU: Readonly<Record<string, string>> = {
  focal: '20.04',
  jammy: '22.04',
  noble: '24.04',
  bionic: '18.04',
  xenial: '16.04',
};

/**
 * Debian releases below images whose tag names none, as `[first version, release]` with the newest first. Where a version
 * was moved to another release during its life, the later one: programs built on an older C library run on a newer one.
 * Sources: the version files of docker-library's golang, rust, gcc, python, node and of docker-rust.
 */
const DEFAULT_RELEASES: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  golang: [
    ['1.24', 'trixie'],
    ['1.20', 'bookworm'],
    ['1.16', 'bullseye'],
    ['1.13', 'buster'],
    ['1.9', 'stretch'],
    ['1.0', 'jessie'],
  ],
  rust: [
    ['1.88', 'trixie'],
    ['1.69', 'bookworm'],
    ['1.54', 'bullseye'],
    ['1.34', 'buster'],
    ['1.0', 'stretch'],
  ],
  gcc: [
    ['14', 'trixie'],
    ['12', 'bookworm'],
    ['10', 'bullseye'],
    ['8', 'buster'],
  ],
};

/** The platform of an image, or null for one of another distribution (Fedora, Windows) or an unknown one. */
export function platformOf({ name, tag, namespace }: ImageReference): Platform | null {
  const text = tag ?? 'latest';
  if (
    /windows|nanoserver|ubi|fedora|centos|oracle|rocky|mariner|azurelinux|cbl-|al20|bci|tumbleweed/.test(text)
  )
    return null;
  const alpine = /(?:^|-)alpine(3\.\d+)?/.exec(text);
  if (name === 'alpine') return { distribution: 'alpine', release: /^3\.\d+/.exec(text)?.[0] ?? null };
  if (alpine) return { distribution: 'alpine', release: alpine[1] ?? null };
  const suite = SUITES.find(release => text.includes(release));
  if (name === 'ubuntu') {
    const version = /^\d+\.\d+/.exec(text)?.[0] ?? UBUNTU[text.replace(/-.*/, '')] ?? null;
    return { distribution: 'ubuntu', release: version };
  }
  const ubuntu = Object.keys(UBUNTU).find(release => text.includes(release));
  if (ubuntu) return { distribution: 'ubuntu', release: UBUNTU[ubuntu] ?? null };
  if (suite) return { distribution: 'debian', release: suite };
  if (name === 'debian')
    return { distribution: 'debian', release: NUMBERED[/^\d+/.exec(text)?.[0] ?? ''] ?? null };
  if (namespace !== null && !/(^|\/)library$/.test(namespace)) return null;
  if (name === 'buildpack-deps' || name === 'python' || name === 'node')
    return { distribution: 'debian', release: null };
  const table = DEFAULT_RELEASES[name];
  if (!table) return null;
  const version = /^\d+(?:\.\d+)?/.exec(text)?.[0];
  // `1` and `latest` move on; so does `stable`.
  const release =
    version === undefined || version === '1' ? undefined : table.find(([from]) => !isOlder(version, from));
  return { distribution: 'debian', release: release?.[1] ?? null };
}

function isOlder(version: string, than: string): boolean {
  const [a = 0, b = 0] = version.split('.').map(Number);
  const [c = 0, d = 0] = than.split('.').map(Number);
  return a < c || (a === c && b < d);
}

/** The smallest image with a shell and the packages of a platform: `debian:bookworm-slim`, `alpine:3.19`. */
export function slimImage(platform: Platform, image: ImageReference): string {
  const prefix = libraryPrefix(image);
  const { distribution, release } = platform;
  if (distribution === 'debian') return `${prefix}debian:${release ?? 'stable'}-slim`;
  if (distribution === 'ubuntu') return `${prefix}ubuntu:${release ?? 'latest'}`;
  return `${prefix}alpine:${release ?? '3'}`;
}

/** What stands before the name of an official image in the registry that this one comes from. */
export function libraryPrefix({ registry, namespace }: ImageReference): string {
  if (registry === null || registry === 'docker.io' || registry === 'index.docker.io')
    return registry === null || namespace === null
      ? ''
      : `${registry}/${namespace === 'library' ? 'library/' : ''}`;
  if (namespace !== null && /(^|\/)library$/.test(namespace)) return `${registry}/${namespace}/`;
  throw new MissingFact(`which image of ${registry} to run on`);
}

/** Certificates, time zones, a `nonroot` user and nothing else. */
export const STATIC_IMAGE = 'gcr.io/distroless/static-debian12';

/** The users that the static image knows (its /etc/passwd). */
export const STATIC_USERS = /^(?:nonroot|nobody|root|\d+)(?::(?:nonroot|nobody|root|\d+))?$/;
