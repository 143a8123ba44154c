import { wrapText } from '../formatters/display-width.ts';
import { FORMATS } from '../formatters/formats.ts';
import { type Command, COMMANDS } from './commands.ts';
import { type CliOption, OPTION_GROUPS } from './options.ts';

const USAGE = `dflint finds what should not be in your images.

Usage: dflint [options] [file, folder or glob ...]     (default: .)
       dflint [options] -                              standard input
${Object.entries(COMMANDS).map(usageLine).join('')}`;

const EXAMPLES = `Examples:
  dflint                                     all Dockerfiles here and below
  dflint docker/ 'images/*/build.txt'        a folder, and files of any name
  dflint --fix Dockerfile                    fix what can be fixed
  dflint graph --target prod --format mermaid
  dflint --rule 'multistage/no-chained-cleanup: off' .
  dflint --format github .                   annotations in GitHub Actions
  cat Dockerfile | dflint --stdin-filename app/Dockerfile -

${wrapText(`Formats: ${Object.keys(FORMATS).join(', ')}; or the package or path of a formatter for ESLint.`, 88).join('\n  ')}
Formats of graphs: text (default), mermaid, dot, json.
Exit codes: 0 clean, 1 errors (or too many warnings), 2 dflint could not do its work.
Documentation: https://github.com/dflint/dflint
`;

/** The text of `--help`, at most 90 columns wide. */
export function helpText(): string {
  const groups = Object.entries<readonly CliOption[]>(OPTION_GROUPS).map(
    ([heading, options]) => `${heading}:\n${options.map(line).join('')}`,
  );
  return [USAGE, ...groups, EXAMPLES].join('\n');
}

function usageLine([name, { usage, help }]: [string, Command]): string {
  return `       ${`dflint ${name} ${usage}`.padEnd(47)} ${help}\n`;
}

function line({ name, short, value, optional, help }: CliOption): string {
  const argument = value === undefined ? '' : optional ? `[=${value}]` : ` ${value}`;
  const flag = `${short === undefined ? '    ' : `-${short}, `}--${name}${argument}`;
  const column = 34;
  return `  ${flag.length > column - 4 ? `${flag}\n${' '.repeat(column)}` : flag.padEnd(column - 2)}${help}\n`;
}
