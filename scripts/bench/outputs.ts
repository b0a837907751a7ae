/** Checks, Word and HTML of a full report, beside what the machine needs for the bare bytes. */
import { deflateRawSync } from 'node:zlib';
import { buildDocument } from '@/lib/document/build-document';
import { carriedReport } from '@/lib/document/carried-report';
import { hanyin2023 } from '@/lib/examples/hanyin-2023';
import { renderDocx } from '@/lib/render/docx/render-docx';
import { unzip } from '@/lib/render/docx/zip';
import { renderHtml } from '@/lib/render/html/render-html';
import { profiles } from '@/lib/render/profiles';
import type { Report } from '@/lib/report/report';
import { writeReportFile } from '@/lib/report/report-file';
import { checkReport } from '@/lib/rules/check-report';
import { cn2021 } from '@/lib/template/cn-2021';
import { type Line, sideBySide } from './measure';

const { report, unit } = hanyin2023;
const profile = profiles.official;
const document = () => buildDocument(cn2021, report, { draftMark: true });

/** As the export route does it: tree, report file and digest are made anew for every file. */
function wordFile(): Promise<Uint8Array> {
  const nodes = document();
  return renderDocx(nodes, profile, {
    title: hanyin2023.title,
    company: unit.name,
    carried: carriedReport(report, nodes),
  });
}

/** The lines for everything that needs no browser. */
export async function measureOutputs(): Promise<Line[]> {
  return [await checks(), await proseChecks(), await docx(), await html()];
}

async function checks(): Promise<Line> {
  const file = writeReportFile(report);
  const { work, yardstick } = await sideBySide(
    () => checkReport(cn2021, report, { unit }),
    () => JSON.parse(file),
    { rounds: 50, repeat: 20 },
  );
  return {
    what: 'all checks on a full report, its text known',
    value: work,
    unit: 'ms',
    yardstick: 'JSON.parse of its file',
    yardstickValue: yardstick,
    limits: [{ of: 'value', atMost: 1 }],
  };
}

/** So much prose a long report has. */
const PROSE = 3_000;

/** The report with its text repeated to that length; every run gets another text, so that nothing is remembered. */
function withLongProse(run: number): Report {
  const boxes = cn2021.prose.filter(({ key }) => report.draft[key]);
  const share = Math.ceil(PROSE / boxes.length);
  const texts = boxes.map(({ key }) => {
    const text = report.draft[key] ?? '';
    return [key, `${text.repeat(Math.ceil(share / text.length)).slice(0, share)}第${run}稿。`];
  });
  return { ...report, draft: { ...report.draft, ...Object.fromEntries(texts) } };
}

async function proseChecks(): Promise<Line> {
  let run = 0;
  const file = writeReportFile(withLongProse(run));
  const { work, yardstick } = await sideBySide(
    () => {
      run += 1;
      return checkReport(cn2021, withLongProse(run), { unit });
    },
    () => JSON.parse(file),
    { rounds: 60, repeat: 5 },
  );
  return {
    what: `all checks with ${PROSE} new characters of prose`,
    value: work,
    unit: 'ms',
    yardstick: 'JSON.parse of its file',
    yardstickValue: yardstick,
    limits: [{ of: 'value', atMost: 5 }],
  };
}

async function docx(): Promise<Line> {
  const parts = [...unzip(await wordFile()).values()].map((part) => Buffer.from(part));
  const { work, yardstick } = await sideBySide(wordFile, () => parts.map((part) => deflateRawSync(part)), {
    rounds: 60,
    repeat: 5,
  });
  return {
    what: '.docx of a full report, tree and report file included',
    value: work,
    unit: 'ms',
    yardstick: 'deflateRawSync of its parts',
    yardstickValue: yardstick,
    limits: [
      { of: 'value', atMost: 3 },
      { of: 'ratio', atMost: 2.5 },
    ],
  };
}

async function html(): Promise<Line> {
  const page = Buffer.from(renderHtml(document(), profile));
  const { work, yardstick } = await sideBySide(
    () => renderHtml(document(), profile),
    () => deflateRawSync(page),
    { rounds: 60, repeat: 5 },
  );
  return {
    what: 'HTML page of a full report, tree included',
    value: work,
    unit: 'ms',
    yardstick: 'deflateRawSync of the page',
    yardstickValue: yardstick,
    limits: [{ of: 'ratio', atMost: 2.5 }],
  };
}
