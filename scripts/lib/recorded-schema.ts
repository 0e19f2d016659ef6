// A recorded run in the JSON Schema.
import { LEGAL_ETA } from '../../src/catalog/parameters';
import * as limits from '../../src/scene/limits';
import { RECORDED } from '../../src/scene/recorded';
import { closed, type Json, list, number } from './json-schema';

export function recordedSchema(): Json {
  const rows = { min: 1, max: limits.MAX_RECORDED_ROWS };
  const coordinates = list(number(limits.LEGAL_COORDINATE), rows);
  const path = closed(
    {
      step: list(number(limits.LEGAL_STEPS), rows),
      w: coordinates,
      b: coordinates,
      loss: list(number(limits.LEGAL_LOSS), rows),
      eta: list(number(LEGAL_ETA), rows),
    },
    ['w', 'b'],
    'The rows of its table: columns of one length; steps begin at 0 and rise',
  );
  return closed(
    {
      id: { enum: limits.RUN_IDS },
      label: { type: 'string', maxLength: limits.MAX_LABEL_LENGTH },
      visible: { type: 'boolean', default: true },
      optimizer: { const: RECORDED },
      path,
    },
    ['optimizer', 'path'],
    'A run that was computed elsewhere',
  );
}
