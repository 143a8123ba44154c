import rule from '../src/rules/stage-name-casing.ts';
import { lines, ruleTester } from './lint.ts';

ruleTester.run('buildkit/stage-name-casing', rule, {
  valid: [
    { name: 'lower case', code: lines('FROM a AS build-1.x_y', 'FROM b as last') },
    { name: 'no name', code: lines('FROM a', 'FROM b') },
    {
      name: 'a reference in another case',
      code: lines('FROM a AS build', 'FROM b', 'COPY --from=BUILD x x'),
    },
    { name: 'AS in lower case', code: lines('from a as build') },
  ],
  invalid: [
    {
      name: 'one capital letter',
      code: lines('FROM a AS «Build»'),
      errors: [
        { messageId: 'upperCase', message: 'The stage name "Build" is not in lower case. Call it "build".' },
      ],
      output: lines('FROM a AS build'),
    },
    {
      name: 'references of all kinds, in whatever case',
      code: lines(
        'FROM a AS «BUILD»',
        'FROM Build AS next',
        'COPY --from=BUILD --chown=1 /x /x',
        'RUN --mount=type=bind,from=BUILD,target=/x true',
        'COPY --from=other /BUILD /x',
      ),
      errors: [{ messageId: 'upperCase' }],
      output: lines(
        'FROM a AS build',
        'FROM build AS next',
        'COPY --from=build --chown=1 /x /x',
        'RUN --mount=type=bind,from=build,target=/x true',
        'COPY --from=other /BUILD /x',
      ),
    },
    {
      name: 'two stages that refer to each other',
      code: lines('FROM a AS «A1»', 'FROM A1 AS «B1»', 'FROM c', 'COPY --from=B1 x x', 'COPY --from=A1 x x'),
      errors: [{ messageId: 'upperCase' }, { messageId: 'upperCase' }],
      // The new name of the first stage stands where the second one is defined.
      output: [
        lines('FROM a AS a1', 'FROM a1 AS B1', 'FROM c', 'COPY --from=B1 x x', 'COPY --from=a1 x x'),
        lines('FROM a AS a1', 'FROM a1 AS b1', 'FROM c', 'COPY --from=b1 x x', 'COPY --from=a1 x x'),
      ],
    },
    {
      name: 'a trigger, which means a stage of another file, and a variable stay',
      code: lines(
        'ARG BASE=Build',
        'FROM a AS «Build»',
        'ONBUILD COPY --from=Build x x',
        'FROM ${BASE}',
        'COPY --from=0 x x',
      ),
      errors: [{ messageId: 'upperCase' }],
      output: lines(
        'ARG BASE=Build',
        'FROM a AS build',
        'ONBUILD COPY --from=Build x x',
        'FROM ${BASE}',
        'COPY --from=0 x x',
      ),
    },
    {
      name: 'an image of the same name, before the stage',
      code: lines('FROM x', 'COPY --from=Web a a', 'FROM y AS «Web»'),
      errors: [{ messageId: 'upperCase' }],
      output: lines('FROM x', 'COPY --from=Web a a', 'FROM y AS web'),
    },
    {
      name: 'over several lines, at the line where FROM stands, with CRLF',
      code: '«FROM» a \\\r\n  AS Build\r\n',
      errors: [{ messageId: 'upperCase' }],
      output: 'FROM a \\\r\n  AS build\r\n',
    },
  ],
});
