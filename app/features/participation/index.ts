export { participationHistory } from './history-words.ts'
export { EMPTY_ANSWER_BOX, participationJobs } from './jobs.ts'
export { participationNodeKinds } from './node-kinds.ts'
export { participationRoutes } from './routes.ts'
