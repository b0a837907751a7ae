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
  const [first = '', ...others] = [...new Set(memberships.map(({ unitName }) => unitName))];
  const unit = others.length > 0 ? `${first}等${others.length + 1}个单位` : first;
  return (
    <Frame {...frame} name={name} unit={unit} signOut={signOutAction}>
      {children}
    </Frame>
  );
}
