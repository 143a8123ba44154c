import type { ImageReference } from '../image-reference.ts';
import type { Ecosystem } from './build-tools.ts';

/** An image whose purpose is compiling. */
export interface ToolchainImage {
  /** What a message calls it: "a Go toolchain". */
  description: string;
  /** What it can build. */
  ecosystems: readonly Ecosystem[];
  /** Tags that hold no toolchain, or the only ones that do. */
  notTag?: RegExp;
  onlyTag?: RegExp;
}

const jdk: ToolchainImage = { description: 'a JDK', ecosystems: ['java'], notTag: /jre|headless/ };
const jvmTool = (name: string): ToolchainImage => ({
  description: `${name} and a JDK`,
  ecosystems: ['java'],
});
const rust: ToolchainImage = { description: 'a Rust toolchain', ecosystems: ['rust', 'c'] };
const go: ToolchainImage = { description: 'a Go toolchain', ecosystems: ['go', 'c'] };
const c = (description: string): ToolchainImage => ({ description, ecosystems: ['c'] });

/**
 * Toolchain images by the last component of their name, whatever the registry and namespace. Sources: the pages of the
 * official images, and those of the vendors. golang, rust and haskell stand on buildpack-deps or install gcc and make
 * (their Dockerfiles), so a Makefile is theirs too.
 */
export const toolchainImages: ReadonlyMap<string, ToolchainImage> = new Map<string, ToolchainImage>([
  ['golang', go],
  ['go-toolset', go],
  ['golang-cross', go],
  ['rust', rust],
  ['rust-musl-builder', rust],
  ['rust-musl-cross', rust],
  ['muslrust', rust],
  ['cargo-chef', rust],
  ['gcc', c('a C and C++ toolchain')],
  ['clang', c('a C and C++ toolchain')],
  ['emsdk', c('the Emscripten toolchain')],
  ['buildpack-deps', { ...c('compilers and headers'), notTag: /(^|-)(curl|scm)$/ }],
  ['maven', jvmTool('Maven')],
  ['gradle', jvmTool('Gradle')],
  ['sbt', jvmTool('sbt')],
  ['scala-sbt', jvmTool('sbt')],
  ['clojure', jvmTool('Clojure')],
  ['openjdk', jdk],
  ['openjdk-8', jdk],
  ['openjdk-11', jdk],
  ['openjdk-17', jdk],
  ['openjdk-21', jdk],
  ['java', jdk],
  ['eclipse-temurin', jdk],
  ['temurin', jdk],
  ['amazoncorretto', jdk],
  ['corretto', jdk],
  ['adoptopenjdk', jdk],
  ['zulu-openjdk', jdk],
  ['zulu-openjdk-alpine', jdk],
  ['zulu-openjdk-debian', jdk],
  ['zulu-openjdk-centos', jdk],
  ['liberica-openjdk-alpine', jdk],
  ['liberica-openjdk-alpine-musl', jdk],
  ['liberica-openjdk-debian', jdk],
  ['liberica-openjdk-centos', jdk],
  ['sapmachine', jdk],
  ['ibm-semeru-runtimes', { ...jdk, onlyTag: /jdk/ }],
  ['jdk', jdk],
  ['graalvm-ce', jdk],
  ['graalvm-community', jdk],
  ['native-image', jdk],
  ['native-image-community', jdk],
  ['haskell', { description: 'a Haskell toolchain', ecosystems: ['haskell', 'c'] }],
  ['stack-build', { description: 'a Haskell toolchain', ecosystems: ['haskell', 'c'] }],
  ['swift', { description: 'a Swift toolchain', ecosystems: ['swift', 'c'], notTag: /slim/ }],
  ['elixir', { description: 'an Elixir toolchain', ecosystems: ['elixir', 'erlang'] }],
  ['dart', { description: 'a Dart SDK', ecosystems: ['dart'] }],
  ['flutter', { description: 'a Flutter SDK', ecosystems: ['dart'] }],
  ['crystal', { description: 'a Crystal toolchain', ecosystems: ['other'] }],
  ['nim', { description: 'a Nim toolchain', ecosystems: ['other'] }],
]);

const dotnet: ToolchainImage = { description: 'the .NET SDK', ecosystems: ['dotnet'] };

/** The toolchain that an image is made for, or null. `.NET` goes by the whole name: `dotnet/sdk`, `dotnet:6.0-sdk`. */
export function toolchainOf(image: ImageReference): ToolchainImage | null {
  const namespace = image.namespace ?? '';
  if (image.name === 'sdk' && /(^|\/)dotnet(\/|$)/.test(namespace)) return dotnet;
  if (/^dotnet(-nightly)?$/.test(image.name) && /sdk/.test(image.tag ?? '')) return dotnet;
  const toolchain = toolchainImages.get(image.name);
  if (!toolchain) return null;
  const tag = image.tag ?? 'latest';
  // An unknown part of the tag may be the one that matters, unless the known part says it.
  if (tag.includes('$') && (toolchain.notTag ?? toolchain.onlyTag) && !/jdk/.test(tag)) return null;
  if (toolchain.notTag?.test(tag)) return null;
  return toolchain.onlyTag && !toolchain.onlyTag.test(tag) ? null : toolchain;
}
