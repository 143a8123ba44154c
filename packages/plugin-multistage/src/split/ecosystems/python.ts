import type { CommandFacts } from '@dflint/semantics';
import { MissingFact } from '../missing-fact.ts';
import type { Edit, RecipeMaker } from '../recipe.ts';
import type { SplitFacts } from '../split-facts.ts';

const VENV = '/opt/venv';
const PYTHON_VARIABLES = /^(?:PIP_\w+|POETRY_\w+|UV_\w+|CFLAGS|LDFLAGS|CC|CXX)$/;
const INSTALLERS = /^(?:pip|poetry|pipenv|pdm)$/;

/**
 * Python with packages that are compiled while they are installed: the builder fills a virtual environment, which the
 * runtime stage takes whole. With its folder first in PATH, every pip of the builder installs there.
 */
export const python: RecipeMaker = (facts, { main }, claim) => {
  const { commands, image, sourceCode } = facts;
  const installs = commands.filter(item => isInstall(item));
  if (installs.length === 0) return null;
  const isImage = image.name === 'python';
  if (
    !isImage &&
    !main.some(({ name }) => /^(?:python|gunicorn|uvicorn|flask|celery)/.test(name)) &&
    facts.steps.length > 0
  )
    return null;
  claim('Python');
  if (!isImage && !installsPython(commands))
    throw new MissingFact(`where ${image.text.replace(/@.*/, '')} has its Python from`);
  if (/^2(?:\D|$)/.test(image.tag ?? '') && isImage)
    throw new MissingFact('how Python 2 makes a virtual environment');
  for (const { command } of installs) {
    const words = command.args.map(({ text }) => text);
    const flag = words.find(text =>
      /^(?:--user|--target|-t|--prefix|--root|--system|-e|--editable)(?:=|$)/.test(text),
    );
    if (flag !== undefined) throw new MissingFact(`where "${command.name} ${flag}" puts its files`);
  }
  for (const { command, build } of commands) {
    if (!build) continue;
    const isInPlace = command.args.some(({ text }) => /^(?:build_ext|build|develop)$/.test(text));
    if (build.ecosystem !== 'python' || isInPlace)
      throw new MissingFact(`what "${build.label}" leaves behind`);
  }
  const offsets = new Set(installs.map(({ command }) => command.range[0]));
  for (const { command, build } of commands) if (build) offsets.add(command.range[0]);
  const last = Math.max(...offsets);
  return {
    artifacts: [{ from: VENV, to: VENV }],
    base: { image: runtimeImage(facts) },
    edits: makeEnvironment(facts, installs, isImage),
    afterArtifacts: [`ENV PATH="${VENV}/bin:$PATH"`],
    buildVariables: PYTHON_VARIABLES,
    runsSources: true,
    isBuilt: offset =>
      offsets.has(offset) ||
      (offset <= last &&
        isTool(
          commands.find(({ command }) => command.range[0] === offset),
          sourceCode.text,
        )),
    helpers:
      /^(?:python3?-(?:pip|setuptools|wheel|venv)|py3-(?:pip|setuptools|wheel|virtualenv)|virtualenv|rust|cargo)$/,
  };
};

function isInstall({ packages, build }: CommandFacts): boolean {
  if (build?.ecosystem === 'python') return true;
  return packages?.action === 'install' && INSTALLERS.test(packages.family);
}

/** Commands before the last installation that only serve it. */
function isTool(item: CommandFacts | undefined, _text: string): boolean {
  return (
    item !== undefined &&
    (/^(?:rustup|cargo|poetry)$/.test(item.command.name) || (item.packages !== null && !item.packages.system))
  );
}

function installsPython(commands: readonly CommandFacts[]): boolean {
  return commands.some(
    ({ packages }) =>
      packages?.family === 'apk' && packages.packages.some(({ name }) => /^python3$/.test(name)),
  );
}

/** The same image without compilers: `python:3.12-slim`, or the image itself where it is small already. */
function runtimeImage({ image, sourceCode, stage }: SplitFacts): string {
  const written = sourceCode.getText(stage.node.from.image);
  const tag = image.tag ?? 'latest';
  if (image.name !== 'python' || /slim|alpine/.test(tag)) return written;
  const bare = image.text.replace(/@.*$/, '').replace(/:[^:/]*$/, '');
  if (/windows|nanoserver/.test(tag)) throw new MissingFact('which smaller image there is for Windows');
  const parts = /^(.*?)(?:-?(bookworm|bullseye|buster|trixie))?$/.exec(tag);
  const version = parts?.[1] ?? tag;
  const suite = parts?.[2];
  if (version === '' || version === 'latest') return `${bare}:slim${suite === undefined ? '' : `-${suite}`}`;
  return `${bare}:${version}-slim${suite === undefined ? '' : `-${suite}`}`;
}

/** A virtual environment before the first installation. */
function makeEnvironment(facts: SplitFacts, installs: readonly CommandFacts[], isImage: boolean): Edit[] {
  const [first] = installs;
  const offset = first?.command.range[0] ?? 0;
  const instruction = facts.instructions.find(({ range }) => offset >= range[0] && offset < range[1]);
  if (!first || !instruction) return [];
  const at = instruction.range[0];
  const path = `ENV PATH="${VENV}/bin:$PATH"\n`;
  const before = facts.commands.filter(({ command }) => command.range[0] >= at && command.range[0] < offset);
  const isAlone = isImage || !installsPython(before);
  const program = isImage ? 'python' : 'python3';
  if (isAlone) return [{ range: [at, at], text: `RUN ${program} -m venv ${VENV}\n${path}` }];
  return [
    { range: [at, at], text: path },
    { range: [offset, offset], text: `python3 -m venv ${VENV} && ` },
  ];
}
