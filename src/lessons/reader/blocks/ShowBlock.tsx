/** Puts a scene of the step onto the workbench, and what the person had back again. */
import { Icon } from '../../../icons/Icon';
import { lessonsText } from '../../../text/lessons';
import { useStep } from '../../stepContext';
import { unbroken } from '../noBreak';
import styles from './blocks.module.css';

export function ShowBlock({ label }: { readonly label: string }) {
  const { show, back, shown } = useStep();
  const onShow = shown === label;
  return (
    <div className={styles.show}>
      <button type="button" className={styles.showButton} data-shown={onShow} onClick={() => show(label)}>
        <Icon name="play" />
        <span>{unbroken(lessonsText.show(label))}</span>
      </button>
      {onShow && back !== null && (
        <button type="button" className={styles.backButton} onClick={back}>
          <Icon name="undo" />
          <span>{lessonsText.back}</span>
        </button>
      )}
    </div>
  );
}
