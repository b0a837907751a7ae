/** What the checks of running text say. Every sentence quotes the place; {names} come from the finding’s data. */

const AT = '“{quote}”一句：';

export const proseMessages = {
  A04: `${AT}出现“{text}”，本单位为“{own}”，请核对是否套用了他人的文本。`,
  A05: {
    form: `${AT}日期“{text}”书写有误，请核对。`,
    period: `${AT}统计期限“{text}”应为{year}年1月1日至{year}年12月31日。`,
  },
  A06: {
    count: `${AT}写“{text}”，报告实际有{due}个部分。`,
    names: `${AT}列出的部分名称只有{named}个与法定的{due}个部分对应，请核对。`,
    others: `${AT}列出的有法定{due}个部分以外的内容，请核对。`,
  },
  A07: '前言没有写联系方式（机构、地址、电话、邮编），请补充。',
  A09: {
    late: '已经超过法定公布期限{due}，请尽快公布，并说明原因。',
    soon: '法定公布期限是{due}，请抓紧。',
  },
  B01: '“{heading}”没有写，请按五个方面填写。',
  B02: '总体情况缺{missing}，请补充。',
  B03: '“{name}”不属于规定的五个方面，可以并入“监督保障”等方面。',
  B04: '《条例》第五十条第（四）项要求写明工作考核、社会评议、责任追究结果，未见{missing}。情况属实的，可以写：{ready}',
  B05: {
    long: '总体情况共{length}字，一般不超过{limit}字。',
    short: '总体情况只有{length}字，一般不少于{least}字，请充实内容。',
  },
  B07: '说明有{length}字，超过{limit}字；第二、三、四部分只放表格，文字请移到总体情况。',
  B08: {
    request: '“依申请公开”一段没有写到申请的收到、受理或者答复，疑似内容错位：“{quote}”。',
    other: '这一段的内容与所在方面不符，疑似错位：“{quote}”。',
  },
  B09: '“{name}”只有{length}字，少于{least}字，请写实际内容。',
  F01: `${AT}“{text}”与{table}都不一致，请核对。`,
  F02: {
    none: `${AT}写没有收到申请，表三本年新收为{value}。`,
    some: `${AT}写“{text}”，表三的新收、结转和办结都是0。`,
    zero: `${AT}写“{text}”，与{table}不一致。`,
  },
  F03: {
    default: `${AT}“{text}”与{table}不一致，请核对。`,
    allConcluded: `${AT}写“{text}”，表三结转下年度为{value}。`,
  },
  F04: {
    default: `${AT}“{text}”与{table}不一致，请核对申请人的类别。`,
    allPersons: `${AT}写“{text}”，表三各类组织新收为{value}。`,
  },
  F05: `${AT}“{text}”与{table}不一致，请核对。`,
  F06: {
    default: `${AT}“{text}”与{table}不一致，请核对。`,
    none: `${AT}写没有发生，表四{name}为{value}。`,
    allUpheld: `${AT}写“{text}”，表四还有其他结果或者尚未审结的{value}件。`,
  },
  F07: {
    default: `${AT}“{text}”与{table}不一致，请核对。`,
    none: `${AT}写没有制发，表二本年制发为{value}。`,
  },
  F08: {
    default: `${AT}“{text}”与{table}不一致，请核对。`,
    published: `${AT}写到公开“{text}”，{table}，请核对。`,
    none: `${AT}写没有{name}，表二为{value}件。`,
    noFee: `${AT}写没有收费，表二收费金额为{value}万元。`,
    fee: `${AT}“{text}”与表二收费金额{table}万元不一致，请核对。`,
  },
  F09: {
    default: `${AT}{part}占{total}应为{rate}%，写的是“{text}”。`,
    above: `${AT}“{text}”超过100%，请核对。`,
  },
  F10: {
    default: `${AT}由{before}到{now}应为{rate}%，写的是“{text}”。`,
    step: `${AT}由{before}到{now}相差{step}，写的是“{text}”。`,
    lastYear: `${AT}按上年报告的{before}件、本年{now}件应为{rate}%，写的是“{text}”。`,
    direction: `${AT}上年报告是{before}件、本年{now}件，与“{text}”的增减方向不符，请核对。`,
  },
  F11: {
    over: '“{quote}”：各项{parts}={sum}，超过总数{total}{unit}，多{difference}，请核对。',
    more: '“{quote}”：各项{parts}={sum}，前面写{total}{unit}，多{difference}，是其中各项的请核对。',
    under: '“{quote}”：各项{parts}={sum}，总数写{total}{unit}，差{difference}，请核对，没有列全的补上“等”。',
    sum: '“{quote}”：各项{parts}={sum}，合计写{total}{unit}，相差{difference}，请核对。',
  },
  F12: `${AT}“{text}”能够统计的，建议写准确数。`,
  F13: {
    none: `${AT}没有收到申请，又写“{text}”，前后矛盾。`,
    balance: `${AT}上年结转{carriedIn}件加新收{received}件是{left}件，办结{concluded}件加结转下年{carriedForward}件是{right}件，两边不等，请核对。`,
    stock: `${AT}年初{opening}加新增{added}减去退出{gone}，与年末{closing}不符，请核对。`,
    unit: `${AT}“{text}”应写作“0件”。`,
    missing: `${AT}“{text}”前后漏写了数字，请补上。`,
  },
  F14: `${AT}“{text}”是协助其他机关办理的，不是本机关收到的申请，不应计入。`,
  F16: {
    stated: `${AT}“{text}”与上年报告不一致，上年{table}，请核对。`,
    step: `${AT}上年报告是{before}件、本年{now}件，与“{text}”的增减不符，请核对。`,
  },
  G01: `${AT}“{text}”是旧令号，《条例》现行版本为国务院令第711号（2019年修订）。`,
  G02: {
    version: `${AT}《{title}》的文号应为{number}，写的是“{text}”。`,
    replaced: `${AT}“{text}”已不再使用，年度报告现依据{paper}编制。`,
    brackets: `${AT}文号“{text}”的年份应使用六角括号〔〕。`,
    noYear: `${AT}文号“{text}”缺少年份，应写成“机关代字〔年份〕几号”。`,
    crushed: `${AT}文号“{text}”的年份和序号连在一起，请核对。`,
  },
  G03: `${AT}写“{text}”，本报告是{year}年度，请核对。`,
  G04: `${AT}“{text}”与本单位的层级不符，请改写本单位的工作。`,
  G05: '表四“{row}”{value}件：2024年起不服不予公开的须先申请行政复议，请核对是否为其他情形。',
  G06: `${AT}引用“{text}”，本报告为{year}年度，请核对。`,
  G07: `${AT}“{text}”是以前年度的文件或者规划，请确认是否仍作本年度工作的依据。`,
  H01: {
    blank: '第五部分没有写，请写明存在的主要问题和改进情况。',
    sham: '第五部分只写“{text}”，请写明实际存在的主要问题和改进措施。',
  },
  H02: {
    problems: '第五部分只写措施，没有写存在的问题，请补充。',
    measures: '第五部分只写问题，没有写改进措施，请补充。',
  },
  H03: '第五部分列出问题{problems}条、改进措施{measures}条，请逐条对应。',
  H04: '第五部分与上年报告的第五部分相似{percent}%，请结合本年实际重写。',
  H05: '自己的话共{of}句，其中{count}句与同级其他单位的年报完全相同，请写本单位的实际情况。',
  H06: {
    one: '上年承诺“{measure}”，本年未见落实的情况，请补充。',
    several: '上年承诺“{measure}”等{count}项措施，本年未见落实的情况，请补充。',
  },
  H07: {
    default: '第六部分没有说明信息处理费的收取情况，没有收取的也请写明。',
    otherFee: '第六部分写了其他收费，没有说明信息处理费的收取情况，没有收取的也请写明。',
    elsewhere: '信息处理费的收取情况写在了别处，请移到第六部分。',
  },
  H08: {
    unit: `${AT}信息处理费{value}没有写单位，请写明元。`,
    few: `${AT}收取信息处理费{text}，本年只收到申请{received}件，按件计收的从第十一件起算，请核对。`,
  },
  H09: `${AT}信息处理费与表二收费金额{amount}万元相同，两项口径不同，请勿重复填写。`,
  I01: {
    mobile: '正文含手机号码{text}，请删去，改用办公电话。',
    identity: '正文含公民身份号码{text}，请删去。',
    card: '正文含银行卡号{text}，请删去。',
  },
  I02: {
    name: `${AT}出现个人姓名“{text}”，请改为科室名称或者隐去。`,
    address: `${AT}出现个人住址“{text}”，请删去。`,
  },
  I03: `${AT}出现“{text}”，请先作保密审查。`,
  I04: `${AT}“{text}”疑为错字，请核对。`,
  I05: '正文没有出现本单位名称（{name}），也没有“我镇”“本机关”等字样，疑似通用文本，请写本单位的情况。',
  I06: `${AT}“{text}”不是本单位的情况，请改写。`,
  I07: {
    default: `${AT}标点“{text}”重复或者多余。`,
    narrow: '“{quote}”中的半角标点“{text}”应为全角。',
  },
  I08: {
    letter: `${AT}“{text}”是上报公文的用语，公布的报告面向公众，请删去或者改写。`,
    debris: `${AT}“{text}”是模板、书签或者占位的残留，请删去或者填写。`,
    unpaired: `${AT}“{text}”没有配对，请补上或者删去另一半。`,
    mixed: `${AT}“{text}”的括号一边全角、一边半角。`,
  },
  I09: {
    skipped: `${AT}序号“{text}”不连续，前面缺“{due}”。`,
    repeated: `${AT}序号“{text}”重复或者倒退，此处应为“{due}”。`,
    mixed: `${AT}序号“{text}”与前面的写法不同，同一层次请用同一种。`,
  },
  I10: {
    twice: `${AT}“{text}”重复。`,
    heading: '标题“{text}”里“{word}”写了两遍，请删去一个。',
    damaged: `${AT}“{text}”疑似漏字或者叠字，请核对。`,
    until: `${AT}“截止”后面跟日期应写“截至”。`,
  },
} as const;
