/** What surrounds the pages before one is signed in. */
import { BareDoor, type DoorProps } from './bare-door';
import { LookMenu } from './look-menu';

export function Door(page: DoorProps) {
  return <BareDoor {...page} footer={<DoorFooter />} />;
}

function DoorFooter() {
  return (
    <>
      <LookMenu />
      <a href="/accessibility" className="py-1 underline">
        无障碍说明
      </a>
    </>
  );
}
