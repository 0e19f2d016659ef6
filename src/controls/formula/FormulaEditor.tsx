/** A person's own L(w, b): a field that is checked as it is typed, the formula set as mathematics, and examples. */
import { useEffect, useId, useRef, useState } from 'react';
import { TAKE_COMMANDS } from '../../commands/fields';
import { keyShortcuts } from '../../commands/keyText';
import { pressCommand } from '../../commands/press';
import type { Compiled, CompiledFormula } from '../../math/formula/compile';
import { expressionTex, nodeTex } from '../../math/formula/toTex';
import { withDefinedStarts } from '../../scene/definedStart';
import { setObjective } from '../../state/edits';
import { useScene, useWorkbench } from '../../state/workbench';
import { formulaText } from '../../text/formula';
import { EXAMPLES } from './examples';
import { Fault, FaultAnnouncement } from './Fault';
import { FormulaReader } from './FormulaReader';
import styles from './formula.module.css';
import { Tex } from './Tex';

/** All edits of one visit to the field are one step of undo. */
const GESTURE = 'formula';
/** Characters of TeX: longer slopes cannot be read. */
const MOST_TEX = 400;
/** KaTeX takes over 50 ms for a line much longer than this. */
const MOST_TEX_WHOLE = 600;

export function FormulaEditor() {
  const { scene, view } = useWorkbench();
  const kept = useScene((state) =>
    state.scene.objective.kind === 'formula' ? state.scene.objective.text : '',
  );
  const [text, setText] = useState(kept);
  const ours = useRef(kept);
  const field = useRef<HTMLTextAreaElement>(null);
  const faultId = useId();
  const [reader] = useState(() => new FormulaReader());
  /** The formula that was taken over since the field was last left. */
  const taken = useRef<CompiledFormula | null>(null);
  const [moved, setMoved] = useState('');
  const [read, setRead] = useState<{ readonly text: string; readonly compiled: Compiled } | null>(null);

  // A formula that came from elsewhere (undo, a link) takes the place of what is being typed.
  useEffect(() => {
    if (kept === ours.current) return;
    ours.current = kept;
    taken.current = null;
    setMoved('');
    setText(kept);
    reader.read(kept, (compiled) => setRead({ text: kept, compiled }));
  }, [kept, reader]);

  useEffect(() => {
    const first = ours.current;
    reader.read(first, (compiled) => setRead({ text: first, compiled }));
    return () => reader.stop();
  }, [reader]);

  useEffect(() => {
    const popover = field.current?.closest('[popover]');
    const focus = () => {
      if (popover?.matches(':popover-open') === true) field.current?.focus();
    };
    focus();
    popover?.addEventListener('toggle', focus);
    return () => popover?.removeEventListener('toggle', focus);
  }, []);

  const { edit, endGesture } = scene.getState();
  const type = (typed: string) => {
    // Lines that are pasted in become one.
    const next = typed.replace(/\s/g, ' ');
    setText(next);
    reader.read(next, (compiled) => {
      setRead({ text: next, compiled });
      if (next === ours.current || 'fault' in compiled) return;
      ours.current = next;
      taken.current = compiled.formula;
      setMoved('');
      edit((before) => setObjective(before, { kind: 'formula', text: next }), GESTURE);
    });
  };
  const leave = () => {
    reader.finish();
    const formula = taken.current;
    taken.current = null;
    // Not while it is typed: on the way to another formula a start would be moved for nothing.
    if (formula !== null) {
      const before = scene.getState().scene;
      edit((now) => withDefinedStarts(now, view.getState().view.window, lossOf(formula)), GESTURE);
      if (scene.getState().scene !== before) setMoved(formulaText.startMoved);
    }
    endGesture();
  };
  const use = (example: string) => {
    leave();
    type(example);
    leave();
  };

  // While a text is read, the formula before it stays on show, and nothing is said of it yet.
  const compiled = read?.compiled;
  const fault = read?.text === text && compiled !== undefined && 'fault' in compiled ? compiled.fault : null;
  return (
    <div className={styles.editor}>
      <textarea
        ref={field}
        className={styles.field}
        rows={2}
        value={text}
        aria-label={formulaText.field}
        aria-invalid={fault !== null}
        aria-describedby={fault === null ? undefined : faultId}
        autoCapitalize="off"
        autoComplete="off"
        autoCorrect="off"
        spellCheck={false}
        onChange={(event) => type(event.currentTarget.value)}
        {...keyShortcuts(TAKE_COMMANDS)}
        onBlur={leave}
        onKeyDown={(event) => {
          if (pressCommand(TAKE_COMMANDS, event, { take: leave })) event.preventDefault();
        }}
      />
      {fault !== null && <Fault id={faultId} text={text} fault={fault} />}
      {compiled !== undefined && 'formula' in compiled && (
        <Tex name={formulaText.preview} lines={texOf(compiled.formula)} />
      )}
      <FaultAnnouncement fault={fault} />
      <p role="status" className={styles.moved}>
        {moved}
      </p>
      <h2>{formulaText.examples}</h2>
      <ul className={styles.examples}>
        {EXAMPLES.map(({ name, text: example }) => (
          <li key={name}>
            <button
              type="button"
              aria-label={formulaText.use(example, formulaText.exampleNames[name])}
              onClick={() => use(example)}
            >
              <code>{example}</code>
              <span>{formulaText.exampleNames[name]}</span>
            </button>
          </li>
        ))}
      </ul>
      <details className={styles.help}>
        <summary>{formulaText.help}</summary>
        {formulaText.helpLines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </details>
    </div>
  );
}

/** Whether there is a loss, and a slope with it, at w and b. */
function lossOf({ values }: CompiledFormula): (w: number, b: number) => boolean {
  const out = new Float64Array(3);
  return (w, b) => {
    values.run(Float64Array.of(w, b), out);
    return out.every(Number.isFinite);
  };
}

function texOf({ expression, slopes }: CompiledFormula): string[] {
  const tex = expressionTex(expression);
  if (tex.length > MOST_TEX_WHOLE) return [`\\text{${formulaText.wholeTooLong}}`];
  const [slopeW, slopeB] = slopes.map((slope) => nodeTex(slope, MOST_TEX));
  const whole = `\\mathcal{L}(w, b) = ${tex}`;
  if (slopeW === null || slopeB === null) return [whole, `\\text{${formulaText.tooLong}}`];
  const partial = (name: string) => `\\frac{\\partial \\mathcal{L}}{\\partial ${name}} = `;
  return [whole, partial('w') + slopeW, partial('b') + slopeB];
}
