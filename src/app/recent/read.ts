/** The last scenes of this machine as they are listed. What is stored may be anything: scenes are read as from a file. */
import { MOST_FILE_BYTES } from '../../scene/file';
import { parseDocument } from '../../scene/parse';
import type { SceneDocument } from '../../scene/types';
import { MOST_RECENT, readRecords } from './store';

export interface RecentScene {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly document: SceneDocument;
}

/** From the newest to the oldest; none where the browser has no storage for them. */
export async function readRecent(records = readRecords): Promise<readonly RecentScene[]> {
  try {
    return (await records())
      .flatMap((record) => sceneOf(record) ?? [])
      .sort((a, b) => b.at - a.at)
      .slice(0, MOST_RECENT);
  } catch {
    return [];
  }
}

function sceneOf(record: unknown): RecentScene | null {
  if (typeof record !== 'object' || record === null) return null;
  const { id, at, scene, view, parts = '{}' }: Readonly<Record<string, unknown>> = { ...record };
  if (typeof id !== 'string' || typeof at !== 'number' || !Number.isFinite(at)) return null;
  if (typeof scene !== 'string' || typeof view !== 'string' || typeof parts !== 'string') return null;
  if (scene.length + view.length + parts.length > MOST_FILE_BYTES) return null;
  try {
    const parsed = parseDocument({ ...JSON.parse(parts), ...JSON.parse(scene), view: JSON.parse(view) });
    return 'document' in parsed ? { id, at, document: parsed.document } : null;
  } catch {
    return null;
  }
}
