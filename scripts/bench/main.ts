/** Measures, prints, and says by its exit code whether every target holds. */
import { measureEditor } from './editor';
import { holds, tableOf } from './measure';
import { measureOutputs } from './outputs';
import { measureReading } from './reading';

/** 0 when every target holds, 1 otherwise. */
export async function main(browser: string): Promise<number> {
  const lines = [...(await measureOutputs()), await measureReading(), ...(await measureEditor(browser))];
  console.log(tableOf(lines));
  return lines.every(holds) ? 0 : 1;
}
