/** The content of the loss chart. */
import { describe, expect, it } from 'vitest';
import { chartsText } from '../../../src/text/charts';
import { AVERAGED_LOSS_SOURCES, LOSS_SOURCES } from '../../../src/views/charts/lossSource';
import { hasAverage, lossSubject } from '../../../src/views/charts/lossSubject';
import { runOf } from '../../engine/scenes';

describe('the loss chart', () => {
  it('has the axis of the loss, even or by powers of ten', () => {
    expect(
      (['linear', 'log', 'above-min'] as const).map((each) => lossSubject(each, false, false).axis),
    ).toEqual(['linear', 'log', 'log']);
  });

  it('names the loss, or what it is above the lowest; a sketch is of the loss itself', () => {
    expect(lossSubject('log', false, false)).toMatchObject({ names: [chartsText.lossAxis], sketched: true });
    expect(lossSubject('above-min', true, false)).toMatchObject({
      names: [chartsText.aboveMinAxis],
      sketched: false,
    });
  });

  it('takes the loss of averaged paths with it where that is asked for', () => {
    expect(lossSubject('log', false, false).source).toBe(LOSS_SOURCES.log);
    expect(lossSubject('linear', false, true).source).toBe(AVERAGED_LOSS_SOURCES.linear);
    expect([LOSS_SOURCES.log.bounded, AVERAGED_LOSS_SOURCES.log.bounded]).toEqual([false, true]);
  });

  it('has averaged paths where a run on show has one', () => {
    const plain = runOf('gd');
    const averaged = runOf('gd', { average: { kind: 'ema', beta: 0.9 } });
    expect(hasAverage({ runs: [] })).toBe(false);
    expect(hasAverage({ runs: [plain] })).toBe(false);
    expect(hasAverage({ runs: [plain, averaged] })).toBe(true);
    expect(hasAverage({ runs: [plain, { ...averaged, visible: false }] })).toBe(false);
  });
});
