/**
 * A document's further parts: its sweep, its luck and its comparison. Each may be missing. A faulty one is told of and left out, and
 * the rest of the document goes on.
 */
import * as v from 'valibot';
import { COMPARE_FIELDS, type CompareSpec } from './compareFields';
import { compareFaults } from './compareSpec';
import { type Fault, pathText, type ReportFault } from './faults';
import { LUCK_FIELDS } from './luckFields';
import { type LuckSpec, luckFaults } from './luckSpec';
import { partSchema } from './schema/part';
import { type Sweep, sweepFaults } from './sweep';
import { SWEEP_FIELDS } from './sweepFields';
import type { SceneDocument } from './types';

interface PartReader<T> {
  readonly schema: v.GenericSchema<unknown, T>;
  readonly faults: (part: T, document: SceneDocument) => readonly Fault[];
  readonly remedy: string;
}

const SWEEP: PartReader<Sweep> = {
  schema: partSchema<Sweep>(SWEEP_FIELDS),
  faults: (sweep, { scene }) => sweepFaults(scene, sweep),
  remedy: 'the sweep is left out',
};
const COMPARE: PartReader<CompareSpec> = {
  schema: partSchema<CompareSpec>(COMPARE_FIELDS),
  faults: (spec, document) => compareFaults(document, spec),
  remedy: 'the comparison is left out',
};

const LUCK: PartReader<LuckSpec> = {
  schema: partSchema<LuckSpec>(LUCK_FIELDS),
  faults: (spec, document) => luckFaults(document, spec),
  remedy: 'the luck is left out',
};

type Parts = Pick<SceneDocument, 'sweep' | 'luck' | 'compare'>;

/** The document with its parts, as yet unchecked, where they are whole. */
export function withParts(
  document: SceneDocument,
  { sweep, luck, compare }: Readonly<Record<string, unknown>>,
  tell: ReportFault,
): SceneDocument {
  const read = {
    sweep: readPart(SWEEP, 'sweep', sweep, document, tell),
    luck: readPart(LUCK, 'luck', luck, document, tell),
    compare: readPart(COMPARE, 'compare', compare, document, tell),
  };
  return { ...document, ...present(read) };
}

/** The parts that can be computed in this scene: a change of a run may have taken away what they name. */
export function legalParts(document: SceneDocument): Parts {
  const { sweep, luck, compare } = document;
  return present({
    sweep: sweep !== undefined && SWEEP.faults(sweep, document).length === 0 ? sweep : null,
    luck: luck !== undefined && LUCK.faults(luck, document).length === 0 ? luck : null,
    compare: compare !== undefined && COMPARE.faults(compare, document).length === 0 ? compare : null,
  });
}

function present({
  sweep,
  luck,
  compare,
}: {
  readonly sweep: Sweep | null;
  readonly luck: LuckSpec | null;
  readonly compare: CompareSpec | null;
}): Parts {
  return {
    ...(sweep === null ? {} : { sweep }),
    ...(luck === null ? {} : { luck }),
    ...(compare === null ? {} : { compare }),
  };
}

function readPart<T>(
  { schema, faults, remedy }: PartReader<T>,
  name: string,
  input: unknown,
  document: SceneDocument,
  tell: ReportFault,
): T | null {
  if (input === undefined) return null;
  const result = v.safeParse(schema, input);
  const found = result.success
    ? faults(result.output, document)
    : result.issues.map(({ path, message }) => ({
        path: pathText([name, ...(path ?? []).map(({ key }) => key as string | number)]),
        message,
      }));
  for (const fault of found) tell({ ...fault, remedy });
  return result.success && found.length === 0 ? result.output : null;
}
