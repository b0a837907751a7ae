import jsQR from 'jsqr';
import { expect, it } from 'vitest';
import { type QrCode, qrCode } from './qr-code';

const SCALE = 4;

/** What a camera makes of the drawing. */
function readBack({ size, path }: QrCode): string | undefined {
  const width = size * SCALE;
  const pixels = new Uint8ClampedArray(width * width * 4).fill(255);
  for (const [, x, y, run] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)) {
    for (let row = Number(y) * SCALE; row < (Number(y) + 1) * SCALE; row += 1) {
      const from = row * width + Number(x) * SCALE;
      for (let at = from; at < from + Number(run) * SCALE; at += 1) pixels.set([0, 0, 0, 255], at * 4);
    }
  }
  return jsQR(pixels, width, width)?.data;
}

const uri =
  'otpauth://totp/%E5%85%AC%E5%BC%80%E5%B9%B4%E6%8A%A5:guanli?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=%E5%85%AC%E5%BC%80%E5%B9%B4%E6%8A%A5&digits=6&period=30';

it.each(['a', '公开年报', uri])('%s is read back', (text) => expect(readBack(qrCode(text))).toBe(text));

it('has a light margin', () => {
  const { path, size } = qrCode(uri);
  const starts = [...path.matchAll(/M(\d+) (\d+)/g)].map(([, x, y]) => [Number(x), Number(y)]);
  expect(Math.min(...starts.flat())).toBe(4);
  expect(Math.max(...starts.flat())).toBeLessThan(size - 4);
});
