import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { runOrThrow } from '../packages/internal-tools/src/run-command.ts';

/** A process of its own: tests wait for what they run. */
const SERVER = `
import { createReadStream, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
const [manifestFile, tarball] = process.argv.slice(2);
const manifest = JSON.parse(readFileSync(manifestFile, 'utf8'));
const server = createServer((request, response) => {
  if (request.url.endsWith('.tgz')) return createReadStream(tarball).pipe(response);
  if (request.url !== '/' + manifest.name) return response.writeHead(404).end('{}');
  const dist = { tarball: 'http://' + request.headers.host + '/package.tgz' };
  const { name, version } = manifest;
  const versions = { [version]: { ...manifest, dist } };
  response.end(JSON.stringify({ name, 'dist-tags': { latest: version }, versions }));
});
server.listen(0, '127.0.0.1', () => console.log(server.address().port));
`;

/**
 * A registry on loopback that holds one package.
 *
 * @param folder the package
 * @returns the address, and how to stop it
 */
export async function startRegistry(folder: string): Promise<{ url: string; stop: () => void }> {
  const [packed] = JSON.parse(runOrThrow('npm', ['pack', '--json'], folder)) as { filename: string }[];
  const args = [join(folder, 'package.json'), join(folder, packed?.filename ?? '')];
  const server = spawn(process.execPath, ['--input-type=module', '-', ...args], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  server.stdin.end(SERVER);
  const [port] = (await once(createInterface(server.stdout), 'line')) as [string];
  return { url: `http://127.0.0.1:${port}/`, stop: () => server.kill() };
}
