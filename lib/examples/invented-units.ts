/** Units that do not exist, for the examples that are not taken from a published report. */
import type { UnitProfile } from '@/lib/report/unit/unit';

export const qingshi: UnitProfile = {
  name: '青石镇人民政府',
  shortName: '青石镇',
  level: 'township',
  address: '平湖县青石镇人民路18号',
  postcode: '465000',
  phone: '0699-0000111',
  email: 'xxgk@qingshi.example',
  portalUrl: 'https://www.pinghu.example/qingshi',
};

export const yunling: UnitProfile = {
  name: '云岭市人民政府',
  shortName: '云岭市',
  level: 'city',
  address: '云岭市人民路1号',
  postcode: '465100',
  phone: '0699-0000112',
  email: 'xxgk@yunling.example',
  portalUrl: 'https://www.yunling.example',
};

/** The county above 青石镇, where a demonstration needs one. */
export const pinghu: UnitProfile = {
  name: '平湖县人民政府',
  shortName: '平湖县',
  level: 'county',
  address: '平湖县政府路1号',
  postcode: '465000',
  phone: '0699-0000113',
  email: 'xxgk@pinghu.example',
  portalUrl: 'https://www.pinghu.example',
};
