/**
 * Pictures that stand below each other on a narrow screen, in columns on a sheet of paper: each keeps its proportions and fills
 * its column, all columns are as high as each other, and the table has the width below them.
 */

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A place on paper. */
export interface Box extends Size {
  readonly left: number;
  readonly top: number;
}

interface Sheet extends Size {
  /** In the order of the pictures. */
  readonly boxes: readonly Box[];
  readonly table: Box | null;
}

const MOST_COLUMNS = 3;

/**
 * @param pictures in their order, which the columns keep
 * @param table as large as it is with all of its columns; null for none
 * @returns the sheet, not larger than the page, that pictures fill best without one being much larger than another
 */
export function paperColumns(pictures: readonly Size[], table: Size | null, page: Size): Sheet {
  const sheets = partitions(pictures, MOST_COLUMNS).map((columns) => sheetOf(columns, table, page));
  const empty: Sheet = { width: 0, height: 0, boxes: [], table: null };
  const worth = (sheet: Sheet) => covered(sheet) * evenness(sheet, pictures);
  return sheets.reduce((best, sheet) => (worth(sheet) > worth(best) ? sheet : best), sheets[0] ?? empty);
}

/** 1 where all pictures are made larger or smaller by the same. */
function evenness({ boxes }: Sheet, pictures: readonly Size[]): number {
  const scales = boxes.map(({ width }, i) => width / pictures[i].width);
  return Math.min(...scales) / Math.max(...scales);
}

function sheetOf(columns: readonly (readonly Size[])[], table: Size | null, page: Size): Sheet {
  const shares = columns.map(
    (column) => 1 / column.reduce((sum, { width, height }) => sum + height / width, 0),
  );
  /** The width of all columns where they are 1 high. */
  const aspect = shares.reduce((sum, share) => sum + share, 0);
  const height = Math.min(page.width / aspect, heightOver(table, aspect, page.height));
  const width = aspect * height;
  let left = 0;
  const boxes = columns.flatMap((column, i) => {
    const across = shares[i] * height;
    let top = 0;
    const placed = column.map((picture) => {
      const box = { left, top, width: across, height: (picture.height / picture.width) * across };
      top += box.height;
      return box;
    });
    left += across;
    return placed;
  });
  const below = table === null ? 0 : table.height * Math.min(1, width / table.width);
  return {
    width,
    height: height + below,
    boxes,
    table: table === null ? null : { left: 0, top: height, width, height: below },
  };
}

/** The height that a table below pictures of this aspect leaves them; narrower than it is, it is made smaller as a whole. */
function heightOver(table: Size | null, aspect: number, height: number): number {
  if (table === null) return height;
  const left = height - table.height;
  return aspect * left >= table.width ? left : height / (1 + (aspect * table.height) / table.width);
}

function covered({ boxes }: Sheet): number {
  return boxes.reduce((sum, { width, height }) => sum + width * height, 0);
}

/** All ways to cut a list into so many parts at most, in its order. */
function partitions<T>(all: readonly T[], most: number): (readonly (readonly T[])[])[] {
  if (all.length === 0) return [];
  if (most === 1) return [[all]];
  return all.flatMap((_, i) =>
    i === all.length - 1
      ? [[all]]
      : partitions(all.slice(i + 1), most - 1).map((rest) => [all.slice(0, i + 1), ...rest]),
  );
}
