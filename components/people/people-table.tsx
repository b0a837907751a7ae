'use client';

/** The people that somebody administers; those who are ticked get new first passwords, printed as slips. */
import Link from 'next/link';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { Table } from '@/components/ui/table';
import { PasswordSlips } from '@/components/unit/password-slips';
import type { Slip } from '@/components/unit/roster-answer';

export interface ListedPerson {
  readonly userId: string;
  readonly name: string;
  readonly username: string;
  readonly units: readonly string[];
  readonly posts: readonly string[];
  readonly state: string;
  /** Whether the viewer may give the account a new password here. */
  readonly mayReset: boolean;
}

type Stage = 'choosing' | 'asking' | 'busy';

export function PeopleTable({ people, passwordsAt }: { people: readonly ListedPerson[]; passwordsAt: string }) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [stage, setStage] = useState<Stage>('choosing');
  const [slips, setSlips] = useState<readonly Slip[]>();
  const [refused, setRefused] = useState('');

  const toggle = (ids: readonly string[], isOn: boolean) => {
    const rest = [...chosen].filter((id) => !ids.includes(id));
    setChosen(new Set(isOn ? [...rest, ...ids] : rest));
    setStage('choosing');
  };
  const reset = async () => {
    setStage('busy');
    const answer = await sent(passwordsAt, [...chosen]);
    setStage('choosing');
    setSlips(answer.slips);
    setRefused(answer.slips ? '' : answer.message);
  };

  if (slips) return <PasswordSlips slips={slips} />;
  const open = people.filter(({ mayReset }) => mayReset).map(({ userId }) => userId);
  return (
    <>
      {refused && <Notice kind="error" live title={refused} />}
      <Table headings={['选择', '姓名', '用户名', '单位', '岗位', '状态']}>
        {people.map((person) => (
          <Row
            key={person.userId}
            person={person}
            isChosen={chosen.has(person.userId)}
            onChoose={(isOn) => toggle([person.userId], isOn)}
          />
        ))}
      </Table>
      {open.length > 0 && (
        <div className="mt-4 flex flex-wrap items-center gap-4">
          <Button look="secondary" onClick={() => toggle(open, chosen.size < open.length)}>
            {chosen.size < open.length ? '全选本页' : '全不选'}
          </Button>
          <Button
            look="secondary"
            aria-disabled={chosen.size === 0}
            onClick={() => chosen.size > 0 && setStage('asking')}
          >
            {chosen.size === 0 ? '先选人，再重置密码' : `给选中的${chosen.size}人重置密码`}
          </Button>
        </div>
      )}
      {stage !== 'choosing' && (
        <div className="mt-4">
          <Notice kind="warn" live title={`给这${chosen.size}人生成新的初始密码？`}>
            <p className="mb-3">他们现有的登录全部退出，两步验证关闭，首次登录时必须修改密码。新密码只显示一次。</p>
            <Button aria-disabled={stage === 'busy'} onClick={() => stage === 'asking' && void reset()}>
              {stage === 'busy' ? '正在生成…' : '确认重置并显示密码条'}
            </Button>
          </Notice>
        </div>
      )}
    </>
  );
}

function Row({
  person: { userId, name, username, units, posts, state, mayReset },
  isChosen,
  onChoose,
}: {
  person: ListedPerson;
  isChosen: boolean;
  onChoose: (isOn: boolean) => void;
}) {
  return (
    <tr className="border-b border-line">
      <td className="py-2 pr-4">
        {mayReset && (
          <input
            type="checkbox"
            aria-label={`选择${name}`}
            checked={isChosen}
            onChange={({ target }) => onChoose(target.checked)}
            className="h-5 w-5"
          />
        )}
      </td>
      <th scope="row" className="whitespace-nowrap py-2 pr-4 font-normal">
        <Link href={`/people/${userId}`} prefetch={false} className="text-brand underline">
          {name}
        </Link>
      </th>
      <td className="py-2 pr-4">{username}</td>
      <td className="py-2 pr-4">{units.join('、') || '—'}</td>
      <td className="py-2 pr-4">{posts.join('、') || <span className="text-warn">没有岗位</span>}</td>
      <td className="py-2">{state}</td>
    </tr>
  );
}

type Sent = { readonly slips: readonly Slip[] } | { readonly slips?: undefined; readonly message: string };

async function sent(address: string, people: readonly string[]): Promise<Sent> {
  try {
    const headers = { 'Content-Type': 'application/json' };
    const answer = await fetch(address, { method: 'POST', headers, body: JSON.stringify({ people }) });
    const given: Sent = await answer.json();
    return given;
  } catch {
    return { message: '没有连上服务器，密码没有重置，请稍后再试。' };
  }
}
