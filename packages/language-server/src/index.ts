export type { CreateLinter, Linter, LinterOptions, Rules, Targets } from './linter.ts';
export { type ServerOptions, startServer } from './server.ts';
