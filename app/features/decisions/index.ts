export { decisionNodeKinds } from './node-kinds.ts'
