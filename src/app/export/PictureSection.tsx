/** The export dialog's section "Picture": one of the page's pictures as PNG or SVG, at the size of a slide or a column. */
import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { copyBlob, saveBlob } from '../../browser/saveText';
import type { ThemeName } from '../../browser/theme';
import { Checkbox } from '../../controls/fields/Checkbox';
import { Segments } from '../../controls/fields/Segments';
import { Select } from '../../controls/fields/Select';
import { type PictureId, picturesToSave } from '../../export/pictures/bench';
import { drawnPage } from '../../export/pictures/file';
import { type PictureOrder, pngOfOrder, svgOfOrder, withPicture } from '../../export/pictures/order';
import { isLinkTooLong } from '../../export/pictures/page';
import { PRESETS, type PresetId, SCALES, type Scale, sizeOf } from '../../export/pictures/presets';
import { closeExport, exportDialog } from '../../state/exportDialog';
import { useScene, useWorkbench } from '../../state/workbench';
import { appText } from '../../text/app';
import { exportText } from '../../text/export';
import { formatCount } from '../../text/number';
import { MissingPart } from '../MissingPart';
import { surfaceName } from '../sceneWords';
import type { AppServices } from '../startApp';
import styles from './export.module.css';
import { faultText } from './faultText';
import { printInTheme } from './printInTheme';
import { useLink } from './useLink';

const { picture: words } = exportText;
const THEMES = ['light', 'dark'] as const;
const FORMATS = ['png', 'svg'] as const;
/** Pixels of the preview's longer side, at most. */
const PREVIEW = 800;

