import { describe, expect, it } from 'vitest';
import { refsWrittenInRender } from './refs-in-render';
import { read, sourceFiles } from './syntax';

it('no ref is written while React renders', () => {
  const files = sourceFiles('src');
  expect(files.length).toBeGreaterThan(0);
  expect(files.flatMap((file) => refsWrittenInRender(file, read(file)))).toEqual([]);
});

describe('the check', () => {
  it.each([
    ['a hook', 'function useLatest(value) { const latest = useRef(value); latest.current = value; }'],
    [
      'a component',
      'const Field = ({ show }) => { const shown = useRef(0); shown.current = show; return null; };',
    ],
    ['a branch', 'function useStep(step) { const last = useRef(0); if (step >= 0) last.current = step; }'],
    [
      'a selector',
      'function useRuns() { const known = useRef([]); return useScene((state) => { known.current = state; }); }',
    ],
    ['useMemo', 'function useSum(a) { const sum = useRef(0); useMemo(() => { sum.current += a; }, [a]); }'],
    ['a counter', 'function Panel() { const renders = useRef(0); renders.current++; return null; }'],
  ])('sees a write in %s', (_where, text) => {
    expect(refsWrittenInRender('x.tsx', text)).toHaveLength(1);
  });

  it.each([
    [
      'an effect',
      'function usePlace(at) { const place = useRef(at); useEffect(() => { place.current = at; }); }',
    ],
    [
      'a handler',
      'function Knob() { const held = useRef(false); return <b onClick={() => { held.current = true; }} />; }',
    ],
    [
      'an inner function',
      'function Field() { const typed = useRef(0); const take = (next) => { typed.current = next; }; return null; }',
    ],
    [
      'a frame',
      'function Map() { const drawn = useRef(0); useCanvas(() => { drawn.current = 1; }); return null; }',
    ],
    ['what is no hook', 'function resetGrip(grip) { grip.current = null; }'],
  ])('allows a write in %s', (_where, text) => {
    expect(refsWrittenInRender('x.tsx', text)).toEqual([]);
  });
});
