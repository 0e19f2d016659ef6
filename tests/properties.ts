/**
 * Runs before every test file. Properties look at the same random inputs everywhere, so that a test that fails does so for what
 * was changed. `PROPERTY_SEED=7 npx vitest run tests/math` looks at others.
 */
import fc from 'fast-check';

const seed = Number(process.env.PROPERTY_SEED ?? 1);
if (!Number.isInteger(seed))
  throw new Error(`PROPERTY_SEED must be a whole number: ${process.env.PROPERTY_SEED}`);
fc.configureGlobal({ seed });
