/** The scene in the address: what "Copy link" copies, and what opening a link gives back, to the bit. */
import { openingScene } from './defaults';
import { type Finding, lenientFaults, type ReportFault, strictFaults } from './faults';
import { OPENING_INSTEAD, readLink } from './link/read';
import { encodeHash } from './link/write';
import { type Parsed, type Repaired, readDocument } from './parse';
import { surfaceAlone } from './surfaceChoice';
import type { SceneDocument } from './types';

export { encodeHash };

/** Chat programs and mail cut longer addresses; such a scene travels as a file. */
const MOST_SHARED_LENGTH = 8_000;

/**
 * The document in a fragment, with or without its `#`. Never throws: what is not whole falls back to its default,
 * field by field, and is told of. An empty fragment is the opening scene.
 */
export function decodeHash(hash: string): Repaired {
  const { document, findings } = read(hash);
  return {
    document: findings.length === 0 ? document : withRuns(document),
    faults: lenientFaults(findings),
  };
}

interface ReadLink {
  readonly document: SceneDocument;
  readonly findings: readonly Finding[];
}

/** A surface by its name and nothing else, not even a version: typed by a hand. */
const SURFACE_ALONE = /^(function|data)=([a-z0-9-]{1,40})$/;

function read(hash: string): ReadLink {
  const findings: Finding[] = [];
  if (hash === '' || hash === '#') return { document: openingScene(), findings };
  const [, shelf, id] = SURFACE_ALONE.exec(hash.slice(hash.indexOf('#') + 1)) ?? [];
  const tell: ReportFault = (finding) => findings.push(finding);
  if (shelf !== undefined) {
    const alone = surfaceAlone(`${shelf}:${id}`);
    if (alone === null)
      tell({ path: 'objective', message: `there is no surface "${id}"`, remedy: OPENING_INSTEAD });
    return { document: alone ?? openingScene(), findings };
  }
  const input = readLink(hash, tell);
  const document = input === null ? null : readDocument(input, tell);
  return { document: document ?? openingScene(), findings };
}

/** The opening scene's runs take the place of runs that faults have left none of. */
function withRuns(document: SceneDocument): SceneDocument {
  const { scene, view } = document;
  if (scene.runs.length > 0) return document;
  const { runs, sharedStart } = openingScene().scene;
  return { scene: { ...scene, runs, sharedStart }, view: { ...view, selected: runs[0].id } };
}

/** The document in a fragment or in a whole address; any fault refuses it. Never throws. */
export function decodeHashStrict(link: string): Parsed {
  const text = link.trim();
  const { document, findings } = read(text);
  if (findings.length > 0) return { faults: strictFaults(findings) };
  if (text === '' || text === '#') return { faults: [{ path: 'link', message: 'there is no scene in it' }] };
  return { document };
}

/** The fragment of a link that can be sent around; null where it would be too long, and a file is offered instead. */
export function encodeShared(document: SceneDocument): string | null {
  const hash = encodeHash(document);
  return hash.length <= MOST_SHARED_LENGTH ? hash : null;
}
