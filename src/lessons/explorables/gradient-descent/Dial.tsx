/** A dial for a direction in the (w, b) plane: dragged, or turned with the arrow keys. */
import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { DIAL_COMMANDS } from '../../../commands/explorables';
import { keyShortcuts } from '../../../commands/keyText';
import { pressCommand } from '../../../commands/press';
import { Enlargeable } from '../../kit/Enlargeable';
import { toneColour } from '../../kit/tone';
import styles from '../explorables.module.css';
import { angleOf, unitAt } from './direction';

interface DialProps {
  readonly name: string;
  /** Degrees counterclockwise from the w axis. */
  readonly angle: number;
  readonly onTurn: (angle: number) => void;
  /** The gradient's angle; NaN where there is none. */
  readonly uphill: number;
  /** The result of the direction, in words. */
  readonly says: string;
}

const RADIUS = 78;
/** Degrees from a needle to its name. */
const ASIDE = 20;

export function Dial({ name, angle, onTurn, uphill, says }: DialProps) {
  const held = useRef(false);

  const turnTo = ({ currentTarget, clientX, clientY }: PointerEvent<HTMLSpanElement>) => {
    const box = currentTarget.getBoundingClientRect();
    const w = clientX - box.left - box.width / 2;
    const b = box.top + box.height / 2 - clientY;
    if (w !== 0 || b !== 0) onTurn(Math.round(angleOf({ w, b })));
  };

  const key = (event: KeyboardEvent) => {
    const turn = (degrees: number) => onTurn(((angle + degrees + 540) % 360) - 180);
    if (!pressCommand(DIAL_COMMANDS, event, { turn })) return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <Enlargeable name={name}>
      {() => (
        <span
          className={styles.dial}
          role="slider"
          tabIndex={0}
          aria-label={name}
          aria-valuemin={-180}
          aria-valuemax={180}
          aria-valuenow={Math.round(angle)}
          aria-valuetext={says}
          {...keyShortcuts(DIAL_COMMANDS)}
          onPointerDown={(event) => {
            if (event.button !== 0) return;
            // Without its default a drag selects no text; the focus has to be asked for.
            event.preventDefault();
            event.currentTarget.focus();
            held.current = true;
            event.currentTarget.setPointerCapture(event.pointerId);
            turnTo(event);
          }}
          onPointerMove={(event) => {
            if (held.current) turnTo(event);
          }}
          onPointerUp={() => {
            held.current = false;
          }}
          onPointerCancel={() => {
            held.current = false;
          }}
          onKeyDown={key}
        >
          <svg viewBox="-110 -110 220 220" aria-hidden="true">
            {Number.isFinite(uphill) && (
              <path d={halfDisc(uphill + 180)} fill={toneColour(2)} fillOpacity="0.14" />
            )}
            <circle r={RADIUS} fill="none" stroke="var(--rule-strong)" />
            {Number.isFinite(uphill) && (
              <>
                <Needle angle={uphill} length={62} tone="soft" label="∇L" />
                <Needle angle={uphill + 180} length={62} tone="soft" label="−∇L" dashed />
              </>
            )}
            <Needle angle={angle} length={RADIUS} tone={1} label="u" />
          </svg>
        </span>
      )}
    </Enlargeable>
  );
}

interface NeedleProps {
  readonly angle: number;
  readonly length: number;
  readonly tone: 1 | 'soft';
  readonly label: string;
  readonly dashed?: boolean;
}

function Needle({ angle, length, tone, label, dashed = false }: NeedleProps) {
  const { w, b } = unitAt(angle);
  const [x, y] = [w * length, -b * length];
  // The direction's own name stands outside of the circle, the others' beside their needles: they never meet.
  const aside = unitAt(tone === 1 ? angle : angle + ASIDE);
  const far = tone === 1 ? length + 20 : length;
  const beside = { w: aside.w * far, b: aside.b * far };
  const colour = toneColour(tone);
  return (
    <g stroke={colour} fill={colour}>
      <line x2={x} y2={y} strokeWidth={tone === 1 ? 3 : 2} strokeDasharray={dashed ? '5 4' : undefined} />
      <circle cx={x} cy={y} r={tone === 1 ? 9 : 4} stroke="var(--panel)" strokeWidth="1.5" />
      <text x={beside.w} y={-beside.b} dy="0.35em" textAnchor="middle" className={styles.dialText}>
        {label}
      </text>
    </g>
  );
}

/** The half of the disc around a direction. */
function halfDisc(angle: number): string {
  const [from, to] = [unitAt(angle - 90), unitAt(angle + 90)].map(
    ({ w, b }) => `${(w * RADIUS).toFixed(2)} ${(-b * RADIUS).toFixed(2)}`,
  );
  return `M${from}A${RADIUS} ${RADIUS} 0 0 0 ${to}Z`;
}
