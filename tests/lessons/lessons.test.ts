import katex from 'katex';
import { describe, expect, it } from 'vitest';
import { findOptimizer } from '../../src/catalog/optimizers';
import { MOMENTUM_SCHEDULES, SCHEDULES } from '../../src/catalog/schedules';
import { LESSONS } from '../../src/lessons';
import { CORE_MINUTES, CORE_PATH } from '../../src/lessons/corePath';
import type { Block, Step } from '../../src/lessons/define';
import { firstStepScene } from '../../src/lessons/reader/lessonAddress';
import { isBalanced, splitMarkup } from '../../src/lessons/reader/markup';
import { runsOf } from './experiment';
import { faultsOf } from './legal';
import { blocksOf, lessons, steps } from './shelf';

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const LONGEST_ID = 40;

/** Every text in which `$…$` and `*…*` mean something. */
function textsOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'text':
    case 'note':
      return [block.text];
    case 'keep':
      return block.sentences;
    case 'tex':
      return block.remark === undefined ? [] : [block.remark];
    case 'question':
      return [block.ask, block.answer];
    case 'claim':
    case 'seeds':
      return [block.claim.says];
    case 'challenge':
      return [block.challenge.ask, ...block.challenge.hints, block.challenge.because];
    case 'table':
      return [...block.head, ...block.rows.flat()];
    default:
      return [];
  }
}

function twice(all: readonly string[]): readonly string[] {
  return all.filter((each, index) => all.indexOf(each) !== index);
}

describe('the shelf', () => {
  it('says of each lesson what the lesson says of itself', () => {
    expect(LESSONS.map(({ id, number, title }) => ({ id, number, title }))).toEqual(
      lessons.map(({ id, number, title }) => ({ id, number, title })),
    );
  });

  it('holds the modules in the order of the lecture, 5.9 in three parts', () => {
    expect(LESSONS.map(({ number }) => number)).toEqual([
      ...['5.1', '5.2', '5.3', '5.4', '5.5', '5.6', '5.7', '5.8', '5.9a', '5.9b', '5.9c', '5.10'],
    ]);
  });
});

describe('time', () => {
  const ofReading = ({ id }: Step) => id !== 'your-turn' && id !== 'recap';

  it('is about three hours of reading, at one and a half to two minutes a step', () => {
    const all = LESSONS.reduce((sum, { minutes }) => sum + minutes, 0);
    expect(Math.round(all / 60)).toBe(3);
    expect(Math.abs(all - 180)).toBeLessThan(15);
    for (const [index, { minutes }] of LESSONS.entries()) {
      const perStep = minutes / lessons[index].steps.filter(ofReading).length;
      expect(perStep).toBeGreaterThan(1.5);
      expect(perStep).toBeLessThan(2);
    }
  });

  it('is an hour along the core path, at the same pace', () => {
    expect(CORE_MINUTES / CORE_PATH.length).toBeGreaterThan(1.5);
    expect(CORE_MINUTES / CORE_PATH.length).toBeLessThan(2);
  });
});

describe('sources', () => {
  it('are linked wherever a lesson shows the formula of a schedule from a paper', () => {
    const linked = new Set(blocksOf('source').map(({ block }) => block.source.url));
    const papers = [...SCHEDULES, ...MOMENTUM_SCHEDULES].flatMap(({ source: { url } }) => url ?? []);
    expect(papers.length).toBeGreaterThan(0);
    expect(papers.filter((url) => !linked.has(url))).toEqual([]);
  });

  it('are public addresses', () => {
    for (const { place, block } of blocksOf('source')) expect(block.source.url, place).toMatch(/^https:\/\//);
  });
});

describe('a lesson ends', () => {
  it.each(lessons)('$title: with three or four sentences to keep and a scene', ({ steps: own }) => {
    const last = own.at(-1);
    expect(last?.id).toBe('recap');
    const keep = last?.blocks.find(({ kind }) => kind === 'keep');
    const count = keep?.kind === 'keep' ? keep.sentences.length : 0;
    expect([3, 4]).toContain(count);
  });
});

describe('ids', () => {
  it('are fit for a link, and each is its own', () => {
    const ids = [...lessons.map(({ id }) => id), ...steps.map(({ step }) => step.id)];
    expect(ids.filter((id) => !ID.test(id) || id.length > LONGEST_ID)).toEqual([]);
    expect(twice(lessons.map(({ id }) => id))).toEqual([]);
    expect(twice(steps.map(({ place }) => place))).toEqual([]);
  });
});

describe.each(steps)('$place', ({ step }) => {
  it('covers something, says something, and gives something to do', () => {
    expect(step.title.trim()).not.toBe('');
    expect(step.topics.length).toBeGreaterThan(0);
    expect(step.blocks.some(({ kind }) => kind === 'text' || kind === 'keep')).toBe(true);
    const doing = step.blocks.some(({ kind }) =>
      ['show', 'explore', 'question', 'claim', 'seeds'].includes(kind),
    );
    expect(doing).toBe(true);
  });

  it('has a scene of its own for the page that is turned to', () => {
    expect(firstStepScene(step)).not.toBeNull();
  });

  it('has marks in pairs, and TeX that can be set', () => {
    const texts = step.blocks.flatMap(textsOf);
    expect(texts.filter((text) => !isBalanced(text))).toEqual([]);
    const inline = texts.flatMap((text) => splitMarkup(text).filter(({ kind }) => kind === 'tex'));
    for (const { text } of inline) katex.renderToString(text, { throwOnError: true, strict: 'error' });
    for (const line of step.blocks.flatMap((block) => (block.kind === 'tex' ? block.lines : [])))
      katex.renderToString(line, { throwOnError: true, strict: 'error', displayMode: true });
  });

  it('names its scenes and its explorables apart', () => {
    const labels = step.blocks.flatMap((block) => (block.kind === 'show' ? [block.showing.label] : []));
    const names = step.blocks.flatMap((block) => (block.kind === 'explore' ? [block.explorable.name] : []));
    expect(twice(labels)).toEqual([]);
    expect(twice(names)).toEqual([]);
  });

  it('has tables with rows as long as their heads', () => {
    for (const block of step.blocks)
      if (block.kind === 'table')
        expect(block.rows.filter((row) => row.length !== block.head.length)).toEqual([]);
  });
});

describe('scenes', () => {
  const shown = blocksOf('show').map(({ place, block }) => ({ place, label: block.showing.label, block }));

  it.each(shown)('$place, $label: is a legal scene that fits in a link', ({ place, block }) => {
    expect(faultsOf(block.showing.document(), place)).toBe('');
  });

  it.each(shown)('$place, $label: diverges only where it says so', ({ block }) => {
    const document = block.showing.document();
    const diverged = runsOf(document).filter(({ end }) => end?.reason === 'diverged');
    expect(diverged.length > 0).toBe(block.showing.diverges === true);
  });
});

describe('explorables', () => {
  it.each(blocksOf('explore').map(({ place, block }) => ({ place, ...block.explorable })))(
    '$place: $name can be loaded',
    async ({ load }) => {
      expect(await load()).toBeTypeOf('function');
    },
  );
});

describe('rules', () => {
  it('are those of the catalog', () => {
    const named = blocksOf('rule').map(({ block }) => block.optimizer);
    expect(named.filter((id) => findOptimizer(id) === undefined)).toEqual([]);
  });
});
