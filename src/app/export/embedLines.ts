/** The lines of HTML that put an embed into another page. */

import type { ThemeName } from '../../browser/theme';
import type { EmbedPanel } from '../embed/embedLink';
import { writeEmbedLink } from '../embed/embedLink';

export interface EmbedChoice {
  /** At least one. */
  readonly panels: readonly EmbedPanel[];
  /** Null follows the reader's system. */
  readonly theme: ThemeName | null;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/** @param link the scene's link on the page. @returns the address of the embed */
export function embedAddress(link: string, { panels, theme }: EmbedChoice): string {
  const [page, hash = ''] = link.split('#');
  return `${page}#${writeEmbedLink(panels, theme, hash)}`;
}

/** @param title what the frame is called for those who hear the page. @returns one line */
export function iframeLine(link: string, choice: EmbedChoice, title: string): string {
  const attributes = {
    src: embedAddress(link, choice),
    title,
    width: String(choice.width),
    height: String(choice.height),
    loading: 'lazy',
  };
  return `<iframe${attributeText(attributes)}></iframe>`;
}

/** The same as an element that a script beside the page brings, with a link where it does not run. */
export function elementLines(link: string, choice: EmbedChoice, title: string): string {
  const [page, hash = ''] = link.split('#');
  const { panels, theme, width, height } = choice;
  const attributes = {
    scene: hash,
    panels: panels.join(','),
    ...(theme === null ? {} : { theme }),
    title,
    style: `max-width: ${width}px; height: ${height}px`,
  };
  return [
    `<script${attributeText({ src: new URL('embed.js', page).href })} async></script>`,
    `<error-scape${attributeText(attributes)}>`,
    `  <a${attributeText({ href: link })}>${escapeHtml(title)}</a>`,
    '</error-scape>',
  ].join('\n');
}

function attributeText(attributes: Readonly<Record<string, string>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escapeHtml(value)}"`)
    .join('');
}

const ESCAPED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text as HTML has it, between tags as well as in double quotes. */
function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ESCAPED[character]);
}
