export {
  type BuildGraph,
  type BuildStage,
  type Edge,
  type GraphProblem,
  type GraphProblemKind,
  type Origin,
  type StageRole,
  chainOf,
} from './build-graph.ts';
export { type BuildStep, buildStep } from './build-steps.ts';
export type { CommandFacts } from './command-facts.ts';
export { isBuildPackage, isHeaderPackage } from './data/build-packages.ts';
export type { Ecosystem } from './data/build-tools.ts';
export { type Libc, libcOf } from './data/image-libc.ts';
export { isOfficialImage } from './data/official-images.ts';
export type { PackageAction } from './data/package-managers.ts';
export { type ToolchainImage, toolchainOf } from './data/toolchain-images.ts';
export { type BuildOutput, buildOutputs, isBuildOutput } from './files/build-outputs.ts';
export type { FileAction, FileActionKind } from './files/file-actions.ts';
export { isCachePath } from './files/cache-path.ts';
export { isMounted } from './files/mounts.ts';
export { addTo } from './add-to.ts';
export { concatMap } from './concat-map.ts';
export { type FlowOrigin, type FlowPath, type FlowStep, fileFlow } from './files/file-flow.ts';
export { type BuiltFile, builtFile } from './files/built-file.ts';
export { type Linkage, isLinker, linkageOf, stageLibc } from './files/linkage.ts';
export { type PathRef, covers, isKnownPath, liesWithin, overlaps } from './files/path-ref.ts';
export {
  type CopiedPath,
  type SourceTree,
  copiedPaths,
  copiedTree,
  copyDestination,
  sourceTrees,
} from './files/source-trees.ts';
export { removesFiles } from './files/removes-files.ts';
export { type TakenPath, takenPaths } from './files/taken-paths.ts';
export { type WastedCleanup, wastedCleanups } from './files/wasted-cleanup.ts';
export { type TransientFile, transientFiles } from './files/transient-files.ts';
export { type DependencyInstall, dependencyInstall } from './packages/dependency-install.ts';
export type { PackageName, PackageOperation } from './packages/package-operations.ts';
export { type TransientPackages, transientPackages } from './packages/transient-packages.ts';
export type { CommandContext, ShellRedirect, SimpleCommand } from './shell/commands.ts';
export type { CommandInstruction } from './shell/instruction-commands.ts';
export type { RunScript } from './shell/run-script.ts';
export { shellNameOf } from './shell-flavour.ts';
export type { CheckScripts, ScriptFinding } from './script-finding.ts';
export {
  SHELLCHECK_ARGUMENTS,
  SHELLCHECK_MISSING,
  type ShellCheckEnd,
  readShellCheck,
  shellCheckFailure,
} from './shellcheck.ts';
export { ScriptText } from './shell/script-text.ts';
export type { ShellWord } from './shell/words.ts';
export { LineIndex } from './line-index.ts';
export { isOneEdit } from './one-edit.ts';
export {
  type CrossingPath,
  type StageGraphReport,
  type StageNeed,
  type StageReport,
  type TargetReport,
  stageGraphReport,
} from './stage-graph-report.ts';
export { type SharedBeginning, sharedBeginnings } from './shared-beginnings.ts';
export { stageInstructions, withoutOnbuild } from './stage-instructions.ts';
export { neededStages } from './stage-use.ts';
export { resolveSymbolicPath } from './symbolic-path.ts';
export { type Environment, type ShellFlavour, type VariableValue, resolvePath } from './environment.ts';
export { type ImageReference, parseImageReference } from './image-reference.ts';
export {
  baseName,
  isAbsolutePath,
  isInside,
  joinPath,
  normalizePath,
  parentPath,
  toPosixPath,
} from './paths.ts';
export { SourceCode, type SourceCodeOptions, createSourceCode } from './source-code.ts';
export { endsWithWorkdir } from './stage-workdir.ts';
export { type Binding, type Expansion, type VariableScope, expandWord, isLiteral } from './variables.ts';
