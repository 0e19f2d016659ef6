import { describe } from 'vitest';
import { findFirefox } from '../../scripts/lib/test-programs.mjs';
import { startFirefox } from './firefox';
import { testIn } from './inEngine';

describe('in Firefox', () => {
  const found = findFirefox();
  if (found === null) throw new Error('Firefox is not here');
  testIn('Firefox', (size) => startFirefox(found, size));
});