export function PictureSection({ app }: { readonly app: AppServices }) {
  const workbench = useWorkbench();
  const scene = useScene((state) => state.scene);
  const asked = useStore(exportDialog, (state) => state.picture);
  const offered = picturesToSave(workbench);
  const id: PictureId = offered.includes(asked) ? asked : 'map';
  const [preset, setPreset] = useState<PresetId>('screen');
  const [scale, setScale] = useState<Scale>(2);
  const [wanted, setFormat] = useState<(typeof FORMATS)[number]>('png');
  const formats = id === 'surface' ? FORMATS.slice(0, 1) : FORMATS;
  const format = formats.find((each) => each === wanted) ?? 'png';
  const [theme, setTheme] = useState<ThemeName>('light');
  const [parts, setParts] = useState({ legend: true, caption: false, link: false, transparent: false });
  const { link, failed: linkFailed } = useLink(app, scene);
  const [said, setSaid] = useState('');
  const [tooLong, setTooLong] = useState(false);
  const preview = useRef<HTMLCanvasElement>(null);

  const size = sizeOf(preset, id === 'bench');
  const { legend, transparent } = parts;
  const order: PictureOrder = {
    id,
    preset,
    theme,
    legend,
    transparent,
    caption: parts.caption ? surfaceName(scene.objective) : '',
    link: (parts.link && link) || '',
  };
  const file = `errorscape-${id}.${format}`;
  const svg = () => svgOfOrder(workbench, order);
  const png = () => pngOfOrder(workbench, order, scale);

  // The message belongs to the picture before: clear it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: whatever is chosen
  useEffect(() => setSaid(''), [id, preset, format, scale, theme, parts]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the order is made of what is listed
  useEffect(() => {
    let isWanted = true;
    void withPicture(workbench, order, async (picture, page) => {
      const sharpness = Math.min(2, PREVIEW / Math.max(page.width, page.height));
      const drawn = await drawnPage(picture, page, sharpness);
      const canvas = preview.current;
      if (!isWanted || canvas === null) return;
      Object.assign(canvas, { width: drawn.canvas.width, height: drawn.canvas.height });
      canvas.getContext('2d')?.drawImage(drawn.canvas, 0, 0);
      setTooLong(isLinkTooLong(drawn, page));
    }).catch((reason: unknown) => {
      console.warn(reason);
      if (isWanted) setSaid(faultText(reason, exportText.notSaved));
    });
    return () => {
      isWanted = false;
    };
  }, [id, preset, theme, legend, order.caption, order.link, transparent, scene, workbench]);

  const save = async () => {
    setSaid(exportText.saving);
    try {
      saveBlob(file, format === 'png' ? await png() : new Blob([await svg()], { type: 'image/svg+xml' }));
      setSaid(exportText.saved(file));
    } catch (reason) {
      console.warn(reason);
      setSaid(faultText(reason, exportText.notSaved));
    }
  };
  const copy = async () => {
    // Text goes as text: no browser puts an SVG's type into the clipboard.
    const type = format === 'svg' ? 'text/plain' : 'image/png';
    const content = format === 'svg' ? svg().then((text) => new Blob([text], { type })) : png();
    try {
      await copyBlob(type, content);
      setSaid(words.copied);
    } catch {
      // The clipboard also refuses a picture that could not be made.
      setSaid(
        await content.then(
          () => words.notCopied,
          (reason: unknown) => faultText(reason, exportText.notSaved),
        ),
      );
    }
  };
  const check = (name: keyof typeof parts) => (checked: boolean) => {
    setParts((before) => ({ ...before, [name]: checked }));
  };
  return (
    <>
      <div className={styles.halves}>
        <div>
          <div className={styles.form}>
            <span>{words.what}</span>
            <Select
              name={words.what}
              value={id}
              onChange={(value) => {
                const picture = offered.find((each) => each === value);
                if (picture !== undefined) exportDialog.setState({ picture });
              }}
            >
              {offered.map((value) => (
                <option key={value} value={value}>
                  {words.names[value]}
                </option>
              ))}
            </Select>
            <span>{exportText.format}</span>
            <Segments
              name={exportText.format}
              choices={formats.map((value) => ({ value, text: value.toUpperCase() }))}
              value={format}
              onChange={setFormat}
            />
            <span>{words.size}</span>
            <Select name={words.size} value={preset} onChange={(value) => setPreset(value as PresetId)}>
              {(Object.keys(PRESETS) as PresetId[]).map((value) => (
                <option key={value} value={value}>
                  {words.sized(words.presets[value], ...sizeOf(value, id === 'bench').shown)}
                </option>
              ))}
            </Select>
            {format === 'png' && (
              <>
                <span>{words.scale}</span>
                <Segments
                  name={words.scale}
                  choices={SCALES.map((value) => ({ value: `${value}`, text: words.scales[value] }))}
                  value={`${scale}`}
                  onChange={(value) => setScale(SCALES.find((each) => `${each}` === value) ?? 1)}
                />
              </>
            )}
            <span>{words.theme}</span>
            <Segments
              name={words.theme}
              choices={THEMES.map((value) => ({ value, text: words.themes[value] }))}
              value={theme}
              onChange={setTheme}
            />
            <span>{words.with}</span>
            <span className={styles.checks}>
              <Checkbox name={words.legend} checked={legend} onChange={check('legend')} />
              <Checkbox name={words.caption} checked={parts.caption} onChange={check('caption')} />
              <Checkbox name={words.link} checked={parts.link} onChange={check('link')} />
              <Checkbox name={words.transparent} checked={transparent} onChange={check('transparent')} />
            </span>
          </div>
          <p className={styles.note}>
            {format === 'png'
              ? words.pixels(formatCount(size.width * scale), formatCount(size.height * scale))
              : words.vector}{' '}
            {id === 'surface' ? words.onlyPixels : ''} {tooLong ? words.linkTooLong : ''}
          </p>
          {parts.link && linkFailed && <MissingPart name={appText.parts.links} />}
        </div>
        <div className={styles.preview}>
          <canvas ref={preview} role="img" aria-label={words.preview(words.names[id])} />
        </div>
      </div>
      <div className={styles.actions}>
        <button type="button" className={styles.primary} onClick={() => void save()}>
          {exportText.save(file)}
        </button>
        <button type="button" className={styles.button} onClick={() => void copy()}>
          {words.copy}
        </button>
        {id === 'bench' && (
          <button
            type="button"
            className={styles.button}
            title={words.printHint}
            onClick={() => {
              closeExport();
              void printInTheme(theme);
            }}
          >
            {words.print}
          </button>
        )}
        <span role="status" className={styles.status}>
          {said}
        </span>
      </div>
    </>
  );
}
