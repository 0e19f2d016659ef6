/** Notes about the pasted text: links that cannot be read, lines without one, people who came twice. */
import type { PlacedChallenge } from '../../lessons/handIn/challenges';
import { handInsText } from '../../text/handIns';
import styles from './handIns.module.css';
import type { HandIns } from './useHandIns';

const MOST_LISTED = 50;

interface NotesProps {
  readonly found: HandIns;
  /** null until they are loaded. */
  readonly challenges: readonly PlacedChallenge[] | null;
}

export function Notes({ found: { students, links, faults, without, otherLinks }, challenges }: NotesProps) {
  if (links + faults.length === 0)
    return (
      <p role="alert" className={styles.fault}>
        {otherLinks.length > 0 ? handInsText.onlyOthers(otherLinks.length) : handInsText.noLinks}
      </p>
    );
  const known = new Set(challenges?.map(({ challenge }) => challenge.id));
  const said = [
    ...(without.length === 0 ? [] : [handInsText.without(listed(without), without.length)]),
    ...(otherLinks.length === 0 ? [] : [handInsText.others(listed(otherLinks), otherLinks.length)]),
    ...students
      .filter(({ lines }) => lines.length > 1)
      .map(({ name, lines }) => handInsText.merged(name, listed(lines))),
    ...(challenges === null ? [] : students).flatMap(({ name, answers }) => {
      const others = [...answers.keys()].filter((id) => !known.has(id));
      return others.length === 0 ? [] : [handInsText.unknown(name, others.join(', '))];
    }),
  ];
  return (
    <div className={styles.notes}>
      {faults.length > 0 && (
        <section role="alert" className={styles.faults}>
          <b>{handInsText.notRead(faults.length)}</b>
          <List
            items={faults.map(
              ({ line, beside, message }) => `${handInsText.fault(line, beside)}: ${message}`,
            )}
          />
        </section>
      )}
      {said.length > 0 && <List items={said} />}
    </div>
  );
}

function List({ items }: { readonly items: readonly string[] }) {
  const rest = items.length - MOST_LISTED;
  return (
    <ul>
      {items.slice(0, MOST_LISTED).map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the items of a text never move
        <li key={index}>{item}</li>
      ))}
      {rest > 0 && <li>{handInsText.more(rest)}</li>}
    </ul>
  );
}

/** "1, 7, 9 …". */
function listed(lines: readonly number[]): string {
  return `${lines.slice(0, MOST_LISTED).join(', ')}${lines.length > MOST_LISTED ? ' …' : ''}`;
}
