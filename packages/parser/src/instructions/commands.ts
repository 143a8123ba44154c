import type {
  CmdInstruction,
  Command,
  EntrypointInstruction,
  HealthcheckInstruction,
  RunInstruction,
  ShellInstruction,
} from '../ast.ts';
import { isBlank } from '../characters.ts';
import { createJsonStrings, findJsonStrings } from '../json-array.ts';
import { quote } from '../messages.ts';
import { refuse } from '../statement.ts';
import type { Statement } from '../statement.ts';
import { createKeyword } from '../words.ts';

/** `[start, end)` in exec form if `json` has its strings, in shell form otherwise. */
function createCommand(statement: Statement, start: number, end: number, json: number[] | null): Command {
  const { context, line } = statement;
  const range = line.range(start, end);
  const loc = line.loc(start, end);
  if (json === null)
    return { type: 'ShellCommand', parent: undefined, range, loc, value: line.text.slice(start, end) };
  return {
    type: 'ExecCommand',
    parent: undefined,
    range,
    loc,
    elements: createJsonStrings(line, json, context.escape, false),
  };
}

export function parseRun(statement: Statement): RunInstruction {
  const { range, loc, keyword, flags, heredocs } = statement;
  const command = createCommand(statement, statement.start, statement.end, statement.json);
  return { type: 'RunInstruction', parent: undefined, range, loc, keyword, flags, command, heredocs };
}

export function parseCmd(statement: Statement): CmdInstruction {
  const { range, loc, keyword, flags } = statement;
  const command = createCommand(statement, statement.start, statement.end, statement.json);
  return { type: 'CmdInstruction', parent: undefined, range, loc, keyword, flags, command };
}

export function parseEntrypoint(statement: Statement): EntrypointInstruction {
  const { range, loc, keyword, flags } = statement;
  const command = createCommand(statement, statement.start, statement.end, statement.json);
  return { type: 'EntrypointInstruction', parent: undefined, range, loc, keyword, flags, command };
}

export function parseShell(statement: Statement): ShellInstruction | null {
  const { range, loc, keyword, flags, json } = statement;
  if (json === null && statement.start < statement.end) {
    return refuse(statement, 'SHELL requires its arguments in JSON form: SHELL ["/bin/bash", "-c"]');
  }
  if (json === null || json.length === 0) {
    return refuse(statement, 'SHELL requires at least one argument: SHELL ["/bin/bash", "-c"]');
  }
  const command = createCommand(statement, statement.start, statement.end, json);
  if (command.type !== 'ExecCommand') return null;
  return { type: 'ShellInstruction', parent: undefined, range, loc, keyword, flags, command };
}

/** `HEALTHCHECK NONE` and `HEALTHCHECK CMD command`: the first word says what the rest is. */
export function parseHealthcheck(statement: Statement): HealthcheckInstruction | null {
  const { line, range, loc, keyword, flags, start, end } = statement;
  const { text } = line;
  if (start === end)
    return refuse(statement, 'HEALTHCHECK requires at least one argument: CMD and a command, or NONE');
  let kindEnd = start;
  while (kindEnd < end && !isBlank(text.charCodeAt(kindEnd))) kindEnd++;
  let commandStart = kindEnd;
  while (commandStart < end && isBlank(text.charCodeAt(commandStart))) commandStart++;
  const value = text.slice(start, kindEnd);
  const name = value.toUpperCase();
  if (name !== 'NONE' && name !== 'CMD') {
    return refuse(
      statement,
      `unknown type ${quote(value)} in HEALTHCHECK: CMD or NONE is allowed`,
      start,
      kindEnd,
    );
  }
  const json = findJsonStrings(text, commandStart, end);
  if (json === 'mixed') return refuseMixedArray(statement, commandStart, end);
  if (name === 'NONE' && commandStart < end && json?.length !== 0) {
    return refuse(statement, 'HEALTHCHECK NONE takes no arguments', commandStart, end);
  }
  if (name === 'CMD' && (commandStart === end || json?.length === 0)) {
    return refuse(statement, 'missing command after HEALTHCHECK CMD', start, kindEnd);
  }
  const kind = createKeyword(line, start, kindEnd, value);
  const command = name === 'CMD' ? createCommand(statement, commandStart, end, json) : null;
  return { type: 'HealthcheckInstruction', parent: undefined, range, loc, keyword, flags, kind, command };
}

/** BuildKit refuses a valid JSON array that holds something else than strings. */
export function refuseMixedArray(statement: Statement, start: number, end: number): null {
  return refuse(statement, 'a command or list in JSON form must be an array of strings only', start, end);
}
