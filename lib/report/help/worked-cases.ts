/** Cases as clerks meet them, each with the place of the form where it counts. Labels stand with the rows themselves. */

export interface WorkedCase {
  readonly story: string;
  /** The row, t3/granted, or the cell, t2/penalties/decisions; absent for what counts nowhere. */
  readonly place?: string;
  readonly why: string;
  /** For a request: the answers that lead there. */
  readonly answers?: readonly number[];
}

export const workedCases: readonly WorkedCase[] = [
  {
    story: '村民书面申请公开本村的低保名单，镇里把名单给了，身份证号和银行账号遮盖。',
    place: 't3/partlyGranted',
    answers: [0, 0, 0, 2],
    why: '遮盖的部分不再计入不予公开。',
  },
  {
    story: '申请人要征地公告，公告早已挂在县政府网站上，答复书写明了网址。',
    place: 't3/granted',
    answers: [0, 0, 0, 1],
    why: '告知获取的方式和途径，就是予以公开。',
  },
  {
    story: '12月10日收到申请，12月31日还在征求第三方意见，次年1月8日答复。',
    place: 't3/carriedForward',
    answers: [0, 1],
    why: '本年计新收1件、结转1件；次年计上年结转1件，再按答复的结果计1件。',
  },
  {
    story: '申请人要一块地的审批文件，镇里检索以后没有，这类文件由自然资源部门制作。',
    place: 't3/notHeld',
    answers: [0, 0, 2, 1],
    why: '信息不存在、不由本机关负责的，都在这一行。',
  },
  {
    story: '申请人要“近五年各村惠农补贴的分类汇总表”，镇里只有一份份发放表，没有汇总。',
    place: 't3/needsCreation',
    answers: [0, 0, 2, 2],
    why: '没有现成的，不必为申请另外制作；把现有的发放表提供了的，就计予以公开或部分公开。',
  },
  {
    story: '申请书上写的是反映村干部问题，要求镇里调查处理并书面答复。',
    place: 't3/petition',
    answers: [0, 0, 3, 0],
    why: '实质是举报，告知渠道，不按公开申请办理。',
  },
  {
    story: '寄来的申请只写“要全部账目”，镇里告知补正，补正期限过了没有回音。',
    place: 't3/correctionOverdue',
    answers: [0, 0, 4, 0],
    why: '没有补正的在其他处理；补正了仍不明确的在无法提供。',
  },
  {
    story: '申请人来电说不要了，随后寄来撤回申请的书面说明。',
    place: 't3/otherHandling',
    answers: [0, 0, 4, 2],
    why: '撤回没有单独的一行。',
  },
  {
    story: '12345转来一个问医保怎样办理的电话，当天回了电话。',
    answers: [1],
    why: '咨询不是公开申请，表三不计。',
  },
  {
    story: '县自然资源局收到一件申请，请镇里提供土地台账，由局里答复。',
    answers: [2],
    why: '由收到申请的县自然资源局计。',
  },
  {
    story: '律师受村民委托提出申请，申请书上的申请人是这位村民。',
    place: 't3//person',
    why: '按申请书上的申请人分列：以律师事务所名义申请的，才计入另一列。',
  },
  {
    story: '镇政府印发了春节值班通知、年度工作要点和一份任免通知。',
    why: '不涉及公众的权利义务，也不反复适用，不算表二第一部分所说的文件，填0。',
  },
  {
    story: '2023年制定的农村自建房管理办法，今年没有改动，仍在执行。',
    place: 't2/normativeDocuments/inForce',
    why: '以前年度制发、仍然有效的也算在内；今年新制发的那一格不计它。',
  },
  {
    story: '一份处罚决定书同时罚款和没收违法所得。',
    place: 't2/penalties/decisions',
    why: '按决定书计1件，不按处罚的种类计。',
  },
  {
    story: '镇里受县城管局委托、以县城管局的名义作出10件处罚决定。',
    why: '由委托的县城管局填报；镇里只填以本镇名义作出的。',
  },
  {
    story: '全年按国家规定收费38 560元，都开了财政票据。',
    place: 't2/fees/amount',
    why: '单位是万元，填3.856。',
  },
  {
    story: '申请人不服镇里的答复申请复议，县政府撤销了答复，责令重新办理。',
    place: 't4/reconsideration/corrected',
    why: '撤销、变更、确认违法、责令履行，都是结果纠正。',
  },
];
