/** The parts of the page that a prediction covers and writes on. */
import type { LayerMarksWriter } from './layerMarks';
import type { ResultsWriter } from './results';

export interface Stage {
  readonly results: ResultsWriter;
  readonly marks: LayerMarksWriter;
}
