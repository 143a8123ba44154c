import rule from '../src/rules/prefer-workdir.ts';
import { lines, run } from './lint.ts';
import { testRule } from './test-rule.ts';

testRule(rule, {
  valid: {
    'no cd': lines('FROM a', 'WORKDIR /app', 'RUN make'),
    'a word': run('echo cd && make -C /app'),
    'a trigger': lines('FROM a', 'ONBUILD RUN cd /app && make'),
    'a heredoc of another language': lines('FROM a', 'RUN python3 <<EOF', 'cd /app', 'EOF'),
  },
  invalid: {
    'before WORKDIR': {
      code: lines('FROM a', 'RUN «cd /app» && make && make install', 'WORKDIR /srv'),
      message: '"cd" holds for this RUN alone, and a reader has to look for it. Use WORKDIR.',
      output: lines('FROM a', 'WORKDIR /app', 'RUN make && make install', 'WORKDIR /srv'),
      changes: ['+/app', '+WORKDIR'],
    },
    'with a way back': {
      code: lines('FROM a', 'WORKDIR /srv', 'RUN «cd /app» \\', '  && make', 'COPY . .'),
      output: lines('FROM a', 'WORKDIR /srv', 'WORKDIR /app', 'RUN make', 'WORKDIR /srv', 'COPY . .'),
      changes: ['+WORKDIR', '+/app', '+WORKDIR', '+/srv'],
    },
    'at the end of a builder stage, with CRLF': {
      code: 'FROM a AS b\r\nRUN «cd /app» && make\r\nFROM scratch\r\nCOPY --from=b /x /x\r\n',
      output: 'FROM a AS b\r\nWORKDIR /app\r\nRUN make\r\nFROM scratch\r\nCOPY --from=b /x /x\r\n',
      changes: ['+WORKDIR', '+/app'],
    },
    'no way back is known': { code: lines('FROM a', 'RUN «cd /app» && make', 'COPY . .'), output: null },
    'not at the start': { code: run('make && «cd /app» && make'), output: null },
    'in a subshell': { code: run('(«cd /app» && make)'), output: null },
    'a relative folder or one that only the build knows': {
      code: lines(
        'FROM a',
        'WORKDIR /x',
        'RUN «cd app» && make',
        'RUN «cd $DIR» && make',
        'RUN «cd "/a b"» && make',
      ),
      output: null,
    },
    'back again': {
      code: lines('FROM a', 'WORKDIR /x', 'RUN «cd /app» && make && «cd -» && make'),
      output: null,
    },
    'not bound to what follows': { code: lines('FROM a', 'WORKDIR /x', 'RUN «cd /app»; make'), output: null },
  },
});
