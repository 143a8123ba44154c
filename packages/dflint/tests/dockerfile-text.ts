import fc from 'fast-check';

/** Pieces that are special to terminals, to Graphviz, or to Mermaid. */
const piece = fc.constantFrom(
  ...[
    'a',
    'b',
    'end',
    'style',
    'classDef',
    'x:1',
    '1. x',
    '- y',
    '/',
    '.',
    '*',
    '"',
    "'",
    '`',
    '\\',
    '#35;',
    '#',
    '&amp;',
  ],
  ...[
    '<b>',
    '[x]',
    '{y}',
    '(z)',
    '|',
    ';',
    '%%',
    '%%{init: {}}%%',
    '-->',
    ':::',
    '😀',
    'é',
    '\u001b[31m',
    '\u202e',
    '$V',
    '\ud800',
  ],
);
const word = fc.oneof(
  fc.array(piece, { maxLength: 3 }).map(pieces => pieces.join('')),
  fc.string({ unit: 'binary' }),
);
const reference = fc.oneof(fc.constantFrom('a', 'b', '0', '1', 'end', 'style'), word);
const quoted = fc.array(word, { minLength: 2, maxLength: 4 }).map(words => JSON.stringify(words));

const line = fc.oneof(
  fc.tuple(reference, reference).map(([image, name]) => `FROM ${image} AS ${name}`),
  reference.map(image => `FROM ${image}`),
  fc.tuple(reference, word, word).map(([from, source, target]) => `COPY --from=${from} ${source} ${target}`),
  fc.tuple(reference, quoted).map(([from, paths]) => `COPY --from=${from} ${paths}`),
  fc.tuple(reference, word).map(([from, path]) => `RUN --mount=from=${from},source=${path},target=${path} x`),
  fc.tuple(reference, word).map(([from, path]) => `ONBUILD COPY --from=${from} ${path} ${path}`),
  word.map(path => `WORKDIR ${path}`),
  word,
);

/** Dockerfiles with several stages that need each other, well-formed and broken. */
export const dockerfileText = fc.array(line, { maxLength: 20 }).map(lines => lines.join('\n'));
