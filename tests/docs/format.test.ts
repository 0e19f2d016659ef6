import { describe, expect, it } from 'vitest';
import { withFieldTables } from '../../scripts/lib/format-page';
import { exampleScene } from '../../src/examples';
import { LESSONS } from '../../src/lessons';
import { decodeHashStrict } from '../../src/scene/codec';
import { parseFileText } from '../../src/scene/file';
import { RUN_FIELD_NAMES } from '../../src/scene/runFields';
import { VIEW_NAMES } from '../../src/scene/viewFields';
import { steps } from '../lessons/shelf';
import { read } from './pages';

const FORMAT = read('docs/format.md');

it('the tables of fields are current: npm run schema writes them', () => {
  expect(FORMAT).toBe(withFieldTables(FORMAT));
});

it('the tables have a row for every field of a run and of the view', () => {
  for (const name of [...RUN_FIELD_NAMES, ...VIEW_NAMES])
    expect(FORMAT).toMatch(new RegExp(`^\\| \`${name}\` \\| \\S`, 'm'));
});

describe('its examples', () => {
  const blocks = (language: string) =>
    [...FORMAT.matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\``, 'gm'))].map(([, text]) => text);
  const lines = (pattern: RegExp) => [...FORMAT.matchAll(pattern)].map(([, found]) => found);

  it('are scenes that the page opens', () => {
    const scenes = blocks('json').filter((text) => text.includes('"objective"'));
    expect(scenes.length).toBeGreaterThan(3);
    for (const text of scenes)
      expect([text, parseFileText(text)]).toEqual([text, { document: expect.anything() }]);
  });

  it('are links that hold', () => {
    const links = lines(/^(#v=1&\S+)$/gm);
    expect(links.length).toBeGreaterThan(3);
    for (const link of links)
      expect([link, decodeHashStrict(link)]).toEqual([link, { document: expect.anything() }]);
  });

  it('name steps, lessons and examples that there are', () => {
    const places = lines(/as in ([a-z][a-z-]*\.[a-z-]+), or empty/g);
    expect(places).toHaveLength(1);
    for (const place of places) expect(steps.map((each) => each.place)).toContain(place);
    for (const id of lines(/`#lesson=([a-z-]+)`/g)) expect(LESSONS.map((each) => each.id)).toContain(id);
    for (const id of lines(/`#example=([a-z-]+)`/g)) expect(exampleScene(id)).not.toBeNull();
  });
});
