export { type AccountOfYear, readAccountsOfYear } from './accounts-of-year.ts'
export { accountingNodeKinds } from './node-kinds.ts'
export { accountingHistory, accountingLooseEnds } from './on-the-thread.ts'
export { accountingRoutes } from './routes.ts'
