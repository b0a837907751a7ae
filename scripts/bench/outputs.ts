/** Checks, Word and HTML of a full report, beside what the machine needs for the bare bytes. */
import { deflateRawSync } from 'node:zlib';
import { buildDocument } from '@/lib/document/build-document';
import { carriedReport } from '@/lib/document/carried-report';
import { hanyin2023 } from '@/lib/examples/hanyin-2023';
import { renderDocx } from '@/lib/render/docx/render-docx';
import { unzip } from '@/lib/render/docx/zip';
import { renderHtml } from '@/lib/render/html/render-html';
import { profiles } from '@/lib/render/profiles';
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
  return [await checks(), await docx(), await html()];
}

async function checks(): Promise<Line> {
  const file = writeReportFile(report);
  const { work, yardstick } = await sideBySide(
    () => checkReport(cn2021, report, { unit }),
    () => JSON.parse(file),
    { rounds: 50, repeat: 20 },
  );
  return {
    what: 'all checks on a full report',
    value: work,
    unit: 'ms',
    yardstick: 'JSON.parse of its file',
    yardstickValue: yardstick,
    limits: [{ of: 'value', atMost: 1 }],
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
