/**
 * The part of a link that shows the page inside another one: `embed=map,timeline&theme=dark&…`, in front of any fragment that
 * the page reads. It says how a scene is shown, and is no part of the scene.
 */
import type { ThemeName } from '../../browser/theme';
import { expectation, type Fault } from '../../scene/faults';
import { decodeAmpersands, decodePercent } from '../../scene/link/characters';
import { embedText } from '../../text/embed';

/** The panels that an embed may have, in the order in which they are listed. */
export const EMBED_PANELS = [
  'surface',
  'map',
  'neuron',
  'loss',
  'quantity',
  'numbers',
  'timeline',
  'start',
  'hyper',
  'lab',
] as const;
export type EmbedPanel = (typeof EMBED_PANELS)[number];

/** The panels of an embed that names none. */
export const USUAL_PANELS: readonly EmbedPanel[] = ['map', 'timeline'];

const THEMES: readonly string[] = ['light', 'dark'] satisfies readonly ThemeName[];
/** More names than there are panels are not read. */
const MOST_NAMES = 50;

export interface EmbedLink {
  /** Each once, as many as there are, at least one. */
  readonly panels: readonly EmbedPanel[];
  /** Null follows the system. */
  readonly theme: ThemeName | null;
  /** The fragment of the scene, without `#`; empty for the opening scene. */
  readonly hash: string;
  readonly faults: readonly Fault[];
}

/** Reads a fragment, with or without its `#`. Never throws: what is not known is left out and told of. */
export function readEmbedLink(fragment: string): EmbedLink {
  let named: string[] = [];
  const themeFaults: Fault[] = [];
  let theme: ThemeName | null = null;
  const rest: string[] = [];
  for (const segment of decodeAmpersands(fragment.replace(/^#/, '')).split('&')) {
    const [, name, value] = /^(embed|theme)=(.*)$/.exec(segment) ?? [];
    if (name === undefined) rest.push(segment);
    else if (name === 'embed') named = [...named, ...decodePercent(value).split(',')];
    else if (isTheme(value)) theme = value;
    else themeFaults.push({ path: 'theme', message: expectation(embedText.unknownTheme, value) });
  }
  const faults: Fault[] = [];
  const panels = readPanels(named.slice(0, MOST_NAMES), faults);
  faults.push(...themeFaults.slice(0, MOST_NAMES));
  return { panels, theme, hash: rest.join('&'), faults };
}

function readPanels(names: readonly string[], faults: Fault[]): readonly EmbedPanel[] {
  const panels = new Set<EmbedPanel>();
  for (const name of names) {
    const panel = EMBED_PANELS.find((each) => each === name);
    if (panel !== undefined) panels.add(panel);
    else if (name !== '')
      faults.push({
        path: 'embed',
        message: expectation(embedText.unknownPanel(EMBED_PANELS.join(', ')), name),
      });
  }
  return panels.size === 0 ? USUAL_PANELS : [...panels];
}

function isTheme(text: unknown): text is ThemeName {
  return typeof text === 'string' && THEMES.includes(text);
}

/** @param hash the scene's own fragment, without `#` */
export function writeEmbedLink(panels: readonly EmbedPanel[], theme: ThemeName | null, hash: string): string {
  return [
    `embed=${panels.join(',')}`,
    ...(theme === null ? [] : [`theme=${theme}`]),
    ...(hash === '' ? [] : [hash]),
  ].join('&');
}
