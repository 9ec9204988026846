export { type AppParts, createApp, type FailureKind, type Visitor } from './app.ts'
export type {
  Municipality,
  MunicipalitySettings,
  PageContext,
  PageView,
  Person,
  RequestContext,
  SignInSettings,
} from './context.ts'
export { endEventStreams, eventStream } from './event-stream.ts'
export { download, json } from './files.ts'
export { errorsOf, fieldOf } from './form-fields.ts'
export { emptyForm, type FormState, fieldErrors, parseForm, typedValues } from './forms.ts'
export { originOf } from './hosts.ts'
export {
  type Answer,
  get,
  mustBe,
  NotFound,
  orNotFound,
  post,
  type RequiredRight,
  type Route,
  type RouteOptions,
  redirectTo,
} from './routes.ts'
export {
  endedOwnPlanCookie,
  endedSessionCookie,
  endedStepCookie,
  liveCookie,
  ownPlanCookie,
  readLiveCookie,
  readOwnPlanCookie,
  readSessionCookie,
  readStepCookie,
  sessionCookie,
  stepCookie,
} from './session-cookie.ts'
export { shownAgain } from './shown-again.ts'
export { formAgain, isOvertaken, refused, revisionIn, stillOpened } from './two-writers.ts'
