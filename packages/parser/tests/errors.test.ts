import { parse } from '@dflint/parser';
import { expect, test } from 'vitest';

/** What `parser.Parse` and `instructions.Parse` of BuildKit refuse, as line:column, the text in question and the message. */
const cases: [title: string, text: string, expected: string[]][] = [
  [
    'an empty file',
    '',
    ['1:0 "" the file has no instructions: a build needs at least one stage, begun by FROM image'],
  ],
  [
    'only comments',
    '# a\n\n# b',
    ['1:0 "" the file has no instructions: a build needs at least one stage, begun by FROM image'],
  ],
  [
    'no FROM',
    'RUN a\nCMD b',
    ['1:0 "RUN" the file has no FROM: a build needs at least one stage, begun by FROM image'],
  ],
  [
    'only ARG',
    '# a\nARG b',
    ['2:0 "ARG" the file has no FROM: a build needs at least one stage, begun by FROM image'],
  ],
  [
    'an instruction before FROM',
    'ARG a\nRUN b\nlabel c=d\nFROM e',
    [
      '2:0 "RUN" RUN cannot stand before the first FROM: only ARG can',
      '3:0 "label" LABEL cannot stand before the first FROM: only ARG can',
    ],
  ],
  [
    'an instruction before a FROM that is refused',
    'RUN b\nFROM',
    ['2:0 "FROM" FROM requires an image: FROM image [AS name]'],
  ],
  [
    'a misspelled instruction',
    'FROM a\nRNU b\nCOPPY\nFORM c\nENTRYPIONT d',
    [
      '2:0 "RNU" unknown instruction: RNU (did you mean RUN?)',
      '3:0 "COPPY" unknown instruction: COPPY (did you mean COPY?)',
      '4:0 "FORM" unknown instruction: FORM (did you mean FROM?)',
      '5:0 "ENTRYPIONT" unknown instruction: ENTRYPIONT (did you mean ENTRYPOINT?)',
    ],
  ],
  [
    'an unknown instruction',
    'FROM a\nfoo b\nbar',
    ['2:0 "foo" unknown instruction: foo', '3:0 "bar" unknown instruction: bar'],
  ],
  [
    'a long word',
    'FROM a\nxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    [
      '2:0 "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" unknown instruction: xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx...',
    ],
  ],
  [
    'a merge conflict',
    'FROM a\n<<<<<<< HEAD\nRUN b\n=======\n>>>>>>> c',
    [
      '2:0 "<<<<<<<" unknown instruction: <<<<<<< (left over from a merge conflict)',
      '4:0 "=======" unknown instruction: ======= (left over from a merge conflict)',
      '5:0 ">>>>>>>" unknown instruction: >>>>>>> (left over from a merge conflict)',
    ],
  ],
  [
    'a continuation of nothing',
    'FROM a\n \\\n',
    ['2:1 "" a line continuation that continues no instruction'],
  ],
  [
    'a wide space behind a keyword',
    'FROM a\nRUN\u00a0b',
    ['2:0 "RUN\u00a0b" RUN is followed by white space that separates nothing (U+00A0): write a plain space'],
  ],
  ['FROM without image', 'FROM', ['1:0 "FROM" FROM requires an image: FROM image [AS name]']],
  [
    'FROM with a second word',
    'FROM a b',
    ['1:5 "a b" FROM requires either one or three arguments: FROM image [AS name]'],
  ],
  [
    'FROM with a word that is not AS',
    'FROM a b c',
    ['1:5 "a b c" FROM requires either one or three arguments: FROM image [AS name]'],
  ],
  [
    'FROM with too many words',
    'FROM a AS b c',
    ['1:5 "a AS b c" FROM requires either one or three arguments: FROM image [AS name]'],
  ],
  [
    'a stage name that starts with a number',
    'FROM a AS 1b',
    ['1:10 "1b" invalid stage name "1b": a letter, then letters, digits, "-", "_" and "." are allowed'],
  ],
  [
    'a stage name of wide letters',
    'FROM a AS é',
    ['1:10 "é" invalid stage name "é": a letter, then letters, digits, "-", "_" and "." are allowed'],
  ],
  [
    'a stage name from a variable',
    'FROM a AS $b',
    ['1:10 "$b" invalid stage name "$b": a letter, then letters, digits, "-", "_" and "." are allowed'],
  ],
  [
    'COPY without destination',
    'FROM a\nCOPY b\nCOPY\nADD ["b"]',
    [
      '2:5 "b" COPY requires at least two arguments: a source and a destination',
      '3:0 "COPY" COPY requires at least two arguments: a source and a destination',
      '4:4 "[\\"b\\"]" ADD requires at least two arguments: a source and a destination',
    ],
  ],
  [
    'heredoc as destination',
    'FROM a\nCOPY b <<A\nA',
    ['2:7 "<<A" COPY cannot take a heredoc as its destination'],
  ],
  [
    'ENV without arguments',
    'FROM a\nENV\nLABEL ',
    [
      '2:0 "ENV" ENV requires at least one argument: ENV key=value',
      '3:0 "LABEL" LABEL requires at least one argument: LABEL key=value',
    ],
  ],
  [
    'ENV without value',
    'FROM a\nENV a',
    ['2:4 "a" ENV requires two arguments, a key and a value: ENV key=value'],
  ],
  ['a word without an equals sign', 'FROM a\nENV b=c d e=f', ['2:8 "d" no "=" in "d": write ENV key=value']],
  [
    'an empty name',
    'FROM a\nENV =b\nENV b=c =d\nARG =e',
    [
      '2:4 "=b" a name in ENV cannot be empty: write ENV key=value',
      '3:8 "=d" a name in ENV cannot be empty: write ENV key=value',
      '4:4 "=e" a name in ARG cannot be empty: write ARG name[=default]',
    ],
  ],
  ['ARG without name', 'FROM a\nARG', ['2:0 "ARG" ARG requires at least one argument: ARG name[=default]']],
  [
    'instructions without their argument',
    'FROM a\nEXPOSE\nVOLUME\nWORKDIR\nUSER\nSTOPSIGNAL\nMAINTAINER\nHEALTHCHECK\nSHELL\nONBUILD',
    [
      '2:0 "EXPOSE" EXPOSE requires at least one argument: a port',
      '3:0 "VOLUME" VOLUME requires at least one argument: a path',
      '4:0 "WORKDIR" WORKDIR requires exactly one argument: a path',
      '5:0 "USER" USER requires exactly one argument: a name or id',
      '6:0 "STOPSIGNAL" STOPSIGNAL requires exactly one argument: a signal',
      '7:0 "MAINTAINER" MAINTAINER requires exactly one argument: a name',
      '8:0 "HEALTHCHECK" HEALTHCHECK requires at least one argument: CMD and a command, or NONE',
      '9:0 "SHELL" SHELL requires at least one argument: SHELL ["/bin/bash", "-c"]',
      '10:0 "ONBUILD" ONBUILD requires at least one argument: an instruction',
    ],
  ],
  [
    'empty volumes',
    'FROM a\nVOLUME []\nVOLUME ["a", " "]',
    [
      '2:7 "[]" VOLUME requires at least one argument: a path',
      '3:13 "\\" \\"" VOLUME cannot take an empty path',
    ],
  ],
  [
    'SHELL that is no JSON',
    'FROM a\nSHELL bash -c\nSHELL []',
    [
      '2:6 "bash -c" SHELL requires its arguments in JSON form: SHELL ["/bin/bash", "-c"]',
      '3:6 "[]" SHELL requires at least one argument: SHELL ["/bin/bash", "-c"]',
    ],
  ],
  [
    'an array that holds something else than strings',
    'FROM a\nCMD ["b", 1]\nCOPY [[], "c"]\nHEALTHCHECK CMD [null]',
    [
      '2:4 "[\\"b\\", 1]" a command or list in JSON form must be an array of strings only',
      '3:5 "[[], \\"c\\"]" a command or list in JSON form must be an array of strings only',
      '4:16 "[null]" a command or list in JSON form must be an array of strings only',
    ],
  ],
  [
    'HEALTHCHECK of an unknown type',
    'FROM a\nHEALTHCHECK curl x',
    ['2:12 "curl" unknown type "curl" in HEALTHCHECK: CMD or NONE is allowed'],
  ],
  [
    'HEALTHCHECK without command',
    'FROM a\nHEALTHCHECK CMD\nHEALTHCHECK CMD []',
    ['2:12 "CMD" missing command after HEALTHCHECK CMD', '3:12 "CMD" missing command after HEALTHCHECK CMD'],
  ],
  [
    'HEALTHCHECK NONE with arguments',
    'FROM a\nHEALTHCHECK NONE b c',
    ['2:17 "b c" HEALTHCHECK NONE takes no arguments'],
  ],
  [
    'forbidden triggers',
    'FROM a\nONBUILD FROM b\nONBUILD maintainer c\nONBUILD ONBUILD RUN d',
    [
      '2:8 "FROM" FROM is not allowed as a trigger of ONBUILD',
      '3:8 "maintainer" MAINTAINER is not allowed as a trigger of ONBUILD',
      '4:8 "ONBUILD" ONBUILD is not allowed as a trigger of ONBUILD',
    ],
  ],
  [
    'a broken trigger',
    'FROM a\nONBUILD COPY b\nONBUILD RNU c\nONBUILD CMD --d e',
    [
      '2:13 "b" COPY requires at least two arguments: a source and a destination',
      '3:8 "RNU" unknown instruction: RNU (did you mean RUN?)',
      '4:12 "--d" unknown flag --d: CMD takes no flags',
    ],
  ],
  [
    'an unknown flag',
    'FROM a\nCOPY --form=b c d\nRUN --x=y z\nCMD --b',
    [
      '2:5 "--form=b" unknown flag --form (did you mean --from?): COPY takes --chmod, --chown, --exclude, --from, --link, --parents',
      '3:4 "--x=y" unknown flag --x: RUN takes --device, --mount, --network, --security',
      '4:4 "--b" unknown flag --b: CMD takes no flags',
    ],
  ],
  [
    'several unknown flags',
    'FROM a\nCOPY --a --b c d',
    [
      '2:5 "--a" unknown flag --a: COPY takes --chmod, --chown, --exclude, --from, --link, --parents',
      '2:9 "--b" unknown flag --b: COPY takes --chmod, --chown, --exclude, --from, --link, --parents',
    ],
  ],
  [
    'a duplicate flag',
    'FROM --platform=a --platform=b c',
    ['1:18 "--platform=b" flag --platform can be given only once'],
  ],
  [
    'a missing value',
    'FROM a\nCOPY --from b c\nCOPY --link= b c\nRUN --mount b\nRUN --mount= b',
    [
      '2:5 "--from" missing value of flag --from: write --from=value',
      '3:5 "--link=" missing value of flag --link: write --link or --link=false',
      '4:4 "--mount" missing value of flag --mount: write --mount=type=cache,target=/path',
      '5:4 "--mount=" missing value of flag --mount: write --mount=type=cache,target=/path',
    ],
  ],
  ['a bad boolean', 'FROM a\nCOPY --link=yes b c', ['2:12 "yes" flag --link takes true or false, not "yes"']],
  [
    'a bad network, a bad security mode',
    'FROM a\nRUN --network=$x b\nRUN --security= c',
    [
      '2:14 "$x" invalid network mode "$x": default, host, none are allowed',
      '3:4 "--security=" invalid security mode "": insecure, sandbox are allowed',
    ],
  ],
  [
    'bad durations',
    'FROM a\nHEALTHCHECK --interval=5 CMD b\nHEALTHCHECK --timeout=999us CMD c\nHEALTHCHECK --start-period=-1s CMD d',
    [
      '2:23 "5" --interval takes a duration such as 30s or 1m30s, not "5"',
      '3:22 "999us" --timeout cannot be less than 1ms',
      '4:27 "-1s" --start-period cannot be less than 1ms',
    ],
  ],
  [
    'durations of all units',
    'FROM a\nHEALTHCHECK --interval=1h2m3s4ms5us6µs7ns --timeout=.5ms --start-period=+0.001s --start-interval=x CMD b',
    [
      '2:52 ".5ms" --timeout cannot be less than 1ms',
      '2:97 "x" --start-interval takes a duration such as 30s or 1m30s, not "x"',
    ],
  ],
  [
    'bad retries',
    'FROM a\nHEALTHCHECK --retries=-1 CMD b\nHEALTHCHECK --retries=x CMD b',
    [
      '2:22 "-1" --retries takes a whole number from 0, not "-1"',
      '3:22 "x" --retries takes a whole number from 0, not "x"',
    ],
  ],
  [
    'a variable in from of a mount',
    'FROM a\nRUN --mount=type=bind,from=$x b',
    ['2:22 "from=$x" from in --mount takes no variables: give the image an alias with FROM image AS name'],
  ],
  [
    'a mount with broken quotes',
    "FROM a\nRUN --mount='a\"b' c",
    ['2:12 "\'a\\"b\'" --mount takes key=value,key=value; the quotes in "a\\"b" do not match'],
  ],
  ['a flag of ONBUILD', 'FROM a\nONBUILD --x RUN b', ['2:8 "--x" unknown flag --x: ONBUILD takes no flags']],
  [
    'names of objects are no flags',
    'FROM a\nCOPY --toString --constructor=x b c',
    [
      '2:5 "--toString" unknown flag --toString: COPY takes --chmod, --chown, --exclude, --from, --link, --parents',
      '2:16 "--constructor=x" unknown flag --constructor: COPY takes --chmod, --chown, --exclude, --from, --link, --parents',
    ],
  ],
  [
    'order',
    'RUN a\nfoo\nFROM b\nbar',
    [
      '1:0 "RUN" RUN cannot stand before the first FROM: only ARG can',
      '2:0 "foo" unknown instruction: foo',
      '4:0 "bar" unknown instruction: bar',
    ],
  ],
];

test.each(cases)('%s', (_, text, expected) => {
  const found = parse(text).errors.map(({ message, range, loc }) => {
    const quoted = JSON.stringify(text.slice(...range));
    return `${String(loc.start.line)}:${String(loc.start.column)} ${quoted} ${message}`;
  });
  expect(found).toEqual(expected);
});

test.each<[text: string, breaks: string[]]>([
  ['RUN a', ['file']],
  ['FROM', ['file']],
  ['FROM --bogus a', ['file']],
  ['FROM a\nRNU b', ['file']],
  ['FROM a\nRUN <<X\nb', ['file']],
  ['# escape=x\nFROM a', ['file']],
  ['FROM a\nCOPY b\nRUN --bogus c\nHEALTHCHECK CONNECT d', ['instruction', 'instruction', 'instruction']],
])('tells what cannot be relied on: %j', (text, breaks) => {
  expect(parse(text).errors.map(error => error.breaks)).toEqual(breaks);
});
