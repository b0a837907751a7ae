/** Clerks who open their report, type with autosave, look at the checks and take the Word file, all at once, without pauses. */
import { SavingClerk } from '@/e2e/operation/saving-clerk';
import { SEED_PASSWORD } from '../seed/main';
import { onPostgres, onSqlite } from './installations';
import { type Cost, costOf, type Installation, mixed, type Work } from './measure';

/** Every fifth unit of a seeded county has a draft and a clerk who may write it. */
const UNITS_PER_CLERK = 5;

/** Requests of one kind for its cost in processor time. */
const ALONE = 60;

/** Autosaves for one page opened, checked and exported. */
const SAVES = 12;

/** Without `servers` on an embedded database; else on a PostgreSQL with so many. Prints what it cost. Exit code 1 where a request failed. */
export async function main(clerks: number, seconds: number, servers: number | undefined): Promise<number> {
  const work = (installation: Installation) => run(installation, clerks, seconds);
  const units = clerks * UNITS_PER_CLERK;
  console.log(servers ? `PostgreSQL, servers of the app: ${servers}` : 'embedded database, one server');
  return servers ? await onPostgres(units, servers, work) : await onSqlite(units, work);
}

async function run(installation: Installation, clerks: number, seconds: number): Promise<number> {
  const writers: Writer[] = [];
  for (let index = 0; index < clerks; index += 1) {
    const number = Math.floor(index / 2) * 10 + 1 + (index % 2);
    const from = `10.1.0.${(index % 250) + 1}`;
    writers.push(new Writer(await SavingClerk.at(installation.url, `danwei${number}`, SEED_PASSWORD, from)));
  }
  const kinds: Readonly<Record<string, Work<Writer>>> = {
    open: (writer) => writer.get('/edit'),
    save: (writer) => writer.save(),
    check: (writer) => writer.get('/submit'),
    export: (writer) => writer.get('/export?to=docx'),
  };
  console.log('cost of one request alone, one after the other:');
  for (const [name, work] of Object.entries(kinds)) print(name, await costOf(installation, writers, work, ALONE));
  const turns = ['open', ...Array<string>(SAVES).fill('save'), 'check', 'export'];
  console.log(`${clerks} clerks at once for ${seconds} s, ${SAVES} saves for each page opened, checked and exported:`);
  const { costs, all, megabytes } = await mixed(installation, writers, kinds, turns, seconds);
  for (const [name, cost] of costs) print(name, cost);
  print('all', all);
  console.log(`memory of each server: ${megabytes.join(', ')} MB`);
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
  const beside = cpu && cpu.database > 0 ? ` and ${cpu.database.toFixed(1)} of the database` : '';
  const cost = cpu ? `, ${cpu.app.toFixed(1)} ms of processor each${beside}` : '';
  console.log(
    `  ${name.padEnd(7)} ${count} requests, ${perSecond.toFixed(1)}/s, p50 ${p50} p95 ${p95} p99 ${p99} ms${cost}, ${errors} errors`,
  );
}
