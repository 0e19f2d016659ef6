/** The words of the buttons that save a picture, and the names that pictures have there and in the export dialog. */
import { appText } from './app';

export const savePictureText = {
  name: (picture: string) => `Save picture: ${picture}`,
  /** As the panels are headed. */
  names: {
    ...appText.pictureNames,
    bench: 'All pictures',
    sweep: 'Sweep',
    compare: 'Median loss',
    profile: 'Performance profile',
  },
} as const;
