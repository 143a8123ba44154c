/**
 * Packages that exist for compiling, as patterns on the name without its version. Sources: the package lists of Debian,
 * Alpine, Fedora and Arch. Versioned names (`gcc-12`, `clang-16`, `golang-1.22`) are covered.
 */
const BUILD_PACKAGES = [
  /^(?:gcc|g\+\+|clang|cpp|llvm|lld|gfortran|gobjc|gdc|gnat)(?:-?[\d.]+)?(?:-(?:multilib|cross|base|dev|devel|go|(?:x86-64|aarch64|arm|i686|powerpc64le|riscv64|s390x|mips\w*)-[\w-]+))?$/,
  /^(?:gcc-c\+\+|gcc-gfortran|gcc-toolset-\d+(?:-.*)?|devtoolset-\d+(?:-.*)?|libgcc-\d+-dev)$/,
  /^(?:g?make|cmake3?|ninja(?:-build)?|samurai|meson|scons|bazel|ccache|extra-cmake-modules)$/,
  /^(?:build-essential|crossbuild-essential-\w+|build-base|base-devel|alpine-sdk|abuild|dpkg-dev|autotools-dev)$/,
  /^(?:autoconf|automake|libtool|libtool-bin|autogen|pkg-?config|pkgconf|pkgconf-pkg-config|pkgconfig)(?:-?[\d.]+)?$/,
  /^(?:nasm|yasm|musl-tools|mingw-w64(?:-.*)?|binutils-dev)$/,
  /^(?:musl-dev|libc6?-dev|glibc-devel|libstdc\+\+-devel|libstdc\+\+-?\d*-dev)$/,
  /^(?:linux-headers(?:-.*)?|kernel-(?:devel|headers))$/,
  /^(?:rust|rustc|cargo|rustup)(?:-?[\d.]+)?$/,
  /^(?:go|golang|golang-go|golang-bin)(?:-?[\d.]+)?(?:-go)?$/,
  /^(?:default-jdk(?:-headless)?|openjdk-?\d+(?:-jdk(?:-headless)?)?|java-[\d.]+-\w+(?:-\w+)?-devel|temurin-\d+-jdk|zulu\d*-?\d*-jdk|jdk\d*-openjdk)$/,
  /^(?:maven|gradle|sbt|ant|leiningen)$/,
  /^(?:dotnet-sdk(?:-[\d.]+)?|dotnet\d+-sdk)$/,
  /^(?:ghc|cabal-install|opam|ocaml|valac?|nim|zig|crystal|ldc|dub)$/,
  /^@?["']?[Dd]evelopment[ -][Tt]ools["']?$/,
  /^(?:patterns-devel-base-)?devel_(?:basis|C_C\+\+)$/,
  // The official php image sets it to autoconf, dpkg-dev, file, g++, gcc, libc-dev, make, pkg-config and re2c.
  /^\$\{PHPIZE_DEPS\}$/,
];

const SYSTEM_BUILD_PACKAGE = new RegExp(BUILD_PACKAGES.map(pattern => pattern.source).join('|'));

const HEADER_PACKAGE = /-(?:dev|devel|headers)$/;

const UNKNOWN_PART = /-\$(?:\{[^}]*\}|\([^)]*\))/g;

/** Build tools that pip and its like install: their wheels hold the programs. */
const LANGUAGE_BUILD_PACKAGE = /^(?:cmake|ninja|meson|scons|ziglang)$/;

/** Whether a package exists for compiling; `system` false: one of a language's own package manager. */
export function isBuildPackage(name: string, system: boolean): boolean {
  if (!system) return LANGUAGE_BUILD_PACKAGE.test(name);
  // Any version will do for one that is not known: `gcc-${VERSION}`.
  return (
    SYSTEM_BUILD_PACKAGE.test(name) ||
    (name.includes('-$') && SYSTEM_BUILD_PACKAGE.test(name.replace(UNKNOWN_PART, '-0')))
  );
}

/** Whether a package holds headers to compile against. Alone they are no build tools. */
export function isHeaderPackage(name: string): boolean {
  return HEADER_PACKAGE.test(name);
}
