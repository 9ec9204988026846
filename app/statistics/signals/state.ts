import type { Judgement } from './farrington/judge.ts'

/** What may be said of a point: it stands out, it does not, or there is too little to judge by. */
export type SignalState = 'alarm' | 'normal' | 'too-few'

/**
 * An alarm needs a model, the least number of cases, and a case in this season in some year before: the first incident ever
 * is not more than usual, it is one. Without these there is nothing to say, which is not "normal".
 */
export function stateOf({ isFitted, isTooFew, hasBaseline, isAlarm, upperbound }: Judgement): SignalState {
  if (!isFitted || isTooFew || !hasBaseline || Number.isNaN(upperbound)) return 'too-few'
  return isAlarm ? 'alarm' : 'normal'
}
