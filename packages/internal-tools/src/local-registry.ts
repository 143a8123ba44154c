import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { npmInstall, runOrThrow } from './run-command.ts';

/** A registry for packages of this repository that listens on loopback alone; what it does not have, it fetches from npm's own. */
export interface LocalRegistry {
  /** Variables that make npm use it, and nothing that npm has cached. */
  env: Readonly<Record<string, string>>;
  stop(): void;
}

/** The last one for Node 20. One of its dependencies names a tag that not every registry has. */
const VERDACCIO = { dependencies: { verdaccio: '6.8.0' }, overrides: { 'node-fetch': '2.7.0' } };

/** Scopes and names that are published here, and must never be fetched from elsewhere. */
const OWN_PACKAGES = ['dflint', 'create-dflint-plugin', 'dflint-plugin-*', '@dflint/*'];

/**
 * Installs verdaccio in a folder and starts it.
 *
 * @param folder empty; holds everything, so that deleting it leaves nothing behind
 */
export async function startRegistry(folder: string): Promise<LocalRegistry> {
  npmInstall(folder, [], VERDACCIO);
  const upstream = runOrThrow('npm', ['config', 'get', 'registry'], folder).trim();
  const everybody = { access: '$all', publish: '$all' };
  const config = {
    storage: join(folder, 'storage'),
    auth: { htpasswd: { file: join(folder, 'htpasswd'), max_users: -1 } },
    uplinks: { npmjs: { url: upstream, maxage: '1h' } },
    packages: {
      ...Object.fromEntries(OWN_PACKAGES.map(name => [name, everybody])),
      '**': { ...everybody, proxy: 'npmjs' },
    },
    max_body_size: '50mb',
    log: { type: 'stdout', format: 'json', level: 'warn' },
  };
  // JSON is YAML.
  writeFileSync(join(folder, 'config.yaml'), JSON.stringify(config));

  const host = `127.0.0.1:${await freePort()}`;
  const program = join(folder, 'node_modules/verdaccio/bin/verdaccio');
  const server = spawn(process.execPath, [program, '-c', 'config.yaml', '-l', host], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const said: string[] = [];
  for await (const line of createInterface(server.stdout)) {
    said.push(line);
    if (line.includes('http address')) break;
  }
  if (!said.at(-1)?.includes('http address')) throw new Error(`verdaccio did not start:\n${said.join('\n')}`);
  server.stdout.resume();

  const userconfig = join(folder, '.npmrc');
  // npm wants a token for publishing; here anybody may.
  writeFileSync(userconfig, `//${host}/:_authToken=none\naudit=false\nfund=false\nupdate-notifier=false\n`);
  return {
    env: {
      npm_config_registry: `http://${host}/`,
      npm_config_userconfig: userconfig,
      npm_config_cache: join(folder, 'cache'),
    },
    stop: () => void server.kill(),
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
