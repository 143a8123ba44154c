import { describe, expect, test } from 'vitest';
import { commandsOf, factsOf } from './commands.ts';

/** The arguments of the last command of a RUN. */
const argsOf = (script: string): string[] => factsOf(script).command.args.map(word => word.text);

describe('what a program gets', () => {
  test.each([
    // Quotes and escapes
    [`x a"b c"d'e f'`, ['ab cde f']],
    [`x "a\\"b" 'a\\"b' a\\ b`, ['a"b', 'a\\"b', 'a b']],
    [`x "" '' $'a\\tb'`, ['', '', 'a\tb']],
    [`x '$V' "\\$V" \\$V`, ['$V', '$V', '$V']],
    // Variables of the script
    ['V=1; x $V ${V} "$V" a$V-b', ['1', '1', '1', 'a1-b']],
    ['V="a  b"; x $V "$V"', ['a', 'b', 'a  b']],
    ['V=" a "; x b${V}c', ['b', 'a', 'c']],
    ['V="a b"; x p${V}q', ['pa', 'bq']],
    ['V=; x $V a', ['a']],
    ['V=; x "$V" a', ['', 'a']],
    ['V=1; V=$V.2; V+=.3; x $V', ['1.2.3']],
    ['V=1 W=$V; x $W', ['1']],
    ['V=1 true; x $V', ['${V}']],
    ['export V=1; x $V', ['1']],
    ['V=1; (V=2); x $V', ['1']],
    ['V=1; V=2 | true; x $V', ['1']],
    ['V=1; { V=2; }; x $V', ['2']],
    ['V=1; unset V; x "$V"', ['']],
    ['V=1; read V; x $V', ['${V}']],
    ['for V in a; do x $V; done', ['a']],
    ['for V in a b; do x $V; done', ['${V}']],
    ['for V in *; do x $V; done', ['${V}']],
    // Variables that are not known stand for themselves
    ['x $V ${V} "$V" a-$V.b', ['${V}', '${V}', '${V}', 'a-${V}.b']],
    ['x $1 $@ $? ${#V} ${!V}', ['$1', '$@', '$?', '${#V}', '${!V}']],
    // Operators
    ['V=1.2.3; x ${V%.*} ${V%%.*} ${V#*.} ${V##*.}', ['1.2', '1', '2.3', '3']],
    [`V=a*b; x \${V%"*b"} \${V#'a*'}`, ['${V%"*b"}', "${V#'a*'}"]],
    ['V=1.2.3; x ${V/./-} ${V//./-} ${V/2*/x}', ['1-2.3', '1-2-3', '${V/2*/x}']],
    ['V=1 E=; x ${V:-d} ${E:-d} ${E-d}a ${V:+y} ${E:+y}b', ['1', 'd', 'a', 'y', 'b']],
    ['x ${V:-d} ${V:+y} ${V:?gone}', ['${V:-d}', '${V:+y}', '${V}']],
    ['V=1; x ${V:0:1} ${V^^} ${V@Q}', ['${V:0:1}', '${V^^}', '${V@Q}']],
    // Arrays
    ['V=(a "b c"); x "${V[@]}" $V', ['a', 'b c', 'a']],
    ['V=(a "b c"); x "${V[*]}"', ['a b c']],
    ['V=(a); V+=(b c); x ${V[@]}', ['a', 'b', 'c']],
    ['declare -a V=(a b); x "${V[@]}" ${V[1]}', ['a', 'b', '${V[1]}']],
    ['V=(); x "${V[@]}"', []],
    // Braces
    ['x {a,b}c d{e,f}{g,h}', ['ac', 'bc', 'deg', 'deh', 'dfg', 'dfh']],
    ['x a{,.bak} {a} {1..3} "{a,b}"', ['a', 'a.bak', '{a}', '{1..3}', '{a,b}']],
    ['V="1 2"; x {a,b}$V', ['a1', '2', 'b1', '2']],
    ['x {a,{b,c}} {$V,y}', ['{a,{b,c}}', '{$V,y}']],
    // The home folder
    ['x ~ ~/a "~/a" a~ $HOME/b', ['/root', '/root/a', '~/a', 'a~', '/root/b']],
    // Substitutions
    ['x $(a  b) `a b` "$( a b )"', ['$(a b)', '$(a b)', '$(a b)']],
    ['cd /y; x $(pwd)/a "`pwd`/b" $PWD', ['/y/a', '/y/b', '/y']],
    ['cd /y; cd /z; x $OLDPWD', ['/y']],
    ['V=$(mktemp -d); W=$(mktemp -d); x $V "$W/a"', ['${V}', '${W}/a']],
    ['V=$(pwd)/a; x $V', ['/w/a']],
    ['x $((1 + 2)) <(a b)', ['$((1 + 2))', '<(a b)']],
  ])('%s', (script, expected) => {
    expect(argsOf(script)).toEqual(expected);
  });

  test.each([
    ['ARG A=1\nENV B=2 C="x  y"\nRUN x $A $B $C "$C"', ['1', '2', 'x', 'y', 'x  y']],
    ['ARG A\nRUN x ${A:-d} ${A-d} ${A:+y} $A', ['d', 'd', '${A}']],
    [`ARG A\nRUN x "\${A:-'d'}" \${A:-'d'} \${A:-"d"}`, ["'d'", 'd', 'd']],
    ['ARG TARGETARCH\nENV F=lib-$TARGETARCH\nRUN x $F', ['lib-${TARGETARCH}']],
    ['ENV A=1\nRUN A=2; x $A', ['2']],
    ['USER app\nRUN x ~/a $HOME', ['${HOME}/a', '${HOME}']],
    ['USER 0:0\nRUN x ~/a', ['/root/a']],
    ['ENV HOME=/h\nRUN x ~/a $HOME', ['/h/a', '/h']],
    ['WORKDIR sub\nRUN x $PWD', ['/w/sub']],
  ])('%j', (text, expected) => {
    expect(
      commandsOf(text)
        .at(-1)
        ?.command.args.map(word => word.text),
    ).toEqual(expected);
  });
});

