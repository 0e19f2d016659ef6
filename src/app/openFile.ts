import { appText } from '../text/app';
import { reportFailure } from './reportFailure';
import type { AppServices } from './startApp';

const loadReader = () => import('./readFile');

/** Opens a scene file, or offers the data in one. */
export async function openFile(app: AppServices, file: File): Promise<void> {
  const reader = await reportFailure(loadReader, appText.parts.files);
  await reader?.readFile(app, file);
}
