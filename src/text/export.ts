import { savePictureText } from './savePicture';

/** The words of the dialog that takes pictures, numbers and code out of the page. */
export const exportText = {
  title: 'Export',
  sections: 'What to export',
  names: { picture: 'Picture', film: 'Film', numbers: 'Numbers', code: 'Code', embed: 'Embed' },
  format: 'Format',
  picture: {
    what: 'Picture',
    names: savePictureText.names,
    size: 'Size',
    presets: { screen: 'Screen', slide: 'Slide 16:9', column: 'A column', half: 'Half a column' },
    /** @param width such as `17cm`, as `height` */
    sized: (preset: string, width: string, height: string) =>
      `${preset}, ${Number.parseFloat(width)} × ${height.replace(/[a-z]+/, ' $&')}`,
    scale: 'Sharpness',
    scales: { 1: '1×', 2: '2×', 4: '4×' },
    theme: 'Theme',
    themes: { light: 'Light', dark: 'Dark' },
    with: 'With',
    legend: 'Legend',
    caption: 'Caption',
    link: 'Link',
    transparent: 'No background',
    preview: (picture: string) => `Preview: ${picture}`,
    atStep: (surface: string, step: string) => `${surface}, step ${step}`,
    /** @param what a sentence */
    captionOf: (surface: string, what: string) => `${surface}. ${what}`,
    pixels: (width: string, height: string) => `${width} × ${height} pixels`,
    vector: 'Text and lines stay sharp at any size; the colours of a surface are one image.',
    onlyPixels: 'The 3D surface is saved as PNG: it is made of pixels.',
    linkTooLong: 'The link is too long for this size and is left out.',
    copy: 'Copy picture',
    copied: 'Copied.',
    notCopied: 'The browser did not allow copying. Save the file instead.',
  },
  numbers: {
    what: 'What',
    kinds: { runs: 'Runs', surface: 'Surface', isolines: 'Isolines', data: 'Data' },
    columns: 'Columns',
    choices: { trace: 'As the trace', table: 'As the table', all: 'All' },
    columnHints: {
      trace: 'The columns that npm run trace prints, to the last digit.',
      table: 'The columns of the page’s table, for every step.',
      all: 'Everything that was recorded, with what each rule remembers from step to step.',
    },
    hints: {
      surface: (side: string) => `The loss at ${side} × ${side} places of the window.`,
      isolines: 'The lines of equal loss on the map, as points (w, b).',
      data: (count: string) => `All ${count} points (x, y). The page reads them in again.`,
    },
    computing: 'The runs are still being computed: the file will hold the steps so far.',
    nothing: 'Nothing has been computed yet.',
    sample: 'The first lines of the file',
  },
  code: {
    framework: 'Framework',
    runs: 'Runs',
    allRuns: 'All runs',
    kinds: { program: 'Program', notebook: 'Notebook' },
    note: (packages: string) =>
      `Runs as it is and prints w, b and the loss of every step, the same as here within 10⁻⁹. Needs ${packages}.`,
    drawing: 'matplotlib',
    text: 'The program',
    copy: 'Copy program',
    copied: 'Copied.',
    notCopied: 'The browser does not let the page copy.',
  },
  save: (file: string) => `Save ${file}`,
  saving: 'Saving…',
  saved: (file: string) => `Saved ${file}.`,
  notSaved: 'The file could not be made: there may be too little memory for it.',
} as const;
