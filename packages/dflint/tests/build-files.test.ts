import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { bakeBuilds } from '../src/targets/bake.ts';
import { BuildFiles } from '../src/targets/build-files.ts';
import { composeBuilds, isComposeFile } from '../src/targets/compose.ts';
import type { DescribedBuild } from '../src/targets/described-build.ts';
import { readYaml } from '../src/targets/read-yaml.ts';
import { tempFolder } from './temp-folder.ts';

/** `path of the Dockerfile > stage`, below the folder of the files. */
function shown(builds: readonly DescribedBuild[]): string[] {
  return builds.map(({ dockerfile, target }) => `${dockerfile.replace(/^\/repo\//, '')} > ${target}`);
}

function parsed(files: Record<string, string>): { name: string; content: unknown }[] {
  return Object.entries(files).flatMap(([name, text]) => {
    const result = readYaml(text);
    return 'documents' in result ? result.documents.map(content => ({ name, content })) : [];
  });
}

test.each([
  ['compose.yaml', true],
  ['compose.yml', true],
  ['docker-compose.yml', true],
  ['docker-compose.yaml', true],
  ['docker-compose.override.yml', true],
  ['compose.prod.yaml', true],
  ['docker-compose-dev.yml', true],
  ['compose.json', false],
  ['mycompose.yml', false],
  ['docker-composer.yml', false],
  ['composer.yml', false],
])('%s: %j', (name, expected) => {
  expect(isComposeFile(name)).toBe(expected);
});

describe('compose', () => {
  const build = (text: string): Record<string, string> => ({
    'compose.yaml': `services:\n  app:\n    build: ${text}\n`,
  });

  test.each<[string, Record<string, string>, string[]]>([
    ['a target', build('{ context: ., target: dev }'), ['Dockerfile > dev']],
    ['no context', build('{ target: dev }'), ['Dockerfile > dev']],
    ['a folder', build('{ context: ./api, target: dev }'), ['api/Dockerfile > dev']],
    [
      'a file in a folder',
      build('{ context: api, dockerfile: docker/x.Dockerfile, target: dev }'),
      ['api/docker/x.Dockerfile > dev'],
    ],
    [
      'a file outside',
      build('{ context: api, dockerfile: ../Dockerfile, target: dev }'),
      ['Dockerfile > dev'],
    ],
    ['an absolute path', build('{ context: /repo/api, target: dev }'), ['api/Dockerfile > dev']],
    ['an index', build('{ target: 0 }'), ['Dockerfile > 0']],
    ['no target', build('.'), []],
    ['no target in an object', build('{ context: . }'), []],
    ['an empty target', build('{ target: "" }'), []],
    ['a target that is no text', build('{ target: [a] }'), []],
    ['a text for a Dockerfile', build('{ dockerfile_inline: FROM x, target: dev }'), []],
    ['a variable with a default', build('{ target: "${STAGE:-dev}" }'), ['Dockerfile > dev']],
    ['a default for nothing', build('{ target: "${STAGE-dev}" }'), ['Dockerfile > dev']],
    ['a variable in a path', build('{ context: "${DIR:-api}/x", target: dev }'), ['api/x/Dockerfile > dev']],
    ['an unknown variable', build('{ target: "$STAGE" }'), []],
    ['an unknown variable in braces', build('{ target: "a${STAGE}" }'), []],
    ['an error for no value', build('{ target: "${STAGE:?no}" }'), []],
    ['an unknown folder', build('{ context: $DIR, target: dev }'), []],
    ['a nested default', build('{ target: "${A:-${B:-x}}" }'), []],
    ['a dollar', build('{ context: "a$$b", target: dev }'), ['a$b/Dockerfile > dev']],
    [
      'an anchor',
      {
        'compose.yaml':
          'x-b: &b { context: api, target: dev }\nservices: { a: { build: { <<: *b, target: prod } } }',
      },
      ['api/Dockerfile > prod'],
    ],
    [
      'several services and documents',
      {
        'compose.yaml':
          'services: { a: { build: { target: a } } }\n---\nservices: { b: { build: { target: b } } }',
      },
      ['Dockerfile > a', 'Dockerfile > b'],
    ],
    [
      'an override without a folder',
      {
        'docker-compose.override.yml': 'services: { app: { build: { target: dev } } }',
        'docker-compose.yml': 'services: { app: { build: ./api } }',
      },
      ['api/Dockerfile > dev'],
    ],
    [
      'an override of the target',
      {
        'docker-compose.prod.yml': 'services: { app: { build: { target: prod } } }',
        'docker-compose.yml': 'services: { app: { build: { dockerfile: x, target: dev } } }',
      },
      ['x > prod', 'x > dev'],
    ],
    [
      'tags of Compose',
      {
        'compose.override.yaml': 'services: { app: { ports: !reset [], build: !override { target: dev } } }',
        'compose.yaml': 'services: { app: { build: { target: !reset null } } }',
      },
      ['Dockerfile > dev'],
    ],
    ['no services', { 'compose.yaml': 'name: x' }, []],
    ['services of another kind', { 'compose.yaml': 'services: [a, { build: { target: x } }]' }, []],
    ['a service of nothing', { 'compose.yaml': 'services: { a:, b: text, c: { build: } }' }, []],
    ['an empty file', { 'compose.yaml': '' }, []],
    ['a list', { 'compose.yaml': '- a' }, []],
  ])('%s', (_, files, expected) => {
    expect(shown(composeBuilds(parsed(files), '/repo'))).toEqual(expected);
  });
});

