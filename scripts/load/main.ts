/** Clerks who open their report, type with autosave, look at the checks and take the Word file, all at once, without pauses. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { SavingClerk } from '@/e2e/operation/saving-clerk';
import { withServer } from '../bench/demo-server';
import { SEED_PASSWORD, seedFolder } from '../seed/main';
import { type Cost, costOf, mixed, type Work } from './measure';

/** Every fifth unit of a seeded county has a draft and a clerk who may write it. */
const UNITS_PER_CLERK = 5;

/** Requests of one kind for its cost in processor time. */
const ALONE = 60;

/** Autosaves for one page opened, checked and exported. */
const SAVES = 12;

/** Prints what it cost. Exit code 1 where a request failed. */
export async function main(clerks: number, seconds: number): Promise<number> {
  const data = mkdtempSync(path.join(tmpdir(), 'nianbao-load-'));
  try {
    await seedFolder(data, clerks * UNITS_PER_CLERK);
    return await withServer({ DATA_DIR: data, TRUST_PROXY: '1' }, (url) => run(url, clerks, seconds));
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}

async function run(url: string, clerks: number, seconds: number): Promise<number> {
  const writers: Writer[] = [];
  for (let index = 0; index < clerks; index += 1) {
    const number = Math.floor(index / 2) * 10 + 1 + (index % 2);
    writers.push(
      new Writer(await SavingClerk.at(url, `danwei${number}`, SEED_PASSWORD, `10.1.0.${(index % 250) + 1}`)),
    );
  }
  const kinds: Readonly<Record<string, Work<Writer>>> = {
    open: (writer) => writer.get('/edit'),
    save: (writer) => writer.save(),
    check: (writer) => writer.get('/submit'),
    export: (writer) => writer.get('/export?to=docx'),
  };
  console.log('cost of one request alone, one after the other:');
  for (const [name, work] of Object.entries(kinds)) print(name, await costOf(url, writers, work, ALONE));
  const turns = ['open', ...Array<string>(SAVES).fill('save'), 'check', 'export'];
  console.log(`${clerks} clerks at once for ${seconds} s, ${SAVES} saves for each page opened, checked and exported:`);
  const { costs, all, megabytes } = await mixed(url, writers, kinds, turns, seconds);
  for (const [name, cost] of costs) print(name, cost);
  print('all', all);
  console.log(`memory of the server: ${megabytes} MB`);
  return all.errors > 0 ? 1 : 0;
}

class Writer {
  #revision: number | undefined;
  #saves = 0;

  constructor(private readonly clerk: SavingClerk) {}

  /** Whether the page came. */
  async get(place: string): Promise<boolean> {
    return (await this.clerk.visitor.get(`${this.clerk.report}${place}`)).status === 200;
  }

  async save(): Promise<boolean> {
    this.#revision ??= (await this.clerk.read()).revision;
    this.#saves += 1;
    const text = `公开内容不够具体，第${this.#saves}次修改。`.repeat(8);
    this.#revision = await this.clerk.save('problems', text, this.#revision, `load-${this.#saves}`);
    return true;
  }
}

function print(name: string, { count, perSecond, cpu, quantiles, errors }: Cost): void {
  const [p50, p95, p99] = quantiles.map((each) => each.toFixed(0));
  const cost = cpu === undefined ? '' : `, ${cpu.toFixed(1)} ms of processor each`;
  console.log(
    `  ${name.padEnd(7)} ${count} requests, ${perSecond.toFixed(1)}/s, p50 ${p50} p95 ${p95} p99 ${p99} ms${cost}, ${errors} errors`,
  );
}
