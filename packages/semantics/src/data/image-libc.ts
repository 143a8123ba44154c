import type { ImageReference } from '../image-reference.ts';
import { isOfficialImage } from './official-images.ts';

/** The C library that programs of an image are linked against; `none` where there is nothing to link against. */
export type Libc = 'glibc' | 'musl' | 'none';

/** Official images that stand on Debian, Ubuntu, Fedora and the like unless their tag says `alpine`. Source: their pages. */
const GLIBC_IMAGES: ReadonlySet<string> = new Set(
  `almalinux amazoncorretto amazonlinux archlinux buildpack-deps centos clojure dart debian drupal eclipse-temurin elixir
  erlang fedora gcc ghost golang gradle groovy haskell httpd ibm-semeru-runtimes jetty julia jruby mariadb maven
  memcached mono mysql nginx node openjdk oraclelinux perl php photon postgres pypy python r-base rabbitmq redis
  rockylinux ruby rust sapmachine swift tomcat tomee ubuntu wordpress`.split(/\s+/),
);

/** Toolchains whose mirrors keep the name, so that name and tag tell, wherever they come from. */
const MIRRORED = /^(?:golang|rust|gcc|buildpack-deps)$/;

/** Distributions with a registry of their own. */
const UBI = /^ubi\d*(?:-(?:minimal|micro|init))?$/;
const SUSE = /^(?:leap|tumbleweed)$/;

/**
 * The C library of an image, by its name and tag; null where they do not tell, as for an image of one's own. Sources:
 * docker-library/official-images, GoogleContainerTools/distroless (base, cc and the languages stand on glibc, static
 * has none).
 */
export function libcOf(image: ImageReference): Libc | null {
  const { registry, namespace, name } = image;
  const tag = image.tag ?? 'latest';
  if (image.isScratch) return 'none';
  if (namespace === 'distroless' && registry === 'gcr.io') {
    if (name.startsWith('static')) return 'none';
    return /^(?:base|cc|java|nodejs|python)/.test(name) ? 'glibc' : null;
  }
  if (registry === 'cgr.dev' && namespace === 'chainguard') {
    if (name === 'static') return 'none';
    return name === 'glibc-dynamic' ? 'glibc' : null;
  }
  if (UBI.test(name) || (namespace === 'opensuse' && SUSE.test(name))) return 'glibc';
  if (!isOfficialImage(image) && !MIRRORED.test(name)) return null;
  if (name === 'alpine') return 'musl';
  if (name === 'busybox') return /(?:^|-)(glibc|musl)$/.exec(tag)?.[1] === 'musl' ? 'musl' : null;
  if (/(?:^|-)alpine/.test(tag)) return 'musl';
  if (!GLIBC_IMAGES.has(name) || /windows|nanoserver/.test(tag)) return null;
  return tag.includes('$') && !isOnlyVersion(tag, name) ? null : 'glibc';
}

/** Whether an unknown part of a tag cannot say `alpine`: it has the distribution behind it, or the image is one. */
function isOnlyVersion(tag: string, name: string): boolean {
  return (
    /^(?:almalinux|amazonlinux|archlinux|centos|debian|fedora|oraclelinux|photon|rockylinux|ubuntu)$/.test(
      name,
    ) || /-(?:slim|bookworm|bullseye|buster|stretch|trixie|jammy|noble|focal)/.test(tag)
  );
}
