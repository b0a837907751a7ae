/**
 * What a unit in which nothing was applied for and nothing was decided is asked, and what each answer says in its report.
 * Only what the unit answers is written: two units with different answers publish different texts.
 */

export interface ZeroOption {
  readonly key: string;
  readonly label: string;
  /** What it says in the report; without a full stop, `year` in front where the sentence needs one. */
  readonly says: string;
  /** What is done about it; of problems only. */
  readonly remedy?: string;
}

export interface ZeroQuestion {
  readonly key: string;
  readonly ask: string;
  /** Whether several answers may be chosen; one is needed in any case. */
  readonly isMany: boolean;
  readonly options: readonly ZeroOption[];
}

export const zeroQuestions = [
  {
    key: 'channels',
    ask: '主动公开用了哪些渠道？',
    isMany: true,
    options: [
      { key: 'portal', label: '县（区）政府网站', says: '县（区）政府网站的信息公开专栏' },
      { key: 'board', label: '村（社区）公开栏', says: '村（社区）公开栏' },
      { key: 'media', label: '政务新媒体', says: '政务新媒体' },
      { key: 'hall', label: '便民服务大厅', says: '便民服务大厅的公开专区' },
    ],
  },
  {
    key: 'subjects',
    ask: '公开的主要是哪些内容？',
    isMany: true,
    options: [
      { key: 'office', label: '机构职能和工作动态', says: '机构职能、工作动态' },
      { key: 'budget', label: '财政预决算', says: '财政预决算' },
      { key: 'relief', label: '社会救助', says: '社会救助' },
      { key: 'farming', label: '惠农补贴', says: '惠农补贴' },
      { key: 'safety', label: '应急和安全生产', says: '应急管理、安全生产' },
    ],
  },
  {
    key: 'review',
    ask: '信息发布前怎样审核？',
    isMany: false,
    options: [
      { key: 'two', label: '两级审核', says: '信息发布前由办公室初审、分管领导终审' },
      { key: 'three', label: '三级审核', says: '信息发布前由经办人自审、办公室复核、分管领导终审' },
      { key: 'above', label: '报上级部门审核', says: '信息发布前报上级主管部门统一审核' },
    ],
  },
  {
    key: 'upkeep',
    ask: '已经公开的信息多久检查一次？',
    isMany: false,
    options: [
      { key: 'month', label: '每月', says: '已经公开的信息每月检查一次' },
      { key: 'quarter', label: '每季度', says: '已经公开的信息每季度检查一次' },
      { key: 'half', label: '每半年', says: '已经公开的信息每半年检查一次' },
    ],
  },
  {
    key: 'platform',
    ask: '有哪些公开平台？',
    isMany: true,
    options: [
      {
        key: 'column',
        label: '网站专栏由县（区）统一建设',
        says: '信息公开专栏由县（区）统一建设，本机关按要求更新栏目内容',
      },
      { key: 'hall', label: '公开专区', says: '在便民服务大厅设有政务公开专区，备有查阅的设备和资料' },
      { key: 'board', label: '公开栏', says: '在村（社区）设有公开栏，由专人更换内容' },
      { key: 'media', label: '政务新媒体', says: '政务新媒体由专人维护，运行正常' },
    ],
  },
  {
    key: 'assessment',
    ask: '政府信息公开工作考核了吗？',
    isMany: false,
    options: [
      { key: 'yearly', label: '纳入了年度考核', says: '政府信息公开工作已纳入年度工作考核' },
      { key: 'none', label: '没有单独考核', says: '没有对政府信息公开工作单独考核' },
    ],
  },
  {
    key: 'survey',
    ask: '社会评议的情况？',
    isMany: false,
    options: [
      { key: 'good', label: '评议了，没有不满意的', says: '社会评议没有收到不满意的评价' },
      { key: 'none', label: '没有开展', says: '没有开展社会评议' },
    ],
  },
  {
    key: 'training',
    ask: '组织业务培训了吗？',
    isMany: false,
    options: [
      { key: 'none', label: '没有', says: '没有组织业务培训' },
      { key: 'once', label: '1次', says: '组织业务培训1次' },
      { key: 'twice', label: '2次', says: '组织业务培训2次' },
    ],
  },
  {
    key: 'problems',
    ask: '主要问题是什么？',
    isMany: true,
    options: [
      {
        key: 'few',
        label: '内容少、更新慢',
        says: '公开的内容较少，更新不够及时',
        remedy: '由专人负责更新，每月核对一次栏目内容',
      },
      {
        key: 'dry',
        label: '解读形式单一',
        says: '政策解读的形式单一，多为文字',
        remedy: '用图解、问答等群众看得懂的形式解读政策',
      },
      {
        key: 'people',
        label: '工作人员业务不熟',
        says: '工作人员多为兼职，业务不够熟悉',
        remedy: '组织工作人员学习公开条例和年报格式的要求',
      },
      {
        key: 'village',
        label: '村级公开不统一',
        says: '村级公开栏的内容不够统一',
        remedy: '制定村级公开清单，每季度检查一次',
      },
    ],
  },
] as const satisfies readonly ZeroQuestion[];

export type ZeroKey = (typeof zeroQuestions)[number]['key'];

/** The options chosen for each question, in the order of the form. */
export type ZeroAnswers = Readonly<Record<ZeroKey, readonly ZeroOption[]>>;

/** The name of the field by which an option is chosen: radio buttons share the name of their question. */
export function fieldOf({ key, isMany }: ZeroQuestion, option: ZeroOption): string {
  return isMany ? `${key}-${option.key}` : key;
}

/** The answers that a form brings, or the keys of the questions that are not answered. */
export function readZeroAnswers(
  values: Readonly<Record<string, string>>,
): { readonly ok: true; readonly answers: ZeroAnswers } | { readonly ok: false; readonly open: readonly ZeroKey[] } {
  const chosen = (key: ZeroKey) => {
    const question: ZeroQuestion | undefined = zeroQuestions.find((each) => each.key === key);
    return question?.options.filter((option) => values[fieldOf(question, option)] === option.key) ?? [];
  };
  const open = zeroQuestions.map(({ key }) => key).filter((key) => chosen(key).length === 0);
  if (open.length > 0) return { ok: false, open };
  return {
    ok: true,
    answers: {
      channels: chosen('channels'),
      subjects: chosen('subjects'),
      review: chosen('review'),
      upkeep: chosen('upkeep'),
      platform: chosen('platform'),
      assessment: chosen('assessment'),
      survey: chosen('survey'),
      training: chosen('training'),
      problems: chosen('problems'),
    },
  };
}
