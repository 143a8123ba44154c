/** A program that runs the command which its arguments give. */
export interface Wrapper {
  /** Options that take the next word as their value. */
  valueFlags?: readonly string[];
  /** How many plain words stand before the command (`timeout 10 cmd`, `gosu user cmd`). */
  skip?: number;
  /** Whether `NAME=value` words may stand before the command. */
  assignments?: boolean;
  /** With one of these options it runs nothing (`command -v`). */
  unless?: readonly string[];
}

/**
 * Wrappers by name, two-word ones by both words. Sources: the manual pages of sudo, GNU coreutils and findutils,
 * util-linux, gosu, su-exec, tini, dumb-init, ccache, and the documentation of the package managers' `run`/`exec`.
 */
export const wrappers: ReadonlyMap<string, Wrapper> = new Map<string, Wrapper>([
  [
    'sudo',
    {
      valueFlags: ['-u', '-g', '-C', '-D', '-h', '-p', '-r', '-t', '-U', '--user', '--group'],
      assignments: true,
    },
  ],
  ['doas', { valueFlags: ['-u', '-C'] }],
  ['env', { valueFlags: ['-u', '-C', '--unset', '--chdir'], assignments: true }],
  ['exec', { valueFlags: ['-a'] }],
  ['command', { unless: ['-v', '-V'] }],
  ['builtin', {}],
  ['nohup', {}],
  ['time', { valueFlags: ['-f', '-o'] }],
  ['nice', { valueFlags: ['-n', '--adjustment'] }],
  ['ionice', { valueFlags: ['-c', '-n'] }],
  ['timeout', { valueFlags: ['-k', '-s', '--kill-after', '--signal'], skip: 1 }],
  [
    'xargs',
    {
      valueFlags: [
        '-n',
        '-P',
        '-I',
        '-L',
        '-d',
        '-a',
        '-E',
        '-s',
        '--max-args',
        '--max-procs',
        '--delimiter',
        '--arg-file',
      ],
    },
  ],
  ['stdbuf', { valueFlags: ['-i', '-o', '-e'] }],
  ['gosu', { skip: 1 }],
  ['su-exec', { skip: 1 }],
  // `runuser user -c '...'` is like su.
  ['runuser -u', { skip: 1 }],
  ['fakeroot', {}],
  ['chronic', {}],
  ['setpriv', {}],
  ['linux32', {}],
  ['linux64', {}],
  ['i386', {}],
  ['setarch', { skip: 1 }],
  ['eatmydata', {}],
  ['catchsegv', {}],
  ['busybox', {}],
  ['ccache', {}],
  ['sccache', {}],
  ['distcc', {}],
  ['emmake', {}],
  ['emcmake', {}],
  ['emconfigure', {}],
  ['ocamlfind', {}],
  ['tini', { valueFlags: ['-p', '-e'] }],
  ['dumb-init', {}],
  ['xvfb-run', { valueFlags: ['-n', '-s', '-e', '-f', '-p', '-w', '--server-args'] }],
  [
    'corepack',
    { unless: ['enable', 'disable', 'prepare', 'install', 'use', 'up', 'pack', 'hydrate', 'cache'] },
  ],
  ['npx', { valueFlags: ['-p', '--package', '-w', '--workspace'] }],
  ['bunx', {}],
  ['bun x', {}],
  ['npm exec', { valueFlags: ['-p', '--package', '-w', '--workspace'] }],
  ['pnpm exec', {}],
  ['pnpm dlx', {}],
  ['yarn exec', {}],
  ['yarn dlx', {}],
  ['bundle exec', {}],
  ['poetry run', {}],
  ['pipenv run', {}],
  ['pdm run', {}],
  ['hatch run', {}],
  ['rye run', {}],
  ['uv run', { valueFlags: ['-p', '--python', '--with', '--extra', '--group', '--directory', '--project'] }],
  ['uvx', { valueFlags: ['--from', '--with', '-p', '--python'] }],
  ['opam exec', {}],
  ['conda run', { valueFlags: ['-n', '--name', '-p', '--prefix', '--cwd'] }],
  ['mamba run', { valueFlags: ['-n', '--name', '-p', '--prefix', '--cwd'] }],
  ['micromamba run', { valueFlags: ['-n', '--name', '-p', '--prefix', '--cwd', '-r', '--root-prefix'] }],
  ['mise exec', {}],
  ['mise x', {}],
  ['asdf exec', {}],
  ['direnv exec', { skip: 1 }],
  ['scl enable', { skip: 1 }],
]);

/** Shells that run a script given with `-c`, from a file, or from standard input. */
export const posixShells: ReadonlySet<string> = new Set(['sh', 'bash', 'ash', 'dash', 'ksh', 'zsh']);
