/** The frame around every page of a signed-in person. */
import type { ReactNode } from 'react';
import { signOutAction } from '@/app/account/actions';
import { Frame, type FrameProps } from '@/components/frame/frame';
import type { Viewer } from '@/lib/auth/viewer';
import { countUnread } from '@/lib/store/notices';

export async function ViewerFrame({
  viewer,
  children,
  ...frame
}: Pick<FrameProps, 'current' | 'width'> & { viewer: Viewer; children: ReactNode }) {
  const { name, memberships } = viewer;
  const [first = '', ...others] = [...new Set(memberships.map(({ unitName }) => unitName))];
  const unit = others.length > 0 ? `${first}等${others.length + 1}个单位` : first;
  return (
    <Frame {...frame} name={name} unit={unit} unread={await countUnread(viewer)} signOut={signOutAction}>
      {children}
    </Frame>
  );
}
