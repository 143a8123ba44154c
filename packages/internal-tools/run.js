// Runs a tool of this package: `node run.js <tool> [arguments]`. Tools are TypeScript and read the sources of all
// packages, so that nothing has to be built before.
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';

const tool = process.argv[2];
const conditions = ['@dflint/source'];
// A server that serves nothing: only it resolves the packages of this repository to their sources.
const server = await createServer({
  configFile: false,
  root: fileURLToPath(new URL('../..', import.meta.url)),
  appType: 'custom',
  logLevel: 'error',
  server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  optimizeDeps: { noDiscovery: true },
  resolve: { conditions },
  ssr: { resolve: { conditions } },
});
try {
  await server.ssrLoadModule(fileURLToPath(new URL(`./src/bin/${tool}.ts`, import.meta.url)));
} finally {
  await server.close();
}
