import{pt as COMMANDS,q as FORMATS,w as OPTION_GROUPS,y as wrapText}from"./shared.js";const COLUMN=34;const USAGE=`dflint finds what should not be in your images.

Usage: dflint [options] [file, folder or glob ...]    (default: .)
       dflint [options] -                             standard input
       dflint COMMAND [options]

Commands:
${Object.entries(COMMANDS).map(([name,{usage,help}])=>row(`${name} ${usage}`,help)).join(``)}`;const EXAMPLES=`Examples:
  dflint                                     all Dockerfiles here and below
  dflint docker/ 'images/*/build.txt'        a folder, and files of any name
  dflint --fix Dockerfile                    fix what can be fixed
  dflint graph --target prod --format mermaid
  dflint --rule 'multistage/no-chained-cleanup: off' .
  dflint --format github .                   annotations in GitHub Actions
  cat Dockerfile | dflint --stdin-filename app/Dockerfile -

${hanging(`Formats: ${Object.keys(FORMATS).join(`, `)}; or the package or path of a formatter for ESLint.`)}
Formats of graphs: text (default), mermaid, dot, json.
${hanging(`Exit codes: 0 clean, 1 errors (or too many warnings), 2 dflint could not do its work.`)}
Documentation: https://github.com/dflint/dflint
`;function helpText(){const groups=Object.entries(OPTION_GROUPS).map(([heading,options])=>`${heading}:\n${options.map(option).join(``)}`);return[USAGE,...groups,EXAMPLES].join(`
`)}function option({name,short,value,optional,help}){const argument=value===void 0?``:optional?`[=${value}]`:` ${value}`;return row(`${short===void 0?`    `:`-${short}, `}--${name}${argument}`,help)}function row(term,help){const indent=` `.repeat(COLUMN);const lines=wrapText(help,46);if(term.length>30)lines.unshift(``);const[first=``,...others]=lines;return[`  ${term.padEnd(32)}${first}`.trimEnd(),...others.map(line=>indent+line)].map(line=>`${line}\n`).join(``)}function hanging(text){return wrapText(text,78).join(`
  `)}export{helpText};