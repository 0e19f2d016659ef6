import { expect, it } from 'vitest';
import { composedSource } from '../../scripts/lib/composed-source.mjs';

it('declarations without a file get that of their style sheet, and the others keep theirs', () => {
  const [own, other] = [{ input: { file: '/own.css' } }, { input: { file: '/other.css' } }];
  const declarations: { source?: { input: { file?: string } } }[] = [
    { source: other },
    {},
    { source: { input: {} } },
  ];
  composedSource().OnceExit({
    source: own,
    walkDecls: (visit) => {
      for (const each of declarations) visit(each);
    },
  });
  expect(declarations.map(({ source }) => source)).toEqual([other, own, own]);
});
