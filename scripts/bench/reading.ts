/** Reading a Word file of a full report back, beside mammoth and cheerio on the same file. */
import { load } from 'cheerio';
import mammoth from 'mammoth';
import { buildDocument } from '@/lib/document/build-document';
import { carriedReport } from '@/lib/document/carried-report';
import { hanyin2023 } from '@/lib/examples/hanyin-2023';
import { readFile } from '@/lib/import/read-file';
import { renderDocx } from '@/lib/render/docx/render-docx';
import { profiles } from '@/lib/render/profiles';
import { cn2021 } from '@/lib/template/cn-2021';
import { type Line, sideBySide } from './measure';

/** The yardstick only takes the cells out of the page that mammoth makes; ours also tells what they mean. */
export async function measureReading(): Promise<Line> {
  const { report, title, unit } = hanyin2023;
  const nodes = buildDocument(cn2021, report, { draftMark: true });
  const carried = carriedReport(report, nodes);
  const file = await renderDocx(nodes, profiles.official, { title, company: unit.name, carried });
  const { work, yardstick } = await sideBySide(
    () => readFile(file, 'report.docx'),
    () => cellsByMammoth(Buffer.from(file)),
    { rounds: 20, repeat: 8 },
  );
  return {
    what: 'reading that .docx back into a draft',
    value: work,
    unit: 'ms',
    yardstick: 'mammoth and cheerio, cells only',
    yardstickValue: yardstick,
    limits: [
      { of: 'value', atMost: 15 },
      { of: 'ratio', atMost: 1 / 4 },
    ],
  };
}

async function cellsByMammoth(buffer: Buffer): Promise<string[][]> {
  const { value } = await mammoth.convertToHtml({ buffer });
  const page = load(value);
  return page('table tr')
    .toArray()
    .map((row) =>
      page(row)
        .find('td')
        .toArray()
        .map((cell) => page(cell).text()),
    );
}
