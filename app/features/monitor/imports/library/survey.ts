import type { NewIndicator } from '../../operations/save-indicator.ts'
import { COUNTRY_AND_PROVINCES } from './regions.ts'
import { both, CBS_LICENCE, passport, ready } from './shape.ts'

const TABLE = 'CBS StatLine, tabel 81877NED, Veiligheidsmonitor; veiligheidsbeleving'

const limitations = both(
  'Uitkomst van een steekproef: lees het cijfer met de marge erbij. Alleen landelijk en per provincie; het zegt niets over één gemeente.',
  'Outcome of a sample: read the figure with its margin. Nationally and by province only; it says nothing about one municipality.',
)

const share = both('procent van de inwoners van 15 jaar en ouder', 'per cent of inhabitants aged 15 and over')

const question = (
  key: string,
  name: NewIndicator['name'],
  counts: NewIndicator['name'],
  given: Partial<NewIndicator> = {},
) =>
  passport({
    key,
    name,
    counts,
    unit: share,
    valueType: 'amount',
    desired: 'lower',
    limitations,
    source: TABLE,
    ...given,
  })

const PASSPORTS = [
  question(
    'unsafe_sometimes',
    both('Voelt zich wel eens onveilig', 'Feels unsafe at times'),
    both(
      'Aandeel dat zegt zich in het algemeen wel eens onveilig te voelen.',
      'Share who say that in general they feel unsafe at times.',
    ),
  ),
  question(
    'unsafe_often',
    both('Voelt zich vaak onveilig', 'Often feels unsafe'),
    both('Aandeel dat zegt zich vaak onveilig te voelen.', 'Share who say that they often feel unsafe.'),
  ),
  question(
    'unsafe_neighbourhood_sometimes',
    both('Voelt zich wel eens onveilig in de buurt', 'Feels unsafe in the neighbourhood at times'),
    both(
      'Aandeel dat zegt zich in de eigen buurt wel eens onveilig te voelen.',
      'Share who say that they feel unsafe in their own neighbourhood at times.',
    ),
  ),
  question(
    'much_crime_neighbourhood',
    both('Denkt dat er veel criminaliteit is in de buurt', 'Thinks there is much crime in the neighbourhood'),
    both(
      'Aandeel dat denkt dat er in de eigen buurt veel criminaliteit is.',
      'Share who think that there is much crime in their own neighbourhood.',
    ),
  ),
  question(
    'neighbourhood_safety_mark',
    both('Rapportcijfer veiligheid in de buurt', 'Mark for safety in the neighbourhood'),
    both(
      'Gemiddeld rapportcijfer, van 1 tot 10, voor de veiligheid in de eigen buurt.',
      'Average mark, from 1 to 10, for safety in the own neighbourhood.',
    ),
    { unit: both('rapportcijfer', 'mark out of ten'), desired: 'higher' },
  ),
]

const asked = (words: string, indicator: string) => ({
  column: 'Waarde',
  indicator,
  margin: 'Marges',
  when: [{ column: 'Onderwerp', is: [words] }],
})

/** Perceived safety by province with its margins, one column per province and year, 2015 to 2017. */
export const SURVEY_WITH_MARGINS = ready(
  {
    key: 'cbs-81877ned-provincies-met-marges',
    name: 'Veiligheidsbeleving per provincie, met marges (CBS 81877NED)',
    source: TABLE,
    licence: CBS_LICENCE,
    format: 'csv',
    tableId: '81877NED',
    mapping: {
      decimal: 'comma',
      unpivot: '{*}_{regio}_{jaar}',
      region: { column: 'regio', codes: COUNTRY_AND_PROVINCES },
      period: { column: 'jaar' },
      name: 'Onderwerp',
      measures: [
        asked('|||Voelt zich wel eens onveilig', 'unsafe_sometimes'),
        asked('|||Voelt zich vaak onveilig', 'unsafe_often'),
        asked('|||||Voelt zich wel eens onveilig in buurt', 'unsafe_neighbourhood_sometimes'),
        asked('|||Denkt dat er veel criminaliteit in buurt', 'much_crime_neighbourhood'),
        asked('|||Rapportcijfer veiligheid in buurt', 'neighbourhood_safety_mark'),
      ],
    },
  },
  PASSPORTS,
)

const HEADING = '(On)veiligheidsbeleving /'
const REGION = "Regio's"

type Condition = { column: string; is: string[] }

/** Reads the table of country and provinces, without margins, as far as `only` goes. */
const withoutMargins = (key: string, name: string, only: Condition[]) =>
  ready(
    {
      key,
      name,
      source: TABLE,
      licence: CBS_LICENCE,
      format: 'csv',
      tableId: '81877NED',
      mapping: {
        decimal: 'comma',
        only: [{ column: 'Marges', is: ['Waarde'] }, ...only],
        region: { column: REGION, codes: COUNTRY_AND_PROVINCES },
        period: { column: 'Perioden' },
        name: REGION,
        measures: [
          {
            column: `${HEADING}Algemeen/Onveiligheidsgevoelens/Voelt zich wel eens onveilig (%)`,
            indicator: 'unsafe_sometimes',
          },
          {
            column: `${HEADING}Buurt/Onveiligheidsgevoelens/Voelt zich wel eens onveilig in buurt (%)`,
            indicator: 'unsafe_neighbourhood_sometimes',
          },
          {
            column: `${HEADING}Buurt/Beoordeling criminaliteit/Denkt dat er veel criminaliteit in buurt (%)`,
            indicator: 'much_crime_neighbourhood',
          },
          {
            column: `${HEADING}Buurt/Beoordeling criminaliteit/Rapportcijfer veiligheid in buurt  (rapportcijfer)`,
            indicator: 'neighbourhood_safety_mark',
          },
        ],
      },
    },
    PASSPORTS,
  )

// The two leave out what the table with margins has, so that the order in which they are imported makes no difference.

/** Perceived safety of the country, 2013 to 2017. */
export const SURVEY_COUNTRY = withoutMargins('cbs-81877ned-nederland', 'Veiligheidsbeleving landelijk (CBS 81877NED)', [
  { column: REGION, is: ['Nederland'] },
])

/** Perceived safety of the provinces in the two years of which there are no margins. */
export const SURVEY_PROVINCES_BEFORE = withoutMargins(
  'cbs-81877ned-provincies-2013-2014',
  'Veiligheidsbeleving per provincie, 2013 en 2014 (CBS 81877NED)',
  [
    { column: 'Perioden', is: ['2013', '2014'] },
    { column: REGION, is: Object.keys(COUNTRY_AND_PROVINCES).filter((name) => name.endsWith('(PV)')) },
  ],
)
