import { describe, expect, it } from 'vitest';
import { type FramedWindow, openHostLine } from '../../../src/app/embed/hostLine';

const HELLO = { errorscape: 1, type: 'hello' };

/** An embed's window, what its parent has got, and a way to send it something. */
function frame() {
  const got: [data: unknown, to: string][] = [];
  const parent = { postMessage: (data: unknown, to: string) => got.push([data, to]) };
  let hear: Parameters<FramedWindow['addEventListener']>[1] = () => {};
  const own: FramedWindow = {
    parent,
    postMessage: () => {},
    addEventListener: (_, listener) => {
      hear = listener;
    },
  };
  const line = openHostLine(own);
  if (line === null) throw new Error('There is no line');
  const send = (data: unknown, { source = parent as unknown, origin = 'https://a.example' } = {}) =>
    hear({ source, origin, data });
  const heard: unknown[] = [];
  const serve = () => line.serve(async (data) => void heard.push(data.type));
  return { line, got, send, heard, serve };
}

/** Once all that waits for nothing but its turn has had it. */
const settled = () => new Promise((resolve) => setTimeout(resolve));

describe('the line to the page around', () => {
  it('is not there for a page that nothing frames', () => {
    const listeners: unknown[] = [];
    const top: { parent: FramedWindow } & Omit<FramedWindow, 'parent'> = {
      get parent() {
        return top;
      },
      postMessage: () => {},
      addEventListener: (...args) => void listeners.push(args),
    };
    expect(openHostLine(top)).toBeNull();
    expect(listeners).toEqual([]);
  });

  it('says that it is there, and nothing else before a hello', async () => {
    const { line, got, send, serve, heard } = frame();
    expect(got).toEqual([[HELLO, '*']]);
    line.say({ type: 'height', height: 1 });
    expect(got).toHaveLength(1);
    serve();
    send({ errorscape: 1, type: 'play' });
    await settled();
    expect(heard).toEqual([]);
    expect(got[1]).toEqual([
      { errorscape: 1, type: 'fault', about: '', path: '', message: 'expected hello first' },
      'https://a.example',
    ]);
  });

  it('hears the window that frames it, and keeps to the origin of its first hello', async () => {
    const { line, got, send, serve, heard } = frame();
    serve();
    send(HELLO, { source: {} });
    send(HELLO, { source: null });
    send({ type: 'hello' });
    send('hello');
    await settled();
    expect(heard).toEqual([]);
    send(HELLO);
    await line.met;
    send({ errorscape: 1, type: 'play' }, { source: {} });
    send({ errorscape: 1, type: 'play' }, { origin: 'https://b.example' });
    send({ errorscape: 1, type: 'hello' }, { origin: 'https://b.example' });
    send({ errorscape: 1, type: 'pause' });
    await settled();
    expect(heard).toEqual(['hello', 'pause']);
    line.say({ type: 'height', height: 300 });
    expect(got.slice(1)).toEqual([[{ errorscape: 1, type: 'height', height: 300 }, 'https://a.example']]);
  });

  it('hears a page that has no origin of its own, and answers the window alone', async () => {
    const { line, got, send, serve, heard } = frame();
    serve();
    send(HELLO, { origin: 'null' });
    send({ errorscape: 1, type: 'play' }, { origin: 'https://b.example' });
    await settled();
    line.say({ type: 'height', height: 300 });
    expect(heard).toEqual(['hello']);
    expect(got.at(-1)?.[1]).toBe('*');
  });

  it('keeps what comes early, deals with one after the other, and goes on after one that fails', async () => {
    const { line, send } = frame();
    const order: string[] = [];
    for (const type of ['hello', 'load', 'seek', 'play']) send({ errorscape: 1, type });
    line.serve(async ({ type }) => {
      order.push(`${type} begins`);
      await settled();
      if (type === 'load') throw new Error('Not this one');
      order.push(`${type} is done`);
    });
    await expect.poll(() => order.at(-1)).toBe('play is done');
    expect(order).toEqual([
      'hello begins',
      'hello is done',
      'load begins',
      'seek begins',
      'seek is done',
      'play begins',
      'play is done',
    ]);
  });

  it('lets a bounded number wait, and says that it leaves out more', async () => {
    const { send, got, heard, serve } = frame();
    send(HELLO);
    for (let count = 0; count < 1000; count++) send({ errorscape: 1, type: 'play' });
    expect(got).toHaveLength(1 + 801);
    serve();
    await settled();
    expect(heard).toHaveLength(200);
  });
});
