/** The words of the buttons that open the layers and the settings of the view. */
export const layersButtonText = {
  layers: {
    title: 'Layers',
    close: 'Close the layers',
    failed: 'The layers could not be loaded.',
    open: { map: 'Layers over the map', surface: 'Layers over the surface' },
  },
  view: {
    title: 'View',
    close: 'Close the view',
    failed: 'The settings of the view could not be loaded.',
    open: { map: 'View of the map', surface: 'View of the surface' },
  },
  loading: 'Loading…',
  retry: 'Check the connection and load the page again; your scene is kept.',
} as const;
