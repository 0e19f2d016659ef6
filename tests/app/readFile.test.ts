import { beforeEach, describe, expect, it } from 'vitest';
import { notices } from '../../src/app/notices';
import { readFile } from '../../src/app/readFile';
import type { AppServices } from '../../src/app/startApp';
import { openingScene } from '../../src/scene/defaults';
import { stringifyDocument } from '../../src/scene/file';

const good = () => stringifyDocument(openingScene());

async function open(name: string, text: string): Promise<number> {
  let loaded = 0;
  const app = { load: () => void loaded++ } as unknown as AppServices;
  await readFile(app, new File([text], name));
  return loaded;
}

const titles = () => notices.getState().notices.map(({ title }) => title);

beforeEach(() => notices.setState({ notices: [] }));

describe('a file that was not opened', () => {
  it('is told of until one has been', async () => {
    expect(await open('nonsense.json', '{{{')).toBe(0);
    expect(titles()).toEqual([expect.stringContaining('nonsense.json')]);
    expect(await open('scene.json', good())).toBe(1);
    expect(titles()).toEqual([]);
  });

  it('does not take other notices along when it is over', async () => {
    notices.getState().tell({ kind: 'fault', title: 'The computation stopped', items: [] });
    await open('nonsense.json', '{{{');
    await open('scene.json', good());
    expect(titles()).toEqual(['The computation stopped']);
  });

  it('is still told of after another one that was not opened either', async () => {
    await open('nonsense.json', '{{{');
    await open('faulty.json', '{"version": 1, "objective": {"kind": "neuron"}, "runs": 7}');
    expect(titles()).toHaveLength(2);
  });
});
