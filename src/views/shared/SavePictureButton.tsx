/** The button at a picture that opens the export dialog for that picture, where there is one. */
import { useStore } from 'zustand';
import { IconButton } from '../../icons/IconButton';
import { type ExportPicture, exportDialog, openExport } from '../../state/exportDialog';
import { savePictureText } from '../../text/savePicture';

export function SavePictureButton({ picture }: { readonly picture: ExportPicture }) {
  const { offered } = useStore(exportDialog);
  return (
    offered && (
      <IconButton
        icon="save"
        name={savePictureText.name(savePictureText.names[picture])}
        aria-haspopup="dialog"
        onClick={() => openExport({ section: 'picture', picture })}
      />
    )
  );
}
