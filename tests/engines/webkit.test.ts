import { describe } from 'vitest';
import { findWebKit } from '../../scripts/lib/test-programs.mjs';
import { testIn } from './inEngine';
import { startWebKit } from './webkit';

describe('in WebKit', () => {
  const found = findWebKit();
  if (found === null) throw new Error('WebKit is not here');
  testIn('WebKit', (size) => startWebKit(found, size));
});
