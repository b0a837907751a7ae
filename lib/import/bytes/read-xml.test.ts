import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { elementsOf, firstOf, readXml, textInside, unread } from './read-xml';

function read(text: string) {
  return readXml(strToU8(text));
}

describe('readXml', () => {
  it('keeps names, attributes, order, and text as written', () => {
    const reading = read('\uFEFF<w:p a="1"><w:r> 表三&lt;&#x4e00;<![CDATA[<b>]]></w:r></w:p>');
    if (!reading.ok) throw new Error(reading.code);
    expect(reading.root).toMatchObject({ name: 'w:p', attributes: { a: '1' } });
    expect(textInside(reading.root)).toBe(' 表三<一<b>');
    expect(elementsOf(reading.root)).toEqual(elementsOf(reading.root, 'w:r'));
    expect(firstOf(reading.root, 'w:t')).toBeUndefined();
  });

  it('leaves out empty elements that nobody reads, and nothing that only looks like one', () => {
    const left = unread('w:sz w:b', 'w:rPr w:tcMar');
    const text = (xml: string) => {
      const reading = readXml(strToU8(xml), left);
      return reading.ok ? reading.root : reading.code;
    };
    const root = text('<a><w:b/><w:sz w:val="2" w:x="/>"  /><w:br/><w:b>1</w:b></a>');
    expect(root).toMatchObject({ elements: [{ name: 'w:br' }, { name: 'w:b', text: '1' }] });
    expect(text('<a><w:rPr><w:tcMar><w:sz/></w:tcMar><w:b/></w:rPr><w:rPr><w:i/></w:rPr></a>')).toMatchObject({
      elements: [{ name: 'w:rPr', elements: [{ name: 'w:i' }] }],
    });
    expect(text('<a><![CDATA[<w:b/>]]></a>')).toMatchObject({ text: '<w:b/>' });
    expect(text('<a><w:b/></c>')).toBe('damaged');
  });

  it('reads UTF-16', () => {
    const text = '\uFEFF<a>规章</a>';
    const bytes = new Uint8Array(Uint16Array.from(text, (unit) => unit.charCodeAt(0)).buffer);
    expect(readXml(bytes)).toMatchObject({ ok: true, root: { text: '规章' } });
  });

  it.each(['', '规章', '<a>', '<a></b>', '<a>&nbsp;</a>', '<a/><b/>'])('refuses “%s” as damaged', (text) => {
    expect(read(text)).toEqual({ ok: false, code: 'damaged' });
  });

  it.each([
    '<!DOCTYPE a [<!ENTITY x "y"><!ENTITY z "&x;&x;">]><a>&z;</a>',
    '<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>',
    '<a>'.repeat(5000),
  ])('refuses “%.30s” as unsafe', (text) => {
    expect(read(text)).toEqual({ ok: false, code: 'unsafe' });
  });
});
