/** The actions of the engine tests on the page, in a person's words. */
import { expect, vi } from 'vitest';
import { run } from '../cli/run';
import { clickAt, drag, type Engine, type Place } from './engine';

/** For whatever the page is waited for. Software that draws all of it may be slow. */
const WAIT = { timeout: 120_000, interval: 100 };

export interface Numbers {
  readonly step: number;
  readonly w: string;
  readonly b: string;
  readonly loss: string;
}

/** Waits until `check` does not throw any more. */
export function eventually<Result>(check: () => Promise<Result>): Promise<Result> {
  return vi.waitFor(check, WAIT);
}

/** w, b and loss of every run at the playhead, to the last digit; none while one is being computed. */
export function numbersNow(engine: Engine): Promise<Numbers[]> {
  return engine.run(() => {
    const table = document.querySelector('table');
    if (table === null || table.textContent?.includes('computing…')) return [];
    return [...table.querySelectorAll('tbody tr')].map((row) => {
      const [step, w, b, loss] = row.querySelectorAll('td');
      return { step: Number(step.textContent?.replace(/\D/g, '')), w: w.title, b: b.title, loss: loss.title };
    });
  });
}

/** The fragment of the page's address, which follows the scene. */
export function fragment(engine: Engine): Promise<string> {
  return engine.run(() => location.hash);
}

/**
 * Waits until the numbers on the page are those that the command-line trace prints for the page's own link.
 * @returns the numbers
 */
export async function sameAsTrace(engine: Engine, other: readonly Numbers[] = []): Promise<Numbers[]> {
  const traces = new Map<string, string[]>();
  return eventually(async () => {
    const link = await fragment(engine);
    const lines = traces.get(link) ?? (await trace(link));
    traces.set(link, lines);
    const numbers = await numbersNow(engine);
    expect(numbers.length).toBeGreaterThan(0);
    expect(numbers).not.toEqual(other);
    numbers.forEach(({ step, w, b, loss }, run) => {
      expect(lines).toContain([run, step, w, b, loss].join());
    });
    return numbers;
  });
}

/** The first five columns of the trace: run, t, w, b, loss. */
async function trace(link: string): Promise<string[]> {
  expect(link).not.toBe('');
  const { code, out } = await run('trace', [link]);
  expect(code).toBe(0);
  return out.split('\n').map((line) => line.split(',').slice(0, 5).join());
}

interface Box extends Place {
  readonly width: number;
  readonly height: number;
}

/** The place of the first visible element that fits the selector and, if given, says exactly `text`. */
export async function boxOf(engine: Engine, selector: string, text: string | null = null): Promise<Box> {
  return eventually(async () => {
    const box = await engine.run(
      (wanted, says) => {
        for (const element of document.querySelectorAll(wanted)) {
          if (says !== null && element.textContent?.trim() !== says) continue;
          element.scrollIntoView({ block: 'nearest' });
          const { x, y, width, height } = element.getBoundingClientRect();
          if (width > 0 && height > 0) return { x, y, width, height };
        }
        return null;
      },
      selector,
      text,
    );
    if (box === null) throw new Error(`Nothing visible fits ${selector} ${text ?? ''}`);
    return box;
  });
}

const middle = ({ x, y, width, height }: Box): Place => ({ x: x + width / 2, y: y + height / 2 });

export async function click(engine: Engine, selector: string, text: string | null = null): Promise<void> {
  await clickAt(engine, middle(await boxOf(engine, selector, text)));
}

/** Drags a slider's thumb from where it is to a share of its width. */
export async function dragSlider(engine: Engine, name: string, share: number): Promise<void> {
  const selector = `input[type="range"][aria-label="${name}"]`;
  const { x, y, width, height } = await boxOf(engine, selector);
  const value = await engine.run((wanted) => {
    const input = document.querySelector<HTMLInputElement>(wanted);
    if (input === null) throw new Error('The slider is gone');
    return (input.valueAsNumber - Number(input.min)) / (Number(input.max) - Number(input.min));
  }, selector);
  const thumb = 16;
  const at = (part: number) => ({ x: x + thumb / 2 + part * (width - thumb), y: y + height / 2 });
  await drag(engine, at(value), at(share));
}

/** Drags the start point on the map, by CSS pixels. */
export async function dragStart(engine: Engine, dx: number, dy: number): Promise<void> {
  const from = middle(await boxOf(engine, '[role="slider"][aria-label="Start point"]'));
  await drag(engine, from, { x: from.x + dx, y: from.y + dy });
}

/** Chooses from a list, as its own pop-up would: that is drawn by the system, out of a driver's reach. */
export function choose(engine: Engine, name: string, option: string): Promise<void> {
  return engine.run(
    (label, wanted) => {
      const list = [...document.querySelectorAll<HTMLSelectElement>(`select[aria-label="${label}"]`)].find(
        (each) => each.offsetWidth > 0,
      );
      const found = [...(list?.options ?? [])].find(({ text }) => text === wanted);
      if (list === undefined || found === undefined) throw new Error(`There is no ${wanted} in ${label}`);
      list.value = found.value;
      list.dispatchEvent(new Event('change', { bubbles: true }));
    },
    name,
    option,
  );
}

/** All that the page and its browser complained about since the page was loaded. */
export async function complaints(engine: Engine): Promise<string[]> {
  const heard = await engine.run(() => Reflect.get(globalThis, 'complaints') as string[]);
  return [...heard, ...engine.complaints];
}
