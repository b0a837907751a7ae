/** Examples of the rules on what must not be published. The numbers in them belong to nobody. */
import { fires, silent } from './example';

const box = 'overview/supervision';

export const privacyExamples = {
  I01: [
    fires('手机号码', box, '监督电话⟦13800138000⟧。', { variant: 'mobile' }),
    fires('分段的全角手机号码', box, '联系⟦１３８ ００１３ ８０００⟧。', { variant: 'mobile' }),
    fires('公民身份号码', box, '申请人（⟦11010519491231002X⟧）已答复。', { variant: 'identity' }),
    fires('银行卡号', box, '缴费账号⟦6222 0200 0000 0000 000⟧。', { variant: 'card' }),
    silent('办公电话、热线', box, '监督电话0355-8439789，热线12345。'),
    silent('信用代码、索引号', box, '统一社会信用代码12620600MB0523338C，索引号000014349/2026-01712。'),
    silent('校验位不对', box, '编号110105194912310021。'),
  ],
  I02: [
    fires('住址', 'overview/supervision', '申请人⟦住址：河湾村二组8号⟧。', { variant: 'address' }),
    fires('联系人的姓名', box, '联系人：⟦王小明⟧，电话0699-0000111。', { variant: 'name' }),
    fires('申请人的姓名', 'overview/onRequest', '申请人⟦李建国⟧提出的申请已经答复。', { variant: 'name' }),
    silent('联系科室', box, '联系人：党政办公室，电话0699-0000111。'),
    silent('隐去的姓名', 'overview/onRequest', '申请人李某某提出的申请已经答复，其他申请人向我镇咨询。'),
  ],
  I03: [
    fires('密级', box, '本件标有⟦秘密★⟧字样。'),
    fires('内部资料', box, '⟦内部资料，⟧请勿外传。'),
    silent('说的是保密制度', box, '严防国家秘密、商业秘密和个人隐私泄露。'),
    silent('一般的文号', box, '按照政办发〔2025〕3号的要求。'),
  ],
} as const;
