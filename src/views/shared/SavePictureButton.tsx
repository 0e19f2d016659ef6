/** The button at a picture that opens the export dialog for that picture. */
import { IconButton } from '../../icons/IconButton';
import { type ExportPicture, openExport } from '../../state/exportDialog';
import { savePictureText } from '../../text/savePicture';

export function SavePictureButton({ picture }: { readonly picture: ExportPicture }) {
  return (
    <IconButton
      icon="save"
      name={savePictureText.name(savePictureText.names[picture])}
      aria-haspopup="dialog"
      onClick={() => openExport('picture', picture)}
    />
  );
}
