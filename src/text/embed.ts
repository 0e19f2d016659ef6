/** The words of the page inside another page. */
export const embedText = {
  open: 'Open in Errorscape',
  openHint: 'Opens this scene with all pictures and controls, in a tab of its own',
  run: 'Run',
  noRule: 'This rule has no hyperparameters.',
  noRuns: 'The scene has no runs.',
  noRun: 'a run, and the scene has none',
  notRead: 'the part that reads links could not be loaded; nothing has changed',
  steering: 'The part that listens to the page around this one',
  noData: 'This surface has no data, and so no neuron.',
  unknownPanel: (known: string) => `one of ${known}`,
  unknownTheme: 'light or dark',
  title: 'Errorscape, inside another page',
  /** The strip with the timeline and the way to the page. */
  bar: 'Below the pictures',
  panels: {
    surface: '3D surface',
    map: 'Contour map',
    neuron: 'The neuron',
    loss: 'The loss chart',
    quantity: 'The second chart',
    numbers: 'The table',
    timeline: 'Timeline',
    start: 'The start',
    hyper: 'Hyperparameters',
    lab: 'The lab',
  },
} as const;
