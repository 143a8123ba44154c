// The program with all that it needs in one folder, for where nothing is installed: pre-commit and the GitHub Action.
// It is built as `packages/dflint` is, from the sources, but nothing stays an import save Node's own modules, and
// `typescript`, which is the user's. Run in packages/dflint by `npm run bundle`; BUNDLE_DIR says where to.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import builds from './rolldown.config.js';

const folder = resolve(process.env['BUNDLE_DIR'] ?? '../../bundle');
const [program] = builds;
const programs = Object.entries(program.input).filter(([name]) => name !== 'index');

/** @type {import('rolldown').Plugin} The program reads its version from the manifest above it. */
const manifest = {
  name: 'manifest',
  writeBundle() {
    const { name, version, type, license } = JSON.parse(readFileSync('package.json', 'utf8'));
    mkdirSync(folder, { recursive: true });
    writeFileSync(
      join(folder, 'package.json'),
      `${JSON.stringify({ name, version, private: true, license, type, bin: './dflint.js' }, null, 2)}\n`,
    );
  },
};

/** @type {import('rolldown').RolldownOptions} */
export default {
  ...program,
  input: Object.fromEntries(programs),
  external: ['typescript'],
  resolve: { ...program.resolve, conditionNames: ['@dflint/source', 'node', 'import', 'default'] },
  plugins: [...program.plugins, manifest],
  // What cannot be found would only be told, and left to be found by the user.
  onwarn(warning) {
    throw new Error(warning.message);
  },
  output: {
    ...program.output,
    dir: join(folder, 'lib'),
    // Half the size; names stay, for the sake of stack traces.
    minify: { compress: false, mangle: false, codegen: { removeWhitespace: true } },
  },
};
