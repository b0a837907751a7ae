/** Two versions of a report distinguished as a reviewer reads them: cell by cell, sentence by sentence. */

import { draftKeys, isProseKey } from '@/lib/report/draft-keys';
import { sentencesOf } from '@/lib/report/prose/sentences';
import type { Draft } from '@/lib/report/report';
import type { DraftKey } from '@/lib/template/keys';
import type { Template } from '@/lib/template/types';
import { diffDrafts } from './diff';

/** One place that says something else now. An empty side: there was nothing, or there is nothing any more. */
export interface Change {
  readonly key: DraftKey;
  readonly before: string;
  readonly after: string;
}

/** All changes in the order of the form. A cell or fact is one change, a run of changed sentences is one. */
export function changesBetween(template: Template, before: Draft, after: Draft): Change[] {
  const order = [...template.facts, ...template.prose.map(({ key }) => key), ...template.cells.keys()];
  const places = new Map<DraftKey, number>(order.map((key, index) => [key, index]));
  const place = (key: DraftKey) => places.get(key) ?? order.length;
  return draftKeys(diffDrafts(before, after))
    .sort((a, b) => place(a) - place(b))
    .flatMap((key) => changesOfText(key, before[key] ?? '', after[key] ?? ''));
}

function changesOfText(key: DraftKey, before: string, after: string): Change[] {
  if (!isProseKey(key)) return [{ key, before, after }];
  return changedRuns(textsOf(before), textsOf(after)).map((run) => ({ key, ...run }));
}

function textsOf(text: string): string[] {
  return sentencesOf(text).map((sentence) => sentence.text);
}

/** The runs of sentences that two texts do not share, by their longest common subsequence. */
function changedRuns(before: readonly string[], after: readonly string[]): { before: string; after: string }[] {
  const runs: { before: string; after: string }[] = [];
  let [left, right] = [0, 0];
  for (const [i, j] of [...commonPairs(before, after), [before.length, after.length] as const]) {
    const run = { before: before.slice(left, i).join(''), after: after.slice(right, j).join('') };
    if (run.before || run.after) runs.push(run);
    [left, right] = [i + 1, j + 1];
  }
  return runs;
}

/** The positions of shared sentences, in order. */
function commonPairs(before: readonly string[], after: readonly string[]): (readonly [number, number])[] {
  const longest = lengthsOfCommonTails(before, after);
  const at = (i: number, j: number) => longest[i]?.[j] ?? 0;
  const pairs: (readonly [number, number])[] = [];
  let [i, j] = [0, 0];
  while (i < before.length && j < after.length) {
    if (before[i] === after[j]) {
      pairs.push([i, j]);
      i += 1;
      j += 1;
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return pairs;
}

/** For each pair of positions, how many sentences the rests of the two texts share. */
function lengthsOfCommonTails(before: readonly string[], after: readonly string[]): readonly (readonly number[])[] {
  let below: readonly number[] = after.map(() => 0);
  const rows = [below];
  for (const sentence of [...before].reverse()) {
    below = rowOfLengths(sentence, after, below);
    rows.push(below);
  }
  return rows.reverse();
}

function rowOfLengths(sentence: string, after: readonly string[], below: readonly number[]): number[] {
  const row: number[] = [];
  for (let j = after.length - 1; j >= 0; j -= 1) {
    row[j] = after[j] === sentence ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
  }
  return row;
}
