export { mailActor, mailJobs } from './mail.jobs.ts'
export {
  countMail,
  listContents,
  listOutbox,
  type Mail,
  type MailState,
  type OutboxRow,
  queueMail,
} from './mail.queries.ts'
export { deliver, type Letter, tryServer } from './transport.ts'
