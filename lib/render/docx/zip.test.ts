import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crc32, crc32ByTable } from './crc32';
import { unzip, zip, zipEntry } from './zip';

describe('crc32', () => {
  it('is that of the standard', () => {
    expect(crc32ByTable(Buffer.from('123456789'))).toBe(0xcbf43926);
    expect(crc32ByTable(Buffer.alloc(0))).toBe(0);
  });

  it('is the same by table and by the Node that runs', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(crc32ByTable(bytes)).toBe(crc32(bytes));
      }),
    );
  });
});

describe('zip', () => {
  it('gives back what was put in', () => {
    const files = new Map([
      ['a.xml', '<a/>'],
      ['word/b.xml', '年报😀'.repeat(1000)],
      ['empty', ''],
    ]);
    expect(unzip(zip([...files].map(([name, text]) => zipEntry(name, text))))).toEqual(files);
  });

  it('gives the same bytes for the same files', () => {
    const make = () => Buffer.from(zip([zipEntry('a.xml', '<a/>')]));
    expect(make().equals(make())).toBe(true);
  });
});
