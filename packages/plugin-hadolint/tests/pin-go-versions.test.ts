import rule from '../src/rules/pin-go-versions.ts';
import { lines, ruleTester, run } from './lint.ts';

ruleTester.run('hadolint/pin-go-versions', rule, {
  valid: [
    { name: 'a version', code: run('go install example.com/tool@v1.2.3 && go run example.com/gen@v1 arg') },
    {
      name: 'the module itself',
      code: run(
        'go install ./... && go run . && go run ./cmd/x && go run main.go && go install . && go install app/cmd tool',
      ),
    },
    { name: 'a path that only the build knows', code: run('go install $TOOL') },
    { name: 'other subcommands', code: run('go build example.com/x && go mod download') },
  ],
  invalid: [
    {
      name: 'no version',
      code: run('go install «example.com/tool»'),
      errors: [
        {
          messageId: 'unpinned',
          message:
            'DL3062: example.com/tool may be another version in each build. Name one, as in "example.com/tool@v1.2.3".',
        },
      ],
    },
    {
      name: 'latest',
      code: run('go install -v -ldflags "-s -w" «example.com/tool@latest»'),
      errors: [{ messageId: 'unpinned' }],
    },
    {
      name: 'what is run',
      code: run('go run «example.com/gen» example.com/x'),
      errors: [{ messageId: 'unpinned' }],
    },
    {
      name: 'each command',
      code: run('go run «example.com/a@none» && go get «example.com/b»'),
      errors: [{ messageId: 'unpinned' }, { messageId: 'unpinned' }],
    },
    {
      name: 'a trigger',
      code: lines('FROM a', 'ONBUILD RUN go install «example.com/tool»'),
      errors: [{ messageId: 'unpinned' }],
    },
    {
      name: 'a builder stage',
      code: lines('FROM golang AS b', 'RUN go install «a.b/c»', 'FROM scratch', 'COPY --from=b /x /x'),
      errors: [{ messageId: 'unpinned' }],
    },
  ],
});
