import { beforeEach, describe, expect, test, vi } from 'vitest';

/** Without idle callbacks, as in Safari. */
function stubPage(): void {
  vi.stubGlobal('window', {});
  vi.stubGlobal('requestAnimationFrame', (work: () => void) => setTimeout(work));
}

stubPage();

describe('parts of the page that wait for the first picture', () => {
  /** As `public/opening.js` notes it. */
  const page = { documentElement: { dataset: { opening: 'plain' } } };
  const listeners = new Map<string, () => void>();

  beforeEach(() => {
    vi.resetModules();
    listeners.clear();
    page.documentElement.dataset.opening = 'plain';
    vi.stubGlobal('document', page);
    vi.stubGlobal('addEventListener', (name: string, listener: () => void) => listeners.set(name, listener));
  });

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

  test('come once the map is drawn, and where there is none once the page rests', async () => {
    vi.useFakeTimers();
    try {
      // The page is busy all the time: the map is what is waited for.
      vi.stubGlobal('requestIdleCallback', (work: () => void, { timeout }: { timeout: number }) =>
        setTimeout(work, timeout),
      );
      vi.stubGlobal('window', globalThis);
      const arrive = async () => {
        vi.resetModules();
        const { inTurn, firstSurfaceArrived } = await import('../../src/app/firstPicture');
        const { mapDrawn } = await import('../../src/state/firstMap');
        let came = false;
        void inTurn(async () => {
          came = true;
        });
        void firstSurfaceArrived();
        await vi.advanceTimersByTimeAsync(200);
        expect(came).toBe(false);
        return { mapDrawn, came: () => came };
      };
      const withMap = await arrive();
      withMap.mapDrawn();
      await vi.advanceTimersByTimeAsync(60);
      expect(withMap.came()).toBe(true);
      const without = await arrive();
      await vi.advanceTimersByTimeAsync(200);
      expect(without.came()).toBe(true);
    } finally {
      vi.useRealTimers();
      stubPage();
    }
  });

  test('come also where it fails', async () => {
    const { inLaterTurn, firstPictureFailed } = await import('../../src/app/firstPicture');
    const part = inLaterTurn(async () => 'tools');
    firstPictureFailed();
    expect(await part).toBe('tools');
  });

  test('come with it where they serve what a person does, on a visit that is not the first', async () => {
    const { atFirstTouch, firstSurfaceArrived } = await import('../../src/app/firstPicture');
    const part = atFirstTouch(async () => 'history');
    firstSurfaceArrived();
    expect(await part).toBe('history');
    expect([...listeners]).toEqual([]);
  });

  test('come with the first touch on a first visit', async () => {
    page.documentElement.dataset.opening = 'greeting';
    const { atFirstTouch, inTurn, firstSurfaceArrived } = await import('../../src/app/firstPicture');
    let came = false;
    const part = atFirstTouch(async () => {
      came = true;
    });
    firstSurfaceArrived();
    // Other parts do not wait for it.
    await inTurn(async () => 'charts');
    expect(came).toBe(false);
    listeners.get('keydown')?.();
    await part;
    expect(came).toBe(true);
  });

  test('come before the opening scene plays, unless one takes too long', async () => {
    vi.useFakeTimers();
    try {
      const { inTurn, firstParts, firstSurfaceArrived } = await import('../../src/app/firstPicture');
      let arrive = () => {};
      void inTurn(() => new Promise<void>((resolve) => (arrive = resolve)));
      inTurn(() => Promise.reject(new Error('not there'))).catch(() => {});
      const plays: string[] = [];
      void firstParts(1500).then(() => plays.push('with its parts'));
      void firstParts(300).then(() => plays.push('without one'));
      await vi.advanceTimersByTimeAsync(1000);
      expect(plays).toEqual([]);
      firstSurfaceArrived();
      await vi.advanceTimersByTimeAsync(400);
      expect(plays).toEqual(['without one']);
      arrive();
      await vi.advanceTimersByTimeAsync(10);
      expect(plays).toEqual(['without one', 'with its parts']);
    } finally {
      vi.useRealTimers();
    }
  });

  test('come some seconds later where nothing is touched', async () => {
    vi.useFakeTimers();
    try {
      page.documentElement.dataset.opening = 'greeting';
      const { atFirstTouch, firstSurfaceArrived } = await import('../../src/app/firstPicture');
      let came = false;
      void atFirstTouch(async () => {
        came = true;
      });
      firstSurfaceArrived();
      await vi.advanceTimersByTimeAsync(4000);
      expect(came).toBe(false);
      await vi.advanceTimersByTimeAsync(2000);
      expect(came).toBe(true);
    } finally {
      vi.useRealTimers();
    }
  });
});
