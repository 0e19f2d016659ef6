/** The words of the 3D surface. */
export const surface3dText = {
  title: '3D surface',
  /** The kind of thing the picture is, said by a screen reader after its label. */
  role: '3D picture',
  waiting: 'The 3D picture loads once the map is still.',
  loading: 'Loading the 3D picture…',
  failed: 'The 3D picture could not be loaded. Everything else still works.',
  unsupported:
    'This browser does not offer WebGL 2, which the 3D picture needs. Everything else still works.',
  lost: 'The browser took back the graphics memory, so the 3D picture is gone. Everything else still works.',
  tryAgain: 'Try again',
  reload: 'Load the page again',
  restore: 'Restore',
} as const;
