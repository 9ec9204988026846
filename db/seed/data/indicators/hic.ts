import { approach2024, both, report2023 } from '../sources.ts'
import type { IndicatorSeed } from '../types.ts'
import { limitation, PROGRAMME, quality } from './shared.ts'

const place = 'Veiligheidsfundament, High Impact Crimes, tabel'
const offences = both('misdrijven', 'offences')

const registeredOnly = both(
  'Alleen misdrijven die bij de politie bekend zijn, tellen mee. De omschrijving in de tekst en die in de tabel verschillen.',
  'Only offences known to the police count. The description in the text differs from the one in the table.',
)

const coronaDip = {
  ...both(
    'In 2020 waren mensen door corona veel thuis; dat jaar ligt lager dan de jaren eromheen.',
    'In 2020 corona kept people at home; that year is lower than the years around it.',
  ),
  period: '2020',
}

const comparisonYear = both(
  'Wie met “voor corona” vergelijkt, moet het jaar noemen: ten opzichte van 2017, 2018 of 2019 is de uitkomst steeds anders.',
  'Whoever compares with “before corona” must name the year: against 2017, 2018 or 2019 the answer differs each time.',
)

/** Offences with a high impact on victims and their surroundings. */
export const HIC_INDICATORS: IndicatorSeed[] = [
  {
    key: 'hic_burglary',
    name: both('Diefstal/inbraak woning', 'Theft/burglary, dwelling'),
    unit: offences,
    valueType: 'count',
    desired: 'lower',
    holder: 'Politie',
    owner: PROGRAMME,
    frequency: 'yearly',
    definitions: [
      {
        number: 1,
        text: both(
          'Diefstal uit en inbraak in woningen, zoals de rij in de tabel heet. De tekst erboven noemt alleen de woninginbraak.',
          'Theft from and burglary of dwellings, as the row of the table is called. The text above it names only burglary.',
        ),
        source: report2023(place),
      },
      {
        number: 2,
        text: both(
          'Het nieuwe plan noemt diefstal en inbraak als twee aparte soorten.',
          'The new plan names theft and burglary as two separate kinds.',
        ),
        validFrom: '2024-01-01',
        source: approach2024('1.4 Verantwoording'),
      },
    ],
    quality: quality.police,
    limitations: registeredOnly,
    caveats: [coronaDip],
    partOf: 'hic_total',
    source: report2023(place),
  },
  {
    key: 'hic_street_robbery',
    name: both('Straatroof', 'Street robbery'),
    unit: offences,
    valueType: 'count',
    desired: 'lower',
    holder: 'Politie',
    owner: PROGRAMME,
    frequency: 'yearly',
    definitions: [
      {
        number: 1,
        text: both(
          'Beroving van iemand op straat, met geweld of dreiging daarmee.',
          'Robbing a person in the street, with violence or the threat of it.',
        ),
        source: report2023(place),
      },
    ],
    quality: quality.police,
    limitations: limitation.small,
    caveats: [coronaDip],
    partOf: 'hic_total',
    source: report2023(place),
  },
  {
    key: 'hic_robbery',
    name: both('Overval', 'Robbery of premises'),
    unit: offences,
    valueType: 'count',
    desired: 'lower',
    holder: 'Politie',
    owner: PROGRAMME,
    frequency: 'yearly',
    definitions: [
      {
        number: 1,
        text: both(
          'Overval op een woning, winkel, bedrijf of transport.',
          'Robbery of a dwelling, shop, business or transport.',
        ),
        source: report2023(place),
      },
    ],
    quality: quality.police,
    limitations: limitation.small,
    caveats: [coronaDip],
    partOf: 'hic_total',
    source: report2023(place),
  },
  {
    key: 'hic_total',
    name: both('Alle HIC-misdrijven', 'All HIC offences'),
    unit: offences,
    valueType: 'count',
    desired: 'lower',
    holder: 'Politie',
    owner: PROGRAMME,
    frequency: 'yearly',
    definitions: [
      {
        number: 1,
        text: both(
          'Woninginbraak, overval en straatroof samen. De tabel telt bij de woningen ook diefstal mee.',
          'Burglary, robbery and street robbery together. For dwellings the table also counts theft.',
        ),
        source: report2023(place),
      },
      {
        number: 2,
        text: both(
          'Diefstal, inbraak, overval en straatroof samen. De lijst begint hier met diefstal.',
          'Theft, burglary, robbery and street robbery together. Here the list starts with theft.',
        ),
        validFrom: '2024-01-01',
        source: approach2024('1.4 Verantwoording'),
      },
    ],
    quality: quality.police,
    limitations: registeredOnly,
    caveats: [coronaDip, comparisonYear],
    source: report2023(place),
  },
]
