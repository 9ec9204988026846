import { allActivities } from './activities.ts'
import { contributionJobs, FOLLOW_ROUNDS } from './features/accounting/index.ts'
import { connectionJobs, webhookJobs } from './features/connections/index.ts'
import { meetingJobs, publicationJobs, REMIND_OF_INITIALS, routingJobs } from './features/decisions/index.ts'
import { identityJobs } from './features/identity/index.ts'
import { areaSearchJobs, FETCH_DUE, fetchJobs, signalJobs, WATCH_FIGURES } from './features/monitor/index.ts'
import {
  EMPTY_ANSWER_BOX,
  FOLLOW_INPUTS,
  KEEP_PANEL,
  panelJobs,
  participationJobs,
} from './features/participation/index.ts'
import { privacyJobs } from './features/privacy/index.ts'
import {
  CLEAR_GATHERED,
  CLEAR_TRANSFERS,
  LIST_DUE,
  RUN_REGISTERS,
  registerJobs,
  WATCH_DEADLINES,
} from './features/registers/index.ts'
import { COLLECT_NEWS, newsJobs } from './features/thread/index.ts'
import { nodeKinds } from './node-kinds.ts'
import type { Jobs } from './platform/jobs/index.ts'
import { mailJobs } from './platform/mail/index.ts'

/** Every job of Regie by its name, feature by feature, and which of them run every day (times in UTC). */
export const allJobs: Jobs = {
  handlers: {
    ...mailJobs,
    ...identityJobs,
    ...connectionJobs,
    ...webhookJobs,
    ...privacyJobs(allActivities),
    ...newsJobs(nodeKinds),
    ...registerJobs,
    ...signalJobs,
    ...fetchJobs,
    ...areaSearchJobs,
    ...participationJobs,
    ...panelJobs,
    ...publicationJobs,
    ...contributionJobs,
    ...routingJobs,
    ...meetingJobs,
  },
  daily: [
    { name: COLLECT_NEWS, at: '04:00' },
    // Shortly after midnight in the Netherlands, in summer and in winter.
    { name: RUN_REGISTERS, at: '23:10' },
    { name: WATCH_DEADLINES, at: '04:30' },
    { name: REMIND_OF_INITIALS, at: '04:40' },
    { name: LIST_DUE, at: '00:30' },
    { name: WATCH_FIGURES, at: '01:30' },
    { name: FETCH_DUE, at: '02:40' },
    { name: EMPTY_ANSWER_BOX, at: '02:50' },
    { name: KEEP_PANEL, at: '05:10' },
    { name: FOLLOW_INPUTS, at: '05:20' },
    { name: FOLLOW_ROUNDS, at: '05:30' },
    { name: CLEAR_GATHERED, at: '00:40' },
    { name: 'clear-mail', at: '02:10' },
    { name: CLEAR_TRANSFERS, at: '02:25' },
    { name: 'clear-events', at: '02:20' },
    { name: 'complete-register', at: '02:05' },
    { name: 'clear-password-links', at: '02:15' },
    { name: 'warn-of-ending-tokens', at: '06:00' },
  ],
  atStart: ['resume-mail', 'complete-register', RUN_REGISTERS, WATCH_DEADLINES],
}
