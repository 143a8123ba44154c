/**
 * Control characters (C0, DEL, C1), line separators, and the marks that reorder text: a file could use them to
 * rewrite what a terminal or a log shows. With them, what is no text at all: half characters and non-characters,
 * which XML cannot hold.
 */
const INVISIBLE =
  /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff\ud800-\udfff]/gu;

/**
 * What the logs of GitHub Actions (`##[error]`) and Azure Pipelines (`##vso[task.setvariable]`) obey anywhere in a line.
 * https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs
 */
export const LOG_COMMAND = /#(?=#\w*\[)/g;

/** The text with each such character as an escape sequence (`\u001b`), so that it is seen and does nothing. */
export function visibleText(text: string): string {
  return text.replace(INVISIBLE, escapeSequence).replace(LOG_COMMAND, escapeSequence);
}

/** As `visibleText`, but line breaks and tabs are single spaces: for sentences. */
export function visibleLine(text: string): string {
  // By whole runs, so that a long one is looked at once.
  const line = text.replace(/\s+/g, blank => (/[\r\n]/.test(blank) ? ' ' : blank.replaceAll('\t', ' ')));
  return visibleText(line);
}

/** As `visibleText`, but line breaks stay, and no line begins with a command of GitHub Actions (`::error::`): for stacks. */
export function visibleLines(text: string): string {
  const lines = text.split('\n').map(line => visibleText(line).replace(/^(\s*):(?=:)/, '$1\\u003a'));
  return lines.join('\n');
}

/** As `visibleText`, but one character stays one character, so that columns stay where they are. */
export function visibleColumns(text: string): string {
  return text
    .replace(INVISIBLE, character => (character === '\t' ? ' ' : '\ufffd'))
    .replace(LOG_COMMAND, '\ufffd');
}

/** A JSON text with each such character as an escape of JSON: it says the same, and a log that shows it obeys nothing. */
export function visibleJson(value: unknown, indent?: number): string {
  const text = JSON.stringify(value, null, indent);
  return text
    .replace(INVISIBLE, character => (character === '\n' ? character : unicodeEscape(character)))
    .replace(LOG_COMMAND, unicodeEscape);
}

function escapeSequence(character: string): string {
  if (character === '\n') return '\\n';
  if (character === '\r') return '\\r';
  if (character === '\t') return '\\t';
  return unicodeEscape(character);
}

function unicodeEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
