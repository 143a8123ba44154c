/** What `check=...` says, in the directive at the top of a file or in a comment above an instruction. */
export interface CheckOptions {
  /** Names of checks, or all that are not experimental. */
  skip: readonly string[] | 'all';
  experimental: readonly string[] | 'all';
  /** Whether what is found is an error. */
  error: boolean;
}

/** As Go's `strconv.ParseBool` has it. */
const BOOLEANS: ReadonlyMap<string, boolean> = new Map([
  ...['1', 't', 'T', 'TRUE', 'true', 'True'].map(text => [text, true] as const),
  ...['0', 'f', 'F', 'FALSE', 'false', 'False'].map(text => [text, false] as const),
]);

/**
 * Reads `skip=all|Name,Name;experimental=all|Name,Name;error=true|false`, up to the first blank (`ParseLintOptions` of
 * frontend/dockerfile/linter/linter.go).
 * @returns the options, or a sentence about what BuildKit refuses.
 */
export function parseCheckOptions(value: string): CheckOptions | string {
  const options: CheckOptions = { skip: [], experimental: [], error: false };
  const [text = ''] = value.split(' ', 1);
  if (text === '') return options;
  for (const part of text.split(';')) {
    const equals = part.indexOf('=');
    const key = (equals < 0 ? part : part.slice(0, equals)).trim();
    const setting = part.slice(equals + 1).trim();
    if (equals >= 0 && (key === 'skip' || key === 'experimental')) {
      options[key] = setting === 'all' ? 'all' : setting.split(',').map(name => name.trim());
    } else if (equals >= 0 && key === 'error') {
      const isError = BOOLEANS.get(setting);
      if (isError === undefined) return `"error" is true or false in a check directive, not "${setting}".`;
      options.error = isError;
    } else {
      return `"${part}" is no option of a check directive: there are skip=, experimental= and error=.`;
    }
  }
  return options;
}

/** Reads a comment above an instruction, without its `#`; null when it is about something else or is malformed. */
export function parseCheckComment(comment: string): CheckOptions | null {
  const [, value] = /^check\s*=\s*(.+)$/i.exec(comment) ?? [];
  const options = value === undefined ? null : parseCheckOptions(value);
  return typeof options === 'string' ? null : options;
}
