/** The button in a picture's header that opens the export dialog for that picture. */
import { IconButton } from '../../icons/IconButton';
import { type ExportPicture, openExport } from '../../state/exportDialog';
import { appText } from '../../text/app';
import { exportText } from '../../text/export';

export function SavePictureButton({ picture }: { readonly picture: ExportPicture }) {
  return (
    <IconButton
      icon="save"
      name={exportText.picture.saveOf(appText.pictureNames[picture])}
      aria-haspopup="dialog"
      onClick={() => openExport('picture', picture)}
    />
  );
}
