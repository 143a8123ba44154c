import rule from '../src/rules/no-pip-cache.ts';
import { lines, run } from './lint.ts';
import { runWithChanges } from './changes.ts';

runWithChanges('hadolint/no-pip-cache', rule, {
  valid: [
    {
      name: 'no cache',
      code: run('pip install --no-cache-dir a==1 && python -m pip --no-cache-dir install a==1'),
    },
    { name: 'the variable', code: lines('FROM a', 'ENV PIP_NO_CACHE_DIR=1', 'RUN pip install a==1') },
    {
      name: 'the variable of the base',
      code: lines('FROM a AS b', 'ENV PIP_NO_CACHE_DIR=yes', 'FROM b', 'RUN pip install a==1'),
    },
    {
      name: 'the variable says no, which switches the cache off all the same',
      code: lines('FROM a', 'ENV PIP_NO_CACHE_DIR=off', 'RUN pip install a==1'),
    },
    { name: 'the variable of the command', code: run('PIP_NO_CACHE_DIR=1 pip install a==1') },
    { name: 'the variable of the script', code: run('export PIP_NO_CACHE_DIR=on; pip install a==1') },
    {
      name: 'a variable that only the build knows',
      code: lines('FROM a', 'ARG PIP_NO_CACHE_DIR', 'RUN pip install a==1'),
    },
    {
      name: 'a cache mount',
      code: lines('FROM a', 'RUN --mount=type=cache,target=/root/.cache/pip pip install a==1'),
    },
    {
      name: 'a cache mount of the folder above',
      code: lines('FROM a', 'RUN --mount=type=cache,target=/root/.cache/ pip install a==1'),
    },
    {
      name: 'removed by another user than root',
      code: lines(
        'FROM a',
        'USER app',
        'RUN pip install a==1 && rm -rf ~/.cache',
        'RUN pip install a==1 && rm -rf "$HOME"/.cache/*',
        'RUN pip install a==1 && rm -rf /home/app/.cache/pip',
      ),
    },
    {
      name: 'a cache mount where pip is told to have its cache',
      code: lines(
        'FROM a',
        'ENV PIP_CACHE_DIR=/cache/pip/',
        'RUN --mount=type=cache,target=/cache/pip pip install a==1',
        'RUN --mount=type=cache,target=/x pip install --cache-dir=/x a==1',
        'RUN --mount=type=cache,target=/x PIP_CACHE_DIR=/x pip install a==1',
        'RUN pip install --cache-dir /tmp/pip a==1 && rm -rf /tmp/pip',
      ),
    },
    {
      name: 'removed',
      code:
        run('pip install a==1 && rm -rf /root/.cache').replace('12', '12 AS x') +
        run('pip install a==1 && pip cache purge'),
    },
    {
      name: 'a builder stage',
      code: lines('FROM python AS b', 'RUN pip install a==1', 'FROM scratch', 'COPY --from=b /x /x'),
    },
    { name: 'other tools', code: run('pipx install a && pipenv install a && python -m pipenv install a') },
  ],
  invalid: [
    {
      name: 'another cache removed',
      code: lines('FROM a', 'USER app', 'RUN «pip install a==1» && rm -rf ~/.cache/npm ~/.caches'),
      errors: [{ messageId: 'cached' }],
      output: lines(
        'FROM a',
        'USER app',
        'RUN pip install --no-cache-dir a==1 && rm -rf ~/.cache/npm ~/.caches',
      ),
      changes: ['+--no-cache-dir'],
    },
    {
      name: 'a cache mount elsewhere',
      code: lines(
        'FROM a',
        'ENV PIP_CACHE_DIR=/cache',
        'RUN --mount=type=cache,target=/x «pip install a==1»',
        'RUN --mount=type=cache,target=/cache «pip install --cache-dir $DIR a==1»',
      ),
      errors: [{ messageId: 'cached' }, { messageId: 'cached' }],
      output: lines(
        'FROM a',
        'ENV PIP_CACHE_DIR=/cache',
        'RUN --mount=type=cache,target=/x pip install --no-cache-dir a==1',
        'RUN --mount=type=cache,target=/cache pip install --no-cache-dir --cache-dir $DIR a==1',
      ),
      changes: ['+--no-cache-dir', '+--no-cache-dir'],
    },
    {
      name: 'a cache',
      code: run('«pip install flask==3»'),
      errors: [
        {
          messageId: 'cached',
          message:
            'DL3042: pip leaves what it has downloaded in this layer, and it ships. Write "pip install --no-cache-dir".',
        },
      ],
      output: run('pip install --no-cache-dir flask==3'),
      changes: ['+--no-cache-dir'],
    },
    {
      name: 'as a module, in a heredoc and a trigger',
      code: lines(
        'FROM a',
        'RUN <<EOF',
        '«python3 -m pip install a==1»',
        'EOF',
        'ONBUILD RUN «pip3 install b==1»',
      ),
      errors: [{ messageId: 'cached' }, { messageId: 'cached' }],
      output: lines(
        'FROM a',
        'RUN <<EOF',
        'python3 -m pip install --no-cache-dir a==1',
        'EOF',
        'ONBUILD RUN pip3 install --no-cache-dir b==1',
      ),
      changes: ['+--no-cache-dir', '+--no-cache-dir'],
    },
    {
      name: 'the variable is empty, which pip does not count',
      code: lines('FROM a', 'ENV PIP_NO_CACHE_DIR=', 'RUN «PIP_NO_CACHE_DIR= pip install a==1»'),
      errors: [{ messageId: 'cached' }],
      output: lines(
        'FROM a',
        'ENV PIP_NO_CACHE_DIR=',
        'RUN PIP_NO_CACHE_DIR= pip install --no-cache-dir a==1',
      ),
      changes: ['+--no-cache-dir'],
    },
    {
      name: 'another cache mount',
      code: lines('FROM a', 'RUN --mount=type=bind,target=/root/.cache/pip «pip install a==1»'),
      errors: [{ messageId: 'cached' }],
      output: lines(
        'FROM a',
        'RUN --mount=type=bind,target=/root/.cache/pip pip install --no-cache-dir a==1',
      ),
      changes: ['+--no-cache-dir'],
    },
  ],
});
