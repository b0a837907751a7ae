/** What `--help` prints. */
import { exportKindKeys, exportKinds } from '@/lib/export/kinds';

export const usage = `用法：gongkai-nianbao 命令 [选项]

  import 文件…           读取旧文件，输出其中的内容和需要核对的地方
      --lines             每个文件一行JSON，读完一个输出一个
  check 文件…            检查报告，输出发现的问题
      --agency-level 级别  township、street、department、county、city；不写则按机关名称判断
      --prior 文件         上年的报告，用来核对上年结转、现行有效等
      --today 日期         以这一天为今天，提醒公布期限；不写则不核对期限
      --lines             每个文件一行JSON，查完一个输出一个
  render 文件 --to 格式 --out 路径
                         输出文件：${exportKindKeys.map((key) => `${key}（${exportKinds[key].name}）`).join('、')}
      --profile 版式       official 公文版式（默认）、template 国办模板版式
      --prior 文件         上年的报告，正文中引用上年的数字时取用
      --final             已审核的报告，不加草稿标记
  verify 证据包.zip      核验证据包：文件、办理记录和各个版本是否被改动过
      --database 位置      改为核验数据文件夹或 PostgreSQL 里的全部办理记录
  projection --database 位置
                         核对列表上显示的进度、问题和合计是否与报告一致
      --rebuild           先重新生成，再核对
  restore-administrator 用户名 --database 位置
                         管理员忘记密码或丢失身份验证器时，设置新的初始密码并输出，记入操作记录
  backup                 备份全部数据并核验，系统运行时也可以做
      --database 文件夹    数据文件夹，不写则用 DATA_DIR
      --to 文件夹          备份放在哪里，不写则用 BACKUP_DIR
      --keep 份数         只保留最近几份
  restore 备份文件夹       用一份备份恢复全部数据；原有数据移到旁边，不删除。请先停止系统；不写备份则列出可用的备份
      --database 文件夹    数据文件夹，不写则用 DATA_DIR
      --from 文件夹        从哪里列出备份，不写则用 BACKUP_DIR
  copy --from 位置 --to 位置
                         把数据文件夹里的全部数据复制到空的 PostgreSQL，或反过来；逐表核对，不一致则全部撤回
  explain 句子           说明这句话怎样读、与哪些格对照、每条规则为什么提示或者不提示
      --report 文件        用这份报告的表格对照；不写则各格都当作0
      --box 位置           这句话所在的位置，如 overview/onRequest（默认）、problems、other
  rules                  列出全部检查规则
  schema                 输出报告文件的 JSON Schema

位置是数据文件夹，或 PostgreSQL 的地址 postgres://用户名:密码@服务器:5432/数据库。
文件可以是报告文件（.json）、Word文件（.docx）、网页（.html、.mht）、文本（.txt、.md）、工作簿（.xlsx、.csv）、PDF、OFD、文件夹、-（标准输入），或 example:名称（内置的例子）。
结果以UTF-8编码的JSON写到标准输出，说明写到标准错误。
退出码：0 完成；1 有必须改正的问题；2 文件或参数不能用。
`;
