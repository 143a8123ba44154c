import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { VariableValue } from '../src/environment.ts';
import { VariableTimeline } from '../src/variable-timeline.ts';

function variable(name: string, value: string): VariableValue {
  return { name, value, text: value, kind: 'env', isSet: true, declaration: null };
}

test('a time keeps what its variables held', () => {
  const timeline = new VariableTimeline();
  timeline.set(variable('A', '1'));
  const first = timeline.now;
  const mark = timeline.mark;
  timeline.set(variable('A', '2'));
  timeline.set(variable('B', '3'));
  const second = timeline.now;
  timeline.rewind(mark);
  expect(timeline.at('A', 0)).toBeUndefined();
  expect(timeline.at('A', first)?.value).toBe('1');
  expect(timeline.at('A', second)?.value).toBe('2');
  expect(timeline.at('A', timeline.now)?.value).toBe('1');
  expect(timeline.at('B', second)?.value).toBe('3');
  expect(timeline.at('B', timeline.now)).toBeUndefined();
});

test('it agrees with copies of a map', () => {
  const step = fc.oneof(
    fc.record({ name: fc.constantFrom('A', 'B', 'C'), value: fc.constantFrom('1', '2') }),
    fc.record({ back: fc.nat(5) }),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), steps => {
      const timeline = new VariableTimeline();
      let model: Record<string, string> = {};
      const past = [{ model, mark: 0 }];
      const seen: { time: number; model: Record<string, string> }[] = [];
      for (const next of steps) {
        if ('back' in next) {
          past.length = Math.max(1, past.length - next.back);
          model = past.at(-1)?.model ?? {};
          timeline.rewind(past.at(-1)?.mark ?? 0);
        } else {
          model = { ...model, [next.name]: next.value };
          timeline.set(variable(next.name, next.value));
          past.push({ model, mark: timeline.mark });
        }
        seen.push({ time: timeline.now, model });
      }
      for (const { time, model: expected } of seen) {
        for (const name of ['A', 'B', 'C']) expect(timeline.at(name, time)?.value).toBe(expected[name]);
      }
    }),
  );
});
