// Runs a tool of this package: `node run.js <tool> [arguments]`. Tools are TypeScript and read the sources of all
// packages, so that nothing has to be built before.
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const tool = process.argv[2];
const conditions = ['@dflint/source'];
await runnerImport(fileURLToPath(new URL(`./src/bin/${tool}.ts`, import.meta.url)), {
  configFile: false,
  resolve: { conditions },
  ssr: { resolve: { conditions } },
});
