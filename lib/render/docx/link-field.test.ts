import { expect, it } from 'vitest';
import { listTable } from '@/lib/document/papers/list-form';
import { profiles } from '@/lib/render/profiles';
import { renderDocx } from './render-docx';
import { unzip } from './zip';

it('a link in a list is seen as one, and leads to its address', async () => {
  const href = 'https://www.example.org/年报.html?a=1&b=2';
  const list = listTable('status', '发布情况', [{ heading: '报告', width: 1 }], [[{ text: '查看', href }]]);
  const file = Buffer.from(
    await renderDocx([list], profiles.official, {
      title: '',
      company: '',
      carried: { json: '{}', digest: '00' },
    }),
  );
  const xml = unzip(file).get('word/document.xml') ?? '';
  const field = /<w:fldSimple w:instr="([^"]*)">(.*?)<\/w:fldSimple>/s.exec(xml);
  expect(field?.[1]).toBe(`HYPERLINK &quot;${encodeURI(href).replace('&', '&amp;')}&quot;`);
  expect(field?.[2]).toMatch(/<w:color w:val="0000EE"\/>.*<w:u w:val="single"\/>.*查看/s);
});
