/** The TeX symbols of the names that a rule's listing may use. */
import type { OptimizerDefinition } from '../define';
import type { ScheduleParameters } from '../parameters';

export function parameterSymbols(parameters: ScheduleParameters): Map<string, string> {
  const symbols = new Map<string, string>();
  for (const [name, parameter] of Object.entries(parameters)) {
    if (parameter.kind !== 'switch') symbols.set(name, parameter.symbol);
  }
  return symbols;
}

export function optimizerSymbols(definition: OptimizerDefinition): ReadonlyMap<string, string> {
  const symbols = parameterSymbols(definition.hyper);
  symbols.set('theta', '\\theta_t');
  symbols.set("theta'", '\\theta_{t+1}');
  symbols.set('g', 'g_t');
  symbols.set('k', 'k');
  // Symbols of the settings around a rule: see around/.
  symbols.set('gRaw', 'g_{\\text{raw}}');
  symbols.set('clip', 'c');
  symbols.set('thetaMean', '\\bar\\theta_t');
  symbols.set("thetaMean'", '\\bar\\theta_{t+1}');
  symbols.set('keep', '\\gamma');
  if (definition.learningRate !== 'none') symbols.set('eta', '\\eta_t');
  if (definition.momentumSchedule) symbols.set('beta', '\\beta_t');
  for (const [name, { symbol, fixed }] of Object.entries(definition.slots)) {
    symbols.set(name, fixed === true ? symbol : `${symbol}_{t-1}`);
    symbols.set(`${name}'`, `${symbol}_t`);
  }
  for (const [name, { symbol }] of Object.entries(definition.derived)) symbols.set(name, symbol);
  return symbols;
}
