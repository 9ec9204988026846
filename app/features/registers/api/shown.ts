import type { z } from 'zod'
import type { Language } from '../../../shared/numbers.ts'
import type { Field, RegisterType } from '../declaration.ts'
import type { ReadRecord } from '../operations/read-record.ts'
import type { EventRow, RecordRow } from '../records.queries.ts'
import type { eventShape, openedRecord, recordShape, registerDescription } from './shapes.ts'

type Words = { key: string; words: Record<Language, string> }

const named = ({ key, words }: Words) => ({ kenmerk: key, naam: words.nl })

export const shownRegister = (type: RegisterType, open: number) => ({
  ...{ kenmerk: type.key, naam: type.words.many.nl, omschrijving: type.words.intro.nl, ruimte: type.space, open },
})

const shownField = (field: Field) => ({
  ...named(field),
  soort: field.kind,
  verplicht: field.isRequired === true,
  overPersonen: field.isPersonal === true,
  keuzes: (field.choices ?? []).map(named),
})

/** Everything that a program must know to work with a register: what its declaration says. */
export const describedRegister = (type: RegisterType, open: number): z.input<typeof registerDescription> => ({
  ...shownRegister(type, open),
  grondslagen: type.bases.map((basis) => ({ ...named(basis), artikel: basis.article })),
  velden: type.fields.map(shownField),
  standen: type.states.map((state) => ({ ...named(state), isEind: state.isEnd === true })),
  stappen: type.steps
    .filter(({ automatic }) => !automatic)
    .map((step) => ({
      ...named(step),
      vanuit: [...(step.from ?? type.states.filter(({ isEnd }) => !isEnd).map(({ key }) => key))],
      naar: step.to ?? null,
      velden: (step.fields ?? []).map(shownField),
    })),
})

type Gegevens = z.input<typeof recordShape>['gegevens']

/** A record as far as it says nothing about people. */
export const shownRecord = (row: RecordRow): z.input<typeof recordShape> => ({
  nummer: row.number,
  register: row.register,
  titel: row.title,
  stand: row.state,
  gegevens: row.facts as Gegevens,
  grondslag: row.basis,
  begonnenOp: row.openedOn,
  afgeslotenOp: row.closedOn,
  eersteTermijnOp: row.nextDueOn,
  gebied: row.areaCode,
  externKenmerk: row.externalId,
})

/** The same with everything about people that the actor may open. */
export const shownOpened = (record: ReadRecord): z.input<typeof openedRecord> => ({
  ...shownRecord(record),
  gegevens: record.allFacts as Gegevens,
  plek: record.place ? { adres: record.place.address, postcode: record.place.postcode ?? '' } : null,
  betrokkenen: record.parties
    .filter(({ endedOn }) => endedOn === null)
    .map(({ role, person, organisationName }) => ({
      rol: role,
      naam: person?.name ?? organisationName ?? '',
      geboortedatum: person?.bornOn ?? '',
      adres: person?.address ?? '',
      contact: person?.contact ?? '',
    })),
})

export const shownEvent = (event: EventRow): z.input<typeof eventShape> => ({
  volgnummer: event.seq,
  stap: event.step,
  dag: event.day,
  vanStand: event.fromState,
  naarStand: event.toState,
  gegevens: event.given as Gegevens,
  neemtTerug: event.voids,
  vastgelegdOp: event.at.toISOString(),
})
