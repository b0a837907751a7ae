/** `copy`: everything from an embedded database into an empty PostgreSQL, or the way back. */

import type { CopyCommand } from '@/lib/cli/command-line';
import { say } from '@/lib/cli/messages';
import type { Shell } from '@/lib/cli/shell';
import { copyDatabase } from '@/lib/store/copy/copy-database';
import { placeName } from '@/lib/store/database/existing-folder';

/** Exit code: 0 done, 2 nothing was copied. */
export async function copy({ from, to }: CopyCommand, shell: Shell): Promise<number> {
  const copied = await copyDatabase(from, to);
  if (!copied.ok) {
    shell.tell(say.notCopied(from, to, copied));
    return 2;
  }
  shell.print(JSON.stringify({ from: placeName(from), to: placeName(to), tables: copied.tables }, undefined, 2));
  shell.tell(say.copied(from, to, copied));
  return 0;
}
