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
}
