import { installCommand } from '../config/package-manager.ts';
import type { Project } from './project.ts';

/** What one may do after `dflint init`, as text for a terminal. */
export function nextSteps(project: Project, version: string): string {
  const { folder, dflint, manifest, eslint, hadolint, checks } = project;
  const commands: (readonly [string, string])[] = [
    ['npx dflint .', 'see what it finds'],
    ['npx dflint --fix .', 'fix what can be fixed without changing the image'],
    ['npx dflint --suppress-all .', 'hide the errors of today, fail only on new ones'],
    ['npx dflint config inspect', 'see what is set, and by what'],
  ];
  if (manifest !== null && dflint === null)
    commands.push([installCommand('dflint', folder), 'stay with one version']);
  if (eslint)
    commands.push([installCommand('@dflint/eslint-plugin', folder), 'the same rules inside ESLint']);
  const width = Math.max(...commands.map(([command]) => command.length));
  const list = commands.map(([command, what]) => `  ${command.padEnd(width)}  ${what}\n`).join('');
  const snippets = checks.map(file => snippetFor(file, version)).join('');
  const ci = checks.some(file => !file.endsWith('.pre-commit-config.yaml'))
    ? ''
    : '\nIn CI, `npx dflint .` ends with 1 when there are errors. See `dflint --help` for formats.\n';
  const old =
    hadolint === null
      ? ''
      : `\n${hadolint} is not read by dflint. Comments such as "# hadolint ignore=DL3008" still count.\n`;
  return `\nNext:\n${list}${snippets}${ci}${old}`;
}

function snippetFor(file: string, version: string): string {
  const name = file.replace(/^(?:\.\.\/)+/, '');
  switch (name) {
    case '.github/workflows':
      return `
GitHub Actions (a job in ${file}):
  - uses: actions/checkout@v5
  - uses: actions/setup-node@v5
    with:
      node-version: 22
  - run: npx dflint --format github .
`;
    case '.gitlab-ci.yml':
      return `
GitLab CI (${file}):
  dflint:
    image: node:22
    script: npx dflint --format gitlab --output-file dflint.json .
    artifacts:
      when: always
      reports:
        codequality: dflint.json
`;
    case '.pre-commit-config.yaml':
      return `
pre-commit (${file}):
  - repo: https://github.com/dflint/dflint
    rev: v${version}
    hooks:
      - id: dflint
`;
    default:
      return `\nIn ${file}, run: npx dflint .\n`;
  }
}
