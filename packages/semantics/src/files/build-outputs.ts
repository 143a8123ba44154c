import type { BuildStep } from '../build-steps.ts';
import { COMPILER_NAME } from '../data/build-tools.ts';
import type { SimpleCommand } from '../shell/commands.ts';
import type { ShellWord } from '../shell/words.ts';
import { pathSegments, resolveSymbolicPath } from '../symbolic-path.ts';
import { parseOptions } from './options.ts';
import type { ParsedOptions } from './options.ts';
import { covers } from './path-ref.ts';

/** Files that a build step leaves behind. */
export interface BuildOutput {
  /** Absolute; begins with `${` below a folder that is not known. May hold `*`, which stands for one component or a part. */
  path: string;
  glob: boolean;
  /** Whether anything below `path` may be meant, not `path` alone. */
  isFolder: boolean;
}

/**
 * Where a build step puts what it makes: by its flags, or by the tool's conventions. Empty where neither tells.
 * What a Makefile does is its own affair: any file below its folder may be its output.
 */
export function buildOutputs({ command }: Pick<BuildStep, 'command'>): BuildOutput[] {
  const { name } = command;
  if (COMPILER_NAME.test(name)) return compilerOutputs(command);
  return readers.get(name)?.(command) ?? [];
}

/** Whether a path is such an output, lies in one, or holds it. */
export function isBuildOutput(path: string, output: BuildOutput): boolean {
  const exact = pathSegments(path).length === pathSegments(output.path).length;
  return covers(output, path) && (output.isFolder || exact);
}

type Reader = (command: SimpleCommand) => BuildOutput[];

function place(command: SimpleCommand, text: string, folder?: ShellWord | null): string {
  return resolveSymbolicPath(resolveSymbolicPath(command.cwd, folder?.text ?? '.'), text);
}

const file = (path: string): BuildOutput => ({ path, glob: path.includes('*'), isFolder: false });
const folder = (path: string): BuildOutput => ({ path, glob: path.includes('*'), isFolder: true });

/** The value of an option with one dash, as compilers take them: `-o name`, `-oname`. */
function compilerValue({ args }: SimpleCommand, name: string): string | undefined {
  const index = args.findLastIndex(word => word.text.startsWith(name) && !word.text.startsWith(`${name}=`));
  const text = args[index]?.text;
  return text === name ? args[index + 1]?.text : text?.slice(name.length);
}

/** `-o name`, else `a.out`. Source: gcc(1). */
function compilerOutputs(command: SimpleCommand): BuildOutput[] {
  const output = compilerValue(command, '-o');
  if (output !== undefined) return [file(place(command, output))];
  const stops = command.args.some(word => /^-[cSE]$/.test(word.text));
  return [file(place(command, stops ? '*.o' : 'a.out'))];
}

const GO_VALUES = [
  '-ldflags',
  '-gcflags',
  '-asmflags',
  '-tags',
  '-mod',
  '-p',
  '-installsuffix',
  '-o',
  '-C',
  '-buildmode',
  '-compiler',
  '-modfile',
  '-overlay',
  '-pkgdir',
  '-toolexec',
  '-buildvcs',
];

/** Go's flags have one dash and take a value after `=` or in the next word. Source: `go help build`. */
function goArguments(command: SimpleCommand): { flags: Map<string, string>; plain: string[] } {
  const flags = new Map<string, string>();
  const plain: string[] = [];
  const { args } = command;
  for (let i = 0; i < args.length; i++) {
    const text = args[i]?.text ?? '';
    const [, name = '', value] = /^-(-?[\w]+)(?:=(.*))?$/s.exec(text) ?? [];
    if (name === '') plain.push(text);
    else if (value !== undefined) flags.set(name.replace(/^-/, ''), value);
    else if (GO_VALUES.includes(text.replace(/^--/, '-')))
      flags.set(name.replace(/^-/, ''), args[++i]?.text ?? '');
    else flags.set(name.replace(/^-/, ''), '');
  }
  return { flags, plain: plain.slice(1) };
}

/** `go build` names the program after its package, `go install` puts it below GOPATH. Source: `go help build`, `install`. */
const go: Reader = command => {
  const { flags, plain } = goArguments(command);
  if (command.args.some(word => word.text === 'install')) return [file('${GOPATH}/bin/*'), file('/go/bin/*')];
  const base = flags.get('C');
  const cwd = base === undefined ? command.cwd : resolveSymbolicPath(command.cwd, base);
  const output = flags.get('o');
  if (output === undefined) {
    const source = plain.find(text => text.endsWith('.go'));
    const name = source?.slice(source.lastIndexOf('/') + 1, -3);
    // The module's own name stands in go.mod.
    return [file(resolveSymbolicPath(cwd, name ?? '*'))];
  }
  const path = resolveSymbolicPath(cwd, output);
  if (output.endsWith('/')) return [folder(path)];
  // A folder that exists already takes the programs in.
  return plain.length > 1 || /\.\.\./.test(plain[0] ?? '') ? [folder(path)] : [file(path)];
};

