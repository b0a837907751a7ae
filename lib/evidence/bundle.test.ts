import { unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { checkBundle, LOG_FILE, recordFiles, versionFile, writeBundle, writeLog } from './bundle';
import { entryDigest, type LogEntry, sha256 } from './chain';
import type { EvidenceFault } from './fault';
import { logRecord } from './record';

const utf8 = (text: string) => new TextEncoder().encode(text);
const version = '{"cells":{}}';

const remark = { id: 'c1', content: { text: '请核对', resolvedAt: null } };

function entry(seq: number, previous: string, data = '{}'): LogEntry {
  const unsigned = {
    reportId: 'r',
    seq,
    at: '2026-01-05T08:00:00.000Z',
    userId: 'u',
    userName: '周晓燕',
    address: '10.0.0.1',
    action: 'submit',
    fromStatus: 'draft',
    toStatus: 'firstReview',
    version: 1,
    versionDigest: sha256(version),
    data,
    previous,
  };
  return { ...unsigned, digest: entryDigest(unsigned) };
}

const first = entry(1, '');
const second = entry(2, first.digest, JSON.stringify({ record: logRecord('comment', remark) }));
const log = [first, second];

function bundle(): Uint8Array {
  const files = [
    { name: 'report.json', content: utf8(version) },
    { name: LOG_FILE, content: utf8(writeLog(log)) },
    { name: versionFile(1), content: utf8(version) },
    { name: recordFiles.comment, content: utf8(JSON.stringify([remark])) },
  ];
  return writeBundle(files, {
    report: 'r',
    title: '年报',
    ruleSet: '2026.1',
    log: { entries: 2, digest: second.digest },
  });
}

/** The bundle after somebody worked on its files. */
function forged(change: (files: Record<string, Uint8Array>) => void): readonly EvidenceFault[] {
  const files = unzipSync(bundle());
  change(files);
  const check = checkBundle(zipSync(files));
  return check.ok ? check.faults : [];
}

/** The bundle with other content in a file, and with a list of files that agrees. */
function exchanged(name: string, content: string): readonly EvidenceFault[] {
  return forged((files) => {
    const manifest = new TextDecoder().decode(files['manifest.json']);
    files[name] = utf8(content);
    files['manifest.json'] = utf8(
      manifest.replace(new RegExp(`(${name}",\\s*"bytes": \\d+,\\s*"sha256": ")\\w+`), `$1${sha256(content)}`),
    );
  });
}

describe('a bundle', () => {
  it('as it was made is sound', () => {
    expect(checkBundle(bundle())).toEqual({ ok: true, title: '年报', entries: 2, faults: [] });
  });

  it('shows an altered, a missing and an added file', () => {
    expect(forged((files) => Object.assign(files, { 'report.json': utf8('{}') }))).toEqual([
      { file: 'report.json', kind: 'altered' },
    ]);
    expect(forged((files) => delete files['report.json'])).toEqual([{ file: 'report.json', kind: 'missing' }]);
    expect(forged((files) => Object.assign(files, { 'more.txt': utf8('') }))).toEqual([
      { file: 'more.txt', kind: 'foreign' },
    ]);
  });

  it('shows a removed and an altered entry of the log', () => {
    const withLog = (entries: readonly LogEntry[]) =>
      forged((files) => Object.assign(files, { [LOG_FILE]: utf8(writeLog(entries)) }));
    expect(withLog([second])).toContainEqual({ reportId: 'r', seq: 1, kind: 'missing' });
    expect(withLog([first])).toContainEqual({ reportId: 'r', seq: 2, kind: 'missing' });
    expect(withLog([{ ...first, userName: '别人' }, second])).toContainEqual({
      reportId: 'r',
      seq: 1,
      kind: 'altered',
    });
  });

  it('shows a version and a comment that were exchanged together with their digests in the list of files', () => {
    expect(exchanged(versionFile(1), '{"cells":{"t2/fees/amount":"1"}}')).toEqual([
      { reportId: 'r', version: 1, kind: 'altered' },
    ]);
    const softer = JSON.stringify([{ ...remark, content: { ...remark.content, text: '没有问题' } }]);
    expect(exchanged(recordFiles.comment, softer)).toEqual([
      { reportId: 'r', record: 'comment', seq: 2, kind: 'altered' },
    ]);
    expect(exchanged(recordFiles.comment, '[]')).toEqual([
      { reportId: 'r', record: 'comment', seq: 2, kind: 'missing' },
    ]);
  });

  it('shows a line of the log that is none', () => {
    const faults = forged((files) => Object.assign(files, { [LOG_FILE]: utf8(`${JSON.stringify(first)}\n{\n`) }));
    expect(faults).toContainEqual({ reportId: 'r', seq: 2, kind: 'missing' });
  });
});

it.each([
  ['no zip', utf8('年报')],
  ['an empty file', new Uint8Array()],
  ['half of one', bundle().slice(0, 900)],
  ['another zip', zipSync({ 'a.txt': utf8('a') })],
])('%s is no bundle', (_, bytes) => expect(checkBundle(bytes)).toEqual({ ok: false, code: 'notBundle' }));
