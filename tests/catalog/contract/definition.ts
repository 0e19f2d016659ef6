import katex from 'katex';
import { expect, it } from 'vitest';
import { columnsOf } from '../../../src/catalog/columns';
import type { OptimizerDefinition } from '../../../src/catalog/define';
import { optimizerTex, scheduleTex, surfaceTex } from '../../../src/catalog/display/lines';
import { defaultsOf } from '../../../src/catalog/parameters';
import { splitFormula, symbolsOf, toTex, type WithFormula } from '../../../src/catalog/tex';

/** A run with everything around its rule that there is. */
const SURROUNDED = { clip: { kind: 'norm' }, average: { kind: 'ema' } };

function formulaOf(definition: WithFormula): readonly string[] {
  if ('hyper' in definition) return optimizerTex(definition, defaultsOf(definition.hyper));
  return 'target' in definition ? scheduleTex(definition) : surfaceTex(definition);
}

/** The formulas of a rule with each of its switches in each position. */
function allFormulas(definition: WithFormula): readonly (readonly string[])[] {
  if (!('hyper' in definition)) return [formulaOf(definition)];
  const switches = Object.entries(definition.hyper).filter(([, parameter]) => parameter.kind === 'switch');
  return Array.from({ length: 2 ** switches.length }, (_, bits) => {
    const positions = switches.map(([name], index) => [name, ((bits >> index) & 1) === 1]);
    return optimizerTex(definition, { ...defaultsOf(definition.hyper), ...Object.fromEntries(positions) });
  });
}

export function renders(tex: string): void {
  katex.renderToString(tex, { throwOnError: true, strict: 'error' });
}

/** Every value in a formula has a symbol, and every number that can be set is in it. */
export function hasFormula(definition: WithFormula): void {
  it('is TeX, and every value in it has a symbol', () => {
    for (const line of allFormulas(definition).flat()) renders(toTex(definition, line));
  });

  it('names every number that can be set', () => {
    const used = new Set(
      formulaOf(definition).flatMap((line) =>
        splitFormula(line).flatMap((piece) => (piece.kind === 'value' ? [piece.name] : [])),
      ),
    );
    const parameters = 'hyper' in definition ? definition.hyper : definition.params;
    // A slot begins at this one, and has its symbol: Δ₀.
    if ('hyper' in definition) for (const { start = '' } of Object.values(definition.slots)) used.add(start);
    for (const [name, parameter] of Object.entries(parameters)) {
      if (parameter.kind === 'number' || parameter.kind === 'list') expect(used, name).toContain(name);
    }
  });

  it('refuses a name that does not exist', () => {
    expect(() => toTex(definition, '\\val{nonsense}')).toThrow(definition.id);
  });
}

/** The contract of a rule’s definition. */
export function isDefined(optimizer: OptimizerDefinition): void {
  it('has η where it says so, and β where a momentum schedule drives it', () => {
    expect('eta' in optimizer.hyper).toBe(optimizer.learningRate === 'scheduled');
    if (optimizer.momentumSchedule) expect(optimizer.hyper).toHaveProperty('beta');
  });

  it('says which variant it is', () => {
    expect(optimizer.variant).toMatch(/\.$/);
    for (const { symbol, name } of Object.values(optimizer.slots)) {
      renders(symbol);
      expect(name).not.toBe('');
    }
  });

  it('has no two values of one name, and no two columns either', () => {
    const names = [...Object.keys(optimizer.slots), ...Object.keys(optimizer.derived)];
    const hyper = Object.keys(optimizer.hyper);
    expect(names.filter((name) => hyper.includes(name))).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
    expect(new Set(columnsOf(optimizer, SURROUNDED)).size).toBe(columnsOf(optimizer, SURROUNDED).length);
    expect(symbolsOf(optimizer).size).toBeGreaterThan(0);
  });
}
