/** The data that is measured on. */
import { findDataset } from '../../src/catalog/datasets';
import type { DataPoints } from '../../src/catalog/define';
import { defaultsOf } from '../../src/catalog/parameters';

/** A data set of the catalog at its defaults. @param n points, of data that is generated */
export function points(id: string, n?: number): DataPoints {
  const dataset = findDataset(id);
  if (dataset === undefined) throw new Error(`There is no data set ${id}`);
  return dataset.points({ ...defaultsOf(dataset.params), ...(n === undefined ? {} : { n }) });
}
