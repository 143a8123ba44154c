/** `Dockerfile`, `Dockerfile.dev`, `Dockerfile-dev`, `Dockerfile_dev`, `dev.Dockerfile`, `Containerfile`, `Containerfile.dev`. */
const DOCKERFILE = /^(?:dockerfile(?:[._-].+)?|containerfile(?:\..+)?|.*\.dockerfile)$/is;

/** Files of other grammars that are named after a Dockerfile: ignore files, and templates that only become one. */
const OTHER_GRAMMAR =
  /\.(?:dockerignore|containerignore|ejs|epp|erb|gotmpl|handlebars|hbs|in|j2|jinja2?|liquid|m4|mako|mustache|njk|template|tmpl|tpl|twig)$/i;

/** Prose, data and scripts about Dockerfiles, and what editors and merges leave behind. */
const NO_DOCKERFILE =
  /(?:~|\.(?:adoc|bak|cjs|css|csv|cts|diff|html?|ipynb|json[5c]?|jsx?|lock|log|markdown|mdx?|mjs|mts|orig|patch|rej|rst|svg|swo|swp|toml|tsx?|vue|xml|ya?ml))$/i;

/** Source files about Dockerfiles: `dockerfile_test.go`. What is called `Dockerfile.go` may well build a program in Go. */
const SOURCE_FILE =
  /^dockerfile[_-].*\.(?:bash|bat|c|cc|cmd|cpp|cs|erl|exs?|go|hpp|hs|java|kt|lua|php|pl|ps1|py|rb|rs|scala|sh|swift|zig)$/is;

/** What `isDockerfileName` accepts, for messages. */
export const DOCKERFILE_NAMES =
  'Dockerfile, Dockerfile.*, Dockerfile-*, Dockerfile_*, *.Dockerfile, Containerfile, Containerfile.*';

/** Whether a file of this name (without folders) is found when a folder is searched. */
export function isDockerfileName(name: string): boolean {
  return (
    DOCKERFILE.test(name) && ![OTHER_GRAMMAR, NO_DOCKERFILE, SOURCE_FILE].some(other => other.test(name))
  );
}
