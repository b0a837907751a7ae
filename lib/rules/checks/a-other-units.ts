/** Rule A04: a text in which another unit stands where this one should: taken over from somebody else's report. */

import { anyOf, captured, inOrder, withFlags } from '@/lib/pattern';
import type { UnitLevel } from '@/lib/report/unit/unit';
import { mark } from '@/lib/rules/marks';
import { isOwnUnit, ownNames, spokenNames } from '@/lib/rules/sentences/own-names';
import { matchesOf, type Passage, passagesOf } from '@/lib/rules/sentences/passage';
import { endsLikePlace, isCommonWord } from '@/lib/rules/sentences/unit-names';
import type { Hit, Inspection, Place, Rule } from '@/lib/rules/types';
import { wrongSelfNames } from './a-self-names';

/** Endings of the names of units of one kind; only such names are another's. */
const ENDINGS: Partial<Record<UnitLevel, string>> = { township: '乡|镇', street: '街道', county: '县|旗' };
/** What an office does at the head of a clause: what stands before is who does it. */
const ACTS =
  '制定|成立|建立|完善|全年|认真|严格|坚持|紧紧|始终|积极|高度|不断|扎实|深入|持续|进一步|未收到|没有收到|未接|收到|新收|接收|受理|累计|共|结合|20\\d\\d年|着力|切实|大力|充分|将|按照|围绕|以|通过|对照|根据|在';
/** Parts and affairs of an office: what stands before may be its name, or a verb (依靠镇党政办). */
const PARTS =
  '人民政府|政府(?!网站)|党委|党工委|办事处|党政办|便民服务中心|政府信息公开|政务公开|主动公开|依申请公开|公开|发布';
/** What may stand before a name without a mark between: 由青石镇, 2025年青石街道. */
const BEFORE_NAME =
  '(?:[年月日]度?|今年|全年|本年度?|年内|其中|我们|咱们|[由在对向据是为]|通过|根据|按照|借助|依托|利用|成立|组建|调整|健全|印发|出台)?';
const BEHIND_NO_NAME = /[原并与和及赴邻]$/;

export const A04 = {
  id: 'A04',
  severity: 'warning',
  summary: '正文里只有本单位的名称，没有别的单位的名称当作本单位。',
  basis: '国办公开办函〔2021〕30号：不得雷同、套用',
  check: (inspection) =>
    ownNames(inspection).length === 0
      ? []
      : passagesOf(inspection).flatMap((passage) =>
          withoutOverlaps([
            ...namedPeers(inspection, passage),
            ...otherCompilers(inspection, passage),
            ...reportsOfOthers(inspection, passage),
            ...otherUnits(inspection, passage),
            ...superiors(inspection, passage),
            ...wrongSelfNames(inspection, passage),
          ]),
        ),
} as const satisfies Rule;

/** 云岭县黑石镇 and 黑石镇 in it are one finding. */
function withoutOverlaps(hits: readonly Hit<'A04'>[]): Hit<'A04'>[] {
  return hits.filter(
    ({ where: [place] }, index) => !hits.slice(0, index).some(({ where: [other] }) => isInside(place, other)),
  );
}

function isInside(one: Place | undefined, other: Place | undefined): boolean {
  return typeof one === 'object' && typeof other === 'object' && one.from >= other.from && one.to <= other.to;
}

function ownName(inspection: Inspection): string {
  const [full = '', short = full] = ownNames(inspection);
  return short;
}

function namedPeers(inspection: Inspection, passage: Passage): Hit<'A04'>[] {
  const own = ownNames(inspection);
  const peers = (inspection.context.peers ?? []).filter(
    (peer) => peer.length > 2 && !own.some((name) => name.includes(peer)),
  );
  return peers.flatMap((peer) => {
    const from = passage.plain.indexOf(peer);
    return from < 0 || BEHIND_NO_NAME.test(passage.plain.slice(0, from).slice(-1))
      ? []
      : [mark(passage, from, from + peer.length, { data: { own: ownName(inspection) } })];
  });
}