describe('what is known of a word', () => {
  test.each([
    ['a', 'known'],
    ['"a*"', 'known'],
    ['\\*', 'known'],
    ['a*', 'known glob'],
    ['a?[b]', 'known glob'],
    ['"a"*', 'known glob'],
    ['*.{a,b}', 'known glob'],
    ['$KNOWN', 'known glob'],
    ['$V', ''],
    ['a-$V', ''],
    ['"$V"*', 'glob'],
    ['$(a)', ''],
    ['{1..3}', 'glob'],
    ['~', 'known'],
    ['~/*', 'known glob'],
  ])('%s: %s', (word, expected) => {
    const { known, glob } = factsOf(`KNOWN='a*'; x ${word}`).command.args[0] ?? {};
    expect([known && 'known', glob && 'glob'].filter(Boolean).join(' ')).toBe(expected);
  });

  test('an unknown home folder', () => {
    const [word] = commandsOf('USER app\nRUN x ~/a').at(-1)?.command.args ?? [];
    expect(word).toMatchObject({ text: '${HOME}/a', known: false });
  });
});

describe('no more text than a script is long', () => {
  test.each([
    ['a value that doubles', `V=ab${'; V=$V$V'.repeat(60)}`],
    ['a value added to itself', `V=ab${'; V+=$V'.repeat(60)}`],
    ['an array that doubles', `V=(a b)${'; V=("${V[@]}" "${V[@]}")'.repeat(60)}`],
    ['an unknown value that doubles', `V=$U${'; V=$V$V'.repeat(60)}`],
    ['defaults in defaults', `${'${V:-'.repeat(10_000)}${'}'.repeat(10_000)}`],
    ['braces beside braces', `x ${'{a,b}'.repeat(10_000)}`],
    ['a list that grows', `V=a${'; V="$V x"'.repeat(20_000)}`],
    ['a folder that grows', 'cd a; '.repeat(20_000)],
  ])('%s', (_, script) => {
    const size = commandsOf(`RUN ${script}; x $V`)
      .flatMap(({ command }) => [command.cwd, ...command.args.map(word => word.text)])
      .reduce((sum, text) => sum + text.length, 0);
    expect(size).toBeLessThan(50_000 + 1_100 * script.length);
  });
});
