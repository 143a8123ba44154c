import rule from '../src/rules/no-pip-cache.ts';
import { lines, run } from './lint.ts';
import { testRule } from './test-rule.ts';

testRule(rule, {
  valid: {
    'no cache': run('pip install --no-cache-dir a==1 && python -m pip --no-cache-dir install a==1'),
    'the variable': lines('FROM a', 'ENV PIP_NO_CACHE_DIR=1', 'RUN pip install a==1'),
    'the variable of the base': lines(
      'FROM a AS b',
      'ENV PIP_NO_CACHE_DIR=yes',
      'FROM b',
      'RUN pip install a==1',
    ),
    'the variable of the command': run('PIP_NO_CACHE_DIR=1 pip install a==1'),
    'the variable of the script': run('export PIP_NO_CACHE_DIR=on; pip install a==1'),
    'a variable that only the build knows': lines('FROM a', 'ARG PIP_NO_CACHE_DIR', 'RUN pip install a==1'),
    'a cache mount': lines('FROM a', 'RUN --mount=type=cache,target=/root/.cache/pip pip install a==1'),
    removed:
      run('pip install a==1 && rm -rf /root/.cache').replace('12', '12 AS x') +
      run('pip install a==1 && pip cache purge'),
    'a builder stage': lines(
      'FROM python AS b',
      'RUN pip install a==1',
      'FROM scratch',
      'COPY --from=b /x /x',
    ),
    'other tools': run('pipx install a && pipenv install a && python -m pipenv install a'),
  },
  invalid: {
    'a cache': {
      code: run('«pip install flask==3»'),
      message:
        'pip leaves what it has downloaded in this layer, and it ships. Write "pip install --no-cache-dir".',
      output: run('pip install --no-cache-dir flask==3'),
      changes: ['+--no-cache-dir'],
    },
    'as a module, in a heredoc and a trigger': {
      code: lines(
        'FROM a',
        'RUN <<EOF',
        '«python3 -m pip install a==1»',
        'EOF',
        'ONBUILD RUN «pip3 install b==1»',
      ),
      output: lines(
        'FROM a',
        'RUN <<EOF',
        'python3 -m pip install --no-cache-dir a==1',
        'EOF',
        'ONBUILD RUN pip3 install --no-cache-dir b==1',
      ),
      changes: ['+--no-cache-dir', '+--no-cache-dir'],
    },
    'the variable says no': {
      code: lines('FROM a', 'ENV PIP_NO_CACHE_DIR=0', 'RUN «pip install a==1»'),
      output: lines('FROM a', 'ENV PIP_NO_CACHE_DIR=0', 'RUN pip install --no-cache-dir a==1'),
      changes: ['+--no-cache-dir'],
    },
    'another cache mount': {
      code: lines('FROM a', 'RUN --mount=type=bind,target=/root/.cache/pip «pip install a==1»'),
      output: lines(
        'FROM a',
        'RUN --mount=type=bind,target=/root/.cache/pip pip install --no-cache-dir a==1',
      ),
      changes: ['+--no-cache-dir'],
    },
  },
});
