// Compiles assembly/neuron.ts, as `npm run wasm` does; a test does it too, to see that the result is up to date.
import asc from 'assemblyscript/asc';

export const WASM_MODULE = 'src/engine/lanes/neuronWasm.ts';

/**
 * @param {string} source the text of assembly/neuron.ts
 * @returns {Promise<Uint8Array>}
 */
export async function compileNeuron(source) {
  /** @type {Uint8Array | null} */
  let binary = null;
  const { error, stderr } = await asc.main(
    [
      'neuron.ts',
      '--outFile=neuron.wasm',
      '-O3',
      '--noAssert',
      '--runtime=stub',
      '--enable=simd',
      '--importMemory',
    ],
    {
      readFile: (name) => (name === 'neuron.ts' ? source : null),
      writeFile: (name, contents) => {
        if (name === 'neuron.wasm' && typeof contents !== 'string') binary = contents;
      },
      listFiles: () => [],
    },
  );
  if (error !== null || binary === null)
    throw new Error(`${error?.message ?? 'Nothing was written'}\n${stderr}`);
  return binary;
}

/**
 * @param {Uint8Array} binary
 * @returns {string} the text of WASM_MODULE
 */
export function wasmModule(binary) {
  const lines =
    Buffer.from(binary)
      .toString('hex')
      .match(/.{1,100}/g) ?? [];
  return [
    '/** assembly/neuron.ts, compiled by `npm run wasm`: never edited by hand. In hexadecimal digits. */',
    'export const NEURON_WASM =',
    ...lines.map((line, i) => `  '${line}'${i === lines.length - 1 ? ';' : ' +'}`),
    '',
  ].join('\n');
}
