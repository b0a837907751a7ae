/** Whether a package that runs on the server has a known weakness. Where nobody can be asked, that is said, and is no failure. */
import { spawnSync } from 'node:child_process';
import { findNpm } from '../install.mjs';
import { root } from '../root.mjs';

const SERIOUS = ['high', 'critical'];

/** Throws with the names of the packages where there are serious ones. */
export function auditPackages() {
  const { stdout } = spawnSync(process.execPath, [findNpm(), 'audit', '--json', '--omit=dev'], {
    cwd: root,
    encoding: 'utf8',
    timeout: 60_000,
    maxBuffer: 1e8,
  });
  const { asked, serious } = readAudit(stdout);
  if (!asked) console.log('  软件源没有答复，这次没有检查已知漏洞。 / The registry did not answer: not checked.');
  if (serious.length > 0) throw new Error(`有已知漏洞的软件包 / packages with known weaknesses: ${serious.join(', ')}`);
}

/** What npm printed: whether it was answered, and the packages with serious weaknesses, each with what it is. */
export function readAudit(stdout) {
  const { vulnerabilities } = parsed(stdout);
  if (typeof vulnerabilities !== 'object' || vulnerabilities === null) return { asked: false, serious: [] };
  const serious = Object.values(vulnerabilities).filter(({ severity }) => SERIOUS.includes(severity));
  return { asked: true, serious: serious.map(({ name, severity, range }) => `${name} ${range} (${severity})`) };
}

function parsed(text) {
  try {
    return JSON.parse(text) ?? {};
  } catch {
    return {};
  }
}
