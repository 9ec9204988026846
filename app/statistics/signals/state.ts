import type { Judgement } from './farrington/judge.ts'

/** What may be said of a point: it stands out, it does not, or there is too little to judge by. */
export type SignalState = 'alarm' | 'normal' | 'too-few'

/** An alarm needs a model and the least number of cases; without either there is nothing to say, which is not "normal". */
export function stateOf({ isFitted, isTooFew, isAlarm, upperbound }: Judgement): SignalState {
  if (!isFitted || isTooFew || Number.isNaN(upperbound)) return 'too-few'
  return isAlarm ? 'alarm' : 'normal'
}
