import { describe, expect, it } from 'vitest';
import { balancedLarge } from '@/lib/examples/balanced-large';
import { noteMessage } from '@/lib/import/messages';
import { readFile } from '@/lib/import/read-file';
import { printedTables, reportText } from '@/lib/import/testing/sample-forms';
import { cn2021 } from '@/lib/template/cn-2021';
import { withPlainCharacters } from './plain-characters';

const tables = printedTables(cn2021, balancedLarge.report.draft).map((rows) =>
  rows.map((cells) => cells.map(({ text }) => text).join('\t')).join('\n'),
);
const [t2 = '', t3 = '', t4 = ''] = tables;
const sound = reportText(cn2021, {
  front: '江原县青民镇人民政府2025年政府信息公开工作年度报告\n工作人员一律公开，见风长车马。',
  overview: '（一）主动公开\n一方面用心，行政长官走门户。\n（二）依申请公开\n没有收到。',
  tables: [t2, t3, t4],
  other: '无\n江原县青民镇人民政府\n2026年1月9日',
});

/** As copies out of PDFs have it: whatever has a radical of its own comes as that radical. */
const kangxi = new Map(
  Array.from({ length: 0xd6 }, (_, at) => String.fromCodePoint(0x2f00 + at)).map((sign) => [
    sign.normalize('NFKC'),
    sign,
  ]),
);
const supplement = new Map(
  [...'青⻘民⺠见⻅风⻛长⻓车⻋马⻢门⻔西⻄'.matchAll(/(.)(.)/gu)].map(([, to = '', by = '']) => [to, by]),
);
const altered = (by: ReadonlyMap<string, string>) => [...sound].map((sign) => by.get(sign) ?? sign).join('');

async function read(text: string) {
  const result = await readFile(new TextEncoder().encode(text), 'a.txt');
  if (!result.ok) throw new Error(result.code);
  return result.report;
}

describe.each([
  ['Kangxi radicals', altered(kangxi)],
  ['supplementary radicals, which have no normal form', altered(supplement)],
  ['both', [...altered(kangxi)].map((sign) => supplement.get(sign) ?? sign).join('')],
])('%s', (_, text) => {
  it('read as the characters they look like, and one note says so', async () => {
    expect(text).not.toBe(sound);
    const [plain, found] = [await read(sound), await read(text)];
    expect(found.draft).toEqual(plain.draft);
    expect(found.labels).toEqual(plain.labels);
    const notes = found.notes.filter(({ code }) => code === 'lookalikes');
    expect(notes.map((note) => noteMessage(note, ''))).toEqual([
      expect.stringMatching(/^文件里有\d+个字是和汉字样子相同的部首符号/),
    ]);
    expect(plain.notes.some(({ code }) => code === 'lookalikes')).toBe(false);
  });
});

it('a radical is the simplified character where both look alike, as browsers print 户', () => {
  const printed = { blocks: [{ kind: 'paragraph', text: '门⼾网站' } as const] };
  expect(withPlainCharacters(printed).document.blocks).toEqual([{ kind: 'paragraph', text: '门户网站' }]);
});

it('leaves everything else as it is: kana, full-width signs, rare characters', () => {
  const document = { blocks: [{ kind: 'paragraph', text: '（一）ＡＢ、ｶﾅ、㐀𠀀﨎①㎡' } as const] };
  expect(withPlainCharacters(document)).toEqual({ document });
});

it('drops what nobody sees, and writes marks in their usual form, without a note', () => {
  const printed = { blocks: [{ kind: 'paragraph', text: '政府信息公\u00ad开\u200b工作﹙一﹚：12件︔' } as const] };
  expect(withPlainCharacters(printed)).toEqual({
    document: { blocks: [{ kind: 'paragraph', text: '政府信息公开工作（一）：12件；' }] },
  });
});
