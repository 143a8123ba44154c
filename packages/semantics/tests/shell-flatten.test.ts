import { describe, expect, test } from 'vitest';
import { commandsOf, dockerfile, linesOf } from './commands.ts';

/** The names of the commands with the folder that they run in. */
const foldersOf = (text: string): string =>
  commandsOf(text)
    .map(({ command }) => `${command.name}@${command.cwd}`)
    .join(' ');

describe('the commands of a script, in order', () => {
  test.each([
    ['a && b || c; d & e', ['a', 'b', 'c', 'd', 'e']],
    ['a\\\n&& b', ['a', 'b']],
    ['set -ex; a', ['set -ex', 'a']],
    ['! a | b |& c', ['a', 'b', 'c']],
    ['(a; b) && { c; d; }', ['a', 'b', 'c', 'd']],
    ['if a; then b; elif c; then d; else e; fi', ['a', 'b', 'c', 'd', 'e']],
    ['while a; do b; done; until c; do d; done', ['a', 'b', 'c', 'd']],
    ['for x in 1 2; do a; done; for ((;;)); do b; done; select x in 1; do c; done', ['a', 'b', 'c']],
    ['case a in b) c;; d|e) f;; esac', ['c', 'f']],
    ['f() { a; }; function g { b; }; f', ['a', 'b', 'f']],
    ['time a; coproc b; ((1)); [[ -f x ]]; [ -f x ]', ['a', 'b', '[ -f x ]']],
    ['a > b 2>&1 < c; > d', ['a']],
    ['X=1 a; X=1', ['a']],
    ['x $(a $(b)) `c` "$(d)"', ['b', 'a $(b)', 'c', 'd', 'x $(a $(b)) $(c) $(d)']],
    ['x <(a) >(b)', ['a', 'b', 'x <(a) >(b)']],
    ['X=$(a) Y="$(b)" c; export Z=$(d)', ['a', 'b', 'c', 'd', 'export Z=$(d)']],
    ['for x in $(a); do b; done; case $(c) in *) d;; esac', ['a', 'b', 'c', 'd']],
    ['a > "$(b)"; a <<< "$(c)"', ['b', 'a', 'c', 'a']],
    ['$(a); "$X" b; ./c/d; /e/f g', ['a', '?', '? b', 'd', 'f g']],
    ['a # b && c', ['a']],
    ['export X=1 Y', ['export X=1 Y']],
  ])('%s', (script, expected) => {
    expect(linesOf(`RUN ${script}`)).toEqual(expected);
  });

  test.each([
    'a &&',
    '&& a',
    '(',
    'a "b',
    '$(',
    'if',
    'a; }',
    '${a',
    'a <<',
    '#a',
    'case x in',
    'a |',
    '`',
    "'",
    ';;',
    'do',
    '{',
  ])('a script that is broken: %s', script => {
    expect(linesOf(`RUN ${script}`).filter(line => !/^[a?]/.test(line))).toEqual([]);
  });
});

describe('the context of commands', () => {
  /** `c`: under a condition, `s`: in a substitution, `<x`: reads the output of x, `+`: more arguments come from there. */
  const contextsOf = (text: string): string =>
    commandsOf(text)
      .map(({ command: { name, context, input, moreArguments } }) =>
        [
          name,
          context.conditional && ':c',
          context.substitution && ':s',
          input && `<${input.name}`,
          moreArguments && '+',
        ]
          .filter(Boolean)
          .join(''),
      )
      .join(' ');

  test.each([
    ['a && b || c && d', 'a b c:c d'],
    ['if a; then b; elif c; then d; else e; fi', 'a b:c c:c d:c e:c'],
    ['while a; do b; done; for x in y; do c; done', 'a b:c c:c'],
    ['case x in y) a;; esac; { b; }', 'a:c b'],
    ['if a; then (b && c); fi; d', 'a b:c c:c d'],
    ['x $(a && b || c)', 'a:s b:s c:c:s x'],
    ['if a; then x $(b); fi', 'a b:c:s x:c'],
    ['a | b | c', 'a b<a c<b'],
    ['(a; b) | c', 'a b c<b'],
    ['a | sudo b', 'a b<a'],
    ['a | while read x; do b; done; c', 'a read<a b:c<a c'],
    ['a | (b && c); d', 'a b<a c<a d'],
    ['a | { b | c; }', 'a b<a c<b'],
    ['a | if b; then c; fi', 'a b<a c:c<a'],
    ['a | xargs -0 -n 1 rm -f', 'a rm<a+'],
    ['xargs apt-get install < x', 'apt-get+'],
    ["if a; then sh -c 'b'; fi", 'a sh:c b:c'],
  ])('%s', (script, expected) => {
    expect(contextsOf(`RUN ${script}`)).toBe(expected);
  });
});

