import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openZip } from './open-zip';

const all = () => true;

/** The codes that stand for a refusal, else the texts of the parts. */
function opened(bytes: Uint8Array, isWanted: (name: string) => boolean = all) {
  const reading = openZip(bytes, isWanted);
  if (!reading.ok) return reading.code;
  return Object.fromEntries([...reading.parts].map(([name, part]) => [name, new TextDecoder().decode(part)]));
}

const small = zipSync({ 'word/document.xml': strToU8('<w:p>表三</w:p>'), 'media/a.png': [strToU8('…'), { level: 0 }] });

describe('openZip', () => {
  it('gives the parts that are wanted and the names of all', () => {
    expect(opened(small)).toEqual({ 'word/document.xml': '<w:p>表三</w:p>', 'media/a.png': '…' });
    const reading = openZip(small, (name) => name.startsWith('word/'));
    expect(reading).toMatchObject({ ok: true, names: ['word/document.xml', 'media/a.png'] });
    expect(opened(small, (name) => name.startsWith('word/'))).not.toHaveProperty('media/a.png');
  });

  it('reads a file that stands at an offset of a larger buffer', () => {
    const shifted = new Uint8Array(small.length + 7);
    shifted.set(small, 7);
    expect(opened(shifted.subarray(7))).toHaveProperty('media/a.png', '…');
  });

  it('unpacks a large part whole', () => {
    const text = Array.from({ length: 40_000 }, (_, index) => `第${index}件`).join('');
    expect(opened(zipSync({ a: strToU8(text) }))).toEqual({ a: text });
  });

  it('refuses what is no zip and what ends early', () => {
    expect(opened(strToU8('MZ not a zip'))).toBe('damaged');
    expect(opened(new Uint8Array())).toBe('damaged');
    for (let length = 0; length < small.length; length += 1) expect(opened(small.subarray(0, length))).toBe('damaged');
  });

  it('never throws for a byte changed anywhere', () => {
    for (let at = 0; at < small.length; at += 1) {
      const changed = Uint8Array.from(small);
      changed[at] = 255 - (changed[at] ?? 0);
      expect(['string', 'object']).toContain(typeof opened(changed));
    }
  });

  it('refuses an encrypted part', () => {
    const locked = Uint8Array.from(small);
    const directory = locked.findIndex((_, at) =>
      [0x50, 0x4b, 1, 2].every((byte, offset) => locked[at + offset] === byte),
    );
    locked[directory + 8] = 1;
    expect(opened(locked)).toBe('encrypted');
  });

  it('refuses a bomb, whatever size it states, and leaves one alone that nobody asks for', () => {
    const bomb = zipSync({ bomb: [new Uint8Array(50_000_000), { level: 9 }], a: strToU8('a') });
    expect(opened(bomb)).toBe('unsafe');
    expect(opened(bomb, (name) => name === 'a')).toEqual({ a: 'a' });
    const liar = Uint8Array.from(bomb);
    const directory = liar.findIndex((_, at) => [0x50, 0x4b, 1, 2].every((byte, offset) => liar[at + offset] === byte));
    new DataView(liar.buffer).setUint32(directory + 24, 10, true);
    expect(opened(liar)).toBe('unsafe');
  });
});
