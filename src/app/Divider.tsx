/** Shares room between pictures, by pointer or by arrow keys. A double-click gives back the page's own layout. */
import { type KeyboardEvent, type PointerEvent, useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { DIVIDER_COMMANDS, type DividerTarget } from '../commands/divider';
import { keyShortcuts } from '../commands/keyText';
import { pressCommand } from '../commands/press';
import { DIVIDER_LIMITS, type Divided, layout } from '../state/layout';
import { appText } from '../text/app';
import styles from './divider.module.css';

/** Between columns: the 3D surface and the map. Between rows: both of them and the charts. */
export function Divider({ of }: { readonly of: Divided }) {
  const ref = useRef<HTMLHRElement>(null);
  const percentage = useStore(layout, (state) => state[of]);
  const [least, largest] = DIVIDER_LIMITS[of];

  const set = (value: number) => {
    const share = Math.max(least, Math.min(largest, value));
    layout.setState({ [of]: Math.round(10 * share) / 10 });
  };
  /** Measures how far a point of the page is along the room that is divided, and gives the percentage on show. */
  const shares = () => {
    const main = ref.current?.parentElement;
    const box = main?.getBoundingClientRect();
    const chart = main?.querySelector("[data-area='quantity']")?.getBoundingClientRect();
    const surface = main?.querySelector("[data-area='surface']")?.getBoundingClientRect();
    if (main == null || box === undefined || chart === undefined || surface === undefined) return null;
    const top = box.top - main.scrollTop;
    const along = (x: number, y: number) =>
      100 * (of === 'columns' ? (x - box.left) / box.width : (y - top) / (chart.bottom - top));
    return { along, shown: along(surface.right, chart.top) };
  };
  /** The style sheets decide while none is set, and keep every picture at a size to be read. */
  const measured = () => Math.max(least, Math.min(largest, shares()?.shown ?? least));

  const drag = ({ currentTarget, pointerId, clientX, clientY }: PointerEvent) => {
    if (currentTarget.hasPointerCapture(pointerId)) set(shares()?.along(clientX, clientY) ?? least);
  };

  const key = (event: KeyboardEvent) => {
    const target: DividerTarget = {
      moveBy: (right, up) => set(measured() + (of === 'columns' ? right : -up)),
      moveToStart: () => set(least),
      moveToEnd: () => set(largest),
    };
    if (!pressCommand(DIVIDER_COMMANDS, event, target)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: where it stands follows from the percentage
  useEffect(() => {
    const divider = ref.current;
    if (divider === null) return;
    const tell = () => divider.setAttribute('aria-valuenow', String(Math.round(measured())));
    tell();
    divider.addEventListener('focus', tell);
    return () => divider.removeEventListener('focus', tell);
  }, [percentage]);

  return (
    <hr
      ref={ref}
      className={`${styles.divider} ${styles[of]}`}
      aria-orientation={of === 'columns' ? 'vertical' : 'horizontal'}
      aria-label={appText.dividers[of]}
      aria-valuemin={least}
      aria-valuemax={largest}
      aria-valuenow={least}
      tabIndex={0}
      {...keyShortcuts(DIVIDER_COMMANDS)}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={drag}
      onDoubleClick={() => layout.setState({ [of]: null })}
      onKeyDown={key}
    />
  );
}
