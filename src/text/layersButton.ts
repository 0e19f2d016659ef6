/** The words of the button that opens the menu of layers. */
export const layersButtonText = {
  openMap: 'Layers over the map',
  openSurface: 'Layers over the surface',
  loading: 'Loading …',
  failed: 'The layers could not be loaded. Check the connection and load the page again; your scene is kept.',
} as const;
