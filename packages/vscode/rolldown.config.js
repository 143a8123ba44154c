// The extension in one file, as the editor loads it; what it takes from packages is inside. The server that comes with it
// is built by `npm run package:vscode`.
import { thirdPartyLicenses } from '../../rolldown.config.js';

/** @type {import('rolldown').RolldownOptions} */
export default {
  input: './src/extension.ts',
  platform: 'node',
  external: ['vscode'],
  plugins: [thirdPartyLicenses()],
  output: { file: 'dist/extension.cjs', format: 'cjs' },
};
