// How every package is built: `rolldown -c ../../rolldown.config.js`, run in the package's folder.
//
// One ESM file for each entry of `exports` (and for `src/cli.ts` and `src/worker.ts` where the package has them), one .d.ts
// beside it. What the package declares in `dependencies` and `peerDependencies` stays an import; what is only in
// `devDependencies` is bundled, and its licence is written to dist/THIRD-PARTY-LICENSES. The .d.ts files are bundled from
// what `tsc -b` left in .tsc/.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { minifySync } from 'rolldown/utils';
import { dts } from 'rolldown-plugin-dts';

const manifest = JSON.parse(readFileSync('package.json', 'utf8'));

/** Output name (`index`) to source file (`src/index.ts`). */
const entries = Object.fromEntries(
  Object.values(manifest.exports ?? {})
    .filter(target => typeof target === 'object')
    .map(target => [basename(target.default, '.js'), target['@dflint/source']]),
);
const programs = {
  ...(manifest.bin && { cli: './src/cli.ts' }),
  // The program of the threads that lint.
  ...(existsSync('src/worker.ts') && { worker: './src/worker.ts' }),
};
const isNodePackage =
  ['dflint', '@dflint/language-server'].includes(manifest.name) || manifest.private === true;

const declared = Object.keys({
  ...manifest.dependencies,
  ...manifest.peerDependencies,
  ...(manifest.private && manifest.devDependencies),
});
const external = id =>
  id.startsWith('node:') || declared.some(name => id === name || id.startsWith(`${name}/`));

/** @returns {import('rolldown').Plugin} Writes the licences of all packages that ended up inside the bundle. */
export function thirdPartyLicenses() {
  return {
    name: 'third-party-licenses',
    generateBundle(_options, bundle) {
      const folders = new Set(
        Object.values(bundle)
          .flatMap(file => (file.type === 'chunk' ? Object.entries(file.modules) : []))
          .filter(([id, module]) => id.includes('node_modules') && module.renderedLength > 0)
          .map(([id]) => packageFolder(id)),
      );
      if (folders.size === 0) return;
      const source = [...folders]
        .sort()
        .map(licenseOf)
        .join(`\n${'-'.repeat(80)}\n\n`);
      this.emitFile({ type: 'asset', fileName: 'THIRD-PARTY-LICENSES', source });
    },
  };
}

/** The folder of the package that a module in node_modules belongs to; folders in it may have a package.json, too. */
function packageFolder(id) {
  return /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(id)[0];
}

function licenseOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find(entry => /^licen[cs]e(?:[.-]|$)/i.test(entry));
  if (!file)
    throw new Error(
      `${name} is bundled into ${manifest.name} but has no licence file in ${relative('.', folder)}.`,
    );
  return `${name} ${version} (${license})\n\n${readFileSync(join(folder, file), 'utf8').trim()}\n`;
}

/** @returns {import('rolldown').Plugin} Minifies bundled modules of others: every run has to load them, and nobody reads them here. */
function minifiedLibraries() {
  return {
    name: 'minified-libraries',
    transform: {
      filter: { id: /[\\/]node_modules[\\/].*\.m?js$/ },
      handler: (code, id) => minifySync(id, code, { module: true }).code,
    },
  };
}

/**
 * The libraries for the language server's protocol are as large as all rules together: they go into a chunk of their own,
 * minified, while our own code stays readable.
 */
const libraries = {
  codeSplitting: { groups: [{ name: 'libraries', test: /[\\/]node_modules[\\/]/ }] },
  plugins: [
    {
      name: 'minify-libraries',
      renderChunk: (code, { name, fileName }) =>
        name === 'libraries' ? minifySync(fileName, code, { module: true }).code : null,
    },
  ],
};

/**
 * Of dflint, what several of its parts need is one chunk: else there are dozens of a few lines each, and a plain run opens
 * twice as many files. Left out is what only brings in a library for two formats.
 */
const shared = {
  codeSplitting: {
    groups: [
      {
        name: 'shared',
        test: /[\\/]packages[\\/](?:parser|semantics|core|dflint)[\\/]src[\\/](?!formatters[\\/]xml)/,
        minShareCount: 2,
      },
    ],
  },
};

/** @type {import('rolldown').RolldownOptions[]} */
const builds = [
  {
    input: { ...entries, ...programs },
    platform: isNodePackage ? 'node' : 'neutral',
    external,
    // Packages inside this repository are always external; a bundled one has to be resolved as a browser would do it.
    resolve: { mainFields: ['module', 'main'] },
    plugins: [
      thirdPartyLicenses(),
      ...(manifest.name === '@dflint/language-server' ? [] : [minifiedLibraries()]),
    ],
    output: {
      dir: 'dist',
      cleanDir: true,
      chunkFileNames: '[name].js',
      ...(manifest.name === '@dflint/language-server' && libraries),
      ...(manifest.name === 'dflint' && shared),
    },
  },
];

if (manifest.private !== true) {
  builds.push({
    input: Object.fromEntries(
      Object.entries(entries).map(([name, source]) => [
        name,
        source.replace('./src/', './.tsc/').replace(/ts$/, 'd.ts'),
      ]),
    ),
    external,
    plugins: [dts({ emitDtsOnly: true, dtsInput: true })],
    output: { dir: 'dist', chunkFileNames: '[name].d.ts' },
  });
}

export default builds;