const patterns = new Map(
  Object.entries(ENDINGS).map(([level, ending]) => [
    level,
    new RegExp(
      `(?<![一-龥])${BEFORE_NAME}([一-龥]{2,4}[县市区旗州])?([一-龥]{2,3}?(?:${ending}))(?=(${ACTS})|${PARTS})`,
      'g',
    ),
  ]),
);

/** A name like the unit's own that acts at the head of a clause. */
function otherUnits(inspection: Inspection, passage: Passage): Hit<'A04'>[] {
  const pattern = patterns.get(inspection.level);
  if (!pattern) return [];
  const peers = inspection.context.peers ?? [];
  return matchesOf(passage, pattern).flatMap((match): Hit<'A04'>[] => {
    const [whole, county, name = '', act] = match;
    if (
      isNoName(name, county) ||
      (!act && !county && !endsLikePlace(name)) ||
      peers.includes(name) ||
      isOwnUnit(inspection, name) ||
      spokenNames(inspection).some((own) => name.endsWith(own))
    )
      return [];
    if (inspection.level === 'county' && /[省市州]/.test(name)) return [];
    const from = match.index + whole.length - name.length;
    return [mark(passage, from, from + name.length, { data: { own: ownName(inspection) } })];
  });
}

/** A county before it makes a name of any two characters; without one, words and 全镇 or 各乡 are none. */
function isNoName(name: string, county = ''): boolean {
  const stem = name.replace(/(?:街道|.)$/, '');
  return stem.length < 2 || isCommonWord(stem) || (county !== '' && isCommonWord(county.slice(0, -1)));
}

const UNIT = captured(
  inOrder(
    /(?:[一-龥]{2,5}?[省市县区旗州盟])*[一-龥]{2,12}?/,
    /(?:人民政府|镇政府|乡政府|街道办事处|街道|[镇乡]|局|委员会|管委会|中心|办公室|厅)/,
    /(?:办公室|党政(?:综合)?办公室|党政办|综合办公室)?/,
  ),
);
/** 由…编制, 编制单位：…, 请与…联系: the one who compiled the report and whom to ask. */
const COMPILED = withFlags(
  'g',
  anyOf(
    inOrder(
      /由/,
      UNIT,
      /(?:(?:根据|按照|依据|依照|结合)[^，。；\n]{0,40})?(?:负责|牵头)?/,
      /编制|编写|编撰|起草|汇总编制|编制并|负责解释|发布|公布/,
    ),
    inOrder(/(?:编制|编写|编报|填报|发布)(?:单位|机关|主体|机构|部门)[:：为是]{1,2}/, UNIT),
    inOrder(/(?:请|可|欢迎|敬请)(?:直接)?(?:与|和|同|向|致电|联系)/, UNIT, /联系|咨询|反映|查询|索取|（|，|。/),
    inOrder(/(?:联系|咨询)(?:单位|机构|部门)[:：]/, UNIT),
    inOrder(/解释权(?:归|属于?)/, UNIT, /(?:所有)?[，。；\n]|$/),
    inOrder(/(?:可|请|欢迎)(?:直接)?(?:拨打|致电)/, UNIT, /(?:的)?(?:咨询|联系|办公|值班)?(?:电话|热线)/),
  ),
);

/** Another unit as the one who compiled the report, or whom its readers should ask. Superiors and parts of the own office are none. */
function otherCompilers(inspection: Inspection, passage: Passage): Hit<'A04'>[] {
  return matchesOf(passage, COMPILED).flatMap((match): Hit<'A04'>[] => {
    const name = match.slice(1).find(Boolean) ?? '';
    const unit = unitOf(name);
    if (unit === undefined || isPartOrSuperior(inspection, unit) || unit.length < 3) return [];
    const from = match.index + match[0].lastIndexOf(name);
    return [mark(passage, from, from + name.length, { data: { own: ownName(inspection) } })];
  });
}

