/** The frame around every page of a signed-in person. */
import type { ReactNode } from 'react';
import { signOutAction } from '@/app/account/actions';
import { Frame, type FrameProps } from '@/components/frame/frame';
import type { Viewer } from '@/lib/auth/viewer';

export function ViewerFrame({
  viewer: { name, memberships },
  children,
  ...frame
}: Pick<FrameProps, 'current' | 'width'> & { viewer: Viewer; children: ReactNode }) {
  const [first, ...others] = memberships;
  const unit = first ? `${first.unitName}${others.length > 0 ? `等${memberships.length}个单位` : ''}` : '';
  return (
    <Frame {...frame} name={name} unit={unit} signOut={signOutAction}>
      {children}
    </Frame>
  );
}
