import path from 'node:path'
import { z } from 'zod'
import { LOG_LEVELS, type LogLevel } from './observation/log.ts'

const yesOrNo = z.enum(['yes', 'no'], 'must be "yes" or "no"')

const wholeNumber = (least: number, most: number) => {
  const wrong = `must be a whole number from ${least} to ${most}`
  return z.coerce.number(wrong).int(wrong).min(least, wrong).max(most, wrong)
}

const environment = z.object({
  PORT: z.coerce.number('must be a number').int().min(0).max(65535, 'must be between 0 and 65535').default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  REGIE_DATA: z.string().min(1, 'must name a folder').optional(),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must start with postgres://')
    .optional(),
  REGIE_SECRET: z.string().min(32, 'must be at least 32 characters').optional(),
  REGIE_URL: z.url('must be a full address such as https://veiligheid.example.nl').optional(),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\/[^/]+\/?$/, 'must look like smtp://user:password@mail.example.nl:587 or smtps://…')
    .refine((url) => URL.canParse(url), 'must be a full address such as smtp://mail.example.nl:587')
    .optional(),
  SMTP_FROM: z.email('must be an e-mail address such as veiligheid@example.nl').optional(),
  LOG_LEVEL: z.enum(LOG_LEVELS, `must be one of ${LOG_LEVELS.join(', ')}`).optional(),
  REGIE_METRICS_TOKEN: z.string().min(32, 'must be at least 32 characters').optional(),
  REGIE_SOURCES: z.string().optional(),
  REGIE_IMPORT_MEGABYTES: wholeNumber(1, 100_000).optional(),
  REGIE_IMPORT_ROWS: wholeNumber(1, 100_000_000).optional(),
  REGIE_SOURCES_PAUSE: wholeNumber(100, 60_000).optional(),
  REGIE_DEMO: yesOrNo.optional(),
  REGIE_DEMO_PUBLIC: yesOrNo.default('no'),
})

export type Config = {
  port: number
  host: string
  dataFolder: string
  /** True when nobody chose the folder; Regie may then take another one that works. */
  isDefaultFolder: boolean
  databaseUrl?: string
  secret: string
  /** The public address, without a slash at the end; absent: whatever the visitor used. */
  publicUrl?: string
  /** The server that takes our mail; absent: mail waits in the outbox. */
  smtpUrl?: string
  /** The address mail comes from; there whenever smtpUrl is. */
  smtpFrom?: string
  /** The least serious lines of the log; absent: all of them, and in a demonstration only what is wrong. */
  logLevel?: LogLevel
  /** What somebody who reads the metrics over the network must show. */
  metricsToken?: string
  /** Hosts that tables may be fetched from; a whole origin is trusted as it is. Absent: those of CBS and the police. */
  sourceHosts?: string[]
  /** The largest file of figures in bytes and rows, and the milliseconds between two requests; what is absent is as usual. */
  importLimits?: { bytes?: number; rows?: number; pause?: number }
  isDemonstration: boolean
}

/** Every setting that is wrong or missing, one line each, so that all can be mended at once. */
export class ConfigRefusal extends Error {
  constructor(readonly problems: string[]) {
    super(`Regie cannot start with these settings:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`)
  }
}

const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost'])

/** Reads and checks the settings of `.env.example`. Throws a ConfigRefusal that lists everything that is wrong. */
export function readConfig(env: Record<string, string | undefined>, workingFolder: string): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''))
  const parsed = environment.safeParse(given)
  const problems = parsed.success ? [] : parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`)

  const isDemonstration = (given.REGIE_DEMO ?? (given.REGIE_SECRET || given.DATABASE_URL ? 'no' : 'yes')) === 'yes'
  if (!given.REGIE_SECRET && !isDemonstration) {
    problems.push('REGIE_SECRET is missing: outside the demonstration a secret of at least 32 characters is needed')
  }
  if (isDemonstration && given.DATABASE_URL && !given.REGIE_SECRET) {
    problems.push('REGIE_SECRET is missing: a database server needs one, also for the demonstration')
  }
  if (isDemonstration && !LOOPBACK.has(given.HOST ?? '127.0.0.1') && given.REGIE_DEMO_PUBLIC !== 'yes') {
    problems.push(
      'HOST must be a loopback address for the demonstration, whose passwords are public; set REGIE_DEMO_PUBLIC=yes to serve it anyway',
    )
  }
  if (!isDemonstration && !given.REGIE_URL) {
    problems.push('REGIE_URL is missing: outside the demonstration the public address is needed')
  }
  if (given.SMTP_URL && !given.SMTP_FROM) {
    problems.push('SMTP_FROM is missing: with SMTP_URL the address that mail comes from is needed')
  }
  if (!parsed.success || problems.length > 0) throw new ConfigRefusal(problems)

  const settings = parsed.data
  return {
    port: settings.PORT,
    host: settings.HOST,
    dataFolder: path.resolve(workingFolder, settings.REGIE_DATA ?? 'data'),
    isDefaultFolder: settings.REGIE_DATA === undefined,
    databaseUrl: settings.DATABASE_URL,
    secret: settings.REGIE_SECRET ?? 'the demonstration has no secrets',
    publicUrl: settings.REGIE_URL?.replace(/\/$/, ''),
    smtpUrl: settings.SMTP_URL,
    smtpFrom: settings.SMTP_FROM,
    logLevel: settings.LOG_LEVEL,
    metricsToken: settings.REGIE_METRICS_TOKEN,
    sourceHosts: settings.REGIE_SOURCES?.split(/[\s,]+/).filter(Boolean),
    importLimits: importLimitsOf(settings),
    isDemonstration,
  }
}

const MEGABYTE = 1024 * 1024

function importLimitsOf(settings: z.output<typeof environment>): Config['importLimits'] {
  const { REGIE_IMPORT_MEGABYTES: megabytes, REGIE_IMPORT_ROWS: rows, REGIE_SOURCES_PAUSE: pause } = settings
  return {
    ...(megabytes === undefined ? {} : { bytes: megabytes * MEGABYTE }),
    ...(rows === undefined ? {} : { rows }),
    ...(pause === undefined ? {} : { pause }),
  }
}
