import { platformOf } from '../runtime-images.ts';
import type { RecipeMaker } from '../recipe.ts';
import { nativeArtifacts } from './native.ts';

/** Variables of cargo and rustc (The Cargo Book, "Environment Variables"), and of the rust image. */
const RUST_VARIABLES =
  /^(?:CARGO_\w+|RUSTUP_\w+|RUSTFLAGS|RUSTC\w*|RUST_VERSION|SQLX_OFFLINE|CC\w*|CXX\w*|AR\w*|PKG_CONFIG\w*|OPENSSL_\w+)$/;

export const rust: RecipeMaker = (facts, programs, claim) => {
  const steps = facts.steps.filter(({ ecosystem }) => ecosystem === 'rust');
  if (steps.length === 0) return null;
  claim('Rust');
  const platform = platformOf(facts.image);
  // Targets with musl link their C library statically; on Alpine that is the default.
  const targets = steps.flatMap(({ command }) =>
    command.args.flatMap(({ text }, i) =>
      text === '--target'
        ? [command.args[i + 1]?.text ?? '']
        : text.startsWith('--target=')
          ? [text.slice(9)]
          : [],
    ),
  );
  const hasFlags = facts.instructions.some(item => facts.sourceCode.getText(item).includes('crt-static'));
  const isMusl =
    targets.length > 0
      ? targets.every(target => target.includes('musl'))
      : platform?.distribution === 'alpine';
  return {
    artifacts: nativeArtifacts(programs, facts),
    base: isMusl && !hasFlags ? 'static' : 'dynamic',
    buildVariables: RUST_VARIABLES,
  };
};