describe('the folder that a command runs in', () => {
  test.each([
    ['a; cd /x; b', 'a@/w cd@/w b@/x'],
    ['cd x && cd y/.. && a', 'cd@/w cd@/w/x a@/w/x'],
    ['(cd /x && a); b', 'cd@/w a@/x b@/w'],
    ['{ cd /x; a; }; b', 'cd@/w a@/x b@/x'],
    ['cd /x | a; b', 'cd@/w a@/w b@/w'],
    ['a $(cd /x; b); c', 'cd@/w b@/x a@/w c@/w'],
    ['cd /x || exit; a', 'cd@/w exit@/x a@/x'],
    ['cd; a; cd ~/x; b', 'cd@/w a@/root cd@/root b@/root/x'],
    ['cd /x; cd -; a', 'cd@/w cd@/x a@/w'],
    ['cd -P -- /x; a', 'cd@/w a@/x'],
    [
      'pushd /x; pushd /y; a; popd; b; popd; c; popd; d',
      'pushd@/w pushd@/x a@/y popd@/y b@/x popd@/x c@/w popd@/w d@/w',
    ],
    ['pushd /x; (popd; a); b', 'pushd@/w popd@/x a@/w b@/x'],
    ['cd $X; a; cd ..; b', 'cd@/w a@${X} cd@${X} b@${X}/..'],
    ['T=$(mktemp -d); cd $T/x; a', 'mktemp@/w cd@/w a@${T}/x'],
    ['V=v1; cd x-$V; a', 'cd@/w a@/w/x-v1'],
    ["sh -c 'cd /x; a'; b", 'sh@/w cd@/w a@/x b@/w'],
    ["eval 'cd /x'; a", 'eval@/w cd@/w a@/x'],
    ['f() { cd /x; }; f; a', 'cd@/w f@/x a@/x'],
  ])('%s', (script, expected) => {
    expect(foldersOf(`RUN ${script}`)).toBe(expected);
  });

  test.each([
    ['FROM a\nRUN a; cd b; c', 'a@${WORKDIR} cd@${WORKDIR} c@${WORKDIR}/b'],
    ['FROM a\nARG D\nWORKDIR /x/$D\nRUN a', 'a@/x/${D}'],
    ['FROM a\nWORKDIR /x\nWORKDIR y\nCMD a', 'a@/x/y'],
  ])('%j', (text, expected) => {
    expect(foldersOf(text)).toBe(expected);
  });
});

describe('redirections', () => {
  test.each([
    ['a > b', ['> b']],
    ['a >> b 2> c', ['>> b', '2> c']],
    ['> b a', ['> b']],
    ['a < b >| c &> d', ['< b', '>| c', '&> d']],
    ['a 2>&1 >&2 <&-', ['2>&', '>&', '<&']],
    ['a <<< b', ['<<<']],
    ['a > $X/b', ['> ${X}/b']],
    ['a > ~/b', ['> /root/b']],
  ])('%s', (script, expected) => {
    const [facts] = commandsOf(`RUN ${script}`);
    const shown = facts?.command.redirects.map(
      ({ descriptor, operator, target }) =>
        `${descriptor ?? ''}${operator}${target ? ` ${target.text}` : ''}`,
    );
    expect(shown).toEqual(expected);
  });
});

describe('scripts in scripts', () => {
  test.each([
    [`sh -c 'a b && c' && d`, ['sh -c a b && c', 'a b', 'c', 'd']],
    [`/bin/bash -euxo pipefail -c 'a'`, ['bash -euxo pipefail -c a', 'a']],
    [`bash -lc "a 'b c'" -- d`, ["bash -lc a 'b c' -- d", 'a b c']],
    [`sh -c a`, ['sh -c a', 'a']],
    [`sh -c "a \\"b c\\" \\$X"`, ['sh -c a "b c" $X', 'a b c ${X}']],
    [`V=1; sh -c "a $V"; sh -c 'a $V'`, ['sh -c a 1', 'a 1', 'sh -c a $V', 'a 1']],
    [
      `sudo -u x sh -c 'a'; su x -c "b"; su - x --command 'c'; runuser -l x -c 'd'`,
      ['sh -c a', 'a', 'su x -c b', 'b', 'su - x --command c', 'c', 'runuser -l x -c d', 'd'],
    ],
    [`eval 'a; b'; eval c d`, ['eval a; b', 'a', 'b', 'eval c d']],
    [`sh -c "$(a)"`, ['a', 'sh -c $(a)', '?']],
    [`sh -c "x \\$(a)"`, ['sh -c x $(a)', 'a', 'x $(a)']],
    [`sh -c "$X"`, ['sh -c ${X}', '?']],
    [`sh -c a"b"`, ['sh -c ab']],
    [`sh a.sh; bash -x; sh -c`, ['sh a.sh', 'bash -x', 'sh -c']],
    [
      `sh -c "sh -c 'sh -c \\"sh -c a\\"'"`,
      [`sh -c sh -c 'sh -c "sh -c a"'`, 'sh -c sh -c "sh -c a"', 'sh -c sh -c a', 'sh -c a', 'a'],
    ],
  ])('%s', (script, expected) => {
    expect(linesOf(`RUN ${script}`)).toEqual(expected);
  });
});

