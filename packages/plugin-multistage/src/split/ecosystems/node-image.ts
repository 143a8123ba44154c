import { MissingFact } from '../missing-fact.ts';
import type { SplitFacts } from '../split-facts.ts';

/** Variables that only installing and bundling read. */
export const NODE_VARIABLES =
  /^(?:NPM_CONFIG_\w+|npm_config_\w+|YARN_\w+|PNPM_\w+|PUPPETEER_SKIP\w*|CYPRESS_\w+|HUSKY|VITE_\w+|REACT_APP_\w+|VUE_APP_\w+|GENERATE_SOURCEMAP|PYTHON)$/;

/** Packages that node-gyp needs. */
export const NODE_HELPERS = /^(?:python[23]?|python-is-python3|node-gyp|py3-.*)$/;

/** The same Node.js without compilers: `node:20-slim`, or the image itself where it is small already. */
export function nodeImage({ image, sourceCode, stage }: SplitFacts): string {
  const tag = image.tag ?? 'latest';
  if (image.name !== 'node')
    throw new MissingFact(`which image with Node.js is like ${image.text.replace(/@.*/, '')}`);
  if (/slim|alpine/.test(tag)) return sourceCode.getText(stage.node.from.image);
  const bare = image.text.replace(/@.*$/, '').replace(/:[^:/]*$/, '');
  const parts = /^(.*?)(?:-?(bookworm|bullseye|buster|stretch|trixie))?$/.exec(tag);
  const version = parts?.[1] ?? tag;
  const suite = parts?.[2];
  const slim = suite === undefined ? 'slim' : `${suite}-slim`;
  return version === '' || version === 'latest' ? `${bare}:${slim}` : `${bare}:${version}-${slim}`;
}
