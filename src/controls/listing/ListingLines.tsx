/** The lines of a program, with room for the value of each. */
import { Fragment, type Ref } from 'react';
import { LOOP_HEAD, listingOf } from '../../scene/listing';
import type { RunSpec } from '../../scene/types';
import { CONTROLS_TEXT } from '../../text/controls';
import styles from './listing.module.css';

/** The looks of a line without its value. */
interface LineShape {
  readonly code: string;
  readonly depth: number;
  readonly hasValue: boolean;
  /** Stands before the loop. */
  readonly before: boolean;
  /** Marked, as what differs from the program that it is compared with. */
  readonly differs?: boolean;
}

/** Indentation a level, in ch; where a line is too long, it goes on that much further in. */
const INDENT = 2;

/** The program as one string, to tell whether it is another: while it stays, only values change. */
export function programOf(run: RunSpec): string {
  const lines = listingOf(run);
  const head = lines.findIndex(({ code }) => code === LOOP_HEAD);
  return JSON.stringify(
    lines.map(({ code, depth, shows }, index): LineShape => {
      return { code, depth, hasValue: shows !== null, before: index < head };
    }),
  );
}

const CALL_OR_GROUP = /(\w*\([^()]*\))/;
const AFTER_PRODUCT = /(?<=\/|(?<!\*)\*(?!\*))/;
const PRODUCT_AT_END = /(\/|(?<!\*)\*)$/;

/** Code that is broken at spaces and after × and ÷, and never within its innermost parentheses. */
function breakable(code: string) {
  const parts = code.split(CALL_OR_GROUP).map((part, index) => ({ part, together: index % 2 === 1 }));
  return parts
    .flatMap(({ part, together }) =>
      (together ? [part] : part.split(AFTER_PRODUCT)).map((text) => ({ text, together })),
    )
    .map(({ text, together }, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts have no other name
      <Fragment key={index}>
        {together ? <span className={styles.together}>{text}</span> : text}
        {!together && PRODUCT_AT_END.test(text) && <wbr />}
      </Fragment>
    ));
}

interface ListingLinesProps {
  /** The program from `programOf`. */
  readonly program: string;
  /** The name of its run, for a screen reader. */
  readonly name: string;
  readonly ref?: Ref<HTMLOListElement>;
}

export function ListingLines({ program, name, ref }: ListingLinesProps) {
  const shapes = JSON.parse(program) as LineShape[];
  return (
    <ol ref={ref} className={styles.lines} aria-label={CONTROLS_TEXT.codeOf(name)}>
      {shapes.map(({ code, depth, hasValue, before, differs }, index) => (
        <li
          // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name
          key={index}
          data-before={before || undefined}
          style={{ paddingLeft: `${INDENT * (depth + 1)}ch`, textIndent: `-${INDENT}ch` }}
        >
          <code>{differs ? <mark>{breakable(code)}</mark> : breakable(code)}</code>
          {hasValue && <span className={styles.value} />}
        </li>
      ))}
    </ol>
  );
}
