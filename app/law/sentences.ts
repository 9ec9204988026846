import { capital } from '../shared/capital.ts'
import type { Language } from '../shared/numbers.ts'
import type { InterruptingAct } from './rule.ts'

/** What the derivation of a date says; days and terms come in as words. */
export type Sentences = {
  acts: Record<InterruptingAct, string>
  starts(event: string, day: string, firstDay: string): string
  startsBackwards(event: string, day: string): string
  startsAt(event: string, moment: string): string
  ends(term: string, event: string, day: string): string
  endsAfterWorkingDays(term: string, event: string, day: string): string
  endsBackwards(term: string, event: string, day: string): string
  endsAt(term: string, event: string, moment: string): string
  extended(when: string, term: string, day: string): string
  suspended(from: string, to: string, days: string, day: string): string
  stillSuspended(from: string): string
  notSuspended(from: string): string
  interrupted(act: string, on: string, term: string, day: string): string
  interruptedTooLate(act: string, on: string): string
  doesNotInterrupt(act: string, on: string): string
  waited(what: string, day: string): string
  stillWaits(what: string): string
  weekend: string
  bothChristmasDays: string
  moved(grounds: string, day: string): string
  stretched(grounds: string, day: string): string
  notMoved(grounds: string): string
  toVerify(text: string): string
}

const NL: Sentences = {
  acts: {
    invorderingsbeschikking: 'invorderingsbeschikking',
    aanmaning: 'aanmaning',
    verrekening: 'beschikking tot verrekening',
    dwangbevel: 'dwangbevel',
    erkenning: 'erkenning van de schuld',
    rechtsvordering: 'rechtsvordering',
  },
  starts: (event, day, firstDay) => `${capital(event)}: ${day}; de termijn loopt vanaf ${firstDay}`,
  startsBackwards: (event, day) => `${capital(event)}: ${day}; van daar wordt teruggeteld`,
  startsAt: (event, moment) => `${capital(event)}: ${moment}`,
  ends: (term, event, day) => `${term} vanaf de dag na ${event}: eindigt ${day}`,
  endsAfterWorkingDays: (term, event, day) => `${term} na ${event}: eindigt ${day}`,
  endsBackwards: (term, event, day) => `${term} voor ${event}: uiterlijk ${day}`,
  endsAt: (term, event, moment) => `${term} vanaf ${event}: eindigt ${moment}`,
  extended: (when, term, day) => `${when}, ${term}: eindigt ${day}`,
  suspended: (from, to, days, day) => `opgeschort van ${from} tot en met ${to} (${days}): eindigt ${day}`,
  stillSuspended: (from) => `opgeschort sinds ${from}, nog niet geëindigd: het einde is voorlopig`,
  notSuspended: (from) => `opschorting vanaf ${from} telt niet mee: de termijn liep toen niet`,
  interrupted: (act, on, term, day) => `${act} van ${on} stuit de verjaring: ${term} vanaf de dag erna, eindigt ${day}`,
  interruptedTooLate: (act, on) => `${act} van ${on} komt te laat: de vordering was al verjaard`,
  doesNotInterrupt: (act, on) => `${act} van ${on} stuit de verjaring niet`,
  waited: (what, day) => `op de laatste dag was nog aanhangig: ${what}; verlengd tot ${day}`,
  stillWaits: (what) => `op de laatste dag is nog aanhangig: ${what}; het einde is voorlopig`,
  weekend: 'weekend',
  bothChristmasDays: 'Eerste en Tweede Kerstdag',
  moved: (grounds, day) => `${grounds}: ${day}`,
  stretched: (grounds, day) => `${grounds}, en ten minste twee werkdagen in de termijn: ${day}`,
  notMoved: (grounds) => `${grounds}: dit einde schuift niet op`,
  toVerify: (text) => `Na te gaan: ${text}`,
}

const EN: Sentences = {
  acts: {
    invorderingsbeschikking: 'collection decision (invorderingsbeschikking)',
    aanmaning: 'demand (aanmaning)',
    verrekening: 'set-off decision (verrekening)',
    dwangbevel: 'writ of enforcement (dwangbevel)',
    erkenning: 'acknowledgement of the debt',
    rechtsvordering: 'court action',
  },
  starts: (event, day, firstDay) => `${capital(event)}: ${day}; the term runs from ${firstDay}`,
  startsBackwards: (event, day) => `${capital(event)}: ${day}; counted back from there`,
  startsAt: (event, moment) => `${capital(event)}: ${moment}`,
  ends: (term, event, day) => `${term} from the day after ${event}: ends on ${day}`,
  endsAfterWorkingDays: (term, event, day) => `${term} after ${event}: ends on ${day}`,
  endsBackwards: (term, event, day) => `${term} before ${event}: ${day} at the latest`,
  endsAt: (term, event, moment) => `${term} from ${event}: ends on ${moment}`,
  extended: (when, term, day) => `${when}, ${term}: ends on ${day}`,
  suspended: (from, to, days, day) => `suspended from ${from} up to and including ${to} (${days}): ends on ${day}`,
  stillSuspended: (from) => `suspended since ${from}, not yet over: the end is provisional`,
  notSuspended: (from) => `suspension from ${from} does not count: the term did not run then`,
  interrupted: (act, on, term, day) => `${act} of ${on} interrupts: ${term} from the day after it, ends on ${day}`,
  interruptedTooLate: (act, on) => `${act} of ${on} comes too late: the claim was time-barred`,
  doesNotInterrupt: (act, on) => `${act} of ${on} does not interrupt`,
  waited: (what, day) => `still pending on the last day: ${what}; extended until ${day}`,
  stillWaits: (what) => `still pending on the last day: ${what}; the end is provisional`,
  weekend: 'weekend',
  bothChristmasDays: 'Christmas Day and Boxing Day',
  moved: (grounds, day) => `${grounds}: ${day}`,
  stretched: (grounds, day) => `${grounds}, and at least two working days in the term: ${day}`,
  notMoved: (grounds) => `${grounds}: this end does not move`,
  toVerify: (text) => `To be verified: ${text}`,
}

export const SENTENCES: Record<Language, Sentences> = { nl: NL, en: EN }