describe('bake', () => {
  const bake = (...contents: unknown[]): string[] =>
    shown(
      bakeBuilds(
        contents.map((content, i) => ({ name: `${i}`, content })),
        '/repo',
      ),
    );

  test.each<[string, unknown[], string[]]>([
    ['a target', [{ target: { app: { target: 'prod' } } }], ['Dockerfile > prod']],
    ['without a stage', [{ target: { app: { dockerfile: 'x' } } }], []],
    [
      'a folder and a file',
      [{ target: { app: { context: './api', dockerfile: 'docker/x', target: 'prod' } } }],
      ['api/docker/x > prod'],
    ],
    ['a text for a Dockerfile', [{ target: { app: { 'dockerfile-inline': 'FROM x', target: 'prod' } } }], []],
    [
      'inherits',
      [
        {
          target: {
            base: { context: 'api', target: 'base' },
            other: { target: 'other' },
            app: { inherits: ['base', 'other'] },
            own: { inherits: ['app'], target: 'own' },
          },
        },
      ],
      ['api/Dockerfile > base', 'Dockerfile > other', 'api/Dockerfile > other', 'api/Dockerfile > own'],
    ],
    [
      'inherits in a circle, and what is not there',
      [{ target: { a: { inherits: ['b', 'c'], target: 'x' }, b: { inherits: ['a'] } } }],
      ['Dockerfile > x', 'Dockerfile > x'],
    ],
    [
      'an override',
      [{ target: { app: { dockerfile: 'x', target: 'dev' } } }, { target: { app: { target: 'prod' } } }],
      ['x > prod'],
    ],
    [
      'variables',
      [
        {
          variable: { S: { default: 'prod' }, T: {}, U: { default: 1 } },
          target: {
            a: { target: '${S}' },
            b: { target: '${T}' },
            c: { target: '${S}-${U}' },
            d: { target: '${upper(S)}' },
          },
        },
      ],
      ['Dockerfile > prod'],
    ],
    ['other shapes', [null, [], { target: [] }, { target: { a: [], b: null, c: 'x' } }], []],
  ])('%s', (_, contents, expected) => {
    expect(bake(...contents)).toEqual(expected);
  });

  test('inheritance from two at each step is gone through once', () => {
    const target: Record<string, unknown> = { t0: { target: 'x' }, t1: { target: 'y' } };
    for (let i = 2; i < 60; i++) target[`t${i}`] = { inherits: [`t${i - 1}`, `t${i - 2}`] };
    expect(bake({ target })).toHaveLength(60);
  });
});

