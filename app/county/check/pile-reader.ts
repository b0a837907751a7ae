/**
 * Reads and checks the files of all piles, one after the other, whoever looks on. Goes on where it was when the server
 * starts again: a file waits until its row says what became of it.
 */

import { env } from '@/lib/env';
import type { ImportedReport } from '@/lib/import/imported-report';
import { unitOfFile, yearOfFile } from '@/lib/import/pile/file-identity';
import { reportOf } from '@/lib/import/report-of';
import { parseReading, readingJson } from '@/lib/import/stored-reading';
import { log } from '@/lib/log/log';
import { isoDay } from '@/lib/report/moment';
import { draftText } from '@/lib/report/report';
import type { Finding, RuleContext } from '@/lib/rules/types';
import { worded } from '@/lib/rules/worded-finding';
import { database } from '@/lib/store/database/database';
import {
  keepPiledFindings,
  keepPiledReading,
  nextPiled,
  type PiledWork,
  piledUnits,
  refusePiled,
  spreadPiled,
} from '@/lib/store/piles/pile-work';
import type { PiledFinding } from '@/lib/store/piles/piled-finding';
import { contextOf } from '@/lib/store/projection/rule-context';
import { reportBefore } from '@/lib/store/reports/prior-report';
import type { JobValue } from '@/lib/worker/jobs';
import { runJob } from '@/lib/worker/run-job';
import type { JobFailure } from '@/lib/worker/worker-pool';
import { piledHere, piledPath, releasePiled, sweepPiled } from './pile-folder';

/** All piles together have one job at a time, so that another worker is there for people who wait for theirs. */
const OWNER = 'piles';

/** Milliseconds until it is tried again where too many others wait. */
const PAUSE = 1_000;

declare global {
  // On the global object, because handlers and the start hook are bundled apart but there is one reader.
  var nianbaoPileReader: Promise<void> | undefined;
}

/** Starts reading unless it goes on already. What fails is logged; the next call starts anew. */
export function readPiles(): void {
  globalThis.nianbaoPileReader ??= readAll()
    .catch((error: unknown) => {
      log().error({ err: error }, 'files of a pile were not read');
    })
    .finally(() => {
      globalThis.nianbaoPileReader = undefined;
    });
}

async function readAll(): Promise<void> {
  await sweepPiled(Date.now());
  for (let work = await next(); work; work = await next()) {
    const outcome = work.state === 'read' ? await check(work) : await read(work);
    if (outcome === 'stopping') return;
    if (outcome === 'busy') await new Promise((resolve) => setTimeout(resolve, PAUSE));
    if (work.path) await releasePiled(work.path);
  }
}

async function next(): Promise<PiledWork | undefined> {
  return await nextPiled(env().databaseUrl ? await piledHere() : undefined);
}

/** `busy` and `stopping` leave the file as it was. */
type Outcome = 'done' | 'busy' | 'stopping';

async function read(work: PiledWork): Promise<Outcome> {
  const opened = work.entry === null ? await runJob('openPiled', fileOf(work), OWNER) : undefined;
  if (opened && !opened.ok) return await failed(work, opened);
  if (opened && !opened.value.ok) return await refused(work, opened.value.code);
  if (opened?.value.ok && opened.value.kind === 'archive') return await spread(work, opened.value);
  const first = await runJob('readPiled', fileOf(work), OWNER);
  if (!first.ok) return await failed(work, first);
  const { result, year } = first.value;
  if (!result.ok) return await refused(work, result.code);
  return await keep(work, year === undefined ? result.report : await readAgain(work, result.report, year));
}

function fileOf({ path, name, entry }: PiledWork) {
  return { path: piledPath(path), name, entry };
}

/** One of our own files with the report before it, where there is one: its text may take figures from that. */
async function readAgain(work: PiledWork, report: ImportedReport, year: number): Promise<ImportedReport> {
  const { unit } = unitOfFile(report.draft, work.name, await piledUnits(work.officeId));
  const found = unit && (await reportBefore(await database(), { unitId: unit.unitId, kind: unit.kind, year }));
  if (!found) return report;
  const prior = { templateId: found.templateId, draft: found.draft };
  const second = await runJob('readPiled', { ...fileOf(work), prior }, OWNER);
  return second.ok && second.value.result.ok ? second.value.result.report : report;
}

async function spread(
  work: PiledWork,
  { entries, files }: Extract<JobValue<'openPiled'>, { kind: 'archive' }>,
): Promise<Outcome> {
  const rows = entries.map(({ isArchive, ...entry }) => ({ ...entry, code: isArchive ? 'nestedZip' : '' }));
  const tooMany = { code: 'tooManyFiles', detail: `包里有${files}个文件，读取了前${entries.length}个。` };
  await spreadPiled(work, rows, files > entries.length ? tooMany : undefined);
  return 'done';
}

async function keep({ id, name, officeId }: PiledWork, report: ImportedReport): Promise<Outcome> {
  const found = unitOfFile(report.draft, name, await piledUnits(officeId));
  await keepPiledReading(id, {
    reading: readingJson(report),
    title: draftText(report.draft, 'title').slice(0, 200),
    unitId: found.unit?.unitId ?? null,
    kind: found.unit?.kind ?? 'own',
    candidates: found.unit ? [] : found.candidates.map((unit) => unit.name),
    year: yearOfFile(report.draft, name) ?? null,
  });
  return 'done';
}

async function check(work: PiledWork): Promise<Outcome> {
  const report = reportOf(parseReading(work.reading ?? ''));
  const outcome = await runJob('checkReport', { report, context: await contextFor(work) }, OWNER);
  if (!outcome.ok) return await failed(work, outcome);
  const findings = outcome.value.filter(({ severity }) => severity !== 'hint').map(kept);
  const of = (severity: string) => findings.filter((each) => each.severity === severity).length;
  await keepPiledFindings(work, {
    findings: JSON.stringify(findings),
    errors: of('error'),
    warnings: of('warning'),
  });
  return 'done';
}

function kept(found: Finding): PiledFinding {
  const { finding, message, basis } = worded(found);
  return { rule: finding.rule, severity: finding.severity, message, basis };
}

/** As for a draft of the unit; while the unit or the year is not known, only the day. */
async function contextFor({ officeId, unitId, kind, year }: PiledWork): Promise<RuleContext> {
  const today = isoDay(new Date());
  const unit = (await piledUnits(officeId)).find((each) => each.unitId === unitId && each.kind === kind);
  if (!unit || year === null) return { today };
  return await contextOf(await database(), { unitId: unit.unitId, unit, kind, year, status: 'draft' }, today);
}

async function refused({ id }: PiledWork, code: string): Promise<Outcome> {
  await refusePiled(id, code);
  return 'done';
}

async function failed(work: PiledWork, failure: JobFailure): Promise<Outcome> {
  if (failure.code === 'busy' || failure.code === 'stopping') return failure.code;
  if (failure.code === 'failed') {
    log().error({ err: failure.cause }, 'a file of a pile could not be read');
  }
  return await refused(work, failure.code);
}
