import type { FromInstruction } from '../ast.ts';
import { quote } from '../messages.ts';
import { refuse } from '../statement.ts';
import type { Statement } from '../statement.ts';
import { createKeyword, eachArgument, literalWord, readWord } from '../words.ts';

const STAGE_NAME = /^[a-z][a-z0-9-_.]*$/u;

/** `FROM image [AS name]` (`parseFrom` and `parseBuildStageName` of BuildKit). */
export function parseFrom(statement: Statement): FromInstruction | null {
  const { context, line, range, loc, keyword, flags, start, end } = statement;
  const { text } = line;
  const bounds: number[] = [];
  eachArgument(text, start, end, (first, last) => bounds.push(first, last));
  if (bounds.length === 0) return refuse(statement, 'FROM requires an image: FROM image [AS name]');
  const [imageStart = start, imageEnd = end, asStart = 0, asEnd = 0, nameStart = 0, nameEnd = 0] = bounds;
  const image = readWord(line, imageStart, imageEnd, context.escape);
  if (bounds.length === 2) {
    return {
      type: 'FromInstruction',
      parent: undefined,
      range,
      loc,
      keyword,
      flags,
      image,
      as: null,
      name: null,
    };
  }
  const asText = text.slice(asStart, asEnd);
  if (bounds.length !== 6 || asText.toLowerCase() !== 'as') {
    return refuse(statement, 'FROM requires either one or three arguments: FROM image [AS name]');
  }
  const name = text.slice(nameStart, nameEnd);
  if (!STAGE_NAME.test(name.toLowerCase())) {
    const message = `invalid stage name ${quote(name)}: a letter, then letters, digits, "-", "_" and "." are allowed`;
    return refuse(statement, message, nameStart, nameEnd);
  }
  const as = createKeyword(line, asStart, asEnd, asText);
  const nameWord = literalWord(line, nameStart, nameEnd, name);
  return {
    type: 'FromInstruction',
    parent: undefined,
    range,
    loc,
    keyword,
    flags,
    image,
    as,
    name: nameWord,
  };
}
