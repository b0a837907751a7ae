/** The frame around every page of a signed-in person. */
import type { ReactNode } from 'react';
import { signOutAction } from '@/app/account/actions';
import { SessionWatch } from '@/components/account/session-watch';
import { Frame, type FrameProps, type Place } from '@/components/frame/frame';
import { IDLE_MINUTES } from '@/lib/auth/session-limits';
import { countUnread } from '@/lib/store/workflow/notices';
import type { Viewer } from '@/lib/workflow/asker';
import { rolesFor } from '@/lib/workflow/can';

export async function ViewerFrame({
  viewer,
  children,
  ...frame
}: Pick<FrameProps, 'current' | 'width'> & { viewer: Viewer; children: ReactNode }) {
  const { name, memberships, sessionEndsAt } = viewer;
  const [first = '', ...others] = [...new Set(memberships.map(({ unitName }) => unitName))];
  const unit = others.length > 0 ? `${first}等${others.length + 1}个单位` : first;
  return (
    <Frame
      {...frame}
      name={name}
      unit={unit}
      more={morePlaces(memberships)}
      unread={await countUnread(viewer)}
      signOut={signOutAction}
    >
      <SessionWatch idleMinutes={IDLE_MINUTES} endsAt={sessionEndsAt} />
      {children}
    </Frame>
  );
}

/** What only some roles have to do with, wherever they have it. */
function morePlaces(memberships: Viewer['memberships']): Place[] {
  const asOwn = (action: 'manageUnit' | 'viewAudit') =>
    memberships.some(({ role }) => rolesFor(action, 'own').includes(role));
  return [...(asOwn('manageUnit') ? (['units'] as const) : []), ...(asOwn('viewAudit') ? (['audit'] as const) : [])];
}
