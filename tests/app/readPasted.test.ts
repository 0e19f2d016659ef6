import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { closeData, dataDialog } from '../../src/app/dataDialog';
import { notices } from '../../src/app/notices';
import { readPasted } from '../../src/app/readPasted';
import type { AppServices } from '../../src/app/startApp';
import { openingScene } from '../../src/scene/defaults';
import { stringifyDocument } from '../../src/scene/file';

const page = { hash: '' };

/** What came of a pasted text. */
function paste(text: string, inside = false): string {
  let opened = 'nothing';
  const load = () => {
    opened = 'a scene';
  };
  const app = { load } as unknown as AppServices;
  readPasted(inside ? null : app, text);
  const { open, run } = dataDialog.getState();
  if (open) return run === null ? 'data' : 'a run';
  if (page.hash !== '') return `the link ${page.hash}`;
  return notices.getState().notices[0]?.title ?? opened;
}

const USELESS = expect.stringContaining('cannot read the pasted text');

describe('a text pasted on the page', () => {
  beforeEach(() => {
    vi.stubGlobal('location', page);
    page.hash = '';
    closeData();
    notices.setState({ notices: [] });
  });
  afterAll(() => {
    vi.unstubAllGlobals();
  });

  it.each([
    ['1, 2\n3, 4', 'data'],
    ['| x | y |\n|---|---|\n| 1 | 2 |', 'data'],
    ['| w | b |\n|---|---|\n| 1 | 2 |', 'a run'],
    ['# a remark\n# another\n1, 2\n3, 4', 'data'],
    ['{"x": [1, 2], "y": [3, 4]}', 'data'],
    ['w,b\n1,2\n3,4', 'a run'],
    ['https://elsewhere.test/a/?b=1#v=1&data=two-points&end', 'the link v=1&data=two-points&end'],
    ['  #example=zigzag\n', 'the link example=zigzag'],
    ['http://localhost/#lesson=momentum.bowl', 'the link lesson=momentum.bowl'],
    ['#function=ackley', 'the link function=ackley'],
    [stringifyDocument(openingScene()), 'a scene'],
    ['hello, world', USELESS],
    ['https://elsewhere.test/#section', USELESS],
    ['https://elsewhere.test/v=1', USELESS],
    ['see https://elsewhere.test/#v=1 and 2', USELESS],
    ['{"version": 1, "runs": 7}', 'The pasted scene was not opened:'],
    ['{{{', 'The pasted scene was not opened:'],
  ])('%j is %s', (text, what) => {
    expect(paste(text)).toEqual(what);
  });

  it.each([' x', '#'])('is judged at once, however often it could be a link: up to %j', (end) => {
    expect(paste(`#${'&v='.repeat(300_000)}${end}`)).toEqual(USELESS);
  });

  it('inside of another page exchanges no scene', () => {
    expect(paste('#v=1&data=two-points&end', true)).toBe('nothing');
    expect(paste(stringifyDocument(openingScene()), true)).toBe('nothing');
    expect(paste('1, 2\n3, 4', true)).toBe('data');
  });
});
