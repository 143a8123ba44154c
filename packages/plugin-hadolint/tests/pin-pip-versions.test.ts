import rule from '../src/rules/pin-pip-versions.ts';
import { lines, run } from './lint.ts';
import { testRule } from './test-rule.ts';

testRule(rule, {
  valid: {
    'a version': run('pip install flask==3.0 "django>=5,<6" requests~=2.31'),
    'from a file': run('pip install -r requirements.txt && python3 -m pip install -rdev.txt extra'),
    'with constraints': run('pip install -c constraints.txt flask'),
    'the project itself': run(
      'pip install . && pip install -e . && pip install ".[dev]" && pip install -e ./lib',
    ),
    'a file': run('pip3 install tool-1.0-py3-none-any.whl tool-1.0.tar.gz ./dist/tool'),
    'a commit': run('pip install git+https://github.com/a/b@v1'),
    'only a question': run('pip --version && pip list'),
    'other tools': run('pipenv install flask && pipx install black && uv pip install flask'),
    'a list that only the build knows': run('pip install $PACKAGES'),
  },
  invalid: {
    'no version': {
      code: run('pip install --no-cache-dir «flask»'),
      message:
        'flask may be another version in each build. Name one, as in "pip install name==1.2", or take all from a requirements file.',
    },
    'as a module': run(
      'python3.12 -m pip install --upgrade --index-url https://example.com/simple «pip wheel»',
    ),
    'of another Python': run('pip3.11 install «flask» && /opt/venv/bin/pip install «wheel»'),
    'a branch': run('pip install «git+https://github.com/a/b»'),
    'a builder stage': lines(
      'FROM python:3.12 AS b',
      'RUN pip install «flask»',
      'FROM scratch',
      'COPY --from=b /x /x',
    ),
  },
});
