import { describe, expect, it } from 'vitest';
import { EMBED_PANELS, readEmbedLink, USUAL_PANELS, writeEmbedLink } from '../../../src/app/embed/embedLink';
import { decodeHashStrict, encodeHash } from '../../../src/scene/codec';
import { openingScene } from '../../../src/scene/defaults';

describe('the link of an embed', () => {
  it('reads back the panels, the theme and the scene that it was written of', () => {
    const scene = encodeHash(openingScene());
    for (const theme of ['light', 'dark', null] as const) {
      const read = readEmbedLink(`#${writeEmbedLink(EMBED_PANELS, theme, scene)}`);
      expect(read).toEqual({ panels: EMBED_PANELS, theme, hash: scene, faults: [] });
    }
  });

  it('stands before any fragment that the page reads, or alone', () => {
    expect(readEmbedLink('embed=loss&example=rosenbrock')).toMatchObject({
      panels: ['loss'],
      hash: 'example=rosenbrock',
    });
    expect(readEmbedLink('#embed=map').hash).toBe('');
    expect(readEmbedLink('#function=beale&embed=map').hash).toBe('function=beale');
  });

  it('is read where a program has encoded its commas or its ampersands', () => {
    expect(readEmbedLink('#embed=map%2Ctimeline&amp;theme=dark&amp;lesson=momentum')).toEqual({
      panels: ['map', 'timeline'],
      theme: 'dark',
      hash: 'lesson=momentum',
      faults: [],
    });
  });

  it('tells of panels and themes that there are not, and shows the others', () => {
    const { panels, theme, faults } = readEmbedLink('#embed=map,header,map,__proto__&theme=pink');
    expect(panels).toEqual(['map']);
    expect(theme).toBeNull();
    expect(faults.map(({ path }) => path)).toEqual(['embed', 'embed', 'theme']);
    expect(faults[0].message).toContain('got "header"');
  });

  it('shows the usual panels where none is named', () => {
    expect(readEmbedLink('#embed=').panels).toEqual(USUAL_PANELS);
    expect(readEmbedLink('#embed=nothing').panels).toEqual(USUAL_PANELS);
  });

  it('reads a bounded number of names', () => {
    const { faults } = readEmbedLink(`#embed=${'x,'.repeat(100_000)}`);
    expect(faults.length).toBeLessThanOrEqual(50);
  });

  it('is no part of the scene for who reads the scene alone', () => {
    const document = openingScene();
    const link = writeEmbedLink(['map'], 'dark', encodeHash(document));
    expect(decodeHashStrict(link)).toEqual({ document });
  });
});
