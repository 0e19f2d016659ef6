import { describe, expect, it } from 'vitest';
import { inlineParts } from '../../scripts/lib/strict-page.mjs';
import { EMBED_PANELS } from '../../src/app/embed/embedLink';
import { type EmbedMessage, HOST_MESSAGES, readHostMessage } from '../../src/app/embed/messages';
import { trajectories } from '../../src/cli/trajectories';
import { decodeHashStrict } from '../../src/scene/codec';
import { setHyper } from '../../src/state/edits';
import { exists, fileTargets, read } from './pages';

const DOC = read('docs/embed.md');
const EXAMPLE = read('public/embed-example.html');

/** The rows of the table that follows a line of the page, each as its cells. */
function table(after: string): string[][] {
  const rest = DOC.slice(DOC.indexOf(after) + after.length).split('\n');
  const start = rest.findIndex((line) => line.startsWith('| type |'));
  const end = rest.findIndex((line, index) => index > start && !line.startsWith('|'));
  return rest.slice(start + 2, end).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

/** The fields of what an embed says. The compiler holds them to what it can say. */
const SAID: { [M in EmbedMessage as M['type']]: Record<Exclude<keyof M, 'type'>, true> } = {
  ready: { link: true, document: true, steps: true, runs: true, step: true, playing: true },
  scene: { steps: true, runs: true },
  playhead: { step: true, playing: true },
  link: { link: true, document: true },
  height: { height: true },
  fault: { about: true, path: true, message: true },
};

/** The names in a cell. */
const named = (cell: string) => [...cell.matchAll(/`([a-zA-Z]+)`/g)].map(([, name]) => name);

describe('docs/embed.md', () => {
  it('lists what a host may say, as the schema has it', () => {
    const rows = table('\nWhat a host says:');
    expect([...new Set(rows.map(([type]) => named(type)[0]))]).toEqual(HOST_MESSAGES);
    const values: Readonly<Record<string, unknown>> = {
      link: '',
      document: {},
      step: 0,
      run: 'r1',
      name: 'eta',
      value: 1,
      theme: null,
    };
    for (const [type, fields] of rows) {
      const message = { errorscape: 1, type: named(type)[0] };
      const given = Object.fromEntries(named(fields).map((field) => [field, values[field]]));
      expect(readHostMessage({ ...message, ...given }), type).toHaveProperty('message');
      for (const left of Object.keys(given)) {
        const { [left]: _, ...others } = given;
        expect(readHostMessage({ ...message, ...others }), `${type} without ${left}`).toHaveProperty(
          'faults',
        );
      }
    }
  });

  it('lists what an embed says, field by field', () => {
    const rows = new Map(table('\nWhat the embed says:').map(([type, of]) => [named(type)[0], named(of)]));
    // "All fields of" others.
    const ready = rows.get('ready') ?? [];
    rows.set(
      'ready',
      ready.flatMap((other) => rows.get(other) ?? []),
    );
    expect(rows.get('hello')).toEqual([]);
    rows.delete('hello');
    const all = [...rows].map(([type, of]) => [type, [...of].sort()]);
    expect(Object.fromEntries(all)).toEqual(
      Object.fromEntries(Object.entries(SAID).map(([type, of]) => [type, Object.keys(of).sort()])),
    );
  });

  it('names the panels that there are, and files that there are', () => {
    for (const panel of EMBED_PANELS) expect(DOC).toContain(`\`${panel}\``);
    expect(fileTargets(DOC).filter((target) => !exists(target, 'docs/embed.md'))).toEqual([]);
  });
});

describe('the example of a page that steers', () => {
  const attribute = (tag: string, name: string) =>
    new RegExp(`${name}="([^"]*)"`).exec(tag)?.[1].replaceAll('&amp;', '&');
  const sections = [...EXAMPLE.matchAll(/<section[^>]*>/g)].map(([tag]) => tag);
  const first = attribute(/<error-scape[^>]*/.exec(EXAMPLE)?.[0] ?? '', 'scene');

  /** The paths of a section's runs, as the page shows them. */
  function paths(section: number) {
    const tag = sections[section];
    const parsed = decodeHashStrict(attribute(tag, 'data-scene') ?? `${first}`);
    if ('faults' in parsed) throw new Error(JSON.stringify(parsed.faults));
    const eta = attribute(tag, 'data-eta');
    const { scene } = parsed.document;
    const shown = eta === undefined ? scene : setHyper(scene, 'r1', 'eta', Number(eta));
    return [...trajectories(shown)].map(({ columns }) => {
      const [w, b] = [columns.get('w'), columns.get('b')];
      if (w === undefined || b === undefined) throw new Error('A run without a path');
      return { w, b };
    });
  }

  it('runs under a policy of its own, with nothing inline', () => {
    expect(EXAMPLE).toMatch(
      /http-equiv="Content-Security-Policy"\s+content="default-src 'none'; script-src 'self'; /,
    );
    expect(inlineParts(EXAMPLE)).toEqual([]);
  });

  it('says of each section what the engine computes', () => {
    const at = (section: number, step: number) => {
      const [{ w, b }] = paths(section);
      return [w[step].toFixed(2), b[step].toFixed(2)];
    };
    expect(sections).toHaveLength(5);
    expect(at(0, 0)).toEqual(['-2.80', '1.00']);
    expect(at(1, 12)[1]).toBe('0.28');
    expect(at(2, 40)[0]).toBe('-0.36');
    expect(at(3, 9)[1]).toBe('-2.36');
    const arrivals = paths(4).map(({ w, b }) => {
      const near = (step: number) => Math.hypot(w[step], b[step]) < 0.003;
      return Array.from({ length: 41 }, (_, step) => step).find(near);
    });
    expect(arrivals).toEqual([35, 14]);
    for (const words of ['at 0.28', 'at −0.36', 'at −2.36', 'after 14 steps', 'takes 35'])
      expect(EXAMPLE.replace(/\s+/g, ' ')).toContain(words);
  });

  it('goes to steps that the runs have', () => {
    for (const [index, tag] of sections.entries())
      for (const name of ['data-from', 'data-to']) {
        const step = Number(attribute(tag, name));
        expect(step, `${index} ${name}`).toBeGreaterThanOrEqual(0);
        expect(step, `${index} ${name}`).toBeLessThanOrEqual(40);
      }
  });
});
