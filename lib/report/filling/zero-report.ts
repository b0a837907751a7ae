/** 零报告: the report of a year without applications, disputes and decisions, from a few answers of the unit. */
import type { Patch } from '@/lib/report/report';
import { chineseOrdinal } from '@/lib/report/wording';
import type { Template } from '@/lib/template/types';
import { zeroDraft } from './fill';
import { feeSentence, noApplicationsSentence } from './proposals';
import type { ZeroAnswers, ZeroOption } from './zero-questions';

/** All cells 0 and every required text written; `signedOn` is an ISO day. Title, preface and sign-off are the unit's own. */
export function zeroReport(template: Template, year: number, signedOn: string, answers: ZeroAnswers): Patch {
  const { channels, subjects, review, upkeep, platform, assessment, survey, training, problems } = answers;
  return {
    ...zeroDraft(template),
    signedOn,
    'overview/proactive': `${year}年，本机关通过${list(channels)}主动公开政府信息，内容主要涉及${list(subjects)}等方面。本机关没有制定行政规范性文件，没有作出行政许可、行政处罚和行政强制决定，也没有收取行政事业性收费。`,
    'overview/onRequest': `${noApplicationsSentence(year)}受理申请的渠道保持畅通，没有发生因政府信息公开引起的行政复议和行政诉讼。`,
    'overview/management': `${say(review)}，同时进行保密审查，公开属性在起草文件时认定。${say(upkeep)}，内容有变化的及时更新。`,
    'overview/platform': `${say(platform)}。`,
    'overview/supervision': `工作考核方面，${say(assessment)}。社会评议方面，${say(survey)}。责任追究方面，没有发生政府信息公开工作责任追究的情形。全年${say(training)}。`,
    problems: `本年存在的主要问题：${points(problems.map(({ says }) => says))}。改进情况：${points(problems.map(({ remedy = '' }) => remedy))}。`,
    other: `${feeSentence(year, 0)}没有其他需要报告的事项。`,
  };
}

function list(options: readonly ZeroOption[]): string {
  return options.map(({ says }) => says).join('、');
}

function say(options: readonly ZeroOption[]): string {
  return options.map(({ says }) => says).join('；');
}

/** One point as it stands; several with 一是, 二是. */
function points(all: readonly string[]): string {
  return all.length === 1 ? all.join('') : all.map((each, at) => `${chineseOrdinal(at + 1)}是${each}`).join('；');
}
