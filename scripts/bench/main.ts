/** Measures, prints, and says by its exit code whether every target holds. */
import { measureEditor } from './editor';
import { holds, type Line, tableOf } from './measure';
import { measureOutputs } from './outputs';
import { measureReading } from './reading';
import { measureSeason } from './season';

async function measureAll(browser: string): Promise<Line[]> {
  return [
    ...(await measureOutputs()),
    await measureReading(),
    ...(await measureEditor(browser)),
    ...(await measureSeason(browser)),
  ];
}

/** 0 when every target holds, 1 otherwise. */
export async function main(browser: string): Promise<number> {
  const isSeason = process.argv.includes('--season');
  const lines = isSeason ? await measureSeason(browser) : await measureAll(browser);
  console.log(tableOf(lines));
  return lines.every(holds) ? 0 : 1;
}
