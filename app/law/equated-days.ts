import type { Day } from '../shared/days.ts'
import type { Certainty, Text } from './words.ts'

/** A day that a royal decree puts on a level with the holidays: artikel 3, derde lid, Algemene termijnenwet. */
export type EquatedDay = {
  /** Of the decree, to confirm it by. */
  id: string
  date: Day
  name: Text
  decree: string
  source: string
  certainty: Certainty
}

type Decree = { id: string; decree: string; source: string; certainty: Certainty; days: [Day, Text][] }

const AFTER_ASCENSION = { nl: 'vrijdag na Hemelvaartsdag', en: 'Friday after Ascension Day' }
const AFTER_KINGS_DAY = { nl: 'vrijdag na Koningsdag', en: "Friday after King's Day" }
const AFTER_NEW_YEAR = { nl: 'vrijdag na Nieuwjaarsdag', en: "Friday after New Year's Day" }
const AFTER_CHRISTMAS = { nl: 'vrijdag na Kerstmis', en: 'Friday after Christmas' }

/**
 * The decrees we know of. Certain is only what was read in the decree itself; of the others we know the title, which
 * names the days. A new decree is a new entry, with its number in the Staatscourant.
 */
const DECREES: Decree[] = [
  {
    id: 'gelijkstelling-2014-2016',
    decree: 'besluit van 17 juni 2013, nr. 13.001210',
    source:
      'https://uitvaart.nl/juridisch/overige/vragen-van-uitvaartondernemers/wettelijke-tijd-i-v-m-feestdagen/44571',
    certainty: 'verify',
    days: [
      ['2014-05-30', AFTER_ASCENSION],
      ['2015-01-02', AFTER_NEW_YEAR],
      ['2015-05-04', { nl: 'maandag voor Bevrijdingsdag', en: 'Monday before Liberation Day' }],
      ['2015-05-15', AFTER_ASCENSION],
      ['2016-05-06', AFTER_ASCENSION],
    ],
  },
  {
    id: 'gelijkstelling-2017-2019',
    decree: 'besluit van 24 oktober 2016, Stcrt. 2016, 58653',
    source: 'https://wetten.overheid.nl/BWBR0038666/2016-11-01',
    certainty: 'certain',
    days: [
      ['2017-04-28', AFTER_KINGS_DAY],
      ['2017-05-26', AFTER_ASCENSION],
      ['2018-05-11', AFTER_ASCENSION],
      ['2018-12-24', { nl: 'maandag voor Kerstmis', en: 'Monday before Christmas' }],
      ['2018-12-31', { nl: 'maandag voor Nieuwjaarsdag', en: "Monday before New Year's Day" }],
      ['2019-05-31', AFTER_ASCENSION],
      ['2019-12-27', AFTER_CHRISTMAS],
    ],
  },
  {
    id: 'gelijkstelling-2020-2022',
    decree: 'besluit over 2020 tot en met 2022, niet gelezen',
    source: 'https://wvhl.nl/algemeen/de-algemene-termijnenwet',
    certainty: 'verify',
    days: [['2022-05-27', AFTER_ASCENSION]],
  },
  {
    id: 'gelijkstelling-2023-2025',
    decree:
      'Besluit gelijkstelling van 28 april 2023, 19 mei 2023, 10 mei 2024, 27 december 2024 en 30 mei 2025 met een algemeen erkende feestdag',
    source:
      'https://sterfgeval.nl/juridisch/overige/vragen-van-uitvaartondernemers/gemeentelijke-feestdag-bij-lijkbezorging-feestdagen-in-2026-2028/70745',
    certainty: 'verify',
    days: [
      ['2023-04-28', AFTER_KINGS_DAY],
      ['2023-05-19', AFTER_ASCENSION],
      ['2024-05-10', AFTER_ASCENSION],
      ['2024-12-27', AFTER_CHRISTMAS],
      ['2025-05-30', AFTER_ASCENSION],
    ],
  },
  {
    id: 'gelijkstelling-2026-2028',
    decree:
      'Besluit gelijkstelling van 2 januari 2026, 15 mei 2026, 7 mei 2027, 28 april 2028 en 26 mei 2028 met een algemeen erkende feestdag',
    source:
      'https://sterfgeval.nl/juridisch/overige/vragen-van-uitvaartondernemers/gemeentelijke-feestdag-bij-lijkbezorging-feestdagen-in-2026-2028/70745',
    certainty: 'verify',
    days: [
      ['2026-01-02', AFTER_NEW_YEAR],
      ['2026-05-15', AFTER_ASCENSION],
      ['2027-05-07', AFTER_ASCENSION],
      ['2028-04-28', AFTER_KINGS_DAY],
      ['2028-05-26', AFTER_ASCENSION],
    ],
  },
]

/** Every equated day we know of, each with its decree. */
export const EQUATED_DAYS: readonly EquatedDay[] = DECREES.flatMap(({ days, ...decree }) =>
  days.map(([date, name]) => ({ ...decree, date, name })),
)
