/** A report on the year is being written: it stays what it is unless somebody who may says that it was published. */
import { Notice } from '@/components/ui/notice';
import { ConfirmBox } from './confirm-box';

/** The name of the field. */
export const FILES_DRAFT = 'filesDraft';

export function StandingChoice({ year, status, mayFile }: { year: number; status: string; mayFile: boolean }) {
  return (
    <Notice kind="info" title={`${year}年度的报告现在是“${status}”，导入只写入内容，写入以后它还是“${status}”`}>
      {mayFile ? (
        <ConfirmBox name={FILES_DRAFT}>
          {year}年度的报告已经在别处公布：把现有的这一份改为已公布，不再填写和送审
        </ConfirmBox>
      ) : (
        <p>这份报告要成为已公布的报告，照常送审、登记公布；已经在别处公布的，请兼任填报人的终审签发人在这里导入。</p>
      )}
    </Notice>
  );
}