/** `target/<triple>/<profile>/<name>`. Source: The Cargo Book, "Build cache". */
const cargo: Reader = command => {
  const { options } = parseOptions(command.args, 'pjFZ', [
    '--target',
    '--target-dir',
    '--bin',
    '--profile',
    '--manifest-path',
    '--features',
    '--package',
    '--root',
    '--path',
    '--example',
    '--artifact-dir',
  ]);
  if (command.args.some(word => word.text === 'install')) {
    const root = options.get('--root');
    if (root) return [file(place(command, 'bin/*', root))];
    return [file('${CARGO_HOME}/bin/*'), file('/usr/local/cargo/bin/*'), file('/root/.cargo/bin/*')];
  }
  const profile =
    options.get('--profile')?.text ?? (options.has('--release') || options.has('-r') ? 'release' : 'debug');
  const manifest = options.get('--manifest-path')?.text;
  const base = manifest === undefined ? command.cwd : resolveSymbolicPath(command.cwd, `${manifest}/..`);
  const target = resolveSymbolicPath(base, options.get('--target-dir')?.text ?? 'target');
  const triple = options.get('--target')?.text;
  const bin = options.get('--bin')?.text ?? '*';
  return [
    file(
      `${triple === undefined ? target : `${target}/${triple}`}/${profile === 'dev' ? 'debug' : profile}/${bin}`,
    ),
  ];
};

/** `-o name`, else the name of the source. Source: The rustc book, "Command-line arguments". */
const rustc: Reader = command => {
  const output = compilerValue(command, '-o');
  const source = command.args.find(word => word.text.endsWith('.rs'))?.text;
  if (output === undefined && source === undefined) return [];
  return [file(place(command, output ?? (source ?? '').replace(/^.*\/|\.rs$/g, '')))];
};

/** Anything below its folder; `install` writes below /usr/local unless told otherwise (GNU Coding Standards). */
const make: Reader = command => {
  const { options, plain } = parseOptions(command.args, 'CfIo', ['--directory', '--file']);
  const base = place(command, '.', options.get('-C') ?? options.get('--directory'));
  if (!plain.some(word => /^install/.test(word.text))) return [folder(base)];
  const setting = (name: string): string | undefined =>
    plain.find(word => word.text.startsWith(`${name}=`))?.text.slice(name.length + 1);
  const prefix = setting('PREFIX') ?? setting('prefix') ?? '/usr/local';
  return [folder(base), folder(`${setting('DESTDIR') ?? ''}${prefix}`)];
};

const cmake: Reader = command => {
  const { options } = parseOptions(command.args, 'jt', [
    '--build',
    '--target',
    '--config',
    '--install',
    '--prefix',
  ]);
  const build = options.get('--build');
  const outputs = build ? [folder(place(command, build.text))] : [];
  const installs =
    options.has('--install') ||
    /^install/.test(options.get('--target')?.text ?? options.get('-t')?.text ?? '');
  return installs ? [...outputs, folder(options.get('--prefix')?.text ?? '/usr/local')] : outputs;
};

const ninja: Reader = command => {
  const { options, plain } = parseOptions(command.args, 'Cfjkl');
  const outputs = [folder(place(command, '.', options.get('-C')))];
  return plain.some(word => /^install/.test(word.text)) ? [...outputs, folder('/usr/local')] : outputs;
};

/** The folder of the project that a JVM build tool is told to work on. */
function projectFolder(command: SimpleCommand, { options }: ParsedOptions): string {
  const path =
    options.get('-f')?.text ??
    options.get('--file')?.text ??
    options.get('-p')?.text ??
    options.get('--project-dir')?.text;
  if (path === undefined) return command.cwd;
  return resolveSymbolicPath(command.cwd, /\.(xml|gradle|kts)$/.test(path) ? `${path}/..` : path);
}

/** `target/*.jar`, in each module. Source: Maven, "Standard Directory Layout". */
const maven: Reader = command => {
  const base = projectFolder(
    command,
    parseOptions(command.args, 'fsPTlD', ['--file', '--projects', '-pl', '-am']),
  );
  return ['target', '*/target', '*/*/target'].map(path => folder(resolveSymbolicPath(base, path)));
};

/** `build/libs/*.jar`, `build/install/<name>`, in each module. Source: Gradle User Manual, "The Java Library Distribution Plugin". */
const gradle: Reader = command => {
  const base = projectFolder(
    command,
    parseOptions(command.args, 'pxbcIgPD', ['--project-dir', '--exclude-task', '--console']),
  );
  return ['build', '*/build', '*/*/build'].map(path => folder(resolveSymbolicPath(base, path)));
};

