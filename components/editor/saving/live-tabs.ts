/** Which tabs of this browser are open: what they keep is not lost, and nothing to restore. */

const CHANNEL = 'nianbao-tabs';
const ASK = 'who';
/** A tab that is open answers at once. Milliseconds. */
const ANSWER_WITHIN = 300;

/** Answers to other tabs as long as this one is open. Returns what ends it. Browsers without channels answer nothing. */
export function answerAsLive(id: string): () => void {
  if (typeof BroadcastChannel === 'undefined') return () => undefined;
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = ({ data }) => {
    if (data === ASK) channel.postMessage(id);
  };
  return () => channel.close();
}

/** The ids of the other tabs that are open. */
export async function liveTabs(): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  if (typeof BroadcastChannel === 'undefined') return found;
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = ({ data }) => {
    if (typeof data === 'string' && data !== ASK) found.add(data);
  };
  channel.postMessage(ASK);
  await new Promise((resolve) => setTimeout(resolve, ANSWER_WITHIN));
  channel.close();
  return found;
}
