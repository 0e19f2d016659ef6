import { beforeEach, describe, expect, test, vi } from 'vitest';

// Without idle callbacks, as in Safari.
vi.stubGlobal('window', {});
vi.stubGlobal('requestAnimationFrame', (work: () => void) => setTimeout(work));

describe('parts of the page that wait for the first picture', () => {
  beforeEach(() => vi.resetModules());

  test('come after it, those that are seen before the others', async () => {
    const { inTurn, inLaterTurn, firstSurfaceArrived } = await import('../../src/app/firstPicture');
    const came: string[] = [];
    const part = (name: string) => async () => {
      came.push(name);
      return name;
    };
    // A small part asks as soon as it is on the page; one that is seen, once it is known to be near.
    const all = [
      inLaterTurn(part('tools')),
      inLaterTurn(part('lab')),
      inTurn(part('controls')),
      inTurn(part('charts')),
    ];
    await new Promise((go) => setTimeout(go));
    expect(came).toEqual([]);
    firstSurfaceArrived();
    expect(await Promise.all(all)).toEqual(['tools', 'lab', 'controls', 'charts']);
    expect(came).toEqual(['controls', 'charts', 'tools', 'lab']);
  });

  test('come also where it fails', async () => {
    const { inLaterTurn, firstPictureFailed } = await import('../../src/app/firstPicture');
    const part = inLaterTurn(async () => 'tools');
    firstPictureFailed();
    expect(await part).toBe('tools');
  });
});
