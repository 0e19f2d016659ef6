/** The buffers that the worker fills with rows: one buffer in, at most one chunk out. */
import type { Requests } from './channel';
import { CHUNK_BYTES, CREDITS } from './protocol';

export interface Credits {
  /** Gives a new worker all that it may have. */
  refill(): void;
  /** Gives a buffer back that has come with rows. */
  giveBack(buffer: ArrayBuffer): void;
  /** While it is closed buffers are kept back, and the worker stands still once it has none. */
  setOpen(open: boolean): void;
}

export function createCredits({ send }: Requests): Credits {
  let open = true;
  const kept: ArrayBuffer[] = [];

  function giveBack(buffer: ArrayBuffer): void {
    if (open) send({ type: 'credit', buffer }, [buffer]);
    else kept.push(buffer);
  }

  return {
    giveBack,
    refill() {
      kept.length = 0;
      for (let i = 0; i < CREDITS; i++) giveBack(new ArrayBuffer(CHUNK_BYTES));
    },
    setOpen(next) {
      open = next;
      if (open) for (const buffer of kept.splice(0)) giveBack(buffer);
    },
  };
}
