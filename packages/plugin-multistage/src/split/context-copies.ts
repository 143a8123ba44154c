import type { AddInstruction, CopyInstruction } from '@dflint/parser';
import { baseName, isInside } from '@dflint/semantics';
import { destinationOf } from './producers.ts';
import type { SplitFacts } from './split-facts.ts';

/** What a source of a COPY is to a program that is built from sources. */
export type ContextKind = 'source' | 'asset';

/** Folders and files of the context that programs read while they run, by common use. */
const ASSET_FOLDER =
  /^(?:templates?|tmpl|static|public|assets?|views?|configs?|conf|migrations?|html|images?|img|css|fonts?|locales?|i18n|translations?|certs?|data|testdata|www|wwwroot|htdocs|media|prisma|docs?|swagger|themes?|licenses?)$/;
const ASSET_FILE =
  /\.(?:ya?ml|json|toml|conf|cfg|ini|properties|html?|css|tmpl|tpl|gohtml|sql|csv|txt|md|pem|crt|cert|key|env|png|jpe?g|svg|ico|gif|pdf|xml|db|sqlite3?|dat|bin|mmdb|jks|p12)$/;
const MANIFEST =
  /^(?:package(?:-lock|\*)?\.json|package\*.*|npm-shrinkwrap\.json|yarn\.lock|pnpm-.*|tsconfig.*|jsconfig.*|.*\.config\.\w+|\.[a-z]+rc(?:\..*)?|\.babelrc|\.npmrc|\.yarnrc.*|angular\.json|nest-cli\.json|lerna\.json|nx\.json|turbo\.json|pom\.xml|.*\.gradle(?:\.kts)?|gradle.*|mvnw.*|settings\.xml|[Cc]argo\.(?:toml|lock)|Cargo\..*|rust-toolchain.*|go\.\w+|go\.\*|.*\.(?:cs|fs|vb)proj|.*\.sln|.*\.props|.*\.targets|global\.json|nuget\.config|NuGet\.[Cc]onfig|CMakeLists\.txt|[Mm]akefile.*|.*\.mk|requirements.*\.txt|constraints.*\.txt|pyproject\.toml|poetry\.lock|Pipfile.*|setup\.(?:py|cfg)|README.*|LICENSE.*|buf\..*|sqlc\..*|.*\.proto)$/;

/** The kind of one source, by its name; null where its name does not tell (then what the COPY stands by decides). */
export function contextKind(text: string): ContextKind | null {
  const path = text.replace(/^(?:\.?\/)+/, '').replace(/\/+(?:\*\*?)?$/, '');
  const name = baseName(path);
  if (path === '' || path === '.' || path === '*' || MANIFEST.test(name)) return 'source';
  if (ASSET_FOLDER.test(name)) return 'asset';
  return ASSET_FILE.test(name) ? 'asset' : null;
}

/**
 * Which sources of a COPY or ADD from the context the runtime stage needs: all, none, or the paths of some in the stage.
 */
export function runtimeSources(
  instruction: CopyInstruction | AddInstruction,
  facts: SplitFacts,
): 'all' | 'none' | string[] {
  const destination = destinationOf(instruction, facts);
  const texts = instruction.sources.map(word => facts.sourceCode.expand(word, instruction).text);
  const isOutside =
    !isInside(destination, facts.workdir) &&
    /^\/(?:etc|usr\/(?:local\/)?(?:bin|sbin|share|etc)|var|opt|data|config|root\/\.\w+|home)(?:\/|$)/.test(
      destination,
    ) &&
    !facts.steps.some(({ command }) => isInside(command.cwd, destination));
  const kinds = texts.map(text => contextKind(text) ?? (isOutside ? 'asset' : 'source'));
  if (instruction.heredocs.length > 0) return isOutside ? 'all' : 'none';
  if (kinds.every(kind => kind === 'asset')) return 'all';
  return texts.flatMap((text, index) =>
    kinds[index] === 'asset' && !text.includes('*') && /\.\w+$/.test(text)
      ? [`${destination}/${baseName(text)}`]
      : [],
  );
}
