// The last step of `npm run build`: compresses the built page's files for the hosts that can send them so.
import { join } from 'node:path';
import { compressFolder } from './lib/compress.mjs';
import { root } from './lib/run.mjs';

compressFolder(join(root, 'dist'));
