import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { bad, fixable, fixed, good } from './dockerfiles.ts';
import { acmePlugin } from './acme-plugin.ts';
import { hasProgram } from './programs.ts';
import { ScratchRepository } from './scratch-repository.ts';

const root = join(import.meta.dirname, '..');
const template = '{{ not }} a Dockerfile\n';

/** What pre-commit and npm read of this repository, with the program as it is now; nothing to install but itself. */
function hookRepository(): ScratchRepository {
  const { devDependencies, workspaces, ...manifest } = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  ) as Record<string, unknown>;
  expect([devDependencies, workspaces]).not.toContain(undefined);
  const hooks = readFileSync(join(root, '.pre-commit-hooks.yaml'), 'utf8');
  const repository = new ScratchRepository({
    'package.json': JSON.stringify(manifest),
    '.pre-commit-hooks.yaml': hooks,
  });
  cpSync(inject('freshBundle'), join(repository.folder, 'bundle'), { recursive: true });
  repository.runOrThrow('git', 'add', '-A');
  repository.runOrThrow('git', 'commit', '-qm', 'hooks');
  return repository;
}

describe.skipIf(!hasProgram('pre-commit'))('pre-commit', () => {
  test('takes this repository as it is, and gives all staged Dockerfiles to one call', () => {
    const scratch = new ScratchRepository({
      'api.dockerfile': bad,
      'web/Dockerfile-api': bad,
      'old/Containerfile': good,
      'ignored/Dockerfile': bad,
      '.dflintignore': 'ignored\n',
      'Dockerfile.j2': template,
      'not-staged/Dockerfile': '',
    });
    try {
      scratch.runOrThrow('git', 'rm', '-q', '--cached', 'not-staged/Dockerfile');
      scratch.write({ 'not-staged/Dockerfile': bad });
      const { status, stdout } = scratch.run('pre-commit', 'try-repo', root, 'dflint', '--all-files');
      expect(stdout).toMatch(/^dflint\.+Failed\n- hook id: dflint\n- exit code: 1\n/m);
      expect(stdout.match(/^\S*(?:Dockerfile|dockerfile|Containerfile)\S*$/gm)).toEqual([
        'api.dockerfile',
        'web/Dockerfile-api',
      ]);
      expect(stdout).toContain('\n✖ 2 problems (2 errors, 0 warnings)\n');
      expect(status).toBe(1);
    } finally {
      scratch.remove();
    }
  });

  describe('in a project', () => {
    let hooks: ScratchRepository;
    let scratch: ScratchRepository;

    beforeAll(() => {
      hooks = hookRepository();
      const hook = (id: string, args: string): string =>
        `{ id: ${id}, args: [${args}], additional_dependencies: ['${hooks.folder}/.git/acme'] }`;
      const config = `default_language_version: { node: system }
repos:
  - repo: ${hooks.folder}
    rev: ${hooks.runOrThrow('git', 'rev-parse', 'HEAD').trim()}
    hooks: [${hook('dflint-fix', '')}, ${hook('dflint', '--max-warnings, "0"')}]
`;
      hooks.write(acmePlugin('.git/acme'));
      scratch = new ScratchRepository(
        {
          '.pre-commit-config.yaml': config,
          '.dflintrc.yaml':
            'extends: ["@dflint/recommended"]\nplugins: [acme]\nrules: { acme/no-healthcheck: error }\n',
          '.dflintignore': 'ignored\n',
          'ignored/Dockerfile': bad,
        },
        { PRE_COMMIT_HOME: join(hooks.folder, '.git/pre-commit-home') },
      );
      scratch.runOrThrow('pre-commit', 'install', '--install-hooks');
    });

    afterAll(() => {
      scratch.remove();
      hooks.remove();
    });

    const commit = (): { status: number; output: string } => {
      const { status, stdout, stderr } = scratch.run('git', 'commit', '-m', 'change');
      return { status, output: stdout + stderr };
    };

    test('ignored files are no reason to fail', () => {
      expect(commit()).toMatchObject({ status: 0 });
    });

    test('a plugin comes from additional_dependencies', () => {
      scratch.write({ 'x/Dockerfile': 'FROM alpine:3.20\nHEALTHCHECK NONE\n' });
      scratch.runOrThrow('git', 'add', '-A');
      const { status, output } = commit();
      expect(output).toContain('  2:1  error    HEALTHCHECK is used.  acme/no-healthcheck\n');
      expect(status).toBe(1);
      scratch.runOrThrow('git', 'rm', '-qf', 'x/Dockerfile');
    });

    test('what is staged counts, not what lies in the working tree', () => {
      scratch.write({ Dockerfile: bad });
      scratch.runOrThrow('git', 'add', 'Dockerfile');
      scratch.write({ Dockerfile: good });
      const refused = commit();
      expect(refused.output).toContain('multistage/no-build-tools-in-final-image');
      expect(refused.status).toBe(1);

      scratch.runOrThrow('git', 'add', 'Dockerfile');
      scratch.write({ Dockerfile: bad });
      expect(commit()).toMatchObject({ status: 0 });
      expect(readFileSync(join(scratch.folder, 'Dockerfile'), 'utf8')).toBe(bad);
    });

    test('dflint-fix fixes the file and stops the commit; once it is staged, the commit goes through', () => {
      scratch.write({ 'app.Dockerfile': fixable, Dockerfile: good });
      scratch.runOrThrow('git', 'add', '-A');
      const { status, output } = commit();
      expect(output).toContain('- files were modified by this hook\n');
      expect(status).toBe(1);
      expect(readFileSync(join(scratch.folder, 'app.Dockerfile'), 'utf8')).toBe(fixed);
      scratch.runOrThrow('git', 'add', '-A');
      expect(commit()).toMatchObject({ status: 0 });
    });
  });
});

describe('npm', () => {
  test('installs the repository by its git address, as pre-commit does from version 4.7 on', () => {
    const hooks = hookRepository();
    const prefix = join(hooks.folder, '.git/prefix');
    try {
      const address = `git+file://${hooks.folder}`;
      hooks.runOrThrow('npm', 'install', '--global', '--install-links', '--prefix', prefix, address);
      writeFileSync(join(hooks.folder, 'Dockerfile'), bad);
      const { status, stdout } = hooks.run(join(prefix, 'bin/dflint-bundle'), 'Dockerfile');
      expect(stdout).toContain('multistage/no-build-tools-in-final-image');
      expect(status).toBe(1);
    } finally {
      hooks.remove();
    }
  });
});
