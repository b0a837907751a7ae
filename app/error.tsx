'use client';

import { unstable_isUnrecognizedActionError } from 'next/navigation';
import { BareDoor } from '@/components/frame/bare-door';
import { buttonClass } from '@/components/ui/button-class';
import { faultOfDigest, refusalOfFault } from '@/lib/report/limits/fault-digest';
import { outageSentences } from '@/lib/report/limits/outages';

/** Shown where a page could not be made. The digest stands in the server's log beside the cause, or names what is wrong. */
export default function PageError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const fault = faultOfDigest(error.digest);
  if (isOfFormerVersion(error)) return <Upgraded />;
  return (
    <BareDoor
      title={fault ? '服务器现在不能保存' : '页面出错了'}
      intro={fault ? outageSentences[refusalOfFault(fault)] : UNKNOWN}
    >
      {!fault && (
        <p>
          错误编号：<code>{error.digest ?? '无'}</code>
        </p>
      )}
      <div className="flex gap-3">
        <button type="button" className={buttonClass('primary')} onClick={reset}>
          再试一次
        </button>
        <a className={buttonClass('secondary')} href="/">
          返回首页
        </a>
      </div>
    </BareDoor>
  );
}

function isOfFormerVersion(error: Error): boolean {
  return unstable_isUnrecognizedActionError(error);
}

/** A page of the version before asked for something that the present one calls otherwise. */
function Upgraded() {
  return (
    <BareDoor
      title="系统刚刚升级过"
      intro="这个页面是升级以前打开的，刚才的操作没有执行。报告里写的内容已经保存；请刷新页面，再做一次。"
    >
      <button type="button" className={buttonClass('primary')} onClick={() => window.location.reload()}>
        刷新页面
      </button>
    </BareDoor>
  );
}

const UNKNOWN = '已保存的内容没有丢失。请再试一次；仍不行的，请把下面的错误编号告诉系统管理员。';
