import { expect, it } from 'vitest';
import { measureCorpus, readCorpus } from './corpus';

const sentences = readCorpus();
const result = measureCorpus(sentences);

it('has at least four hundred sentences, many of them to be left alone', () => {
  expect(sentences.length).toBeGreaterThanOrEqual(400);
  expect(sentences.filter(({ labels }) => labels.length === 0).length).toBeGreaterThanOrEqual(180);
});

it('holds its targets: 95 % of the faults found, at most 2 % of the sound sentences spoken of', () => {
  expect(result.mistakes).toEqual([]);
  expect(result.recall).toBeGreaterThanOrEqual(0.95);
  expect(result.falseAlarms).toBeLessThanOrEqual(0.02);
});
