/** `projection`: whether what lists show of the reports of a data folder is what the reports say; `--rebuild` makes it so. */
import { placeName } from '@/lib/store/database/existing-folder';
import { checkProjections } from '@/lib/store/projection/projection-folder';
import type { ProjectionCommand } from './command-line';
import { say } from './messages';
import type { Shell } from './shell';

/** Exit code: 0 the same, 1 something else, 2 unusable. */
export async function projection({ database, rebuild }: ProjectionCommand, shell: Shell): Promise<number> {
  const check = await checkProjections(database, { rebuild });
  if (!check.ok) {
    shell.tell(say.folderRefused(database, check));
    return 2;
  }
  const { reports, faults } = check;
  shell.print(JSON.stringify({ database: placeName(database), reports, faults }, undefined, 2));
  shell.tell(say.projected(placeName(database), reports, faults.length));
  return faults.length === 0 ? 0 : 1;
}
