/** Words behind a number that say what it is counted as: filed under 其他, or left for the next year. */
import { anyOf, inOrder } from '@/lib/pattern';
import type { Sentence } from './passage';
import type { Quantity } from './quantities';
import type { Label } from './words';

/** What stands behind a number may say by itself what it is counted as; changes the labels, tells whether it does. */
export function relabel(plain: string, sentence: Sentence, quantity: Quantity, labels: Set<Label>): boolean {
  const isOther = FILED_UNDER_OTHERS.test(plain.slice(quantity.end, quantity.end + 8));
  const isLeft = isLeftOver(plain, sentence, quantity);
  if (isOther) fileUnderOthers(labels);
  if (isLeft) labels.clear();
  if (isLeft || isMovedOn(plain, quantity)) labels.add('carriedForward');
  return isOther || isLeft;
}

/** 业主大会1件（归入“其他”）: says itself what it is counted as. */
const FILED_UNDER_OTHERS = /^[，（](?:归入|归为|列入|计入|列为|列|按)“?其他/;

/** 12月下旬收到的3件，结转下一年度: the next clause says nothing but what became of them. */
const MOVED_ON =
  /^(?:申请)?，(?:[已均将]|依法|按规定|全部|都)*(?:结转|转入|转至|转到|顺延|跨)(?:至|到|入)?(?:下一?年度?|次年|明年|20\d\d年度?)(?:继续)?(?:办理|办结|答复|处理)?[。；，]/;
const LONGEST_MOVE = 30;

function isMovedOn(plain: string, { end }: Quantity): boolean {
  return MOVED_ON.test(plain.slice(end, end + LONGEST_MOVE));
}

/** 尚有2件因征求第三方意见，结转下年; 剩下1件是12月下旬收到的，将在法定期限内答复. */
function isLeftOver(plain: string, { from, to }: Sentence, { from: at, end, unit }: Quantity): boolean {
  return (
    /^[件宗起份例]$/.test(unit) &&
    IS_LEFT.test(plain.slice(Math.max(from, at - 8), at)) &&
    TAKEN_UP_LATER.test(plain.slice(end, Math.min(to, end + LONGEST_REASON)))
  );
}

const LONGEST_REASON = 60;
const IS_LEFT = /(?:^|[，。；])(?:尚有|还有|仍有|余下?|剩下?|仅剩|还剩|其余|剩余)的?$/;
const TAKEN_UP_LATER = inOrder(
  /^(?:申请)?(?:的)?(?:因|由于|系|是|需|正|尚|还|仍|于|为)?[^。；]{0,36}[，而故]/,
  /(?:[已均将拟暂]|依法|按规定|全部|都|需|须|只[得能好])*/,
  anyOf(
    /(?:结转|转入|转至|转到|顺延|延续|留待|跨|带|留|延|挪)(?:至|到|入|进)?(?:下一?年|次年|明年|来年|新年|新的一年|20\d\d年|二[〇○零][一二三四五六七八九]{2}年)(?!度?\d)/,
    /(?:下一?年度?|次年|明年|来年|20\d\d年度?)(?:继续|接着|再|续)?(?:办|答复|处理)/,
    /(?:在|于)(?:法定)?(?:答复)?(?:期限|时限)内(?:办|答复|处理)/,
  ),
);

/** 撤回1件，列其他处理: what is filed so is no outcome of a case. */
function fileUnderOthers(labels: Set<Label>): void {
  for (const label of labels) if (label.startsWith('t4/')) labels.delete(label);
  labels.add('others');
}
