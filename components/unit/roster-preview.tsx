/** What a workbook would add and change, before it is done. */
import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Notice } from '@/components/ui/notice';
import { ScrollBox } from '@/components/ui/scroll-box';
import { Table } from '@/components/ui/table';
import { unitLevelNames } from '@/lib/report/unit/unit';
import { roleGlossary } from '@/lib/workflow/roles';
import type { PlannedPerson } from '@/lib/workflow/roster/plan-people';
import type { RosterPlan } from '@/lib/workflow/roster/plan-roster';
import type { PlannedUnit } from '@/lib/workflow/roster/plan-units';

interface PreviewProps {
  readonly plan: RosterPlan;
  readonly isChanged?: boolean;
  readonly isBusy: boolean;
  readonly onConfirm: () => void;
}

export function RosterPreview({ plan: { units, people, unchanged }, isChanged, isBusy, onConfirm }: PreviewProps) {
  const added = units.filter(({ id }) => id === undefined);
  const changed = units.filter(({ id }) => id !== undefined);
  const fresh = people.filter(({ userId }) => userId === undefined);
  const promoted = people.filter(({ userId }) => userId !== undefined);
  const isNothing = units.length + people.length === 0;
  return (
    <Card title="第三步　核对以后建立">
      <div className="space-y-5">
        {isChanged && <Notice kind="warn" live title="核对以后系统里的单位或人员有了变动，请再看一遍下面的内容" />}
        <p role="status" className="font-bold">
          {isNothing
            ? `表里的${unchanged}行和系统里的一样，没有要改动的。`
            : `将新增${added.length}个单位，修改${changed.length}个单位，新建${fresh.length}个账号，给${promoted.length}个已有账号增加岗位；${unchanged}行没有变化。`}
        </p>
        <Listed title="新增的单位" count={added.length} headings={['行', '单位', '简称', '层级', '上级单位', '审核']}>
          {added.map((unit) => (
            <AddedUnit key={unit.row} unit={unit} />
          ))}
        </Listed>
        <Listed title="修改的单位" count={changed.length} headings={['行', '单位', '改动']}>
          {changed.map(({ row, entry, changes }) => (
            <tr key={row} className="border-b border-line">
              <Cell>{row}</Cell>
              <Cell>{entry.name}</Cell>
              <Cell>
                {changes.map(({ key, heading, before, after }) => (
                  <div key={key}>
                    {heading}：{before || '空'} → <strong>{after || '空'}</strong>
                  </div>
                ))}
              </Cell>
            </tr>
          ))}
        </Listed>
        <Listed title="新建的账号" count={fresh.length} headings={['行', '姓名', '用户名', '单位和岗位']}>
          {fresh.map((person) => (
            <PersonRow key={person.row} person={person} />
          ))}
        </Listed>
        <Listed title="增加岗位的账号" count={promoted.length} headings={['行', '姓名', '用户名', '增加的岗位']}>
          {promoted.map((person) => (
            <PersonRow key={person.row} person={person} />
          ))}
        </Listed>
        {!isNothing && (
          <div className="flex flex-wrap items-center gap-4">
            <Button onClick={onConfirm} aria-disabled={isBusy}>
              {isBusy ? '正在建立…' : '确认建立'}
            </Button>
            {fresh.length > 0 && (
              <span className="text-muted">
                {isBusy && '账号多的时候需要几十秒，请不要关闭页面。'}
                初始密码只在建立以后显示一次，请准备好打印机，或存为PDF。
              </span>
            )}
          </div>
        )}
      </div>
    </Card>
  );
}

/** Open at once while it is short. */
const SHORT = 20;

function Listed({
  title,
  count,
  headings,
  children,
}: {
  title: string;
  count: number;
  headings: readonly string[];
  children: ReactNode;
}) {
  if (count === 0) return null;
  return (
    <details open={count <= SHORT}>
      <summary className="cursor-pointer font-bold text-brand">
        {title}（{count}）
      </summary>
      <div className="mt-2">
        <ScrollBox label={title}>
          <Table headings={headings}>{children}</Table>
        </ScrollBox>
      </div>
    </details>
  );
}

function AddedUnit({ unit: { row, entry, parent, stages } }: { unit: PlannedUnit }) {
  return (
    <tr className="border-b border-line">
      <Cell>{row}</Cell>
      <Cell>{entry.name}</Cell>
      <Cell>{entry.shortName}</Cell>
      <Cell>{unitLevelNames[entry.level]}</Cell>
      <Cell>{parent}</Cell>
      <Cell>{stages ? `${stages}级` : '默认'}</Cell>
    </tr>
  );
}

function PersonRow({ person: { row, name, username, posts } }: { person: PlannedPerson }) {
  return (
    <tr className="border-b border-line">
      <Cell>{row}</Cell>
      <Cell>{name}</Cell>
      <Cell>{username}</Cell>
      <Cell>{posts.map(({ unit, role }) => `${unit} ${roleGlossary[role].name}`).join('、')}</Cell>
    </tr>
  );
}

function Cell({ children }: { children: ReactNode }) {
  return <td className="py-1.5 pr-4 align-top">{children}</td>;
}
