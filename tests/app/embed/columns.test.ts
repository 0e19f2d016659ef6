import { describe, expect, it } from 'vitest';
import { columnsFor, heightFor, leastRowHeight, roomFor } from '../../../src/app/embed/columns';

describe('the columns of an embed', () => {
  it('stand pictures side by side in a wide one, below each other in a narrow one', () => {
    expect(columnsFor(2, 1200, 450)).toBe(2);
    expect(columnsFor(2, 320, 500)).toBe(1);
  });

  it('make a square of four where there is room for it', () => {
    expect(columnsFor(4, 900, 700)).toBe(2);
    expect(columnsFor(4, 1600, 300)).toBe(4);
  });

  it('are no more than leave room for the buttons in their titles, even where they then stand lower than they look best', () => {
    expect(columnsFor(3, 480, 310)).toBe(2);
    expect(columnsFor(3, 320, 190)).toBe(1);
    expect(columnsFor(3, 800, 440)).toBe(3);
  });

  it('are one for one picture, whatever its room', () => {
    for (const [width, height] of [
      [0, 0],
      [1, 5000],
      [5000, 1],
    ])
      expect(columnsFor(1, width, height)).toBe(1);
  });

  it('are a whole number from 1 to the number of pictures in any room', () => {
    for (let count = 1; count <= 7; count++)
      for (const width of [0, 1, 320, 800, 4000])
        for (const height of [0, 1, 240, 600, 4000]) {
          const columns = columnsFor(count, width, height);
          expect(Number.isInteger(columns) && columns >= 1 && columns <= count).toBe(true);
        }
  });
});

describe('the rows of an embed', () => {
  it('share its room where all of them can be read in it', () => {
    expect(leastRowHeight(4, 2, 800, 440)).toBe(132);
    expect(leastRowHeight(2, 1, 320, 264)).toBe(132);
  });

  it('scroll where they cannot: as many as can be read are whole, and of the next one a glimpse is seen', () => {
    expect(leastRowHeight(2, 1, 320, 195)).toBe(195 - 24);
    expect(leastRowHeight(5, 1, 320, 400)).toBe((400 - 24) / 2);
    for (const height of [156, 200, 263, 300, 420, 500]) {
      const row = leastRowHeight(6, 1, 320, height);
      expect(Math.floor(height / row) * row + 24).toBeLessThanOrEqual(height);
    }
  });

  it('are never lower than can be read, nor higher than suits their width', () => {
    expect(leastRowHeight(3, 1, 320, 60)).toBe(132);
    expect(leastRowHeight(1, 1, 320, 100)).toBe(132);
    expect(leastRowHeight(2, 1, 120, 250)).toBe(144);
  });
});

describe('the room of the lab', () => {
  const least = roomFor(['map', 'lab']);

  it('is wide enough for its buttons, and high enough for more than its words', () => {
    expect(columnsFor(2, 480, 271, least)).toBe(1);
    expect(columnsFor(2, 640, 351, least)).toBe(2);
    expect(leastRowHeight(2, 1, 480, 271, least)).toBe(247);
    expect(leastRowHeight(2, 1, 320, 195, least)).toBe(171);
    expect(heightFor(1, 270, least)).toBe(264);
  });

  it('is asked for only where the lab is', () => {
    expect(columnsFor(2, 480, 271, roomFor(['map', 'loss']))).toBe(2);
  });
});

describe('the height that suits pictures', () => {
  it('grows with the width of a picture up to a screen, and with the rows', () => {
    expect(heightFor(0, 800)).toBe(0);
    expect(heightFor(1, 270)).toBe(256);
    expect(heightFor(1, 100)).toBe(132);
    expect(heightFor(1, 2000)).toBe(480);
    expect(heightFor(2, 599)).toBe(2 * 480);
    expect(heightFor(2, 600)).toBe(278);
    expect(heightFor(4, 1200)).toBe(278);
  });

  it('is one at which they stand in as many columns', () => {
    for (const width of [270, 390, 620, 800, 1200])
      for (const count of [1, 2, 4]) {
        const columns = Math.max(1, Math.min(count, Math.floor(width / 300)));
        if (count % columns === 0) expect(columnsFor(count, width, heightFor(count, width))).toBe(columns);
      }
  });
});
