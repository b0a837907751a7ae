/** 通知: the yearly circular with which an office begins the season, its dates filled in. Numbers and contacts are the office's to add. */
import type { DocNode } from '@/lib/document/nodes';
import { heading, paragraph, TO_FILL } from './paper-nodes';

export interface Circular {
  readonly place: string;
  readonly officeName: string;
  readonly year: number;
  /** As printed, or undefined where the office has set no day. */
  readonly submitBy: string | undefined;
  /** The statutory days, as printed: of units and of the government itself. */
  readonly publishBy: string;
  readonly governmentBy: string;
  /** Units that owe a report. */
  readonly due: number;
  readonly phone: string;
}

/** The circular in reading order. It can be changed like any Word file. Source: 政府信息公开条例 第四十九条、第五十条. */
export function circular({ place, officeName, year, due, phone, ...days }: Circular): readonly DocNode[] {
  const { submitBy, publishBy, governmentBy } = days;
  return [
    { kind: 'title', lines: [`关于做好${year}年度政府信息公开工作`, '年度报告编制和公布工作的通知'] },
    paragraph(`${place}各乡镇人民政府、街道办事处，各部门、各直属单位：`),
    paragraph(
      `根据《中华人民共和国政府信息公开条例》第四十九条、第五十条和《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号），现就做好${year}年度政府信息公开工作年度报告（以下简称年报）编制和公布工作通知如下。`,
    ),
    heading('一、编制范围和内容'),
    paragraph(
      `本年度应当编制年报的共${due}家。统计期限为${year}年1月1日至12月31日。年报按规定格式编写，内容完整，不得增减各部分标题和表格项目；没有发生的填“0”，不得留空。`,
    ),
    heading('二、时间安排'),
    paragraph(
      submitBy
        ? `请于${submitBy}前将本单位年报送${officeName}审核；审核通过后，于${publishBy}前在本单位政府信息公开专栏公布，并登记公布日期和网页地址。`
        : `请于${TO_FILL}前将本单位年报送${officeName}审核；审核通过后，于${publishBy}前在本单位政府信息公开专栏公布，并登记公布日期和网页地址。`,
    ),
    paragraph(`本级政府年报在各单位年报的基础上汇总编制，于${governmentBy}前公布。`),
    heading('三、有关要求'),
    paragraph('（一）数据准确。表格内和表格之间的数量关系应当相符，与上年结转数衔接，文字中的数字与表格一致。'),
    paragraph('（二）严格审查。公布前应当进行保密审查，不得公开国家秘密、商业秘密和个人隐私。'),
    paragraph('（三）按时办理。逾期不报、不公布的，将予以通报。'),
    paragraph(`联系人：${TO_FILL}，联系电话：${phone || TO_FILL}。`),
    { kind: 'signature', agency: officeName, date: `${year}年12月${TO_FILL}日` },
  ];
}
