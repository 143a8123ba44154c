import type { BuildStep } from '@dflint/semantics';
import { buildOutputs, isBuildOutput, resolveSymbolicPath } from '@dflint/semantics';
import type { ContainerProgram } from '../container-program.ts';
import { MissingFact } from '../missing-fact.ts';
import { producerOf } from '../producers.ts';
import type { Recipe, RecipeMaker } from '../recipe.ts';
import { libraryPrefix, platformOf } from '../runtime-images.ts';
import { placePath } from '../split-facts.ts';
import type { SplitFacts } from '../split-facts.ts';
import { NODE_VARIABLES } from './node-image.ts';

const ROOT = '/usr/share/nginx/html';
/** Servers of static files with the port that they listen on by default. Sources: their READMEs. */
const SERVERS: ReadonlyMap<string, string> = new Map([
  ['serve', '3000'],
  ['http-server', '8080'],
  ['local-web-server', '8000'],
  ['ws', '8000'],
]);

/** A front end that Node.js only builds, and a server of static files serves: nginx serves them on the same port. */
export const nodeFrontEnd: RecipeMaker = (facts, { main }, claim): Recipe | null => {
  const [program] = main;
  if (!program || main.length > 1 || !facts.steps.some(({ ecosystem }) => ecosystem === 'node')) return null;
  const server = serverOf(program);
  if (!server) return null;
  claim('Node front end');
  const { folder, port, fallsBack } = server;
  const path = resolveSymbolicPath(program.cwd, folder);
  const step = facts.steps.findLast(item => item.ecosystem === 'node');
  if (/[$*]/.test(path) || !isOutput(path, step, facts))
    throw new MissingFact(`which build step makes ${folder}`);
  const alpine = platformOf(facts.image)?.distribution === 'alpine' ? '-alpine' : '';
  const prefix = libraryPrefix(facts.image);
  const rule = fallsBack ? 'try_files $uri $uri/ /index.html;' : 'try_files $uri $uri/ =404;';
  const site = `server { listen ${port}; root ${ROOT}; index index.html; location / { ${rule} } }`;
  return {
    artifacts: [{ from: path, to: ROOT }],
    base: { image: `${prefix}nginx:stable${alpine}` },
    beforeArtifacts: [`RUN echo '${site}' > /etc/nginx/conf.d/default.conf`],
    buildVariables: NODE_VARIABLES,
    isStaticSite: true,
    unneeded: instruction => {
      if (instruction.type !== 'RunInstruction') return false;
      return facts.sourceCode
        .getCommands(instruction)
        .every(
          ({ packages }) =>
            packages?.action === 'install' &&
            packages.packages.length === 1 &&
            packages.packages[0]?.name === program.name,
        );
    },
  };
};

function isOutput(path: string, step: BuildStep | undefined, facts: SplitFacts): boolean {
  if (producerOf(path, facts)?.kind === 'command') return true;
  return (
    step !== undefined &&
    buildOutputs(step).some(output => isBuildOutput(path, { ...output, path: placePath(output.path, facts) }))
  );
}

/** What a server of static files serves: `serve -s build -l 3000`, `npx http-server dist`. */
function serverOf({
  name,
  args,
}: ContainerProgram): { folder: string; port: string; fallsBack: boolean } | null {
  const words = args.map(({ text }) => text);
  const isVite = name === 'vite' && words[0] === 'preview';
  const usual = isVite ? '4173' : SERVERS.get(name);
  if (usual === undefined) return null;
  let folder: string | null = isVite ? 'dist' : null;
  let port = usual;
  let fallsBack = isVite;
  for (let i = isVite ? 1 : 0; i < words.length; i++) {
    const word = words[i] ?? '';
    const [flag = '', value] = word.split('=', 2);
    if (/^(?:-l|-p|--listen|--port)$/.test(flag)) {
      const given = value ?? words[++i] ?? '';
      port = /(\d+)$/.exec(given)?.[1] ?? port;
      if (given.includes('$')) throw new MissingFact('which port it listens on');
    } else if (/^(?:-s|--single|--spa)$/.test(flag)) fallsBack = true;
    else if (/^(?:--host|-a|--address|-c|--config|--directory)$/.test(flag) && value === undefined) i++;
    else if (!word.startsWith('-') && folder === null) folder = word;
  }
  if (folder === null) throw new MissingFact(`which folder "${name}" serves`);
  return { folder, port, fallsBack };
}
