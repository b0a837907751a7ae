/** The settings of the process, read and checked in one place. `settings` is printed as docs/settings.md. */
import path from 'node:path';
import { z } from 'zod';

/** How letters are sent. */
export interface MailSettings {
  /** smtp://user:password@host:587 or smtps://… */
  readonly url: string;
  readonly from: string;
  /** Where people reach the app: the address that letters link to. */
  readonly appUrl: string;
}

export interface BackupSettings {
  /** Absolute path of the folder that holds the backups; absent for one inside the data folder. */
  readonly folder?: string;
  /** Time of day of the office at which the server makes one, HH:MM. */
  readonly at: string;
  /** How many are kept; 0 where the server makes none. */
  readonly keep: number;
}

export interface LogSettings {
  /** Absolute path. */
  readonly folder: string;
  /** How many days a file is kept. */
  readonly days: number;
}

export interface Env {
  /** Absolute path of the folder that holds everything the app keeps: database, secret. */
  readonly dataDir: string;
  /** Address of a PostgreSQL that holds what is else in an embedded database; absent for that one. */
  readonly databaseUrl?: string;
  /** Signs session cookies; made once and kept in the data folder when absent. */
  readonly secret?: string;
  /** Whether the database is filled with the examples and their accounts are shown. */
  readonly isDemo: boolean;
  /** How many proxies stand before the app and may say who the visitor is; 0 where visitors reach it directly. */
  readonly trustedProxies: number;
  readonly backup: BackupSettings;
  readonly log: LogSettings;
  /** What must be shown for the metrics; absent where only this machine gets them. */
  readonly metricsToken?: string;
  /** Absent where no mail server is set up: nothing is mailed then. */
  readonly mail?: MailSettings;
}

/** Characters of a key that signs. */
export const SHORTEST_SECRET = 32;

/** Days of six months: the least for which 网络安全法 第二十一条 asks logs of a network to be kept. */
const LEAST_LOG_DAYS = 184;

interface Setting {
  readonly schema: z.ZodType;
  /** What holds where nothing is set, in words. */
  readonly fallback: string;
  /** What it does, for whoever runs the server. */
  readonly about: string;
}

/** One setting; its message says in one sentence what it has to be. An empty text is no setting. */
function setting<Schema extends z.ZodType>(schema: Schema, fallback: string, about: string) {
  return { schema, fallback, about };
}

const text = z.string().trim();
const address = (protocol: RegExp, error: string) => z.union([z.literal(''), z.url({ protocol, error })], error);
const count = (least: number, most: number, error: string) =>
  z.coerce.number(error).int(error).min(least, error).max(most, error);

const PORT_RANGE = '应为1至65535之间的整数';
const LOG_RANGE = `应为不少于${LEAST_LOG_DAYS}的整数（网络日志至少留存六个月）`;
const TIME = '应为一天里的时间，如02:30';

/** Every setting, in the order in which the page lists them. */
export const settings = {
  PORT: setting(count(1, 65_535, PORT_RANGE).default(3000), '`3000`', '网页服务的端口'),
  HOST: setting(
    text.default(''),
    '本机所有地址；设了 `TRUST_PROXY` 时只有本机',
    '在哪个地址上提供服务，`127.0.0.1` 表示只让本机访问',
  ),
  DATA_DIR: setting(text.min(1, '不能为空').default('data'), '`data`', '存放数据库、密钥、日志和备份的文件夹'),
  DATABASE_URL: setting(
    address(/^postgres(?:ql)?$/, '应为 postgres://用户名:密码@服务器:5432/数据库').default(''),
    '数据文件夹里的嵌入式数据库',
    'PostgreSQL 数据库的地址，几台服务器共用一个数据库时设；要同时设 `BETTER_AUTH_SECRET`，各台相同',
  ),
  BETTER_AUTH_SECRET: setting(
    z.string().min(SHORTEST_SECRET, `至少${SHORTEST_SECRET}个字符`).optional(),
    '首次启动时生成，保存在数据文件夹',
    '登录凭据的签名密钥',
  ),
  TRUST_PROXY: setting(
    count(0, 9, '应为反向代理的个数，0至9').default(0),
    '`0`',
    '前面有几层反向代理；设了才采信它们转发来的访问者地址。代理在别的机器上时还要设 `HOST`',
  ),
  BACKUP_DIR: setting(text.default(''), '数据文件夹下的 `backups`', '自动备份放在哪里，最好是另一块磁盘'),
  BACKUP_AT: setting(
    z
      .string(TIME)
      .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, TIME)
      .default('02:30'),
    '`02:30`',
    '每天自动备份的时间（北京时间）；到时没有开机的，开机后补做',
  ),
  BACKUP_KEEP: setting(
    count(0, 9999, '应为0至9999的整数').default(14),
    '`14`',
    '自动备份保留几份，更早的删除；`0` 表示不自动备份',
  ),
  LOG_DIR: setting(text.default(''), '数据文件夹下的 `logs`', '运行日志放在哪里，每天一个文件'),
  LOG_DAYS: setting(count(LEAST_LOG_DAYS, 3660, LOG_RANGE).default(200), '`200`', '运行日志保留多少天'),
  METRICS_TOKEN: setting(
    z.string().min(16, '至少16个字符').optional(),
    '不设，只有本机能读取',
    '读取 `/metrics` 时要出示的口令：`Authorization: Bearer 口令`',
  ),
  SMTP_URL: setting(
    address(/^smtps?$/, '应为 smtp://用户名:密码@服务器:587 或 smtps://…').default(''),
    '不发邮件',
    '邮件服务器；要同时设 `SMTP_FROM` 和 `APP_URL`',
  ),
  SMTP_FROM: setting(text.default(''), '无', '发件地址'),
  APP_URL: setting(
    address(/^https?$/, '应为 http://… 或 https://…').default(''),
    '无',
    '大家访问本系统的地址，写在邮件里',
  ),
  DEMO: setting(z.enum(['', '0', '1'], '应为 0 或 1').default(''), '`0`', '`1` 表示演示：装入示例，登录页列出账号'),
} as const satisfies Readonly<Record<string, Setting>>;

