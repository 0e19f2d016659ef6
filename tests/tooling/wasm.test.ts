import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { compileNeuron, WASM_MODULE, wasmModule } from '../../scripts/lib/wasm.mjs';

const read = (file: string) => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');

it('the neuron’s WebAssembly is what its source compiles to (else: npm run wasm)', async () => {
  expect(read(WASM_MODULE)).toBe(wasmModule(await compileNeuron(read('assembly/neuron.ts'))));
}, 60_000);
