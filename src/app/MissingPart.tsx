/** Stands in the place of a part of the page that could not be loaded. */
import { reloadPage } from '../browser/reloadPage';
import { appText } from '../text/app';

interface MissingPartProps {
  readonly name: string;
  readonly className?: string;
}

export function MissingPart({ name, className }: MissingPartProps) {
  return (
    <p role="alert" className={className}>
      {appText.partNotLoaded(name)}{' '}
      <button type="button" onClick={reloadPage}>
        {appText.reload}
      </button>
    </p>
  );
}
