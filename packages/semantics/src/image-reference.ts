/** A parsed image reference, by the grammar of `distribution/reference`, with Docker's defaults left out. */
export interface ImageReference {
  /** As given. */
  text: string;
  /** `ghcr.io`, `localhost:5000`; null for Docker Hub without a host. `docker.io` is given as written. */
  registry: string | null;
  /** What stands between registry and name: `library`, `dotnet`, `a/b`; null when there is none. */
  namespace: string | null;
  /** The last component: `golang`, `sdk`. */
  name: string;
  tag: string | null;
  /** `sha256:...` */
  digest: string | null;
  /** `FROM scratch` */
  isScratch: boolean;
  /**
   * False when a variable that is not known stands in it, as in `${REGISTRY}/golang:${VERSION}`. The name is always
   * known; the other parts hold the variables as written here, and what stands before the name is all `namespace`.
   */
  isComplete: boolean;
}

// The grammar stands in regexp.go of distribution/reference. Its classes are disjoint: no expression backtracks far.
const domain =
  /^(?:[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?)*|\[[a-fA-F0-9:]+\])(?::[0-9]+)?$/;
const path = /^[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*)*$/;
const tagPattern = /^\w[\w.-]{0,127}$/;
const digestPattern = /^[A-Za-z][A-Za-z0-9]*(?:[-_+.][A-Za-z][A-Za-z0-9]*)*:[0-9a-fA-F]{32,}$/;
/** An image id is no reference (`ParseNormalizedNamed`). */
const identifier = /^[a-f0-9]{64}$/;
const maxPathLength = 255;

/**
 * Takes an image reference apart: `ghcr.io/acme/app:1.2@sha256:...`. The text is one that `expandWord` made, with
 * variables that are not known as `${NAME}`. Returns null for what Docker refuses (upper case in a name, an empty tag,
 * a malformed digest, an image id), and when a variable stands in the name.
 */
export function parseImageReference(text: string): ImageReference | null {
  if (text.includes('${')) return parseSymbolicReference(text);
  if (identifier.test(text)) return null;
  const at = text.indexOf('@');
  const digest = at < 0 ? null : text.slice(at + 1);
  const undigested = at < 0 ? text : text.slice(0, at);
  const registry = registryOf(undigested);
  const remainder = registry === null ? undigested : undigested.slice(registry.length + 1);
  const colon = remainder.indexOf(':');
  const tag = colon < 0 ? null : remainder.slice(colon + 1);
  const repository = colon < 0 ? remainder : remainder.slice(0, colon);

  if (registry !== null && !domain.test(registry)) return null;
  if (repository.length > maxPathLength || !path.test(repository)) return null;
  if (tag !== null && !tagPattern.test(tag)) return null;
  if (digest !== null && !digestPattern.test(digest)) return null;

  const slash = repository.lastIndexOf('/');
  return {
    text,
    registry,
    namespace: slash < 0 ? null : repository.slice(0, slash),
    name: repository.slice(slash + 1),
    tag,
    digest,
    isScratch: text === 'scratch',
    isComplete: true,
  };
}

function parseSymbolicReference(text: string): ImageReference | null {
  const masked = maskVariables(text);
  const nameStart = masked.lastIndexOf('/') + 1;
  const name = /^[a-z0-9._-]+(?=[:@]|$)/.exec(masked.slice(nameStart))?.[0];
  if (name === undefined || !path.test(name)) return null;
  const nameEnd = nameStart + name.length;
  const at = masked.indexOf('@', nameEnd);
  const tagEnd = at < 0 ? text.length : at;
  const tag = tagEnd > nameEnd ? text.slice(nameEnd + 1, tagEnd) : null;
  if (tag !== null && !tagPattern.test(masked.slice(nameEnd + 1, tagEnd).replaceAll('$', '_'))) return null;
  return {
    text,
    registry: null,
    namespace: nameStart > 0 ? text.slice(0, nameStart - 1) : null,
    name,
    tag,
    digest: at < 0 ? null : text.slice(at + 1),
    isScratch: false,
    isComplete: false,
  };
}

/** The text at the same length, each `${...}` with all that is nested in it as `$` signs. */
function maskVariables(text: string): string {
  let masked = '';
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '$' && text[i + 1] === '{') depth++;
    masked += depth > 0 ? '$' : text.charAt(i);
    if (text[i] === '}' && depth > 0) depth--;
  }
  return masked;
}

/** The first component is a host if it looks like one (`splitDockerDomain` of distribution/reference). */
function registryOf(text: string): string | null {
  const slash = text.indexOf('/');
  if (slash < 0) return null;
  const first = text.slice(0, slash);
  const isHost = first === 'localhost' || /[.:]/.test(first) || first !== first.toLowerCase();
  return isHost ? first : null;
}
