import rule from '../src/rules/legacy-key-value-format.ts';
import { lines, ruleTester } from './lint.ts';

const fixes: readonly [name: string, before: string, after: string | null][] = [
  ['one word', 'a b', 'a=b'],
  ['several words', 'a b c  d', 'a="b c  d"'],
  ['an equals sign', 'a b=c', 'a=b=c'],
  ['quotes', 'a "b c"', 'a="b c"'],
  ['single quotes', "a 'b c'", "a='b c'"],
  ['a variable', 'a $b:${c:-d}', 'a=$b:${c:-d}'],
  ['a variable among words', 'a b $c', 'a="b $c"'],
  ['an escaped blank', 'a b\\ c', 'a=b\\ c'],
  ['quotes within, which stay no text', 'a b "c d" e', null],
  ['quotes around the first word', 'a "b" \\\n  c=$d', null],
  ['JSON, of which the quotes stay no text', 'a {"b": "c"}', null],
  ['a single quote within double quotes', 'a "it\'s b" c', null],
  ['blanks and tabs between', 'a \t b', 'a=b'],
  ['continuations', 'a \\\n  b', 'a=b'],
  ['continuations within', 'a b \\\n  c', 'a="b \\\n  c"'],
  ['a comment within', 'a b \\\n# why\n  c', 'a="b \\\n# why\n  c"'],
  ['a comment between', 'a \\\n# why\n  b', null],
];

ruleTester.run('buildkit/legacy-key-value-format', rule, {
  valid: [
    { name: 'with equals signs', code: lines('FROM a', 'ENV b=c', 'ENV d=e f=', 'LABEL g="h i"') },
    { name: 'ARG', code: lines('FROM a', 'ARG b c') },
    { name: 'a trigger', code: lines('FROM a', 'ONBUILD ENV b c') },
  ],
  invalid: [
    {
      name: 'ENV',
      code: lines('FROM a', 'ENV «b c»'),
      errors: [
        {
          messageId: 'legacy',
          message: '"ENV key value" is an outdated form that can hold only one pair. Write "ENV key=value".',
        },
      ],
      output: lines('FROM a', 'ENV b=c'),
    },
    {
      name: 'LABEL, in lower case, with CRLF',
      code: 'from a\r\nlabel «b.c "d e"»\r\n',
      errors: [
        {
          messageId: 'legacy',
          message:
            '"label key value" is an outdated form that can hold only one pair. Write "label key=value".',
        },
      ],
      output: 'from a\r\nlabel b.c="d e"\r\n',
    },
    {
      name: 'with another escape character',
      code: lines('# escape=`', 'FROM a', 'ENV «b C:\\c d»'),
      errors: [{ messageId: 'legacy' }],
      output: lines('# escape=`', 'FROM a', 'ENV b="C:\\c d"'),
    },
    ...fixes.map(([name, before, after]) => ({
      name: `fix: ${name}`,
      code: lines('FROM x', `ENV «${before}»`, 'RUN y'),
      errors: [{ messageId: 'legacy' as const }],
      output: after === null ? null : lines('FROM x', `ENV ${after}`, 'RUN y'),
    })),
  ],
});
