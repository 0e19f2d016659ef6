/** One picture's place in the layout. A fault in it leaves the others standing. */
import { Component, type ReactNode } from 'react';
import { appText } from '../text/app';
import styles from './app.module.css';

interface PanelProps {
  /** The grid area. */
  readonly area: string;
  readonly name: string;
  readonly children: ReactNode;
}

export class Panel extends Component<PanelProps, { readonly message: string | null }> {
  override state = { message: null };

  static getDerivedStateFromError(error: unknown) {
    return { message: error instanceof Error ? error.message : String(error) };
  }

  override render() {
    const { area, name, children } = this.props;
    const { message } = this.state;
    return (
      <section className={styles.panel} data-area={area}>
        {message === null ? (
          children
        ) : (
          <div className={styles.fault} role="alert">
            <p>{appText.panelFault(name)}</p>
            <p>{message}</p>
            <button type="button" onClick={() => this.setState({ message: null })}>
              {appText.tryAgain}
            </button>
          </div>
        )}
      </section>
    );
  }
}
