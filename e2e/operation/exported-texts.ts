/** Everything that stands in the files of a report, the parts of a Word file unpacked. */
import { strFromU8, unzipSync } from 'fflate';
import { exportKindKeys } from '@/lib/export/kinds';
import type { SavingClerk } from './saving-clerk';

/** The texts of every kind of file, by the kind. */
export async function exportedTexts({ visitor, report }: SavingClerk): Promise<ReadonlyMap<string, string>> {
  const cookie = [...visitor.jar].map(([name, value]) => `${name}=${value}`).join('; ');
  const texts = new Map<string, string>();
  for (const kind of exportKindKeys) {
    const answer = await fetch(`${visitor.origin}${report}/export?to=${kind}`, { headers: { cookie } });
    if (!answer.ok) throw new Error(`${kind}: ${answer.status}`);
    const bytes = new Uint8Array(await answer.arrayBuffer());
    const isPacked = bytes[0] === 0x50 && bytes[1] === 0x4b;
    texts.set(kind, isPacked ? Object.entries(unzipSync(bytes)).map(partText).join('\n') : strFromU8(bytes));
  }
  return texts;
}

function partText([name, bytes]: readonly [string, Uint8Array]): string {
  return `${name}\n${strFromU8(bytes)}`;
}
