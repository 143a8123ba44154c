import { expect, test } from 'vitest';
import { createSourceCode, dependencyInstall, stageInstructions } from '../src/index.ts';
import type { DependencyInstall } from '../src/index.ts';

function installOf(script: string): DependencyInstall | null {
  const sourceCode = createSourceCode(`FROM alpine\nRUN ${script}\n`);
  const [run] = sourceCode.buildGraph.stages.flatMap(stageInstructions);
  if (run?.type !== 'RunInstruction') throw new Error(`not a RUN: ${script}`);
  const [facts] = sourceCode.getCommands(run);
  return facts ? dependencyInstall(facts) : null;
}

test.each<[script: string, family: string, manifests: string[], needsOnlyManifests: boolean]>([
  ['npm ci', 'npm', ['package.json', 'package-lock.json*'], true],
  ['npm install --omit=dev', 'npm', ['package.json', 'package-lock.json*'], true],
  ['npm ci --workspace web', 'npm', ['package.json', 'package-lock.json*'], false],
  ['npm --prefix web ci', 'npm', ['package.json', 'package-lock.json*'], false],
  ['yarn', 'yarn', ['package.json', 'yarn.lock*'], true],
  ['yarn install --immutable', 'yarn', ['package.json', 'yarn.lock*'], true],
  ['pnpm i --frozen-lockfile', 'pnpm', ['package.json', 'pnpm-lock.yaml*'], true],
  ['pnpm install --filter web', 'pnpm', ['package.json', 'pnpm-lock.yaml*'], false],
  ['pnpm fetch', 'pnpm', ['package.json', 'pnpm-lock.yaml*'], true],
  ['bun install', 'bun', ['package.json', 'bun.lock*'], true],
  ['pip install --no-cache-dir -r requirements.txt', 'pip', ['requirements.txt'], true],
  ['python3 -m pip install --requirement=a.txt -r b.txt', 'pip', ['a.txt', 'b.txt'], true],
  ['pip3 install -rrequirements.txt', 'pip', ['requirements.txt'], true],
  ['uv pip install -r requirements.txt', 'pip', ['requirements.txt'], true],
  ['uv sync --frozen --no-install-project', 'uv', ['pyproject.toml', 'uv.lock*'], true],
  ['uv sync', 'uv', ['pyproject.toml', 'uv.lock*'], false],
  ['poetry install --no-root', 'poetry', ['pyproject.toml', 'poetry.lock*'], true],
  ['poetry install', 'poetry', ['pyproject.toml', 'poetry.lock*'], false],
  ['pdm sync --prod', 'pdm', ['pyproject.toml', 'pdm.lock*'], true],
  ['pipenv install --deploy --system', 'pipenv', ['Pipfile', 'Pipfile.lock*'], true],
  ['conda env create -f environment.yml', 'conda', ['environment.yml'], true],
  ['bundle install --jobs 4', 'bundle', ['Gemfile', 'Gemfile.lock*'], true],
  ['composer install --no-scripts --no-autoloader', 'composer', ['composer.json', 'composer.lock*'], true],
  ['composer install --no-dev', 'composer', ['composer.json', 'composer.lock*'], false],
  ['go mod download', 'go', ['go.mod', 'go.sum*'], true],
  ['cargo fetch', 'cargo', ['Cargo.toml', 'Cargo.lock*'], false],
  ['mvn -B dependency:go-offline', 'maven', ['pom.xml'], true],
  ['gradle dependencies', 'gradle', ['build.gradle*', 'settings.gradle*'], false],
  ['dotnet restore src/Api/Api.csproj', 'dotnet', ['*.csproj'], false],
  ['mix deps.get --only prod', 'mix', ['mix.exs', 'mix.lock*'], true],
])('%s', (script, family, manifests, needsOnlyManifests) => {
  expect(installOf(script)).toEqual({ family, manifests, needsOnlyManifests });
});

test.each([
  'npm install express',
  'npm install -g pnpm',
  'npm ci --package-lock-only',
  'npm run build',
  'yarn build',
  'yarn install --offline',
  'pnpm deploy out',
  'yarn workspaces focus web',
  'pip install flask',
  'pip install .',
  'pip install -e . -r dev.txt',
  'poetry add flask',
  'composer create-project acme/app',
  'composer require acme/lib',
  'go get -d ./...',
  'go mod vendor',
  'go build ./...',
  'cargo build --release',
  'mvn package',
  'dotnet tool install -g x',
  'bundle exec rake',
  'mix compile',
  'apt-get install npm',
  'npm ci --help',
])('%s installs no dependencies of a project', script => {
  expect(installOf(script)).toBeNull();
});
