import type { Day } from '../../../shared/days.ts'
import { placeName } from '../../../shared/place-name.ts'
import type { FactValue, Field, RegisterType } from '../declaration.ts'
import { standing } from '../domain/situation.ts'
import { drawAreas } from '../enforcement/area-maps.ts'
import { type ReadParty, type ReadRecord, situationOf } from '../operations/read-record.ts'
import { stepInWords, valueInWords } from '../pages/words.ts'
import type { Scope } from '../scope.ts'
import type { LetterWorld } from './merge-letter.ts'

/** What a letter of this record is made from. Letters are in Dutch, whatever language the lawyer reads. */
export async function letterWorld(
  scope: Scope,
  type: RegisterType,
  record: ReadRecord,
  { municipality, dated }: { municipality: string; dated: Day },
): Promise<LetterWorld> {
  const { given: _, ...situation } = await situationOf(scope, record, { given: {}, day: dated })
  return {
    ...{ type, number: record.number, dated, situation },
    municipality: placeName(municipality),
    place: placeLine(record),
    events: standing(record.events).map(({ step, day, given, reason, seq, actorName }) => ({
      ...{ step, day, given, reason, seq, by: actorName ?? 'Regie' },
    })),
    deadlines: record.deadlines,
    maps: await drawAreas(scope.tx, type, record.allFacts, 'nl'),
    parties: record.parties.filter(({ endedOn }) => endedOn === null).map((party) => addressOf(party, record)),
    words: { step: (key) => stepInWords(type, key, 'nl'), value: printed },
  }
}

const placeLine = ({ place }: ReadRecord): string | undefined =>
  place && [place.address, [place.postcode, place.town].filter(Boolean).join(' ')].filter(Boolean).join(', ')

/** A party whose own address is not known is written to at the place of the record. */
function addressOf({ role, person, organisationName }: ReadParty, record: ReadRecord) {
  const own = person?.address?.split(/\s*[\n,]\s*/).filter(Boolean)
  const place = placeLine(record)?.split(', ')
  return { role, name: person?.name ?? organisationName ?? '', address: own?.length ? own : (place ?? []) }
}

/** In the middle of a sentence an answer begins with a small letter. */
function printed(field: Field, value: FactValue): string {
  const words = valueInWords(field, value, 'nl')
  const isChosen = field.kind === 'choice' || field.kind === 'choices'
  return isChosen && /^[A-Z][a-z]/.test(words) ? words[0]!.toLowerCase() + words.slice(1) : words
}
