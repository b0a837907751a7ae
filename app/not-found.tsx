import { connection } from 'next/server';
import { Door } from '@/components/frame/door';
import { ButtonLink } from '@/components/ui/button';

export default async function NotFound() {
  // Made for each visitor, for its scripts to bear the mark of the answer.
  await connection();
  return (
    <Door title="没有找到这个页面" intro="它可能已不存在，或不在您的权限之内。请核对地址，或返回首页查找。">
      <ButtonLink look="primary" href="/">
        返回首页
      </ButtonLink>
    </Door>
  );
}
