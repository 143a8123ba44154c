import type { RunInstruction } from '@dflint/parser';
import type { BuildStage } from '../build-graph.ts';
import { chainOf } from '../build-graph.ts';
import type { BuildStep } from '../build-steps.ts';
import { concatMap } from '../concat-map.ts';
import type { Libc } from '../data/image-libc.ts';
import { libcOf } from '../data/image-libc.ts';
import type { SourceCode } from '../source-code.ts';
import { stageInstructions } from '../stage-instructions.ts';
import type { BuiltFile } from './built-file.ts';

/** What a program needs to start: a C library of that kind, or `static`, nothing. */
export type Linkage = Exclude<Libc, 'none'> | 'static';

/** The C library of the image below a stage; null when it is not known. */
export function stageLibc(stage: BuildStage): Libc | null {
  const base = chainOf(stage)[0]?.base;
  return base?.kind === 'image' && base.image ? libcOf(base.image) : null;
}

/**
 * What a built program is linked against; null where that is not known. Go links the C library as soon as a package of
 * the program uses it (`net` and `os/user` do), unless CGO_ENABLED is 0; Rust by its target, of which those with musl are static; C
 * compilers unless told otherwise. Worked out once a file. Sources: `go help environment`, cmd/cgo; The rustc book, "Platform Support"; gcc(1).
 */
export function linkageOf(built: BuiltFile, sourceCode: SourceCode): Linkage | null {
  return sourceCode.factOf(built, findLinkage);
}

function findLinkage({ step, stage, instruction }: BuiltFile, sourceCode: SourceCode): Linkage | null {
  const build = { step, stage, instruction, sourceCode };
  if (step.ecosystem === 'go' && step.command.name === 'go') return goLinkage(build);
  if (step.ecosystem === 'rust' && step.command.name === 'cargo') return rustLinkage(build);
  return C_COMPILER.test(step.command.name) ? cLinkage(build) : null;
}

const C_COMPILER = /^(?:gcc|g\+\+|cc|c\+\+|clang|clang\+\+)(?:-[\d.]+)?$/;

/** Whether `linkageOf` may know what a program with this name links. */
export function isLinker(name: string): boolean {
  return name === 'go' || name === 'cargo' || C_COMPILER.test(name);
}

interface Build {
  step: BuildStep;
  stage: BuildStage;
  instruction: RunInstruction;
  sourceCode: SourceCode;
}

function goLinkage(build: Build): Linkage | null {
  const { step, stage } = build;
  const args = step.command.args.map(word => word.text);
  const has = (pattern: RegExp): boolean => args.some(text => pattern.test(text));
  if (has(/-extldflags\b.*-static|^-static$/)) return 'static';
  // Tags may choose Go's own resolver; other modes make libraries.
  if (has(/^--?tags|^--?buildmode|^--?toolexec|^--?compiler/)) return null;
  if (['CC', 'GOFLAGS'].some(name => variable(name, build) !== undefined)) return null;
  const os = variable('GOOS', build);
  if (os !== undefined && os !== 'linux') return null;
  const cgo = variable('CGO_ENABLED', build);
  if (cgo === '0') return 'static';
  if (cgo === null || (cgo !== undefined && cgo !== '1')) return null;
  // Where the architecture differs from the builder's, cgo is off.
  if (variable('GOARCH', build) === null) return null;
  const libc = stageLibc(stage);
  if (libc === 'glibc') return 'glibc';
  if (libc !== 'musl') return null;
  // Without a C compiler, which Alpine images lack, Go leaves cgo out.
  return cgo === '1' || installsCompiler(build) ? 'musl' : null;
}

function rustLinkage(build: Build): Linkage | null {
  const args = build.step.command.args.map(word => word.text);
  const flags = [variable('RUSTFLAGS', build), ...args].join(' ');
  if (variable('RUSTFLAGS', build) === null) return null;
  if (/\+crt-static/.test(flags)) return 'static';
  const isDynamic = /-crt-static/.test(flags);
  const index = args.findIndex(text => text === '--target' || text.startsWith('--target='));
  const target =
    index < 0
      ? variable('CARGO_BUILD_TARGET', build)
      : (args[index]?.split('=')[1] ?? args[index + 1] ?? null);
  if (target === null) return null;
  if (target !== undefined) {
    if (/-musl\w*$/.test(target)) return isDynamic ? 'musl' : 'static';
    return /-gnu\w*$/.test(target) && target.includes('linux') ? 'glibc' : null;
  }
  // A target may stand in .cargo/config.toml, which somebody then has installed.
  if (textOfRuns(build).some(text => /musl/.test(text)) && stageLibc(build.stage) !== 'musl') return null;
  const libc = stageLibc(build.stage);
  if (libc === 'musl') return isDynamic ? 'musl' : 'static';
  return libc === 'glibc' ? 'glibc' : null;
}

function cLinkage({ step, stage }: Build): Linkage | null {
  const { args } = step.command;
  const has = (pattern: RegExp): boolean => args.some(word => pattern.test(word.text));
  if (args.some(word => !word.known)) return null;
  if (has(/^-(?:c|S|E|r|shared|nostdlib|ffreestanding|m32)$|^--target|^-(?:target|specs)/)) return null;
  if (has(/^-static(?:-pie)?$/)) return 'static';
  const libc = stageLibc(stage);
  return libc === 'none' ? null : libc;
}

/**
 * What a variable is for a build step: set for the call, in its RUN, by `go env -w`, or in the environment. Undefined when it
 * is not set, null when it is not known.
 */
function variable(name: string, build: Build): string | null | undefined {
  const { step, instruction, sourceCode } = build;
  const prefix = `${name}=`;
  const own = step.command.assignments.findLast(word => word.text.startsWith(prefix));
  if (own) return own.known ? own.text.slice(prefix.length) : null;
  const values = concatMap(textOfRuns(build), text => {
    if (!text.includes(name)) return [];
    const isOwn = text === sourceCode.getText(instruction);
    const pattern = new RegExp(`(?:^|[\\s;&"'])(go\\s+env\\s+-w\\s+)?${name}[= ]["']?([\\w.-]*)`, 'g');
    return [...text.matchAll(pattern)].flatMap(match => (isOwn || match[1] ? [match[2] ?? ''] : []));
  });
  if (values.length > 0) return new Set(values).size === 1 ? (values[0] ?? null) : null;
  const found = sourceCode.getEnvironment(instruction).lookup(name);
  return found ? found.value : undefined;
}

/** The RUN instructions of a stage and those it inherits, up to the one of the build step, as text. */
function textOfRuns({ stage, instruction, sourceCode }: Build): string[] {
  return chainOf(stage)
    .flatMap(stageInstructions)
    .filter(item => item.type === 'RunInstruction' && item.range[0] <= instruction.range[0])
    .map(item => sourceCode.getText(item));
}

function installsCompiler(build: Build): boolean {
  return textOfRuns(build).some(text => /\b(?:gcc|g\+\+|clang|build-base|alpine-sdk|musl-dev)\b/.test(text));
}
