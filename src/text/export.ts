/** The words of the dialog that takes pictures, numbers and code out of the page. */
export const exportText = {
  title: 'Export',
  sections: 'What to export',
  names: { picture: 'Picture', film: 'Film', numbers: 'Numbers', code: 'Code', embed: 'Embed' },
  format: 'Format',
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
