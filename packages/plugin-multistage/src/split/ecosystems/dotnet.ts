import { baseName, parentPath, resolveSymbolicPath } from '@dflint/semantics';
import { MissingFact } from '../missing-fact.ts';
import { producerOf } from '../producers.ts';
import type { Artifact, RecipeMaker } from '../recipe.ts';
import type { SplitFacts } from '../split-facts.ts';
import { nativeArtifacts } from './native.ts';

const DOTNET_VARIABLES =
  /^(?:DOTNET_(?:SDK_VERSION|NOLOGO|CLI_\w+|USE_POLLING_FILE_WATCHER|SKIP_\w+)|NUGET_\w+|BUILD_CONFIGURATION|POWERSHELL_\w+)$/;

/** .NET: the folder that `dotnet publish` or `dotnet build` fills, on the ASP.NET runtime of the same version. */
export const dotnet: RecipeMaker = (facts, programs, claim) => {
  if (!facts.steps.some(({ ecosystem }) => ecosystem === 'dotnet')) return null;
  claim('.NET');
  const artifacts = programs.main.flatMap(({ name, args, cwd, program }): Artifact[] => {
    if (name !== 'dotnet') {
      const [found] = nativeArtifacts({ ...programs, main: [{ name, args: [], cwd, program }] }, facts);
      const folder = parentPath(found?.from ?? '/');
      return [{ from: folder, to: folder }];
    }
    const dll = args.find(({ text }) => text.endsWith('.dll'));
    if (!dll?.known) throw new MissingFact('which .dll the container runs');
    const path = resolveSymbolicPath(cwd, dll.text);
    if (
      /[$*]/.test(path) ||
      producerOf(path, facts)?.kind === undefined ||
      producerOf(path, facts)?.kind === 'context'
    )
      throw new MissingFact(`which build step makes ${baseName(path)}`);
    const folder = parentPath(path);
    return [{ from: folder, to: folder }];
  });
  return { artifacts, base: { image: runtimeImage(facts) }, buildVariables: DOTNET_VARIABLES };
};

/**
 * The ASP.NET runtime of the SDK's version; it holds the plain runtime too. Sources: the pages of dotnet/sdk and
 * dotnet/aspnet, which have the same tags but for the SDK's own patch numbers.
 */
function runtimeImage({ image }: SplitFacts): string {
  const { text, tag, name } = image;
  const bare = text.replace(/@.*$/, '').replace(/:[^:/]*$/, '');
  if (name === 'dotnet' || name === 'dotnet-nightly')
    return `${bare}:${(tag ?? '').replace('-sdk', '-aspnetcore-runtime')}`;
  const version = /^(\d+\.\d+)(?:\.\d+)?(?:-(?:preview|rc)[\d.\w]*)?(.*)$/.exec(tag ?? '');
  if (!version || tag === null) throw new MissingFact(`which .NET version ${text} has`);
  return `${bare.replace(/\/sdk$/, '/aspnet')}:${version[1]}${version[2]}`;
}
