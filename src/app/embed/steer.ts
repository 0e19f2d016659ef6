/** Does what a host says, as the page's own controls would. Loaded when a host first says something. */
import * as v from 'valibot';
import { loadPart } from '../../browser/loadPart';
import { findOptimizer } from '../../catalog/optimizers';
import type { ParameterValue } from '../../catalog/parameters';
import { expectation, type Fault, pathText } from '../../scene/faults';
import { parseDocument } from '../../scene/parse';
import { closed, oneOfIds } from '../../scene/schema/fields';
import { parameterEntries } from '../../scene/schema/parameters';
import type { Scene, SceneDocument } from '../../scene/types';
import { setHyper } from '../../state/edits';
import { embedText } from '../../text/embed';
import { readEmbedLink } from './embedLink';
import type { HeightTeller } from './height';
import type { HostLine } from './hostLine';
import type { LinkStore } from './linkStore';
import { type HostMessage, readHostMessage, type SetMessage } from './messages';
import { reportTo, type SteeredApp } from './report';
import type { EmbedTheme } from './theme';

const loadReader = () => import('../history/readHash');

interface Steered {
  readonly app: SteeredApp;
  readonly links: Pick<LinkStore, 'subscribe'>;
  readonly theme: Pick<EmbedTheme, 'set'>;
  readonly height: Pick<HeightTeller, 'tell'>;
  /** The faults of the link that the embed opened with. */
  readonly faults: readonly Fault[];
}

/** Hears the host from now on, and reports to it. */
export function steer(
  line: Pick<HostLine, 'say' | 'serve'>,
  { app, links, theme, height, faults: opening }: Steered,
): void {
  const reports = reportTo(line, app, links);
  const { scene, playback } = app.workbench;

  const show = (document: SceneDocument) => {
    app.load({ document, faults: [] });
    reports.scene();
  };

  const act = async (message: HostMessage): Promise<readonly Fault[]> => {
    switch (message.type) {
      case 'hello':
        await reports.ready();
        height.tell();
        return opening;
      case 'load':
        return 'link' in message ? loadLink(message.link, show) : loadDocument(message.document, show);
      case 'play':
        playback.getState().play();
        return [];
      case 'pause':
        playback.getState().pause();
        return [];
      case 'seek':
        playback.getState().pause();
        playback.getState().seek(message.step);
        return [];
      case 'set': {
        const read = readHyper(scene.getState().scene, message);
        if ('faults' in read) return read.faults;
        const { run, name } = message;
        // All values that one slider of the host sends are one undo step.
        scene.getState().edit((before) => setHyper(before, run, name, read.value), `host.${run}.${name}`);
        return [];
      }
      case 'theme':
        theme.set(message.theme);
        return [];
    }
  };

  line.serve(async (data) => {
    const read = readHostMessage(data);
    const about = 'message' in read ? read.message.type : read.about;
    const faults = 'message' in read ? await act(read.message) : read.faults;
    for (const { path, message } of faults) line.say({ type: 'fault', about, path, message });
  });
}

type Show = (document: SceneDocument) => void;

/** Opens what a link names, as the page itself does: what is not whole falls back to its default, and is told of. */
async function loadLink(link: string, show: Show): Promise<readonly Fault[]> {
  const { hash } = readEmbedLink(link.slice(link.indexOf('#') + 1));
  try {
    const { readFragment } = await loadPart(loadReader);
    const { document, faults } = await readFragment(hash);
    show(document);
    return faults;
  } catch (reason) {
    console.warn(reason);
    return [{ path: 'link', message: embedText.notRead }];
  }
}

/** Opens a document as the page opens a file: one with a fault is refused. */
function loadDocument(input: unknown, show: Show): readonly Fault[] {
  const parsed = parseDocument(input);
  if ('faults' in parsed) return parsed.faults;
  show(parsed.document);
  return [];
}

type ReadValue = { readonly value: ParameterValue } | { readonly faults: readonly Fault[] };

/** The value of a hyperparameter that a run of the scene has and may take. */
export function readHyper({ runs }: Scene, { run: id, name, value }: SetMessage): ReadValue {
  const run = runs.find((each) => each.id === id);
  if (run === undefined) {
    const ids = runs.length === 0 ? embedText.noRun : oneOfIds(runs.map((each) => each.id));
    return { faults: [{ path: 'run', message: expectation(ids, id) }] };
  }
  const parameters = findOptimizer(run.optimizer)?.hyper ?? {};
  const schema = closed<Readonly<Record<string, ParameterValue>>>(parameterEntries(parameters));
  const result = v.safeParse(schema, { ...run.hyper, [name]: value });
  if (result.success) return { value: result.output[name] };
  const path = pathText(['hyper', name]);
  return { faults: result.issues.map(({ message }) => ({ path, message })) };
}
