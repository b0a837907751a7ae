/** Two versions of a report distinguished as a reviewer reads them: cell by cell, sentence by sentence. */

import { diffArrays } from 'diff';
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

/** The runs of sentences that two texts do not share. */
function changedRuns(before: readonly string[], after: readonly string[]): { before: string; after: string }[] {
  const runs: { before: string; after: string }[] = [];
  let run = { before: '', after: '' };
  const endRun = () => {
    if (run.before || run.after) runs.push(run);
    run = { before: '', after: '' };
  };
  for (const { value, added, removed } of diffArrays([...before], [...after])) {
    if (removed) run.before += value.join('');
    else if (added) run.after += value.join('');
    else endRun();
  }
  endRun();
  return runs;
}
