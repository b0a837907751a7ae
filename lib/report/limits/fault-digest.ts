/** Faults of the storage by name, as the error page is told of them: it runs in the browser and needs nothing else of them. */

import type { OutageCode } from './outages';

const faults = [
  'diskFull',
  'readOnly',
  'damaged',
  'busy',
  'diskFails',
  'notOpened',
  'newerSchema',
  'olderSchema',
  'badSecret',
  'notReached',
  'wrongOrder',
  'inUse',
] as const;

export type StorageFault = (typeof faults)[number];

/** What an error's digest begins with where the error is one of these. */
const DIGEST = 'storage-';

/** What Next tells the error page of an error with this fault. */
export function digestOfFault(fault: StorageFault): string {
  return `${DIGEST}${fault}`;
}

/** The fault that an error page shows by a digest. */
export function faultOfDigest(digest: string | undefined): StorageFault | undefined {
  return faults.find((fault) => digest === digestOfFault(fault));
}

/** What people who asked for something see of a fault. */
export function refusalOfFault(fault: StorageFault): OutageCode {
  return fault === 'diskFull' || fault === 'readOnly' || fault === 'damaged' || fault === 'busy' ? fault : 'failed';
}
