/** The last button of a picture's title bar: the picture fills the page, or all of them come back. */
import { useStore } from 'zustand';
import { shortcutProps } from '../../commands/keyText';
import { MAXIMIZE, RESTORE } from '../../commands/pictures';
import { IconButton } from '../../icons/IconButton';
import { layout, maximize, type PictureName } from '../../state/layout';
import { appText } from '../../text/app';

export function MaximizeButton({ picture }: { readonly picture: PictureName }) {
  const on = useStore(layout, ({ maximized }) => maximized === picture);
  const name = on ? RESTORE.words : appText.maximize(appText.pictureNames[picture]);
  return (
    <IconButton
      data-maximize=""
      icon={on ? 'restore' : 'maximize'}
      name={name}
      {...shortcutProps(on ? RESTORE : MAXIMIZE, name)}
      onClick={() => maximize(on ? null : picture)}
    />
  );
}
