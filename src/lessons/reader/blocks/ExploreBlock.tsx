/** Something to take apart by hand, loaded when its step is opened. A fault in it leaves the step standing. */
import { Component, type ReactNode, useId } from 'react';
import { reloadPage } from '../../../browser/reloadPage';
import { usePart } from '../../../browser/usePart';
import { lessonsText } from '../../../text/lessons';
import type { Explorable } from '../../define';
import styles from './blocks.module.css';

export function ExploreBlock({ explorable }: { readonly explorable: Explorable }) {
  const id = useId();
  return (
    <section className={styles.explore} aria-labelledby={id}>
      <h3 id={id}>{explorable.name}</h3>
      <Fence name={explorable.name}>
        <Loaded explorable={explorable} />
      </Fence>
    </section>
  );
}

function Loaded({ explorable: { name, load } }: { readonly explorable: Explorable }) {
  const { part: Part, failed } = usePart(load);
  if (failed) {
    return (
      <div role="alert">
        <p>{lessonsText.exploreNotLoaded(name)}</p>
        <button type="button" className={styles.backButton} onClick={reloadPage}>
          {lessonsText.reload}
        </button>
      </div>
    );
  }
  return Part === null ? <p className={styles.loading}>{lessonsText.loading}</p> : <Part />;
}

interface FenceProps {
  readonly name: string;
  readonly children: ReactNode;
}

class Fence extends Component<FenceProps, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return (
      <div role="alert">
        <p>{lessonsText.exploreFault(this.props.name)}</p>
        <button type="button" className={styles.backButton} onClick={() => this.setState({ failed: false })}>
          {lessonsText.again}
        </button>
      </div>
    );
  }
}
