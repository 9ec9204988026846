import type { Verb } from './command.ts'
import { backup } from './verbs/backup.ts'
import { calendar } from './verbs/calendar.ts'
import { deadline } from './verbs/deadline.ts'
import { demo } from './verbs/demo.ts'
import { disclose } from './verbs/disclose.ts'
import { doctor } from './verbs/doctor.ts'
import { evaluate } from './verbs/evaluate.ts'
import { exportVerb } from './verbs/export.ts'
import { importVerb } from './verbs/import.ts'
import { report } from './verbs/report.ts'
import { restore } from './verbs/restore.ts'
import { serve } from './verbs/serve.ts'
import { setup } from './verbs/setup.ts'
import { stats } from './verbs/stats.ts'
import { user } from './verbs/user.ts'
import { verify } from './verbs/verify.ts'

/** Every verb of the command, as people type it. */
export const VERBS: Record<string, Verb> = {
  serve,
  demo,
  setup,
  report,
  evaluate,
  import: importVerb,
  export: exportVerb,
  verify,
  deadline,
  calendar,
  disclose,
  stats,
  user,
  backup,
  restore,
  doctor,
}
