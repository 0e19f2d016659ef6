/** The export dialog's section "Picture": one of the page's pictures as PNG or SVG, at the size of a slide or a column. */
import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { copyBlob, saveBlob } from '../../browser/saveText';
import type { ThemeName } from '../../browser/theme';
import { Checkbox } from '../../controls/fields/Checkbox';
import { Segments } from '../../controls/fields/Segments';
import { Select } from '../../controls/fields/Select';
import { openPicture, PICTURES, type PictureId } from '../../export/pictures';
import { pngOf, previewOn, svgOf } from '../../export/pictures/file';
import { isLinkTooLong, type PicturePage } from '../../export/pictures/page';
import { PRESETS, type PresetId, SCALES, type Scale } from '../../export/pictures/presets';
import { exportDialog } from '../../state/exportDialog';
import { useScene, useWorkbench } from '../../state/workbench';
import { exportText } from '../../text/export';
import { formatCount } from '../../text/number';
import { runEntries } from '../../views/shared/runEntries';
import { lackedWebGL } from '../../views/surface3d/webglMemory';
import { surfaceName } from '../sceneWords';
import type { AppServices } from '../startApp';
import styles from './export.module.css';

const { picture: words } = exportText;
const THEMES = ['light', 'dark'] as const;
const FORMATS = ['png', 'svg'] as const;
/** Pixels of the preview's longer side, at most. */
const PREVIEW = 800;

export function PictureSection({ app }: { readonly app: AppServices }) {
  const workbench = useWorkbench();
  const scene = useScene((state) => state.scene);
  const asked = useStore(exportDialog, (state) => state.picture);
  const offered = PICTURES.filter((each) => {
    if (each === 'fit') return scene.objective.kind === 'neuron';
    return each !== 'surface' || !lackedWebGL();
  });
  const id: PictureId = offered.includes(asked) ? asked : offered[0];
  const [preset, setPreset] = useState<PresetId>('screen');
  const [scale, setScale] = useState<Scale>(2);
  const [wanted, setFormat] = useState<(typeof FORMATS)[number]>('png');
  const formats = id === 'surface' ? FORMATS.slice(0, 1) : FORMATS;
  const format = formats.find((each) => each === wanted) ?? 'png';
  const [theme, setTheme] = useState<ThemeName>('light');
  const [parts, setParts] = useState({ legend: true, caption: false, link: false, transparent: false });
  const [link, setLink] = useState('');
  const [said, setSaid] = useState('');
  const [tooLong, setTooLong] = useState(false);
  const preview = useRef<HTMLCanvasElement>(null);

  useEffect(() => {
    void app.link().then((text) => setLink(text ?? ''));
  }, [app]);

  const { width, height, type, shown } = PRESETS[preset];
  const { legend, caption, transparent } = parts;
  const shownLink = parts.link ? link : '';
  const captionText = caption
    ? words.captionOf(surfaceName(scene.objective), formatCount(workbench.playback.getState().playhead))
    : '';
  const file = `errorscape-${id}.${format}`;
  const page = (): PicturePage => ({
    width,
    height,
    type,
    theme,
    transparent,
    runs: legend ? runEntries(scene.runs).filter(({ visible }) => visible) : [],
    caption: captionText,
    link: shownLink,
  });
  /** Opens the picture for one use of it. */
  const withPicture = async <T,>(use: (picture: Awaited<ReturnType<typeof openPicture>>) => Promise<T>) => {
    const picture = await openPicture(id, workbench, { theme, legend, type });
    try {
      return await use(picture);
    } finally {
      picture.dispose();
    }
  };
  const make = (): Promise<Blob> =>
    withPicture(async (picture) => {
      if (format === 'png') return pngOf(picture, page(), scale);
      const text = await svgOf(picture, page(), {
        shownWidth: shown[0],
        shownHeight: shown[1],
        title: words.names[id],
      });
      return new Blob([text], { type: 'image/svg+xml' });
    });

  // biome-ignore lint/correctness/useExhaustiveDependencies: the functions are made of what is listed
  useEffect(() => {
    const canvas = preview.current;
    if (canvas === null) return;
    void withPicture(async (picture) => {
      await previewOn(canvas, picture, page(), Math.min(2, PREVIEW / Math.max(width, height)));
      const context = document.createElement('canvas').getContext('2d');
      setTooLong(context !== null && isLinkTooLong(context, page()));
    }).catch((reason: unknown) => {
      console.warn(reason);
      setSaid(exportText.notSaved);
    });
  }, [id, preset, theme, legend, captionText, shownLink, transparent, scene, workbench]);

  const save = async () => {
    setSaid(exportText.saving);
    try {
      saveBlob(file, await make());
      setSaid(exportText.saved(file));
    } catch (reason) {
      console.warn(reason);
      setSaid(exportText.notSaved);
    }
  };
  const copy = async () => {
    try {
      if (format === 'svg') await navigator.clipboard.writeText(await (await make()).text());
      else await copyBlob('image/png', make());
      setSaid(words.copied);
    } catch {
      setSaid(words.notCopied);
    }
  };
  const check = (name: keyof typeof parts) => (checked: boolean) => {
    setParts((before) => ({ ...before, [name]: checked }));
    setSaid('');
  };
  return (
    <>
      <div className={styles.halves}>
        <div>
          <div className={styles.form}>
            <span>{words.what}</span>
            <Segments
              name={words.what}
              choices={offered.map((value) => ({ value, text: words.names[value] }))}
              value={id}
              onChange={(picture) => exportDialog.setState({ picture })}
            />
            <span>{exportText.format}</span>
            <Segments
              name={exportText.format}
              choices={formats.map((value) => ({ value, text: value.toUpperCase() }))}
              value={format}
              onChange={setFormat}
            />
            <span>{words.size}</span>
            <Select name={words.size} value={preset} onChange={(value) => setPreset(value as PresetId)}>
              {Object.entries(words.presets).map(([value, text]) => (
                <option key={value} value={value}>
                  {text}
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
              <Checkbox name={words.caption} checked={caption} onChange={check('caption')} />
              <Checkbox name={words.link} checked={parts.link} onChange={check('link')} />
              <Checkbox name={words.transparent} checked={transparent} onChange={check('transparent')} />
            </span>
          </div>
          <p className={styles.note}>
            {format === 'png'
              ? words.pixels(formatCount(width * scale), formatCount(height * scale))
              : words.vector}{' '}
            {id === 'surface' ? words.onlyPixels : ''} {tooLong ? words.linkTooLong : ''}
          </p>
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
        <span role="status" className={styles.status}>
          {said}
        </span>
      </div>
    </>
  );
}
