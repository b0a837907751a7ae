/** Whether an archive runs where nothing else is: unpacked elsewhere, with the examples, without a network. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runProgram } from './run-program.mjs';

/** Asks from inside the same network, which has nothing but itself: a page, the database, a file read by a worker, a backup. */
const ASK = `
const { setTimeout } = await import('node:timers/promises');
const { spawnSync } = await import('node:child_process');
const url = 'http://127.0.0.1:' + process.env.PORT;
let ready;
for (let tries = 0; tries < 300 && !ready?.ok; tries += 1) {
  ready = await fetch(url + '/readyz').catch(() => undefined);
  if (!ready?.ok) await setTimeout(200);
}
const page = await (await fetch(url + '/sign-in')).text();
const script = /src="([^"]+[.]js)/.exec(page)?.[1];
const isServed = (await fetch(url + script)).ok;
const shell = (...words) => spawnSync('./node', ['scripts/cli.mjs', ...words], { encoding: 'utf8' });
const backup = shell('backup');
const check = shell('check', 'example:off-by-one');
shell('render', 'example:off-by-one', '--to', 'docx', '--out', 'report.docx');
const read = shell('import', 'report.docx');
const outside = await fetch('http://example.org').then(() => 'reached', () => 'none');
console.log(JSON.stringify({
  ready: ready?.status, page: page.includes('演示'), script: isServed, backup: backup.status, check: check.status, read: read.status, outside,
}));
`;

/** Throws where it does not run. Prints what was seen. */
export async function tryArchive(file, name) {
  const place = mkdtempSync(path.join(tmpdir(), 'nianbao-packed-'));
  try {
    runProgram('tar', ['-xzf', file, '-C', place]);
    const folder = path.join(place, name);
    const canCutOff = spawnSync('unshare', ['-rn', 'ip', 'link', 'set', 'lo', 'up']).status === 0;
    const script = `./start.sh --demo >server.log 2>&1 & server=$!; ./node --input-type=module -e "$ASK"; kill $server; wait $server`;
    const words = canCutOff ? ['unshare', '-rn', 'sh', '-c', `ip link set lo up; ${script}`] : ['sh', '-c', script];
    const child = spawn(words[0], words.slice(1), {
      cwd: folder,
      // Neither this project nor its packages can be found from there.
      env: {
        PATH: '/usr/bin:/bin:/usr/sbin:/sbin',
        HOME: place,
        PORT: '3999',
        HOST: '127.0.0.1',
        DATA_DIR: path.join(place, 'data'),
        ASK,
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let said = '';
    child.stdout.on('data', (text) => {
      said += text;
    });
    await once(child, 'close');
    report(said, canCutOff);
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

function report(said, isCutOff) {
  const seen = JSON.parse(said.trim().split('\n').at(-1) || '{}');
  const wanted = { ready: 200, page: true, script: true, backup: 0, check: 1, read: 0 };
  const wrong = Object.entries(wanted).filter(([key, value]) => seen[key] !== value);
  if (isCutOff && seen.outside !== 'none') wrong.push(['outside', 'none']);
  if (wrong.length > 0) throw new Error(`the archive does not run: ${said}`);
  console.log(
    `✔ 解开后${isCutOff ? '断网' : ''}启动成功 / runs unpacked${isCutOff ? ' without a network' : ''}: ${said.trim()}`,
  );
}
