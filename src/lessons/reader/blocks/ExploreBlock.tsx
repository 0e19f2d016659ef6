/** Something to take apart by hand, loaded when its step is opened. A fault in it leaves the step standing. */
import { Component, type ComponentType, type ReactNode, useEffect, useId, useState } from 'react';
import { lessonsText } from '../../../text/lessons';
import type { Explorable } from '../../define';
import styles from './blocks.module.css';

export function ExploreBlock({ explorable }: { readonly explorable: Explorable }) {
  const id = useId();
  return (
    <section className={styles.explore} aria-labelledby={id}>
      <h3 id={id}>{explorable.name}</h3>
      <Fence name={explorable.name}>
        <Loaded load={explorable.load} />
      </Fence>
    </section>
  );
}

function Loaded({ load }: Pick<Explorable, 'load'>) {
  const [Part, setPart] = useState<ComponentType | null>(null);
  const [fault, setFault] = useState<unknown>(null);
  useEffect(() => {
    let gone = false;
    load().then(
      (part) => {
        if (!gone) setPart(() => part);
      },
      (reason: unknown) => {
        if (!gone) setFault(reason);
      },
    );
    return () => {
      gone = true;
    };
  }, [load]);
  if (fault !== null) throw fault;
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
