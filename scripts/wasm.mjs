// `npm run wasm`: compiles the neuron for SIMD and writes it where the engine imports it.
import { readFileSync, writeFileSync } from 'node:fs';
import { compileNeuron, WASM_MODULE, wasmModule } from './lib/wasm.mjs';

const binary = await compileNeuron(readFileSync('assembly/neuron.ts', 'utf8'));
writeFileSync(WASM_MODULE, wasmModule(binary));
console.log(`${WASM_MODULE}: ${binary.length} bytes`);
