export type * from './ast.ts';
export { directiveNames } from './directives.ts';
export { flagsOf, instructionFlags, instructionNames } from './instruction-table.ts';
export type { FlagKind, InstructionName } from './instruction-table.ts';
export { parse } from './parse.ts';
export { listNodes, traverse } from './traverse.ts';
export type { Visitor } from './traverse.ts';
export { visitorKeys } from './visitor-keys.ts';
