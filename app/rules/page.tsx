import type { Metadata } from 'next';
import Link from 'next/link';
import { ViewerFrame } from '@/app/viewer-frame';
import { RuleCard } from '@/components/rules/rule-card';
import { Card } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import { mayDo } from '@/lib/auth/unit-permit';
import { requireViewer } from '@/lib/auth/viewer';
import { catalogue } from '@/lib/rules/catalogue';
import { examples } from '@/lib/rules/examples/all';
import { RULE_SET_VERSION } from '@/lib/rules/rule-set-version';

export const metadata: Metadata = { title: '核对规则' };

/** What the rules of a letter are about. */
const titles: Readonly<Record<string, string>> = {
  A: '标题、年度和落款',
  B: '结构',
  C: '单元格',
  D: '勾稽关系',
  E: '与上年报告比较',
  F: '文字与表格',
  G: '年份、法规和层级',
  H: '第五、第六部分',
  I: '个人信息、残留和用语',
};

const letters = [...new Set(catalogue.map(({ id }) => id.charAt(0)))].sort();

export default async function RulesPage() {
  const viewer = await requireViewer('/rules');
  const mayExplain = await Promise.all(viewer.memberships.map(({ unitId }) => mayDo(viewer, 'viewAudit', unitId)));
  return (
    <ViewerFrame viewer={viewer} current="rules">
      <PageHeader title="核对规则">
        填写时系统按这些规则逐项核对。错误应当改正；警告请核实，确有原因的加以说明；提示仅供参考。任何规则都不妨碍保存。规则版本
        {RULE_SET_VERSION}。
        {mayExplain.includes(true) && (
          <>
            想知道一句话为什么有提示或者没有提示，请看<Link href="/rules/explain">一句话怎样读</Link>。
          </>
        )}
      </PageHeader>
      <div className="space-y-6">
        {letters.map((letter) => (
          <Card key={letter} title={titles[letter] ?? letter}>
            <ul>
              {catalogue
                .filter(({ id }) => id.startsWith(letter))
                .map((rule) => (
                  <RuleCard key={rule.id} id={rule.id} rule={rule} examples={examples[rule.id].length} />
                ))}
            </ul>
          </Card>
        ))}
      </div>
    </ViewerFrame>
  );
}
