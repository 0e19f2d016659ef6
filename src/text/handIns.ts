/** The words around hand-ins: the student's dialog and the teacher's page. Foreign names keep their direction to themselves. */
export const handInsText = {
  title: 'Hand in',
  intro:
    'A link that holds your name and, for each challenge, the scene that solved it or came nearest. Send it to your teacher. The teacher’s page recomputes everything.',
  name: 'Your name',
  number: 'Number (if you have one)',
  which: 'Challenges of',
  allLessons: 'all lessons',
  lesson: (number: string, title: string) => `${number} ${title}`,
  summary: (solved: number, tried: number, of: number) =>
    `${solved} of ${of} solved${tried === 0 ? '' : `; with ${tried === 1 ? 'the best try at one more' : `the best tries at ${tried} more`}`}.`,
  nothingYet: 'Nothing to hand in yet: press “Begin” at a challenge, and change something.',
  lost: (names: string) =>
    `Not in the link, because they were solved before this page kept scenes: ${names}. Solve them again to hand them in.`,
  bestTry: 'best try',
  notLoaded: 'The challenges could not be loaded. They are loaded again when the connection is back.',
  needsName: 'Write your name, and the link appears here.',
  link: 'The link to hand in',
  copy: 'Copy link',
  copied: 'Link copied',
  notCopied: 'The browser does not let this page copy. Select the link and copy it yourself.',
  save: 'Save as file',
  fileName: 'hand-in.txt',
  preview: 'What your teacher will see',
  length: (length: string, most: string) =>
    `${length} characters long. Mail and chat usually pass on at least ${most}.`,
  tooLong: (length: string, most: string) =>
    `${length} characters long. Mail or chat may cut a link off after ${most}, so save it as a file and send that.`,
  privacy:
    'Nothing leaves this machine until you send it. The link holds what you wrote above and these scenes.',

  pageTitle: 'Hand-ins',
  home: 'Errorscape',
  pageIntro:
    'Paste your students’ links, one per line. Names and comments around them do no harm, so you can paste a spreadsheet column or forum posts as they are. You can also drop files of links here.',
  pagePrivacy:
    'Everything is recomputed in this window; no result is taken on trust. Nothing is stored or sent: close the window, and the links are gone.',
  paste: 'Links, one per line',
  placeholder: 'Ada Lovelace   https://…/#hand-in=1.eJyr…',
  openFiles: 'Open files…',
  clear: 'Clear',
  fileUnreadable: (name: string) => `${name} could not be read.`,
  fileTooLarge: (name: string) => `${name} is too large.`,
  reading: 'Reading the links…',
  found: (students: string, links: string) => `${students} from ${links}.`,
  computing: (done: string, of: string) => `Computing: ${done} of ${of} answers`,
  stopped: (done: string, of: string) => `Stopped at ${done} of ${of} answers.`,
  done: (answers: string) => `${answers} computed.`,
  stop: 'Stop',
  goOn: 'Go on',
  engineDied: 'The computation has failed and cannot go on. Load the page again.',
  lessons: 'Show',
  csv: 'Save the table as CSV',
  csvName: 'hand-ins.csv',
  table: 'Students and challenges',
  student: 'Name',
  studentNumber: 'Number',
  total: 'Solved',
  solvedBy: 'Solved by',
  sortHint: 'Click a column head to sort by it. Click a name or a mark to see more.',
  legend: {
    solved: 'solved',
    tried: 'goals met by an attempt',
    refused: 'does not hold',
    none: 'not tried',
  },
  cell: {
    solved: 'solved',
    tried: 'not solved',
    goal: (name: string, value: string, bounds: string) => `${name} ${value}, ${bounds}`,
    refused: (reason: string) => `does not hold: ${reason}`,
    none: 'not tried',
    waiting: 'not computed yet',
  },
  notRead: (count: number) =>
    count === 1 ? 'One link could not be read' : `${count} links could not be read`,
  fault: (line: number, beside: string) =>
    beside === '' ? `Line ${line}` : `Line ${line} (\u2068${beside}\u2069)`,
  more: (count: number) => `and ${count} more`,
  without: (lines: string, count: number) =>
    count === 1 ? `No link in line ${lines}.` : `No link in ${count} lines: ${lines}.`,
  others: (lines: string, count: number) =>
    count === 1
      ? `The link in line ${lines} is not a hand-in link.`
      : `The links in ${count} lines are not hand-in links: ${lines}.`,
  merged: (name: string, lines: string) =>
    `\u2068${name}\u2069 has handed in more than once (lines ${lines}). For each challenge the best answer counts, the newest of equal ones.`,
  unknown: (name: string, ids: string) =>
    `\u2068${name}\u2069 has answers to challenges that this page does not know: ${ids}. They may come from a newer version.`,
  noLinks: 'There is no link in this text. A hand-in link contains “#hand-in=”.',
  onlyOthers: (count: number) =>
    `${count === 1 ? 'The link in this text is not a hand-in link' : 'The links in this text are not hand-in links'}. A hand-in link contains “#hand-in=”; students copy it under “Hand in…”.`,

  ownTitle: (name: string) => `The hand-in of \u2068${name}\u2069`,
  ownIntro: 'This is what your teacher will see. Everything was recomputed from the scenes in the link.',
  ownFault: 'This hand-in cannot be read',
  ownFaultHint: 'Copy the whole link again, or open the file that holds it on the page for hand-ins.',
  made: (date: string) => `Made on ${date}, by that machine’s own clock.`,
  solvedOf: (solved: number, of: number) => `${solved} of ${of} challenges solved`,
  pageSolution: 'The scene is the solution that the page shows.',
  openScene: 'Opens the scene',
} as const;
