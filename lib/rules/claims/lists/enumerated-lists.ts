/** Parts told one by one behind their total: 全年公开120条。一是…网站发布70条；二是…公众号推送50条. */
import type { Passage, Sentence } from '@/lib/rules/sentences/passage';
import type { Quantity } from '@/lib/rules/sentences/quantities';
import { type Breakdown, countsOf, sumOf } from './list-sums';
import { isCompared } from './list-totals';

const MOST_SENTENCES = 12;
/** Where one of the points begins. */
const POINT =
  /(?<=^|[。；：\n])(?:[一二三四五六七八九]是|其[一二三四五六七八九][是，、]?|第[一二三四五六七八九][是，、]?)/g;
const ALL = /(?:公开|发布|推送|更新|办理|接待|召开|举办|开展|印发|编发)[^，。；：\d]{0,12}$/;
const CARRIER =
  /(?:网站?|门户|专栏|子站|公众号|微信群?|微博|抖音号?|视频号|客户端|公[开告示]栏|电子屏|平台|公报|广播|喇叭|新媒体|阵地)[^，。；\d]{0,6}$/;
/** What is told of one part besides counts no more of it. */
const ASIDE = /其中|阅读|点击|浏览|粉丝|同比|上年|去年|[比较]20/;
/** Parts whose names do not say that they are all must come to nearly as much. */
const NEAR = 0.2;

/** The list behind the sentence at `at`, where its points do not come to the total. */
export function enumeratedLists(passage: Passage, at: number): Breakdown[] {
  const { plain, sentences } = passage;
  const total = totalIn(passage, sentences[at]);
  if (!total) return [];
  const parts = pointsBehind(plain, sentences.slice(at + 1, at + 1 + MOST_SENTENCES), total);
  const sum = sumOf(parts);
  if (parts.length < 2 || sum === total.value || parts.some(({ isRough }) => isRough)) return [];
  const isAll = parts.every(({ from }) => CARRIER.test(plain.slice(from - 24, from)));
  const isNear = parts.length > 2 && Math.abs(sum - total.value) <= NEAR * total.value;
  return isAll || isNear ? [{ total, items: parts, sum, fault: sum > total.value ? 'more' : 'under' }] : [];
}

/** The only count of a sentence that ends with it and says what was done. */
function totalIn({ plain, part }: Passage, sentence: Sentence | undefined): Quantity | undefined {
  if (!sentence || part === 'overview/onRequest') return undefined;
  const [total, ...more] = countsOf(sentence);
  if (!total || more.length > 0 || total.isRough || isCompared(plain, total.from)) return undefined;
  const isAll = ALL.test(plain.slice(sentence.from, total.from)) && ENDS.test(plain.slice(total.end, sentence.to));
  return isAll ? total : undefined;
}

const ENDS = /^[^，。；：\d]{0,6}[。：]\n?$/;
const FIRST = /^\n?(?:一是|其一|第一)/;

/** The one count of every point in the unit of the total; none where a point has none, or several. */
function pointsBehind(plain: string, following: readonly Sentence[], total: Quantity): readonly Quantity[] {
  const [first] = following;
  if (!first || !FIRST.test(first.plain)) return [];
  const paragraph = following.findIndex((each) => each.plain.endsWith('\n'));
  const own = following.slice(0, paragraph < 0 ? following.length : paragraph + 1);
  const [start, end] = [first.from, own[own.length - 1]?.to ?? first.to];
  const text = plain.slice(start, end);
  if (ASIDE.test(text)) return [];
  const starts = [...text.matchAll(POINT)].map(({ index }) => start + index);
  const counts = own.flatMap((each) => countsOf(each)).filter(({ unit }) => unit === total.unit);
  const parts = starts.map((from, index) =>
    counts.filter((each) => each.from >= from && each.to <= (starts[index + 1] ?? end)),
  );
  return parts.every(({ length }) => length === 1) ? parts.flat() : [];
}
