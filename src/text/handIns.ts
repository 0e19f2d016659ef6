/** The words around hand-ins: the student's dialog and the teacher's page. Foreign names keep their direction to themselves. */
export const handInsText = {
  title: 'Hand in',
  intro:
    'A link that holds your name and, for each challenge, the scene that solved it or came nearest. Send it to your teacher, whose page computes everything again.',
  name: 'Your name',
  number: 'Number (if you have one)',
  which: 'Challenges of',
  allLessons: 'all lessons',
  lesson: (number: string, title: string) => `${number} ${title}`,
  summary: (solved: number, tried: number, of: number) =>
    `${solved} of ${of} solved${tried === 0 ? '' : `; with ${tried === 1 ? 'the best try at one more' : `the best tries at ${tried} more`}`}.`,
  nothingYet: 'Nothing to hand in yet: press “Begin” at a challenge, and change something.',
  lost: (names: string) =>
    `Solved before this page kept scenes, and so not in the link: ${names}. Solve them once more to hand them in.`,
  bestTry: 'best try',
  needsName: 'Write your name, and the link is here.',
  link: 'The link to hand in',
  copy: 'Copy link',
  copied: 'Link copied',
  notCopied: 'The browser does not let this page copy. Select the link and copy it yourself.',
  save: 'Save as file',
  fileName: 'hand-in.txt',
  preview: 'What your teacher will see',
  length: (length: string, most: string) =>
    `${length} characters long. Mail and chat pass on at least ${most}.`,
  tooLong: (length: string, most: string) =>
    `${length} characters long, and mail or chat may cut a link off after ${most}: save it as a file, and send that.`,
  privacy:
    'Nothing leaves this machine until you send it. The link holds what you wrote above and these scenes.',

  pageTitle: 'Hand-ins',
  home: 'Errorscape',
  pageIntro:
    'Paste your students’ links, one a line. Names and comments around them do no harm, so a column of a spreadsheet or a forum’s posts will do. Files of links can be dropped here.',
  pagePrivacy:
    'Everything is computed anew in this window, and nothing is believed, stored or sent: close it, and the links are gone.',
  paste: 'Links, one a line',
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
  sortHint: 'A click on a head sorts by it; a click on a name or a mark shows more.',
  legend: {
    solved: 'solved',
    tried: 'goals met of a try',
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
  merged: (name: string, lines: string) =>
    `\u2068${name}\u2069 has handed in more than once (lines ${lines}). For each challenge the best answer counts, the newest of equal ones.`,
  unknown: (name: string, ids: string) =>
    `\u2068${name}\u2069 answers what is no challenge of this page: ${ids}. It may be of a newer version.`,
  noLinks: 'There is no link in this text. A hand-in link has “#hand-in=” in it.',

  ownTitle: (name: string) => `The hand-in of \u2068${name}\u2069`,
  ownIntro: 'This is what your teacher will see. Everything was computed anew, from the scenes in the link.',
  ownFault: 'This hand-in cannot be read',
  ownFaultHint: 'Copy the link again, as a whole, or open the file with it on the page for hand-ins.',
  made: (date: string) => `Made on ${date}, by the clock of the machine it was made on.`,
  solvedOf: (solved: number, of: number) => `${solved} of ${of} challenges solved`,
  pageSolution: 'The scene is the solution that the page shows.',
  openScene: 'Opens the scene',
} as const;
