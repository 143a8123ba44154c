import type { BuildStage } from '@dflint/semantics';
import { stageInstructions } from '@dflint/semantics';
import { globTest } from './globs.ts';

/** Options of the rules that leave alone images which are made to hold tools. */
export interface ToolImageOptions {
  ignoreFiles: readonly string[];
  ignoreStages: readonly string[];
}

const words =
  '@(dev|devel|develop|development|devcontainer|build|builder|ci|test|tests|debug|lint|toolchain)';

/** A file below a folder of tools, or with a word in its name that says so: `Dockerfile.dev`, `build.Dockerfile`. */
export const toolImageDefaults: ToolImageOptions = {
  ignoreFiles: [
    '**/@(.devcontainer|devcontainer|dev|devel|ci|.ci|builder|toolchain)/**',
    `**/?(*[._-])${words}?([._-]*)`,
  ],
  ignoreStages: ['dev*', 'develop*', 'test*', 'debug*', 'ci*', 'lint*', 'build*'],
};

export const toolImageSchema = {
  ignoreFiles: {
    type: 'array',
    items: { type: 'string' },
    description: 'Globs of files whose images are made to hold tools',
  },
  ignoreStages: {
    type: 'array',
    items: { type: 'string' },
    description: 'Globs of target stages whose images are made to hold tools',
  },
} as const;

/** Whether the image of a target is made to hold tools, by its file's path or by its stage's name. */
export function isToolImage(path: string, target: BuildStage, options: ToolImageOptions): boolean {
  if (globTest(options.ignoreFiles)(path)) return true;
  if (target.name === null || !globTest(options.ignoreStages)(target.name)) return false;
  // A stage called `build...` that has a command of its own is an application.
  return !/^build/i.test(target.name) || !hasCommand(target);
}

function hasCommand(stage: BuildStage): boolean {
  return stageInstructions(stage).some(
    ({ type }) => type === 'CmdInstruction' || type === 'EntrypointInstruction',
  );
}
