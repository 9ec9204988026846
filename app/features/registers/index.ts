export { DueWork, readDueWork } from './components/due-work.tsx'
export { countTable, firstYearsOf } from './counting/count-table.ts'
export type { ExactCount } from './counting/exact-count.ts'
export { type Family, familiesOf } from './counting/families.ts'
export { type CountedPeriod, periodsOfYear, yearUpTo } from './counting/periods.ts'
export {
  type CountingRule,
  type Facts,
  INTAKE,
  type RegisterType,
} from './declaration.ts'
export type { NewRecord, PartyInput, ToldStep } from './domain/new-record.ts'
export { registerNodeKinds } from './node-kinds.ts'
export { openRecords } from './operations/open-records.ts'
export { takeStepOn } from './operations/take-step.ts'
export { RUN_REGISTERS, registerJobs } from './registers.jobs.ts'
export { registerRoutes } from './routes.ts'
export { REGISTERS } from './types/index.ts'