/** Classes go beside their sources unless `-d` says where. Source: javac(1). */
const javac: Reader = command => {
  const index = command.args.findIndex(word => word.text === '-d');
  const target = command.args[index + 1];
  if (index >= 0 && target) return [folder(place(command, target.text))];
  return command.args
    .filter(word => word.text.endsWith('.java'))
    .map(word => file(resolveSymbolicPath(place(command, word.text), '../*.class')));
};

/** `jar cf app.jar ...`, `jar --create --file app.jar`. Source: jar(1). */
const jar: Reader = ({ args, cwd }) => {
  const [mode, name] = args.map(word => word.text);
  const long = args.find(word => word.text.startsWith('--file='))?.text.slice('--file='.length);
  if (long !== undefined) return [file(resolveSymbolicPath(cwd, long))];
  const isNew = mode === '--create' || /^-?[a-z0-9]*c[a-z0-9]*f/.test(mode ?? '') || /^-?c/.test(mode ?? '');
  const at =
    mode === '--create' ? args[args.findIndex(word => /^(?:-f|--file)$/.test(word.text)) + 1]?.text : name;
  return isNew && at !== undefined ? [file(resolveSymbolicPath(cwd, at))] : [];
};

/** `-o`, else `bin/<configuration>/<framework>[/publish]`. Source: Microsoft Learn, "dotnet publish". */
const dotnet: Reader = command => {
  const { options, plain } = parseOptions(command.args, 'ocrfvp', [
    '--output',
    '--configuration',
    '--runtime',
    '--framework',
    '--self-contained',
    '--verbosity',
    '--os',
    '--arch',
    '--artifacts-path',
    '--source',
  ]);
  const output = options.get('-o') ?? options.get('--output');
  if (output) return [folder(place(command, output.text))];
  const project = plain.slice(1).find(word => !word.text.startsWith('/'))?.text ?? '.';
  const base = resolveSymbolicPath(
    command.cwd,
    /\.(?:cs|fs|vb)proj$/.test(project) ? `${project}/..` : project,
  );
  return [folder(`${base}/bin`), folder(`${base}/*/bin`), folder(`${base}/*/*/bin`)];
};

/** Bundlers and compilers of front ends: the output folders of their documentation. */
const bundler =
  (names: readonly string[], ...defaults: string[]): Reader =>
  command => {
    const { options } = parseOptions(command.args, 'do', [
      '--outDir',
      '--outdir',
      '--out-dir',
      '--output-path',
      '--dist-dir',
      '--dest',
      '--mode',
      '--config',
      '-c',
      '-p',
      '--project',
    ]);
    const given = names.map(name => options.get(name)).find(word => word);
    if (given) return [folder(place(command, given.text))];
    return defaults.map(path => folder(place(command, path)));
  };

/** Folders that the `build` scripts of projects write to, by common use: what a script does stands in package.json. */
const SCRIPT_OUTPUTS = ['dist', 'build', 'out', 'lib', '.output', '.next', 'public/build'];
const script: Reader = command => {
  const { options } = parseOptions(command.args, 'CFw', [
    '--prefix',
    '--dir',
    '--cwd',
    '--filter',
    '--workspace',
  ]);
  const at = options.get('--prefix') ?? options.get('-C') ?? options.get('--dir') ?? options.get('--cwd');
  return SCRIPT_OUTPUTS.map(path => folder(place(command, path, at)));
};

const readers: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ['go', go],
  ['garble', go],
  ['cargo', cargo],
  ['rustc', rustc],
  ['make', make],
  ['gmake', make],
  ['cmake', cmake],
  ['ninja', ninja],
  ['samu', ninja],
  ['mvn', maven],
  ['mvnw', maven],
  ['mvnd', maven],
  ['gradle', gradle],
  ['gradlew', gradle],
  ['jar', jar],
  ['javac', javac],
  ['dotnet', dotnet],
  ['tsc', bundler(['--outDir'])],
  ['vite', bundler(['--outDir'], 'dist')],
  ['vue-cli-service', bundler(['--dest'], 'dist')],
  ['react-scripts', bundler([], 'build')],
  ['webpack', bundler(['-o', '--output-path'], 'dist')],
  ['esbuild', bundler(['--outdir'])],
  ['tsup', bundler(['-d', '--out-dir'], 'dist')],
  ['parcel', bundler(['--dist-dir'], 'dist')],
  ['ng', bundler(['--output-path'], 'dist')],
  ['nest', bundler([], 'dist')],
  ['astro', bundler(['--outDir'], 'dist')],
  ['ncc', bundler(['-o', '--out'], 'dist')],
  ['npm', script],
  ['pnpm', script],
  ['yarn', script],
  ['bun', script],
]);
