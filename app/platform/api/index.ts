export { type ApiParts, createApi } from './app.ts'
export { type DocumentWords, openApiDocument } from './openapi.ts'
export {
  type ApiContext,
  type ApiOperation,
  type ApiOutcome,
  act,
  change,
  create,
  type Fault,
  list,
  longList,
  one,
  type Refusals,
  remove,
  type Shown,
} from './operation.ts'
export { type ApiWords, PROBLEMS, type ProblemKind } from './problem.ts'
export { bilingual, code, day, dutchWords, instant, line, looseDay, NONE, slug, text } from './schemas.ts'
