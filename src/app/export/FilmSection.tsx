/** The export dialog's section "Film": the playback of some pictures as MP4, WebM or GIF. */
import { useEffect } from 'react';
import { useStore } from 'zustand';
import { Checkbox } from '../../controls/fields/Checkbox';
import { NumberField } from '../../controls/fields/NumberField';
import { Segments } from '../../controls/fields/Segments';
import { Select } from '../../controls/fields/Select';
import { type FilmFormat, MOST_RATE } from '../../export/film/filmFile';
import { filmPlan, lengthOf } from '../../export/film/filmPlan';
import {
  FILM_PICTURES,
  FILM_SIZES,
  type FilmSettings,
  filmSettings,
  stepsOf,
} from '../../export/film/filmSettings';
import { SPEEDS } from '../../scene/limits';
import { usePlayback, useScene } from '../../state/workbench';
import { appText } from '../../text/app';
import { exportText } from '../../text/export';
import { filmText } from '../../text/film';
import { timelineText } from '../../text/timeline';
import { lackedWebGL } from '../../views/surface3d/webglMemory';
import styles from './export.module.css';
import looks from './film.module.css';
import { stepSource } from './filmSteps';
import { useFilm } from './useFilm';
import { useVideoFormats } from './useVideoFormats';

const SIZES = Object.keys(FILM_SIZES) as FilmSettings['size'][];
const THEMES = ['light', 'dark'] as const;

const change = (next: Partial<FilmSettings>) => filmSettings.setState(next);

export function FilmSection() {
  const settings = useStore(filmSettings);
  const end = usePlayback((state) => state.last);
  const hasData = useScene(({ scene }) => scene.objective.kind === 'neuron');
  const video = useVideoFormats(settings.size);
  const film = useFilm();

  const offered = FILM_PICTURES.filter((picture) =>
    picture === 'surface' ? !lackedWebGL() : picture !== 'fit' || hasData,
  );
  const pictures = offered.filter((picture) => settings.pictures.includes(picture));
  const formats: readonly FilmFormat[] = [...(video ?? []), 'gif'];
  const format = formats.find((each) => each === settings.format) ?? formats[0];
  const frames = filmPlan({ ...stepsOf(settings, end), speed: settings.speed }, MOST_RATE[format]);
  const file = `errorscape.${format}`;
  const isBusy = film.standing === 'busy';

  // A film of other settings is another film.
  // biome-ignore lint/correctness/useExhaustiveDependencies: whatever is chosen
  useEffect(film.forget, [settings]);

  return (
    <>
      <fieldset className={looks.choices} disabled={isBusy}>
        <div className={styles.form}>
          <span>{filmText.pictures}</span>
          <fieldset className={looks.pictures} aria-label={filmText.pictures}>
            {offered.map((picture) => (
              <Checkbox
                key={picture}
                name={appText.pictureNames[picture]}
                checked={pictures.includes(picture)}
                onChange={(wanted) =>
                  change({
                    pictures: FILM_PICTURES.filter((each) =>
                      each === picture ? wanted : settings.pictures.includes(each),
                    ),
                  })
                }
              />
            ))}
          </fieldset>
          <span>{filmText.size}</span>
          <Segments
            name={filmText.size}
            choices={SIZES.map((value) => ({ value, text: filmText.sizes[value] }))}
            value={settings.size}
            onChange={(size) => change({ size })}
          />
          <span>{filmText.theme}</span>
          <Segments
            name={filmText.theme}
            choices={THEMES.map((value) => ({ value, text: filmText.themes[value] }))}
            value={settings.theme}
            onChange={(theme) => change({ theme })}
          />
          <span>{filmText.steps}</span>
          <span className={looks.steps}>
            <NumberField
              source={stepSource('first', end)}
              range={{ min: 0, max: end, scale: 'linear', step: 1 }}
            />
            <span>{filmText.to}</span>
            <NumberField
              source={stepSource('last', end)}
              range={{ min: 0, max: end, scale: 'linear', step: 1 }}
            />
          </span>
          <span>{filmText.speed}</span>
          <span className={looks.speed}>
            <Select
              name={filmText.speed}
              value={String(settings.speed)}
              onChange={(speed) => change({ speed: Number(speed) })}
            >
              {SPEEDS.map((speed) => (
                <option key={speed} value={speed}>
                  {timelineText.speedOption(speed)}
                </option>
              ))}
            </Select>
          </span>
          <span>{exportText.format}</span>
          <span className={looks.format}>
            <Segments
              name={exportText.format}
              choices={formats.map((value) => ({ value, text: filmText.formats[value] }))}
              value={format}
              onChange={(next) => change({ format: next })}
            />
            {format === 'gif' && (
              <Checkbox
                name={filmText.loops}
                checked={settings.loops}
                onChange={(loops) => change({ loops })}
              />
            )}
          </span>
        </div>
      </fieldset>
      <p className={styles.note}>
        {pictures.length === 0 ? filmText.noPicture : filmText.length(frames.length, lengthOf(frames))}
        {pictures.length > 0 && format !== 'gif' && `. ${filmText.videoLoops}`}
        {video?.length === 0 && `. ${filmText.noVideo}`}
      </p>
      <div className={styles.actions}>
        {isBusy ? (
          <button type="button" className={styles.button} onClick={film.stop}>
            {filmText.stop}
          </button>
        ) : (
          <button
            type="button"
            className={styles.primary}
            disabled={pictures.length === 0 || video === null}
            onClick={() => film.make({ ...settings, pictures, format }, frames, file)}
          >
            {filmText.make}
          </button>
        )}
        <span ref={film.progress} className={looks.progress} hidden={!isBusy}>
          <progress aria-label={filmText.progress} max={frames.length} value={0} />
          <span>{filmText.made(0, frames.length)}</span>
        </span>
        <span role="status" className={styles.status}>
          {film.said}
        </span>
      </div>
      {film.made !== null && (
        <figure className={looks.made} aria-label={filmText.preview}>
          {format === 'gif' ? (
            <img src={film.made} alt={filmText.preview} />
          ) : (
            // biome-ignore lint/a11y/useMediaCaption: the film has no sound
            <video src={film.made} controls loop playsInline />
          )}
        </figure>
      )}
    </>
  );
}
