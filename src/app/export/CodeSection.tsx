/** The export dialog's section "Code": the scene's runs, or one of them, as a program or a notebook. */
import { useState } from 'react';
import { useStore } from 'zustand';
import { saveText } from '../../browser/saveText';
import { Segments } from '../../controls/fields/Segments';
import { Select } from '../../controls/fields/Select';
import type { Framework } from '../../export/code/framework';
import { FRAMEWORKS } from '../../export/code/frameworks';
import { notebookOf } from '../../export/code/notebook';
import { fileOf, programOf } from '../../export/code/program';
import { runNames } from '../../scene/runName';
import { codeRun } from '../../state/codeRun';
import { useScene, useWorkbench } from '../../state/workbench';
import { appText } from '../../text/app';
import { exportText } from '../../text/export';
import { MissingPart } from '../MissingPart';
import type { AppServices } from '../startApp';
import { copyText } from './copyText';
import styles from './export.module.css';
import { Sample } from './Sample';
import { useLink } from './useLink';

const { code: words } = exportText;
const ALL = 'all';
const FILES = {
  program: { end: 'py', type: 'text/x-python' },
  notebook: { end: 'ipynb', type: 'application/x-ipynb+json' },
} as const;
type FileKind = keyof typeof FILES;

export function CodeSection({ app }: { readonly app: AppServices }) {
  const scene = useScene((state) => state.scene);
  const { view } = useWorkbench();
  const run = useStore(codeRun, (state) => state.run);
  const [framework, setFramework] = useState(FRAMEWORKS[0].id);
  const [kind, setKind] = useState<FileKind>('program');
  const [said, setSaid] = useState('');
  const { link, failed } = useLink(app, scene);
  if (failed) return <MissingPart name={appText.parts.links} />;
  if (link === undefined) return null;

  const names = runNames(scene.runs);
  const chosen = FRAMEWORKS.find(({ id }) => id === framework) ?? FRAMEWORKS[0];
  const only = scene.runs.some(({ id }) => id === run) ? run : null;
  const program = programOf({ scene, framework: chosen, run: only, link: link ?? '' });
  const isRefused = 'refused' in program;
  const text = isRefused ? '' : fileOf(program);
  const file = `errorscape-${chosen.id}.${FILES[kind].end}`;
  const change =
    <T,>(set: (value: T) => void) =>
    (value: T) => {
      set(value);
      setSaid('');
    };
  const save = () => {
    if (isRefused) return;
    const content = kind === 'program' ? text : notebookOf(program, chosen, view.getState().view.window);
    saveText(file, FILES[kind].type, content);
    setSaid(exportText.saved(file));
  };
  const copy = async () => setSaid(await copyText(text, words));
  return (
    <>
      <div className={styles.form}>
        <span>{words.framework}</span>
        <Segments
          name={words.framework}
          choices={FRAMEWORKS.map(({ id, name }) => ({ value: id, text: name }))}
          value={chosen.id}
          onChange={change(setFramework)}
        />
        <span>{words.runs}</span>
        <div className={styles.choice}>
          <Select
            name={words.runs}
            value={only ?? ALL}
            onChange={change((chosenRun) => codeRun.setState({ run: chosenRun }))}
          >
            <option value={ALL}>{words.allRuns}</option>
            {scene.runs.map(({ id }, index) => (
              <option key={id} value={id}>
                {names[index]}
              </option>
            ))}
          </Select>
        </div>
        <span>{exportText.format}</span>
        <Segments
          name={exportText.format}
          choices={(Object.keys(FILES) as FileKind[]).map((value) => ({ value, text: words.kinds[value] }))}
          value={kind}
          onChange={change(setKind)}
        />
      </div>
      {isRefused ? (
        <p className={styles.note}>{program.refused}</p>
      ) : (
        <>
          <p className={styles.note}>{words.note(packagesOf(chosen, kind))}</p>
          <Sample name={words.text} text={text} look={styles.code} />
        </>
      )}
      <div className={styles.actions}>
        <button type="button" className={styles.primary} disabled={isRefused} onClick={save}>
          {exportText.save(file)}
        </button>
        <button type="button" className={styles.button} disabled={isRefused} onClick={() => void copy()}>
          {words.copy}
        </button>
        <span role="status" className={styles.status}>
          {said}
        </span>
      </div>
    </>
  );
}

function packagesOf({ packages }: Framework, kind: FileKind): string {
  return kind === 'program' ? packages : `${packages}, with ${words.drawing}`;
}
