import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { create } from 'zustand';
import { LESSONS } from '../../../src/lessons';
import { Contents } from '../../../src/lessons/reader/Contents';
import { NO_PROGRESS } from '../../../src/lessons/reader/progress';
import { type Workbench, WorkbenchContext } from '../../../src/state/workbench';

/** All of a workbench that the contents look at: which lesson is open. */
const workbench = { view: create(() => ({ view: { lesson: '' } })) } as unknown as Workbench;

const page = renderToStaticMarkup(
  createElement(
    WorkbenchContext,
    { value: workbench },
    createElement(Contents, { progress: NO_PROGRESS, open: () => {}, follow: () => {} }),
  ),
);

describe('the contents of the lessons', () => {
  it('name the lecture, its course, its author and his institute', () => {
    for (const name of [
      'lecture 5',
      'CS6910: Fundamentals of Deep Learning',
      'Mitesh M. Khapra',
      'IIT Madras',
    ])
      expect(page).toContain(name);
  });

  it('list every lesson with its number and its title', () => {
    expect(LESSONS.length).toBeGreaterThan(0);
    const seen = page.replaceAll('&amp;', '&').replaceAll('&#x27;', "'");
    for (const { number, title } of LESSONS) {
      expect(seen).toContain(number);
      expect(seen).toContain(title);
    }
  });
});
