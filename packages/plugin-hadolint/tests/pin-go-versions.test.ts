import rule from '../src/rules/pin-go-versions.ts';
import { lines, run } from './lint.ts';
import { testRule } from './test-rule.ts';

testRule(rule, {
  valid: {
    'a version': run('go install example.com/tool@v1.2.3 && go run example.com/gen@v1 arg'),
    'the module itself': run(
      'go install ./... && go run . && go run ./cmd/x && go run main.go && go install . && go install app/cmd tool',
    ),
    'a path that only the build knows': run('go install $TOOL'),
    'other subcommands': run('go build example.com/x && go mod download'),
  },
  invalid: {
    'no version': {
      code: run('go install «example.com/tool»'),
      message:
        'example.com/tool may be another version in each build. Name one, as in "example.com/tool@v1.2.3".',
    },
    latest: run('go install -v -ldflags "-s -w" «example.com/tool@latest»'),
    'what is run': run('go run «example.com/gen» example.com/x'),
    'each command': run('go run «example.com/a@none» && go get «example.com/b»'),
    'a trigger': lines('FROM a', 'ONBUILD RUN go install «example.com/tool»'),
    'a builder stage': lines(
      'FROM golang AS b',
      'RUN go install «a.b/c»',
      'FROM scratch',
      'COPY --from=b /x /x',
    ),
  },
});
