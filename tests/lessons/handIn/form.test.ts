import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type HandIn,
  MOST_SCENE_LENGTH,
  MOST_SENT_LENGTH,
  readHandIn,
  writeHandIn,
} from '../../../src/lessons/handIn/form';
import { CHALLENGES, fragmentOf } from './syntheticClass';

const code = (link: string) => link.slice('hand-in='.length);
const packed = (document: unknown) => `1.${deflateSync(JSON.stringify(document)).toString('base64url')}`;
const faultOf = async (text: string) => {
  const read = await readHandIn(text);
  return 'fault' in read ? read.fault : 'none';
};

const PLAIN: HandIn = { name: 'Ada', number: '7', at: 1_790_000_000, answers: [] };
const SOLVED: HandIn = {
  ...PLAIN,
  answers: CHALLENGES.map((challenge) => ({
    id: challenge.id,
    solved: true,
    scene: fragmentOf(challenge, challenge.solution().scene),
  })),
};

describe('the link of a hand-in', () => {
  it('gives back what was written, and holds all solutions in a quarter of what mail and chat let through', async () => {
    const link = await writeHandIn(SOLVED);
    expect(await readHandIn(code(link))).toEqual({ handIn: SOLVED });
    expect(link).toMatch(/^hand-in=1\.[A-Za-z0-9_-]+$/);
    expect(link.length).toBeLessThan(MOST_SENT_LENGTH / 4);
  });

  it('gives back any legal hand-in', async () => {
    const answer = fc.record({
      id: fc.stringMatching(/^[a-z0-9-]{1,40}$/),
      solved: fc.boolean(),
      scene: fc
        .string({ maxLength: 300, unit: 'grapheme' })
        .filter((text) => text.length <= MOST_SCENE_LENGTH),
    });
    const handIn = fc.record({
      name: fc.stringMatching(/^[\p{L}\p{N}]{1,20}$/u).filter((name) => name.length <= 60),
      number: fc.stringMatching(/^[0-9a-zA-Z]{0,20}$/),
      at: fc.integer({ min: 0, max: 2_000_000_000 }),
      answers: fc.uniqueArray(answer, { maxLength: 30, selector: ({ id }) => id }),
    });
    await fc.assert(
      fc.asyncProperty(handIn, async (each) => {
        const read = await readHandIn(code(await writeHandIn(each)));
        expect('handIn' in read && read.handIn.answers).toEqual(each.answers);
      }),
      { numRuns: 50 },
    );
  });

  it('is a legal hand-in or a fault, whatever stands in it', async () => {
    const legal = { ...PLAIN, answers: SOLVED.answers.slice(0, 2) };
    const anything = fc.oneof(
      fc.anything(),
      fc.record({ ...mapped(legal), name: fc.anything() }),
      fc.record({ ...mapped(legal), at: fc.anything() }),
      fc.record({ ...mapped(legal), answers: fc.array(fc.anything()) }),
      fc.record({ ...mapped(legal), more: fc.anything() }),
    );
    await fc.assert(
      fc.asyncProperty(anything, async (document) => {
        const read = await readHandIn(packed(document ?? null));
        if ('fault' in read) expect(read.fault).not.toBe('');
        else expect(Object.keys(read.handIn).toSorted()).toEqual(['answers', 'at', 'name', 'number']);
      }),
      { numRuns: 200 },
    );
  });

  it('is refused whole where one character of it is another one, or its end is missing', async () => {
    const text = code(await writeHandIn(SOLVED));
    for (let at = 2; at < text.length; at += 37) {
      const other = text[at] === 'A' ? 'B' : 'A';
      expect(await faultOf(text.slice(0, at) + other + text.slice(at + 1))).not.toBe('none');
    }
    for (const cut of [2, 10, 200, text.length - 4])
      expect(await faultOf(text.slice(0, cut))).toBe('the link is cut off or damaged');
  });

  it('says what is wrong with it', async () => {
    expect(await faultOf('2.abc')).toContain('newer version');
    expect(await faultOf('1')).toContain('cut off');
    expect(await faultOf('x.abc')).toBe('the form of the link is not known: "x"');
    expect(await faultOf(packed([]))).toContain('expected an object');
    expect(await faultOf(packed({ ...PLAIN, name: '\u202e\u200b ' }))).toBe(
      'name: expected a name that can be seen',
    );
    expect(await faultOf(packed({ ...PLAIN, at: -1 }))).toContain('at: expected a whole number from 0');
    expect(await faultOf(packed({ ...PLAIN, mark: 100 }))).toContain('there is no field "mark" here');
    const [answer] = SOLVED.answers;
    expect(await faultOf(packed({ ...PLAIN, answers: [answer, answer] }))).toBe(
      'answers: a challenge is answered twice',
    );
    expect(await faultOf(packed({ ...PLAIN, answers: [{ ...answer, solved: 'yes' }] }))).toBe(
      'answers[0].solved: expected true or false, got "yes"',
    );
    expect(await faultOf(packed({ ...PLAIN, answers: [{ ...answer, scene: 'x'.repeat(5000) }] }))).toContain(
      'answers[0].scene: expected the fragment of a link',
    );
  });

  it('unpacks to no more than its bound, however small the packet', async () => {
    const bomb = deflateSync(Buffer.alloc(50_000_000)).toString('base64url');
    expect(bomb.length).toBeLessThan(100_000);
    expect(await faultOf(`1.${bomb}`)).toContain('unpacks to more than 500\u202f000 bytes');
  });

  it('cleans names of signs that are not seen or turn the text round', async () => {
    const read = await readHandIn(
      code(await writeHandIn({ ...PLAIN, name: ' Eve\u202e\tX\u0007 ', number: '1\u2066' })),
    );
    expect('handIn' in read && [read.handIn.name, read.handIn.number]).toEqual(['Eve X', '1']);
  });
});

function mapped(document: HandIn) {
  return Object.fromEntries(Object.entries(document).map(([name, value]) => [name, fc.constant(value)]));
}