/** 现将黑石镇2025年政府信息公开工作情况报告如下: the report of another unit of this kind. */
const REPORT_OF =
  /(?:[现兹特](?:将|就|公布|发布|公开)?|向社会(?:公布|公开)|编制)([一-龥]{2,12}?(?:镇|乡|街道|县|旗)(?:人民政府|办事处)?)(?:19|20)\d\d年度?(?:的)?(?:政府信息|政务|信息)公开/g;

function reportsOfOthers(inspection: Inspection, passage: Passage): Hit<'A04'>[] {
  const ending = ENDINGS[inspection.level];
  if (!ending || (passage.part !== 'preface' && passage.part !== 'overview/general')) return [];
  const isOfKind = new RegExp(`(?:${ending})(?:人民政府|办事处)?$`);
  return matchesOf(passage, REPORT_OF, 'text').flatMap(({ index, 0: whole, 1: name = '' }): Hit<'A04'>[] => {
    const unit = unitOf(name);
    if (!isOfKind.test(name) || unit === undefined || isPartOrSuperior(inspection, unit)) return [];
    const from = index + whole.indexOf(name);
    return [mark(passage, from, from + name.length, { data: { own: ownName(inspection) } })];
  });
}

/** 黑石镇 of 云岭县黑石镇党政办公室; undefined for a name that names no unit: 办公室, 本机关, 县政府. */
function unitOf(name: string): string | undefined {
  const bare = name
    .replace(/^[省市县区州旗](?=[一-龥]{2,}(?:局|委员会|中心|厅))/, '')
    .replace(/(?:党政(?:综合)?办公室|党政办|综合办公室)$/, '')
    .replace(/(?<=[镇乡道])办公室$/, '')
    .replace(/(?<=[局委厅院会])(?:办公室|[一-龥]{2,4}[科股])$/, '')
    .replace(/(?:人民)?政府办公室$/, '政府');
  const [, place = '', own = ''] =
    /^((?:[一-龥]{2,5}?[省市县区旗州盟](?!场|区域))*)(.*?)(?:人民政府|政府|办事处)?$/.exec(bare) ?? [];
  const unit = own === '' ? place : own;
  const stem = unit
    .replace(/(?:街道|(?:政务|信息)公开办公室|委员会|管委会|中心|办公室|[镇乡局厅县市区旗州盟])$/, '')
    .replace(/[镇乡]$/, '');
  if (
    stem.length < 2 ||
    /^(?:本|我|该|全|各|上级|同级|党政|综合|政务公开|信息公开|行政|行署|办公|县|市(?!场)|区|镇|乡)/.test(stem)
  )
    return undefined;
  return isCommonWord(stem) ? undefined : unit;
}

function isPartOrSuperior(inspection: Inspection, unit: string): boolean {
  if (isOwnUnit(inspection, unit)) return true;
  // 沙涌街党政和人大工作办公室 is a part of 沙涌街道.
  const town = /^[一-龥]{2,3}?(?:街|镇|乡)/.exec(unit)?.[0];
  if (town && ownNames(inspection).some((own) => own.replace('街道', '街').includes(town))) return true;
  const stem = unit.replace(/(?:街道|[镇乡])$/, '');
  return ownNames(inspection).some((own) => own.includes(unit) || unit.includes(own) || own.includes(stem));
}

/** A county that acts as the writer does: a text taken over from the county's report. */
const SUPERIOR =
  /(?<![一-龥])([一-龥]{2,4}[县市区旗](?:人民政府(?:办公室)?|政府办公室|政府办))(?=认真(?:贯彻|落实|学习)|坚持以|以习近平|紧紧围绕|深入(?:学习|贯彻)|全面(?:贯彻|落实))/g;

function superiors(inspection: Inspection, passage: Passage): Hit<'A04'>[] {
  if (inspection.level !== 'township' && inspection.level !== 'street') return [];
  return matchesOf(passage, SUPERIOR).flatMap((match): Hit<'A04'>[] => {
    const [name] = match;
    if (ownNames(inspection).some((each) => each.includes(name))) return [];
    return [mark(passage, match.index, match.index + name.length, { data: { own: ownName(inspection) } })];
  });
}
