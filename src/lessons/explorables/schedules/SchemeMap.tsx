/** The lecture's map of schemes: each puts its scene onto the workbench. */
import { Action, Actions } from '../../kit/Actions';
import styles from '../../kit/kit.module.css';
import { SCHEMES } from '../../modules/schedules/schemes';
import { useStep } from '../../stepContext';

export function SchemeMap() {
  const { showScene, shown } = useStep();
  const onShow = SCHEMES.flatMap(({ schemes }) => schemes).find(({ name }) => name === shown);

  return (
    <>
      {SCHEMES.map(({ looksAt, schemes }) => (
        <section key={looksAt} aria-label={`Based on ${looksAt.toLowerCase()}`}>
          <h4 className={styles.heading}>Based on {looksAt.toLowerCase()}</h4>
          <Actions>
            {schemes.map(({ name, document }) => (
              <Action key={name} pressed={name === shown} onClick={() => showScene(name, document())}>
                {name}
              </Action>
            ))}
          </Actions>
        </section>
      ))}
      <p role="status">
        {onShow === undefined
          ? 'Choose a scheme to see it in the pictures, beside a constant η.'
          : `${onShow.name}. ${onShow.says}`}
      </p>
    </>
  );
}
