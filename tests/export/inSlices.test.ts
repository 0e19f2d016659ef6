import { describe, expect, it } from 'vitest';
import { inSlices } from '../../src/export/inSlices';

function* pieces(work: () => void): Generator<string> {
  for (const piece of ['a', 'b', 'c']) {
    work();
    yield piece;
  }
}

/** Takes longer than a slice. */
const long = () => {
  for (const begun = performance.now(); performance.now() - begun < 15; );
};

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

  it('ends once it is not wanted any more', async () => {
    expect(await inSlices(pieces(long), () => false)).toBeNull();
  });
});
