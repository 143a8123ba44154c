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
export { type Environment, type ShellFlavour, type VariableValue, resolvePath } from './environment.ts';
export { type ImageReference, parseImageReference } from './image-reference.ts';
export { baseName, isAbsolutePath, isInside, joinPath, normalizePath, parentPath, toPosixPath } from './paths.ts';
export { SourceCode, type SourceCodeOptions, createSourceCode } from './source-code.ts';
export { type Binding, type Expansion, type VariableScope, expandWord } from './variables.ts';
