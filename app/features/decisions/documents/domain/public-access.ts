import type { Day } from '../../../../shared/days.ts'

/** The Open Government Act came in the place of the Wob on this day: https://wetten.overheid.nl/BWBR0045754/2022-05-01#Hoofdstuk9 */
const WOO_SINCE: Day = '2022-05-01'

/** Which act a document of this day names; an undated one is of today's law. What was printed before keeps its basis. */
export const publicAccessAct = (datedOn: string): 'Wob' | 'Woo' =>
  datedOn !== '' && datedOn < WOO_SINCE ? 'Wob' : 'Woo'
