/** What goes into the evidence bundle of a report. */
import type { Examined } from '@/app/reports/[id]/examine';
import { exportFile } from '@/app/reports/[id]/export/export-file';
import { type BundleFile, LOG_FILE, recordFiles, versionFile, writeBundle, writeLog } from '@/lib/evidence/bundle';
import { writeReportFile } from '@/lib/report/report-file';
import { answerTo } from '@/lib/rules/explain';
import { messageOf } from '@/lib/rules/messages';
import { RULE_SET_VERSION } from '@/lib/rules/rule-set-version';
import { readLog } from '@/lib/store/reports/report-log';
import { readRecords } from '@/lib/store/reports/report-records';
import { listVersions } from '@/lib/store/reports/report-version';
import type { Viewer } from '@/lib/workflow/asker';

/** The bundle and what it is called. Its log may name people: it is for whoever examines the report, not for the portal. */
export async function bundleOf(
  viewer: Viewer,
  examined: Examined,
): Promise<{ readonly content: Uint8Array; readonly name: string }> {
  const { standing, findings, explanations, prior } = examined;
  const stored = { ...examined.stored, prior };
  const [log, versions, records] = [
    await readLog(viewer, stored.id),
    await listVersions(viewer, stored.id),
    await readRecords(viewer, stored.id),
  ];
  const [docx, html] = [await exportFile(stored, 'docx', 'official'), await exportFile(stored, 'html', 'official')];
  const judged = findings.map((finding) => ({
    ...finding,
    message: messageOf(finding),
    explanation: answerTo(finding, explanations)?.text,
  }));
  const files: BundleFile[] = [
    { name: 'report.docx', content: await bytesOf(docx.content) },
    { name: 'report.html', content: await bytesOf(html.content) },
    { name: 'report.json', content: utf8(writeReportFile(stored.report)) },
    { name: 'findings.json', content: json({ ruleSet: RULE_SET_VERSION, findings: judged }) },
    { name: recordFiles.explanation, content: json(records.explanation) },
    { name: recordFiles.comment, content: json(records.comment) },
    { name: LOG_FILE, content: utf8(writeLog(log)) },
    ...versions.map(({ number, report }) => ({ name: versionFile(number), content: utf8(writeReportFile(report)) })),
  ];
  const title = docx.name.replace(/\.docx$/, '');
  const content = writeBundle(files, {
    report: stored.id,
    title,
    ruleSet: RULE_SET_VERSION,
    log: { entries: standing.logEntries, digest: standing.logDigest },
  });
  return { content, name: `${title}证据包.zip` };
}

function json(value: unknown): Uint8Array {
  return utf8(`${JSON.stringify(value, undefined, 2)}\n`);
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

async function bytesOf(content: BodyInit): Promise<Uint8Array> {
  return new Uint8Array(await new Response(content).arrayBuffer());
}
