/** The export dialog's section "Embed": panels of the page for another page, with a look at them and the lines to copy. */
import { useState } from 'react';
import { useStore } from 'zustand';
import { Checkbox } from '../../controls/fields/Checkbox';
import { NumberField } from '../../controls/fields/NumberField';
import { Segments } from '../../controls/fields/Segments';
import { Select } from '../../controls/fields/Select';
import { useScene } from '../../state/workbench';
import { appText } from '../../text/app';
import { embedText } from '../../text/embed';
import { exportText } from '../../text/export';
import { EMBED_PANELS } from '../embed/embedLink';
import { MissingPart } from '../MissingPart';
import { rulesOf, surfaceName } from '../sceneWords';
import type { AppServices } from '../startApp';
import { copyText } from './copyText';
import { EmbedPreview } from './EmbedPreview';
import { elementLines, iframeLine } from './embedLines';
import looks from './embedSection.module.css';
import { EMBED_SIZES, type EmbedSettings, type EmbedSize, embedSettings, sizeSource } from './embedSettings';
import styles from './export.module.css';
import { Sample } from './Sample';
import { useLink } from './useLink';

const { embed: words } = exportText;
const THEMES = ['system', 'light', 'dark'] as const;
const FORMS = ['iframe', 'element'] as const;
const SIZES = Object.keys(EMBED_SIZES) as EmbedSize[];
const OWN = 'own';
const PIXELS = { min: 240, max: 1600, scale: 'linear', step: 10 } as const;

export function EmbedSection({ app }: { readonly app: AppServices }) {
  const settings = useStore(embedSettings);
  const scene = useScene((state) => state.scene);
  const [said, setSaid] = useState('');
  const { link, failed } = useLink(app, scene);
  if (failed) return <MissingPart name={appText.parts.links} />;
  if (link === undefined) return null;
  if (link === null) return <p className={styles.note}>{words.tooLong}</p>;

  const offered = EMBED_PANELS.filter((panel) => panel !== 'neuron' || scene.objective.kind === 'neuron');
  const choice = { ...settings, panels: offered.filter((panel) => settings.panels.includes(panel)) };
  const { panels, width, height, theme, form } = choice;
  const size = SIZES.find((each) => EMBED_SIZES[each].width === width && EMBED_SIZES[each].height === height);
  const title = words.titleOf(surfaceName(scene.objective), rulesOf(scene));
  const lines = form === 'iframe' ? iframeLine(link, choice, title) : elementLines(link, choice, title);
  const change = (next: Partial<EmbedSettings>) => {
    embedSettings.setState(next);
    setSaid('');
  };
  const copy = async () => setSaid(await copyText(lines, words));
  return (
    <>
      <div className={styles.halves}>
        <div className={styles.form}>
          <span>{words.panels}</span>
          <fieldset className={looks.panels} aria-label={words.panels}>
            {offered.map((panel) => (
              <Checkbox
                key={panel}
                name={embedText.panels[panel]}
                checked={panels.includes(panel)}
                onChange={(wanted) =>
                  change({
                    panels: EMBED_PANELS.filter((each) =>
                      each === panel ? wanted : settings.panels.includes(each),
                    ),
                  })
                }
              />
            ))}
          </fieldset>
          <span>{words.size}</span>
          <div className={looks.size}>
            <Select
              name={words.size}
              value={size ?? OWN}
              onChange={(value) => {
                const preset = SIZES.find((each) => each === value);
                if (preset !== undefined) change(EMBED_SIZES[preset]);
              }}
            >
              {SIZES.map((value) => (
                <option key={value} value={value}>
                  {words.sizes[value]}
                </option>
              ))}
              {size === undefined && <option value={OWN}>{words.sizes.own}</option>}
            </Select>
            <span className={looks.pixels}>
              <NumberField source={sizeSource('width')} range={PIXELS} />
              <span aria-hidden="true">×</span>
              <NumberField source={sizeSource('height')} range={PIXELS} />
            </span>
          </div>
          <span>{words.theme}</span>
          <Segments
            name={words.theme}
            choices={THEMES.map((value) => ({ value, text: words.themes[value] }))}
            value={theme ?? 'system'}
            onChange={(value) => change({ theme: value === 'system' ? null : value })}
          />
          <span>{words.as}</span>
          <Segments
            name={words.as}
            choices={FORMS.map((value) => ({ value, text: words.forms[value] }))}
            value={form}
            onChange={(value) => change({ form: value })}
          />
        </div>
        {panels.length > 0 && <EmbedPreview link={link} choice={choice} />}
      </div>
      {panels.length === 0 ? (
        <p className={styles.note}>{words.noPanel}</p>
      ) : (
        <>
          <p className={styles.note}>{words.notes[form]}</p>
          <Sample name={words.lines} text={lines} look={looks.lines} />
        </>
      )}
      <div className={styles.actions}>
        <button
          type="button"
          className={styles.primary}
          disabled={panels.length === 0}
          onClick={() => void copy()}
        >
          {words.copy}
        </button>
        <span role="status" className={styles.status}>
          {said}
        </span>
      </div>
    </>
  );
}
