import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { notices } from '../../src/app/notices';
import { reportFailure } from '../../src/app/reportFailure';

const titles = () => notices.getState().notices.map(({ title }) => title);
const soon = () => new Promise((go) => setTimeout(go));

/** A stand-in for the window's network events, since the tests have no window. */
const network = new EventTarget();

beforeEach(() => {
  // Test files share modules: another one may have left a notice.
  notices.setState({ notices: [] });
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  vi.stubGlobal('addEventListener', network.addEventListener.bind(network));
  vi.stubGlobal('removeEventListener', network.removeEventListener.bind(network));
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  notices.setState({ notices: [] });
});

it('a part that fails once is asked for again at once, and nobody is told', async () => {
  const load = vi.fn(async () => 'part').mockRejectedValueOnce(new Error('offline'));
  expect(await reportFailure(load, 'The part')).toBe('part');
  expect(titles()).toEqual([]);
});

it('a part that keeps failing is named, and the notice goes when a later try has worked', async () => {
  const load = vi.fn(async (): Promise<string> => {
    throw new Error('offline');
  });
  expect(await reportFailure(load, 'The part')).toBeUndefined();
  expect(titles()).toEqual([expect.stringContaining('The part could not be loaded')]);
  load.mockResolvedValue('part');
  expect(await reportFailure(load, 'The part')).toBe('part');
  expect(titles()).toEqual([]);
});

it('a part that is missing is tried again when the network is back, once for all who asked', async () => {
  const late = vi.fn();
  const load = vi.fn(async (): Promise<string> => {
    throw new Error('offline');
  });
  await reportFailure(load, 'The part', late);
  await reportFailure(load, 'The part', late);
  load.mockClear();
  load.mockResolvedValue('part');
  network.dispatchEvent(new Event('online'));
  await soon();
  expect(load).toHaveBeenCalledTimes(1);
  expect(late).toHaveBeenCalledExactlyOnceWith('part');
  expect(titles()).toEqual([]);
  network.dispatchEvent(new Event('online'));
  await soon();
  expect(load).toHaveBeenCalledTimes(1);
});

it('two who want different things of one missing part both get theirs', async () => {
  const [read, written] = [vi.fn(), vi.fn()];
  const offline = async (): Promise<string> => {
    throw new Error('offline');
  };
  const [first, second] = [vi.fn(offline), vi.fn(offline)];
  await reportFailure(first, 'The part', read);
  await reportFailure(second, 'The part', written);
  first.mockResolvedValue('scene');
  second.mockResolvedValue('writer');
  network.dispatchEvent(new Event('online'));
  await soon();
  expect(read).toHaveBeenCalledExactlyOnceWith('scene');
  expect(written).toHaveBeenCalledExactlyOnceWith('writer');
});
