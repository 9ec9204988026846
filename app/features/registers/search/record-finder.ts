import type { Finder } from '../../thread/index.ts'
import { stateInWords } from '../pages/words.ts'
import { findRegister } from '../types/index.ts'
import { countRecordsFound, listRecordsFound } from './search.queries.ts'

/** Records in the search of the work place, by number and title; people are found elsewhere, with a reason. */
export const recordFinder: Finder = {
  kind: 'record',
  heading: { nl: 'Uit de registers', en: 'From the registers' },
  count: ({ tx }, words) => countRecordsFound(tx, words),
  list: async ({ tx, language }, words, page) =>
    (await listRecordsFound(tx, words, page)).flatMap(({ register, number, title, state }) => {
      const type = findRegister(register)
      if (!type) return []
      return [
        {
          title: title ? `${number} · ${title}` : number,
          note: `${type.words.one[language]} · ${stateInWords(type, state, language)}`,
          address: `/werk/registers/${register}/${number}`,
        },
      ]
    }),
}