const schema = z
  .object({
    PORT: settings.PORT.schema,
    HOST: settings.HOST.schema,
    DATA_DIR: settings.DATA_DIR.schema,
    DATABASE_URL: settings.DATABASE_URL.schema,
    BETTER_AUTH_SECRET: settings.BETTER_AUTH_SECRET.schema,
    TRUST_PROXY: settings.TRUST_PROXY.schema,
    BACKUP_DIR: settings.BACKUP_DIR.schema,
    BACKUP_AT: settings.BACKUP_AT.schema,
    BACKUP_KEEP: settings.BACKUP_KEEP.schema,
    LOG_DIR: settings.LOG_DIR.schema,
    LOG_DAYS: settings.LOG_DAYS.schema,
    METRICS_TOKEN: settings.METRICS_TOKEN.schema,
    SMTP_URL: settings.SMTP_URL.schema,
    SMTP_FROM: settings.SMTP_FROM.schema,
    APP_URL: settings.APP_URL.schema,
    DEMO: settings.DEMO.schema,
  })
  .refine(({ SMTP_URL, SMTP_FROM, APP_URL }) => !SMTP_URL || (SMTP_FROM.includes('@') && APP_URL), {
    path: ['SMTP_URL'],
    error: '要同时设置 SMTP_FROM（发件地址）和 APP_URL（本系统的地址）',
  })
  .refine(({ DATABASE_URL, BETTER_AUTH_SECRET }) => !DATABASE_URL || BETTER_AUTH_SECRET, {
    path: ['DATABASE_URL'],
    error: '要同时设置 BETTER_AUTH_SECRET（登录凭据的签名密钥，各台服务器相同）',
  });

/** A setting that cannot be used. Its message is for whoever runs the server: each setting with what it has to be. */
export class SettingsError extends Error {}

/** The settings in `source`, where an empty text counts as absent. Throws a SettingsError that names what is wrong. */
export function readEnv(source: Readonly<Record<string, string | undefined>>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value?.trim()));
  const read = schema.safeParse(given);
  if (!read.success) {
    const wrong = read.error.issues.map(({ path: [name], message }) => `${String(name)} ${message}`);
    throw new SettingsError(`设置有误：${[...new Set(wrong)].join('；')}。`);
  }
  const { DATA_DIR, DATABASE_URL, BETTER_AUTH_SECRET, DEMO, TRUST_PROXY, METRICS_TOKEN, ...rest } = read.data;
  const dataDir = path.resolve(DATA_DIR);
  return {
    dataDir,
    ...(DATABASE_URL && { databaseUrl: DATABASE_URL }),
    ...(BETTER_AUTH_SECRET && { secret: BETTER_AUTH_SECRET }),
    isDemo: DEMO === '1',
    trustedProxies: TRUST_PROXY,
    backup: {
      ...(rest.BACKUP_DIR && { folder: path.resolve(rest.BACKUP_DIR) }),
      at: rest.BACKUP_AT,
      keep: rest.BACKUP_KEEP,
    },
    log: { folder: rest.LOG_DIR ? path.resolve(rest.LOG_DIR) : path.join(dataDir, 'logs'), days: rest.LOG_DAYS },
    ...(METRICS_TOKEN && { metricsToken: METRICS_TOKEN }),
    ...(rest.SMTP_URL && { mail: { url: rest.SMTP_URL, from: rest.SMTP_FROM, appUrl: rest.APP_URL } }),
  };
}

/** Where backups of a data folder go when nothing else is set. */
export function backupsIn(dataDir: string): string {
  return path.join(dataDir, 'backups');
}

let known: Env | undefined;

/** The settings of this process. */
export function env(): Env {
  known ??= readEnv(process.env);
  return known;
}
