import { describe, expect, it } from 'vitest';
import { openingScene } from '../../../src/scene/defaults';
import { stringifyDocument } from '../../../src/scene/file';
import { elsewhereOf } from '../../../src/scene/import/elsewhere';

describe('what else than a table a text is', () => {
  it.each([
    ['http://localhost:4801/#v=1&data=valley&run=adam;start=-2,-2;steps=30&end', 'link'],
    ['#v=1&data=valley&end\n', 'link'],
    ['https://elsewhere.test/#lesson=momentum.rule', 'link'],
    ['https://elsewhere.test/#hand-in=1.eJyrVspLzE1VslJKTC', 'link'],
    ['https://elsewhere.test/errorscape/#hand-ins', 'link'],
    [stringifyDocument(openingScene()), 'scene'],
    [`\ufeff${stringifyDocument(openingScene())}`, 'scene'],
    ['1, 2\n3, 4', null],
    ['w,b\n1,2', null],
    ['# v=1, the first\n1, 2', null],
    ['#1\t2', null],
    ['#hand-ins of June', null],
    ['{"x": [1], "y": [2]}', null],
    ['[{"x": 1, "y": 2}]', null],
    ['{"objective"', null],
    ['', null],
  ])('%j: %j', (text, kind) => {
    expect(elsewhereOf(text)).toBe(kind);
  });
});
