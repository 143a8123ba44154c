import type { PackageName, PackageOperation, ShellWord } from '@dflint/semantics';
import { createRule } from '../create-rule.ts';
import { isPipInstall, pipPrograms } from '../pip.ts';
import { stagesSchema, type StagesOptions } from '../stages.ts';
import { reportUnpinned } from '../unpinned.ts';

/** The packages without a version; none where a file or a folder says which versions to take. */
function unpinnedPackages({ command, packages }: PackageOperation): readonly PackageName[] {
  const { args } = command;
  if (!isPipInstall(command) || args.some(isFromFile)) return [];
  return packages.filter(({ word }) => {
    const before = args[args.findIndex(({ range }) => range[0] === word.range[0])]?.text ?? '';
    return !/^(-e|--editable)$/.test(before) && !isPinned(word.text);
  });
}

function isFromFile({ text }: ShellWord): boolean {
  return text === '.' || /^(-r|-c|--requirement|--constraint)/.test(text);
}

function isPinned(text: string): boolean {
  if (/[=~!]=|[<>]/.test(text)) return true;
  if (/^(git|hg|svn|bzr)(\+|:)/.test(text)) return text.includes('@');
  return /\/|^\.|\.whl$|\.tar\.gz$/.test(text);
}

export default createRule<StagesOptions, 'unpinned'>({
  name: 'pin-pip-versions',
  meta: {
    type: 'suggestion',
    docs: { description: 'Require versions for packages that pip installs', recommended: 'strict' },
    schema: [stagesSchema],
    defaultOptions: [{ stages: 'all' }],
    messages: {
      unpinned:
        '{{packages}} may be another version in each build. Name one, as in "pip install name==1.2", or take all from a requirements file.',
    },
    aliases: ['DL3013'],
  },
  create(context, [{ stages }]) {
    const programs = pipPrograms(context.sourceCode);
    if (programs.length === 0) return {};
    return reportUnpinned(context, stages, programs, unpinnedPackages);
  },
});
