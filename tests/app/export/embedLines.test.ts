import { describe, expect, it } from 'vitest';
import { readEmbedLink } from '../../../src/app/embed/embedLink';
import { elementLines, embedAddress, iframeLine } from '../../../src/app/export/embedLines';

const LINK = 'https://e.example/x/#v=1&function=rosenbrock&run=adam;start=-1,2;steps=30&end';
const CHOICE = { panels: ['map', 'timeline'], theme: 'dark', width: 640, height: 480 } as const;
const TITLE = `"A" <b>&'quot;</b>`;
const ESCAPED = `&quot;A&quot; &lt;b&gt;&amp;'quot;&lt;/b&gt;`;

/** The value of an attribute as a browser reads it. */
function attribute(html: string, name: string): string {
  const [, value = ''] = new RegExp(` ${name}="([^"]*)"`).exec(html) ?? [];
  return value
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

describe('the lines that put an embed into a page', () => {
  it('are a frame with the address of the embed, its size, and any title', () => {
    const line = iframeLine(LINK, CHOICE, TITLE);
    expect(line).toBe(
      `<iframe src="https://e.example/x/#embed=map,timeline&amp;theme=dark&amp;v=1&amp;function=rosenbrock&amp;` +
        `run=adam;start=-1,2;steps=30&amp;end" title="${ESCAPED}" width="640" height="480" loading="lazy"></iframe>`,
    );
    expect(attribute(line, 'title')).toBe(TITLE);
    const { panels, theme, hash } = readEmbedLink(new URL(attribute(line, 'src')).hash);
    expect({ panels, theme, hash }).toEqual({
      panels: CHOICE.panels,
      theme: 'dark',
      hash: LINK.split('#')[1],
    });
  });

  it('are an element with its script, and a link inside of it', () => {
    const lines = elementLines(LINK, { ...CHOICE, theme: null }, TITLE);
    expect(lines.split('\n')).toEqual([
      '<script src="https://e.example/x/embed.js" async></script>',
      `<error-scape scene="${LINK.split('#')[1].replaceAll('&', '&amp;')}" panels="map,timeline" title="${ESCAPED}" style="max-width: 640px; height: 480px">`,
      `  <a href="${LINK.replaceAll('&', '&amp;')}">${ESCAPED}</a>`,
      '</error-scape>',
    ]);
    expect(elementLines(LINK, CHOICE, TITLE)).toContain(' theme="dark"');
  });

  it('have the opening scene where the link names none', () => {
    expect(embedAddress('https://e.example/', { ...CHOICE, theme: null })).toBe(
      'https://e.example/#embed=map,timeline',
    );
  });
});