describe('where commands and words stand', () => {
  /** Source slices of all commands and of their arguments. */
  function slicesOf(text: string): [string, string[]][] {
    const file = dockerfile(text);
    return commandsOf(text).map(({ command }) => [
      file.slice(...command.range),
      command.args.map(word => file.slice(...word.range)),
    ]);
  }

  test.each<[string, [string, string[]][]]>([
    [
      'RUN a b && sudo c "d e"',
      [
        ['a b', ['b']],
        ['sudo c "d e"', ['"d e"']],
      ],
    ],
    [
      'RUN X=1 a b > c; d',
      [
        ['X=1 a b > c', ['b']],
        ['d', []],
      ],
    ],
    [
      'RUN a \\\n  # c\n  b \\\n\n && c',
      [
        ['a \\\n  # c\n  b', ['b']],
        ['c', []],
      ],
    ],
    ['RUN ap\\\nt in\\\nstall', [['ap\\\nt in\\\nstall', ['in\\\nstall']]]],
    [
      'RUN a $(b c)',
      [
        ['b c', ['c']],
        ['a $(b c)', ['$(b c)']],
      ],
    ],
    ['RUN V="a b"; x $V', [['x $V', ['$V', '$V']]]],
    [
      "RUN sh -c 'a b; c'",
      [
        ["sh -c 'a b; c'", ['-c', "'a b; c'"]],
        ['a b', ['b']],
        ['c', []],
      ],
    ],
    [
      'RUN sh -c "a \\"b\\" c; d \\$X"',
      [
        ['sh -c "a \\"b\\" c; d \\$X"', ['-c', '"a \\"b\\" c; d \\$X"']],
        ['a \\"b\\" c', ['\\"b\\"', 'c']],
        ['d \\$X', ['\\$X']],
      ],
    ],
    [
      'RUN ["sh", "-c", "a b; c"]',
      [
        ['["sh", "-c", "a b; c"]', ['"-c"', '"a b; c"']],
        ['a b', ['b']],
        ['c', []],
      ],
    ],
    [
      'RUN ["sh", "-c", "a \\"b\\"; c \\u0064 e"]',
      [
        ['["sh", "-c", "a \\"b\\"; c \\u0064 e"]', ['"-c"', '"a \\"b\\"; c \\u0064 e"']],
        ['a \\"b\\"', ['\\"b\\"']],
        ['c \\u0064 e', ['\\u0064', 'e']],
      ],
    ],
    [
      'RUN ["sh", "-c", "a b; \\\n # x\n c d"]',
      [
        ['["sh", "-c", "a b; \\\n # x\n c d"]', ['"-c"', '"a b; \\\n # x\n c d"']],
        ['a b', ['b']],
        ['c d', ['d']],
      ],
    ],
    [
      'RUN <<EOF\na b\nc\nEOF',
      [
        ['a b', ['b']],
        ['c', []],
      ],
    ],
    [
      'RUN <<-EOF\n\ta b\n\t\tc \\\n\td\n\tEOF',
      [
        ['a b', ['b']],
        ['c \\\n\td', ['d']],
      ],
    ],
    [
      'RUN bash <<EOF && x\na \\$b\nEOF',
      [
        ['bash <<EOF', []],
        ['a \\$b', ['\\$b']],
        ['x', []],
      ],
    ],
    [
      'RUN é "ü" && 😀 b',
      [
        ['é "ü"', ['"ü"']],
        ['😀 b', ['b']],
      ],
    ],
    [
      '# escape=`\nFROM a\nRUN a `\n  b && c',
      [
        ['a `\n  b', ['b']],
        ['c', []],
      ],
    ],
    [
      'FROM a\r\nRUN a \\\r\n  b \\\r\n  && c\r\n',
      [
        ['a \\\r\n  b', ['b']],
        ['c', []],
      ],
    ],
  ])('%j', (text, expected) => {
    expect(slicesOf(text)).toEqual(expected);
  });
});
