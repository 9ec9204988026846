import type { Facts, Guard, Situation, Step } from '../declaration.ts'
import { lastOf } from './situation.ts'

export type SureRefusal = Guard | 'same-person'

type Known = Omit<Situation, 'given' | 'day'>

/**
 * Why a step is refused whatever is filled in and whichever day is chosen; nothing where that could make a difference. A
 * guard that fails without having looked at what is given or at the day, fails for all of them.
 */
export function sureRefusal(step: Step, known: Known, actor: string): SureRefusal | undefined {
  if (step.notBy && lastOf(known.events, step.notBy)?.actor === actor) return 'same-person'
  return step.guards?.find(({ holds }) => {
    const { situation, hasLooked } = watched(known)
    return !holds(situation) && !hasLooked()
  })
}

/** A situation in which nothing is filled in yet, that knows whether somebody looked. */
function watched(known: Known) {
  let looked = false
  const situation: Situation = {
    ...known,
    get given(): Facts {
      looked = true
      return {}
    },
    get day() {
      looked = true
      return known.today
    },
  }
  return { situation, hasLooked: () => looked }
}
