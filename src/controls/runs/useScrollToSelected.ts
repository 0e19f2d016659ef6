/** Scrolls a one-line list of runs sideways so far that the selected one is in sight. */
import { type RefObject, useEffect, useRef } from 'react';

/** Kept free beside the selected run, so that one sees that there are more. */
const MARGIN = 24;

/** @returns for the list, whose selected item has `data-selected="true"` */
export function useScrollToSelected(selected: string): RefObject<HTMLUListElement | null> {
  const ref = useRef<HTMLUListElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a newly selected run is looked for again
  useEffect(() => {
    const list = ref.current;
    if (list === null) return;
    const show = () => {
      const item = list.querySelector('[data-selected="true"]');
      if (item === null || list.scrollWidth <= list.clientWidth) return;
      const [inside, outside] = [item.getBoundingClientRect(), list.getBoundingClientRect()];
      const [left, right] = [outside.left + MARGIN - inside.left, inside.right + MARGIN - outside.right];
      if (left > 0) list.scrollLeft -= left;
      else if (right > 0) list.scrollLeft += right;
    };
    show();
    // A list in a closed sheet has no size until the sheet opens.
    const observer = new ResizeObserver(show);
    observer.observe(list);
    return () => observer.disconnect();
  }, [selected]);
  return ref;
}
