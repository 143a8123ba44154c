import rule from '../src/rules/no-pointless-command.ts';
import { lines, ruleTester, run } from './lint.ts';

ruleTester.run('hadolint/no-pointless-command', rule, {
  valid: [
    { name: 'other commands', code: run('make && pkill -0 x && sshd -t') },
    { name: 'names as arguments', code: run('apt-get install -y ssh vim && echo kill') },
    { name: 'words like these', code: run('./service start && freeze && topology') },
  ],
  invalid: [
    {
      name: 'a service',
      code: run('«service» mysql start && mysql < schema.sql'),
      errors: [
        {
          messageId: 'pointless',
          message:
            'DL3001: "service" is about a running machine, and here none runs: what it starts, stops or shows is gone when the RUN ends. Leave it out, unless this RUN needs it.',
        },
      ],
    },
    {
      name: 'others',
      code: run('«ps» aux | grep x && «kill» -9 1; «free» -m; «top» -n1; «mount» /x'),
      errors: [
        { messageId: 'pointless' },
        { messageId: 'pointless' },
        { messageId: 'pointless' },
        { messageId: 'pointless' },
        { messageId: 'pointless' },
      ],
    },
    {
      name: 'more',
      code: run('«ssh» host && «vim» file && «shutdown»'),
      errors: [{ messageId: 'pointless' }, { messageId: 'pointless' }, { messageId: 'pointless' }],
    },
    {
      name: 'a trigger',
      code: lines('FROM a', 'ONBUILD RUN «service» x start'),
      errors: [{ messageId: 'pointless' }],
    },
  ],
});
