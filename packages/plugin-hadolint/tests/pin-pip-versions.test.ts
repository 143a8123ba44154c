import rule from '../src/rules/pin-pip-versions.ts';
import { lines, ruleTester, run } from './lint.ts';

ruleTester.run('hadolint/pin-pip-versions', rule, {
  valid: [
    { name: 'a version', code: run('pip install flask==3.0 "django>=5,<6" requests~=2.31') },
    {
      name: 'from a file',
      code: run('pip install -r requirements.txt && python3 -m pip install -rdev.txt extra'),
    },
    { name: 'with constraints', code: run('pip install -c constraints.txt flask') },
    {
      name: 'the project itself',
      code: run('pip install . && pip install -e . && pip install ".[dev]" && pip install -e ./lib'),
    },
    { name: 'a file', code: run('pip3 install tool-1.0-py3-none-any.whl tool-1.0.tar.gz ./dist/tool') },
    { name: 'a commit', code: run('pip install git+https://github.com/a/b@v1') },
    {
      name: 'values of options',
      code: run(
        'pip install --cert /ca.pem --client-cert x.pem --report x.json -C a=b --default-timeout 100 flask==3.0 && ' +
          'pip install --implementation cp --abi cp312 --root-user-action ignore --group dev',
      ),
    },
    { name: 'only a question', code: run('pip --version && pip list') },
    { name: 'other tools', code: run('pipenv install flask && pipx install black && uv pip install flask') },
    { name: 'a list that only the build knows', code: run('pip install $PACKAGES') },
  ],
  invalid: [
    {
      name: 'no version',
      code: run('pip install --no-cache-dir «flask»'),
      errors: [
        {
          messageId: 'unpinned',
          message:
            'DL3013: flask may be another version in each build. Name one, as in "pip install name==1.2", or take all from a requirements file.',
        },
      ],
    },
    {
      name: 'as a module',
      code: run('python3.12 -m pip install --upgrade --index-url https://example.com/simple «pip wheel»'),
      errors: [{ messageId: 'unpinned' }],
    },
    {
      name: 'of another Python',
      code: run('pip3.11 install «flask» && /opt/venv/bin/pip install «wheel»'),
      errors: [{ messageId: 'unpinned' }, { messageId: 'unpinned' }],
    },
    {
      name: 'a branch',
      code: run('pip install «git+https://github.com/a/b»'),
      errors: [{ messageId: 'unpinned' }],
    },
    {
      name: 'a builder stage',
      code: lines('FROM python:3.12 AS b', 'RUN pip install «flask»', 'FROM scratch', 'COPY --from=b /x /x'),
      errors: [{ messageId: 'unpinned' }],
    },
  ],
});