describe('BuildFiles', () => {
  const STAGES = 'FROM a AS x\nfrom b AS y\n';
  const TARGET = 'services: { app: { build: { target: x } } }';

  /** The targets of `Dockerfile` in a folder, and the warnings. */
  async function targetsOf(
    files: Record<string, string>,
    { path = 'Dockerfile', text = STAGES } = {},
  ): Promise<[string[], string[]]> {
    const root = tempFolder(files);
    const warnings: string[] = [];
    const buildFiles = new BuildFiles(root, message => warnings.push(message));
    return [await buildFiles.targetsOf(join(root, path), text, root), warnings];
  }

  test.each<[string, Record<string, string>, string[]]>([
    ['nothing', {}, []],
    ['Compose', { 'compose.yaml': TARGET }, ['x']],
    ['Bake', { 'docker-bake.json': '{\n\t"target": { "a": { "target": "y" } }\n}' }, ['y']],
    [
      'Bake and its override',
      {
        'docker-bake.json': '{ "target": { "a": { "target": "y" } } }',
        'docker-bake.override.json': '{ "target": { "a": { "target": "z" } } }',
      },
      ['z'],
    ],
    ['not HCL', { 'docker-bake.hcl': 'target "a" { target = "y" }' }, []],
    [
      'not of other Dockerfiles',
      { 'compose.yaml': 'services: { a: { build: { context: api, target: x } } }' },
      [],
    ],
  ])('reads %s', async (_, files, expected) => {
    expect(await targetsOf(files)).toEqual([expected, []]);
  });

  test('reads the folders around a Dockerfile, too, up to the top', async () => {
    const compose = 'services: { a: { build: { context: ./api, target: x } } }';
    const files = { 'compose.yaml': compose, 'api/compose.yml': TARGET.replace('x', 'y') };
    expect(await targetsOf(files, { path: 'api/Dockerfile' })).toEqual([['y', 'x'], []]);
    const root = tempFolder(files);
    const other = new BuildFiles(root, () => {});
    expect(await other.targetsOf(join(root, 'api/Dockerfile'), STAGES, join(root, 'elsewhere'))).toEqual([
      'y',
    ]);
  });

  test.each([
    ['one stage', 'FROM a AS x\nRUN FROM b\n'],
    ['no stage', ''],
  ])('a file with %s needs none', async (_, text) => {
    expect(await targetsOf({ 'compose.yaml': 'a: [' }, { text })).toEqual([[], []]);
  });

  test.each([
    [
      'compose.yaml',
      'a: 1\nb: [\n',
      'compose.yaml:3: unexpected end of the stream within a flow collection.',
    ],
    ['compose.yml', 'a: *\u202eb\n', 'compose.yml:1: unidentified alias "\\u202eb".'],
    ['docker-compose.yml', 'a: 1\na: 2\n', 'docker-compose.yml:2: duplicated mapping key.'],
    [
      'docker-bake.json',
      '{\n"a": 1\n"b": 2}',
      'docker-bake.json:3: missed comma between flow collection entries.',
    ],
  ])('a broken %s is told of once, and the others count', async (name, text, warning) => {
    const root = tempFolder({ [name]: text, 'compose.other.yaml': TARGET });
    const warnings: string[] = [];
    const buildFiles = new BuildFiles(root, message => warnings.push(message));
    const rest = ' This file was left out, so the stages that it builds by name are not known.';
    for (let i = 0; i < 2; i++)
      expect(await buildFiles.targetsOf(join(root, 'Dockerfile'), STAGES, root)).toEqual(['x']);
    expect(warnings).toEqual([warning + rest]);
  });

  test('a folder of that name is none', async () => {
    const root = tempFolder();
    mkdirSync(join(root, 'compose.yaml'));
    const buildFiles = new BuildFiles(root, message => expect.fail(message));
    expect(await buildFiles.targetsOf(join(root, 'Dockerfile'), STAGES, root)).toEqual([]);
  });
});
