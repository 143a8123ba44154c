/** `Dockerfile`, `Dockerfile.dev`, `Dockerfile-dev`, `Dockerfile_dev`, `dev.Dockerfile`, `Containerfile`, `Containerfile.dev`. */
const DOCKERFILE = /^(?:dockerfile(?:[._-].+)?|containerfile(?:\..+)?|.*\.dockerfile)$/i;

/** Files of other grammars that are named after a Dockerfile: ignore files, and templates that only become one. */
const OTHER_GRAMMAR =
  /\.(?:dockerignore|containerignore|ejs|epp|erb|gotmpl|handlebars|hbs|in|j2|jinja2?|liquid|m4|mako|mustache|njk|template|tmpl|tpl|twig)$/i;

/** What `isDockerfileName` accepts, for messages. */
export const DOCKERFILE_NAMES =
  'Dockerfile, Dockerfile.*, Dockerfile-*, Dockerfile_*, *.Dockerfile, Containerfile, Containerfile.*';

/** Whether a file of this name (without folders) is found when a folder is searched. */
export function isDockerfileName(name: string): boolean {
  return DOCKERFILE.test(name) && !OTHER_GRAMMAR.test(name);
}
