/** One file after the other to the server. A file that is refused holds up no other. */
import { isLeftBehind } from '@/lib/import/pile/entry-name';
import type { NamedFile } from './dropped-files';

const UNREACHABLE = '没有连上服务器，请检查网络后再传一次。';

export interface SendFailure {
  readonly name: string;
  readonly message: string;
}

type Answer = { readonly ok: true; readonly pileId: string } | { readonly ok: false; readonly message: string };

/** Those that were not taken. `onSent` hears how many are done, and once under which id the pile was begun. */
export async function sendFiles(
  files: readonly NamedFile[],
  { unit, year, pile: begun }: { readonly unit: string; readonly year: number; readonly pile: string | undefined },
  onSent: (sent: number, pile: string | undefined) => void,
): Promise<SendFailure[]> {
  const failures: SendFailure[] = [];
  let pile = begun;
  for (const [index, { file, name }] of files.entries()) {
    if (isLeftBehind(name)) continue;
    const asked = new URLSearchParams({ unit, year: String(year), name, ...(pile && { pile }) });
    const answer = await send(`/county/check/files?${asked}`, file);
    if (!answer.ok) failures.push({ name, message: answer.message });
    const isFirst = answer.ok && pile === undefined;
    if (answer.ok) pile = answer.pileId;
    onSent(index + 1, isFirst ? pile : undefined);
  }
  return failures;
}

async function send(address: string, body: File): Promise<Answer> {
  try {
    return await (await fetch(address, { method: 'POST', body })).json();
  } catch {
    return { ok: false, message: UNREACHABLE };
  }
}
