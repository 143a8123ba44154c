import { wrapText } from '../formatters/display-width.ts';
import { FORMATS } from '../formatters/formats.ts';
import { COMMANDS } from './commands.ts';
import { type CliOption, OPTION_GROUPS } from './options.ts';

const WIDTH = 80;
/** Where explanations begin. */
const COLUMN = 34;

const USAGE = `dflint finds what should not be in your images.

Usage: dflint [options] [file, folder or glob ...]    (default: .)
       dflint [options] -                             standard input
       dflint COMMAND [options]

Commands:
${Object.entries(COMMANDS)
  .map(([name, { usage, help }]) => row(`${name} ${usage}`, help))
  .join('')}`;

const EXAMPLES = `Examples:
  dflint                                     all Dockerfiles here and below
  dflint docker/ 'images/*/build.txt'        a folder, and files of any name
  dflint --fix Dockerfile                    fix what can be fixed
  dflint graph --target prod --format mermaid
  dflint --rule 'multistage/no-chained-cleanup: off' .
  dflint --format github .                   annotations in GitHub Actions
  cat Dockerfile | dflint --stdin-filename app/Dockerfile -

${hanging(`Formats: ${Object.keys(FORMATS).join(', ')}; or the package or path of a formatter for ESLint.`)}
Formats of graphs: text (default), mermaid, dot, json.
${hanging('Exit codes: 0 clean, 1 errors (or too many warnings), 2 dflint could not do its work.')}
Documentation: https://github.com/dflint/dflint
`;

/** The text of `--help`. */
export function helpText(): string {
  const groups = Object.entries<readonly CliOption[]>(OPTION_GROUPS).map(
    ([heading, options]) => `${heading}:\n${options.map(option).join('')}`,
  );
  return [USAGE, ...groups, EXAMPLES].join('\n');
}

function option({ name, short, value, optional, help }: CliOption): string {
  const argument = value === undefined ? '' : optional ? `[=${value}]` : ` ${value}`;
  return row(`${short === undefined ? '    ' : `-${short}, `}--${name}${argument}`, help);
}

function row(term: string, help: string): string {
  const indent = ' '.repeat(COLUMN);
  const lines = wrapText(help, WIDTH - COLUMN);
  if (term.length > COLUMN - 4) lines.unshift('');
  const [first = '', ...others] = lines;
  const head = `  ${term.padEnd(COLUMN - 2)}${first}`.trimEnd();
  return [head, ...others.map(line => indent + line)].map(line => `${line}\n`).join('');
}

/** Wrapped, with all lines but the first indented. */
function hanging(text: string): string {
  return wrapText(text, WIDTH - 2).join('\n  ');
}
