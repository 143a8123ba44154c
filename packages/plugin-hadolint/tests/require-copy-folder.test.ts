import rule from '../src/rules/require-copy-folder.ts';
import { lines } from './lint.ts';
import { testRule } from './test-rule.ts';

testRule(rule, {
  valid: {
    'a slash': lines('FROM a', 'COPY x y /z/', 'COPY ["x", "y", "/z/"]', 'COPY x y "/z/"'),
    'one source': lines('FROM a', 'COPY x /z'),
    here: lines('FROM a', 'COPY x y .', 'COPY x y ./', 'COPY x y ..'),
    'a variable that the file sets': lines('FROM a', 'ARG TO=/z/', 'COPY x y $TO'),
    'a heredoc': lines('FROM a', 'COPY <<A <<B /z', '1', 'A', '2', 'B'),
    ADD: lines('FROM a', 'ADD x y /z'),
    'a trigger': lines('FROM a', 'ONBUILD COPY x y /z'),
  },
  invalid: {
    'no slash': {
      code: lines('FROM a', 'COPY x y «/z»'),
      message: 'Several sources need a folder, and "/z" is only one with a slash at its end.',
      output: lines('FROM a', 'COPY x y /z/'),
      changes: ['-/z', '+/z/'],
    },
    'in JSON and in quotes': {
      code: lines('FROM a', 'COPY ["x", "y", «"/z"»]', 'COPY --chown=1 x y «"/z"»'),
      output: lines('FROM a', 'COPY ["x", "y", "/z/"]', 'COPY --chown=1 x y "/z/"'),
      changes: ['-"/z"]', '-"/z"', '+"/z/"]', '+"/z/"'],
    },
    'a quote that is not closed': { code: lines('FROM a', 'COPY x y «!"»'), output: null },
    'a variable': {
      code: lines('FROM a', 'ARG TO=/z', 'COPY x y «$TO»'),
      output: lines('FROM a', 'ARG TO=/z', 'COPY x y $TO/'),
      changes: ['-$TO', '+$TO/'],
    },
  },
});
