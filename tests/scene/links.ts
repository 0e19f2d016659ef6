// Links as they go wrong on their way: cut, flipped, doubled, encoded, forged.
import * as fc from 'fast-check';
import { encodeHash } from '../../src/scene/codec';
import { openingScene } from '../../src/scene/defaults';
import { smallDocument } from './documents';

const FORGERIES = [
  ...[
    '__proto__',
    'constructor',
    'prototype',
    'toString',
    'hasOwnProperty',
    '1e999',
    '-1e999',
    '1e-999',
    'NaN',
  ],
  ...[
    'Infinity',
    '0x10',
    '',
    ' ',
    '+1',
    '1_000',
    '1e9',
    '-0',
    '999999999999999999999',
    'null',
    'true',
    '[]',
    '{}',
  ],
  ...[
    '%',
    '%00',
    '%C3',
    '%25',
    '%2525',
    '~',
    '~0',
    '~00',
    '~7F',
    '_',
    '\u0000',
    '\u202e',
    '\ud800',
    '🙂',
    '&',
    ';',
  ],
  ...[
    ',',
    ':',
    '=',
    '#',
    '&run=',
    '&run=gd',
    '&v=2',
    '&end',
    '&window=0,0,0,0',
    ';eta=',
    ';__proto__=1',
    ';hidden',
  ],
  ...[
    '&points=1,2;3',
    '&data=sparse,n:1e9',
    ',n:1',
    ';schedule=cosine,period:0',
    ';batch=0',
    ';label=%E0%A4%A',
  ],
];

type Mutation = (link: string) => string;

const place = fc.double({ min: 0, max: 1, noNaN: true });
const at = (link: string, share: number) => Math.floor(share * link.length);

const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  place.map(
    (share): Mutation =>
      (link) =>
        link.slice(0, at(link, share)),
  ),
  place.map(
    (share): Mutation =>
      (link) =>
        link.slice(at(link, share)),
  ),
  fc.tuple(place, fc.integer({ min: 0, max: 7 })).map(
    ([share, bit]): Mutation =>
      (link) => {
        const index = at(link, share);
        const flipped = String.fromCharCode((link.charCodeAt(index) || 0) ^ (1 << bit));
        return link.slice(0, index) + flipped + link.slice(index + 1);
      },
  ),
  fc.tuple(place, fc.constantFrom(...FORGERIES)).map(
    ([share, forged]): Mutation =>
      (link) => {
        const index = at(link, share);
        return link.slice(0, index) + forged + link.slice(index);
      },
  ),
  fc.tuple(place, fc.constantFrom(...FORGERIES)).map(
    ([share, forged]): Mutation =>
      (link) => {
        // A whole value is forged: what stands between two marks.
        const index = at(link, share);
        const rest = link.slice(index).search(/[&;,]/);
        return (
          link.slice(0, link.slice(0, index).search(/[^&;,:=]*$/)) +
          forged +
          (rest < 0 ? '' : link.slice(index + rest))
        );
      },
  ),
  fc.tuple(place, place, fc.integer({ min: 1, max: 20 })).map(
    ([from, to, times]): Mutation =>
      (link) => {
        const [start, end] = [Math.min(from, to), Math.max(from, to)].map((share) => at(link, share));
        return link.slice(0, end) + link.slice(start, end).slice(0, 500).repeat(times) + link.slice(end);
      },
  ),
  fc.constant<Mutation>((link) => encodeURIComponent(link.replace(/\p{Cs}/gu, '?'))),
);

/** Links of legal documents after one to four accidents, and texts that never were links. */
export const brokenLink: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc
      .tuple(
        fc.oneof(fc.constant(encodeHash(openingScene())), smallDocument.map(encodeHash)),
        fc.array(mutation, { minLength: 1, maxLength: 4 }),
      )
      .map(([link, mutations]) => mutations.reduce((text, mutate) => mutate(text), link)),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
  {
    weight: 1,
    arbitrary: fc
      .array(
        fc.oneof(
          fc.constantFrom(...FORGERIES),
          fc.constantFrom('v=1', 'run=adam', 'start=-2,-2', '&', ';', 'eta'),
        ),
      )
      .map((parts) => parts.join('')),
  },
);
