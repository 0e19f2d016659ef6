/** The fields of "Compare with a rule": each hyperparameter, given or searched, and the settings around the rule. */
import { useId } from 'react';
import { CLIPS } from '../../catalog/around/clips';
import { OPTIMIZERS } from '../../catalog/optimizers';
import { SCHEDULES } from '../../catalog/schedules';
import {
  aroundFields,
  hyperFields,
  type NearestField,
  type NearestForm,
  valuesOf,
} from '../../scene/nearest/form';
import { type RecordedPath, stepOf } from '../../scene/recordedPath';
import { runNames } from '../../scene/runName';
import { ruleRuns } from '../../state/runStarts';
import { useScene } from '../../state/workbench';
import { CONTROLS_TEXT } from '../../text/controls';
import { formatNumber } from '../../text/number';
import { recordedText } from '../../text/recorded';
import { Select } from '../fields/Select';
import styles from './recorded.module.css';

interface NearestFieldsProps {
  readonly form: NearestForm;
  readonly path: RecordedPath;
  readonly hasPoints: boolean;
  readonly onChange: (form: NearestForm) => void;
}

const NONE = 'none';

export function NearestFields({ form, path, hasPoints, onChange }: NearestFieldsProps) {
  const runs = useScene(({ scene }) => scene.runs);
  const names = runNames(runs);
  const set = (change: Partial<NearestForm>) => onChange({ ...form, ...change });
  const fields = aroundFields(form, stepOf(path, path.w.length - 1), hasPoints);
  const listOf = (list: readonly NearestField[], label?: string) =>
    list.map((field) => (
      <Field
        key={field.key}
        field={label === undefined ? field : { ...field, name: label }}
        form={form}
        onChange={(text) => set({ texts: { ...form.texts, [field.key]: text } })}
      />
    ));
  return (
    <div className={styles.fields}>
      <Select
        name={recordedText.rule}
        caption={recordedText.rule}
        value={form.rule}
        onChange={(rule) => set({ rule })}
      >
        <option value="">{recordedText.allRules}</option>
        {OPTIMIZERS.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
      {listOf(hyperFields(form, path))}
      <Select
        name={recordedText.around}
        caption={recordedText.around}
        value={form.like}
        onChange={(like) => set({ like })}
      >
        <option value="">{recordedText.asBelow}</option>
        {ruleRuns(runs).map((run) => (
          <option key={run.id} value={run.id}>
            {recordedText.asIn(names[runs.indexOf(run)])}
          </option>
        ))}
      </Select>
      {form.like === '' && (
        <>
          <Kinds
            name={CONTROLS_TEXT.schedule}
            value={form.schedule}
            kinds={SCHEDULES.filter(({ id }) => id !== 'by-hand').map(({ id, name }) => [id, name])}
            onChange={(schedule) => set({ schedule })}
          />
          {listOf(fields.schedule)}
          <Kinds
            name={CONTROLS_TEXT.decay}
            value={form.decay}
            kinds={Object.entries(CONTROLS_TEXT.decayKinds)}
            onChange={(decay) => set({ decay })}
          />
          {listOf(fields.decay)}
          <Kinds
            name={CONTROLS_TEXT.around.clip}
            value={form.clip}
            kinds={[[NONE, CONTROLS_TEXT.aroundNone], ...CLIPS.map(({ id, name }) => [id, name] as const)]}
            onChange={(clip) => set({ clip })}
          />
          {listOf(fields.clip)}
          {listOf(fields.batch, CONTROLS_TEXT.batchSize)}
        </>
      )}
      <p className={styles.note}>{form.like === '' ? recordedText.triedNote : recordedText.likeNote}</p>
    </div>
  );
}

interface KindsProps {
  readonly name: string;
  readonly value: string;
  readonly kinds: readonly (readonly [id: string, name: string])[];
  readonly onChange: (kind: string) => void;
}

function Kinds({ name, value, kinds, onChange }: KindsProps) {
  return (
    <Select name={name} caption={name} value={value} onChange={onChange}>
      <option value="">{recordedText.searched}</option>
      {kinds.map(([id, kind]) => (
        <option key={id} value={id}>
          {kind}
        </option>
      ))}
    </Select>
  );
}

interface FieldProps {
  readonly field: NearestField;
  readonly form: NearestForm;
  readonly onChange: (text: string) => void;
}

function Field({ field, form, onChange }: FieldProps) {
  const id = useId();
  const text = form.texts[field.key] ?? '';
  if (field.kind === 'switch')
    return (
      <Kinds
        name={field.name}
        value={text}
        kinds={[
          ['on', recordedText.on],
          ['off', recordedText.off],
        ]}
        onChange={onChange}
      />
    );
  const isBad = valuesOf(field, form) === null;
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{field.name}</label>
      <input
        id={id}
        value={text}
        placeholder={triedText(field)}
        spellCheck={false}
        autoComplete="off"
        aria-invalid={isBad}
        aria-describedby={isBad ? `${id}-fault` : undefined}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      />
      {isBad && (
        <p id={`${id}-fault`} role="alert">
          {recordedText.mustBe(formatNumber(field.legal.min), formatNumber(field.legal.max))}
        </p>
      )}
    </div>
  );
}

function triedText({ tried }: NearestField): string {
  if (typeof tried === 'string') return recordedText.from[tried];
  return tried
    .flat()
    .map((value) => (typeof value === 'number' ? formatNumber(value, 3) : ''))
    .join(', ');
}
