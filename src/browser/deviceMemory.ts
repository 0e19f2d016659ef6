/** The memory that the page may fill with results. */

declare global {
  interface Navigator {
    /** GiB, rounded and between 0.25 and 8 (32 in newer browsers); only Chromium tells. */
    readonly deviceMemory?: number;
  }
}

const GIB = 2 ** 30;
/** A tab that takes more than this part of a device's memory is at risk of being ended by the system. */
const SHARE = 1 / 8;
/** More than any legal scene needs. */
const UNKNOWN = GIB / 2;

/** Bytes for the trajectories of all runs together. */
export function bytesForResults({
  deviceMemory,
}: {
  readonly deviceMemory?: number | undefined;
} = navigator): number {
  return deviceMemory === undefined ? UNKNOWN : deviceMemory * GIB * SHARE;
}
