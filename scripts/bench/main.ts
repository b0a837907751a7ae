/** Measures, prints, and says by its exit code whether every target holds. */
import { measureCountry } from './country';
import { measureCountyFiles } from './county-files';
import { measureEditor } from './editor';
import { holds, type Line, tableOf } from './measure';
import { measureOutputs } from './outputs';
import { measureReading } from './reading';
import { measureRollUp } from './rollup';
import { measureSeason } from './season';

async function measureAll(browser: string): Promise<Line[]> {
  return [
    ...(await measureOutputs()),
    await measureReading(),
    ...(await measureEditor(browser)),
    ...(await measureSeason(browser)),
    ...(await measureRollUp()),
    ...(await measureCountyFiles(browser)),
  ];
}

/** With `--editor`, `--season`, `--rollup` or `--files` that part alone; `--country`, which takes minutes, only when it is asked for. */
async function measureAsked(browser: string): Promise<Line[]> {
  if (process.argv.includes('--editor')) return await measureEditor(browser);
  if (process.argv.includes('--season')) return await measureSeason(browser);
  if (process.argv.includes('--rollup')) return await measureRollUp();
  if (process.argv.includes('--country')) return await measureCountry();
  if (process.argv.includes('--files')) return await measureCountyFiles(browser);
  return await measureAll(browser);
}

/** 0 when every target holds, 1 otherwise. */
export async function main(browser: string): Promise<number> {
  const lines = await measureAsked(browser);
  console.log(tableOf(lines));
  return lines.every(holds) ? 0 : 1;
}
