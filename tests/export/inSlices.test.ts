import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { inSlices } from '../../src/export/inSlices';

function* pieces(work: () => unknown): Generator<string> {
  for (const piece of ['a', 'b', 'c']) {
    work();
    yield piece;
  }
}

/** Takes longer than a slice, by the tests' clock. */
const long = () => vi.advanceTimersByTime(15);

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'] });
});

afterEach(() => {
  vi.useRealTimers();
});

describe('work in slices', () => {
  it('gives all pieces in their order', async () => {
    expect(
      await inSlices(
        pieces(() => undefined),
        () => true,
      ),
    ).toEqual(['a', 'b', 'c']);
    expect(await inSlices(pieces(long), () => true)).toEqual(['a', 'b', 'c']);
  });

  it('lets other work in between where it takes long', async () => {
    const order: string[] = [];
    const made = inSlices(
      pieces(() => {
        order.push('piece');
        long();
      }),
      () => true,
    );
    order.push('other');
    await made;
    expect(order).toEqual(['piece', 'other', 'piece', 'piece']);
  });

  it('takes no pause where it is short', async () => {
    const order: string[] = [];
    const made = inSlices(
      pieces(() => order.push('piece')),
      () => true,
    );
    order.push('other');
    await made;
    expect(order).toEqual(['piece', 'piece', 'piece', 'other']);
  });

  it('ends once it is not wanted any more', async () => {
    expect(await inSlices(pieces(long), () => false)).toBeNull();
  });
});
