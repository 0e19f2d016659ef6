import { createHash } from 'node:crypto';
import { serialize } from 'node:v8';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeHash, decodeHashStrict, encodeHash } from '../../src/scene/codec';
import { MOST_FAULTS } from '../../src/scene/faults';
import { flatten } from '../../src/scene/file';
import { parseDocument, repairDocument } from '../../src/scene/parse';
import { expectSame } from '../same';
import { legalDocument } from './documents';
import { brokenLink } from './links';

describe('links of legal scenes', () => {
  it('give back the same scene, to the bit', () => {
    fc.assert(
      fc.property(legalDocument, (document) => {
        const hash = encodeHash(document);
        expectSame(decodeHash(hash), { document, faults: [] });
        expectSame(decodeHashStrict(`https://example.org/a/?b=c#${hash}`), { document });
        expect(encodeHash(decodeHash(hash).document)).toBe(hash);
      }),
      { numRuns: 500 },
    );
  });

  it('use only characters that a fragment may hold, and end in a letter', () => {
    fc.assert(
      fc.property(legalDocument, (document) => {
        const hash = encodeHash(document);
        expect(hash).toMatch(/^(?:[A-Za-z0-9\-._~&=;,:]|%[0-9A-F]{2})+$/);
        expect(hash).toMatch(/[a-z]$/);
      }),
      { numRuns: 300 },
    );
  });

  it('survive programs that encode them, once or twice over', () => {
    fc.assert(
      fc.property(legalDocument, (document) => {
        const hash = encodeHash(document);
        const once = encodeURIComponent(hash);
        for (const link of [once, encodeURIComponent(once), encodeURI(hash), encodeURI(encodeURI(hash))]) {
          expectSame(decodeHash(link), { document, faults: [] });
        }
      }),
      { numRuns: 200 },
    );
  });

  it('survive pages that escape them, once or twice over', () => {
    fc.assert(
      fc.property(legalDocument, (document) => {
        const hash = encodeHash(document);
        for (const ampersand of ['&amp;', '&amp;amp;', '&#38;', '&#x26;', '&amp;#38;']) {
          const link = hash.replaceAll('&', ampersand);
          expectSame(decodeHash(link), { document, faults: [] });
          expect(decodeHash(encodeURIComponent(`https://example.org/#${link}`)).faults).toEqual([]);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('that are cut anywhere are named as cut', () => {
    fc.assert(
      fc.property(
        legalDocument,
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (document, share) => {
          const hash = encodeHash(document);
          const cut = hash.slice(0, Math.max(1, Math.floor(share * hash.length)));
          expect(decodeHash(cut).faults[0]).toMatchObject({
            path: 'link',
            message: expect.stringContaining('cut off'),
          });
          expect(decodeHashStrict(cut)).toHaveProperty('faults');
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('10,000 broken links', () => {
  it('never throw and never hang; what they give is a legal scene, and a second reading agrees', () => {
    // Many links break down to the same scene, which is looked at once.
    const seen = new Set<string>();
    fc.assert(
      fc.property(brokenLink, (link) => {
        const { document, faults } = decodeHash(link);
        expect(faults.length).toBeLessThanOrEqual(MOST_FAULTS + 1);
        for (const { message } of faults) expect(message.length).toBeLessThan(400);
        const bits = createHash('sha256').update(serialize(document)).digest('base64');
        if (seen.has(bits)) return;
        expectSame(parseDocument(flatten(document)), { document });
        expectSame(decodeHash(encodeHash(document)), { document, faults: [] });
        seen.add(bits);
      }),
      { numRuns: 10_000 },
    );
  });
});

describe('strict and lenient', () => {
  it('agree on legal documents', () => {
    fc.assert(
      fc.property(legalDocument, (document) => {
        const flat: unknown = JSON.parse(JSON.stringify(flatten(document)));
        expectSame(parseDocument(flat), { document });
        expectSame(repairDocument(flat), { document, faults: [] });
      }),
      { numRuns: 500 },
    );
  });

  it('take anything at all without throwing', () => {
    const junk = fc.oneof(
      fc.anything(),
      fc.record({
        version: fc.constant(1),
        objective: fc.anything(),
        runs: fc.anything(),
        view: fc.anything(),
      }),
      fc.record({
        version: fc.constant(1),
        runs: fc.array(
          fc.record({ optimizer: fc.constant('adam'), hyper: fc.anything(), start: fc.anything() }),
        ),
      }),
    );
    fc.assert(
      fc.property(junk, (input) => {
        const { document, faults } = repairDocument(input);
        expectSame(parseDocument(flatten(document)), { document });
        expect(faults.length).toBeGreaterThan(0);
      }),
      { numRuns: 2000 },
    );
  });
});
