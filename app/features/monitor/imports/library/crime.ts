import { DISSOLVED, POLICE_UNITS } from './regions.ts'
import { both, CBS_LICENCE, passport, ready } from './shape.ts'

const CBS_TABLE = 'CBS StatLine, tabel 83648NED, Geregistreerde criminaliteit; soort misdrijf, regio'
const POLICE_TABLE = 'Politie, tabel 47013NED, Geregistreerde misdrijven en aangiften; soort misdrijf, gemeente'

const noSplice = both(
  'De reeks van het CBS en die van de politie verschillen in definitie en afronding, landelijk zo’n 2,5 procent. Plak ze niet aan elkaar; over 2021 staat in geen van beide een cijfer.',
  'The series of Statistics Netherlands and of the police differ in definition and rounding, about 2.5 per cent nationally. Do not join them; neither has a figure for 2021.',
)

/** Registered crime as the statistical office counts it, all municipalities, 2010 to 2020. */
export const CRIME_CBS = ready(
  {
    key: 'cbs-83648ned-totaal',
    name: 'Geregistreerde misdrijven, totaal (CBS 83648NED)',
    source: CBS_TABLE,
    licence: CBS_LICENCE,
    format: 'csv',
    tableId: '83648NED',
    roundingBase: 5,
    mapping: {
      region: { column: 'gm_code', without: DISSOLVED },
      period: { column: 'jaar' },
      name: 'regio_naam',
      measures: [{ column: 'TotaalGeregistreerdeMisdrijven_1', indicator: 'crime_registered_cbs' }],
    },
  },
  [
    passport({
      key: 'crime_registered_cbs',
      name: both('Geregistreerde misdrijven (CBS)', 'Registered crimes (CBS)'),
      unit: both('misdrijven', 'crimes'),
      desired: 'lower',
      counts: both(
        'Misdrijven die de politie in het jaar in een proces-verbaal heeft vastgelegd, alle soorten samen, naar de gemeente waar ze zijn gepleegd. Door het CBS afgerond op vijftallen.',
        'Crimes that the police recorded in an official report in the year, all kinds together, by the municipality where they were committed. Rounded to multiples of five by Statistics Netherlands.',
      ),
      limitations: both(
        `Telt alleen wat bij de politie bekend is. Afgerond op 5: een verschil kleiner dan 10 kan afronding zijn. In deze reeks ontbreken 56 gemeenten van nu, zodat een volledige rangorde niet kan. ${noSplice.nl}`,
        `Counts only what the police know of. Rounded to 5: a difference below 10 can be rounding. This series lacks 56 of today’s municipalities, so no complete ranking is possible. ${noSplice.en}`,
      ),
      source: CBS_TABLE,
    }),
  ],
)

/** Registered crime as the police counts it, all municipalities and police units, 2022 to 2024. */
export const CRIME_POLICE = ready(
  {
    key: 'politie-47013ned-totaal',
    name: 'Geregistreerde misdrijven, totaal (Politie 47013NED)',
    source: POLICE_TABLE,
    licence: 'Open data van de politie, bron: Politie',
    format: 'csv',
    tableId: '47013NED',
    mapping: {
      region: {
        column: 'gm_code',
        fallback: { column: 'regio_naam', codes: POLICE_UNITS },
        without: both('Zonder code: niet bij een gemeente in te delen', 'Without a code: of no municipality'),
      },
      period: { column: 'jaar' },
      name: 'regio_naam',
      skip: [
        {
          column: 'gm_code',
          is: ['GM0999'],
          because: both('GM0999: niet bij een gemeente in te delen', 'GM0999: of no municipality'),
        },
      ],
      measures: [{ column: 'geregistreerde_misdrijven', indicator: 'crime_registered_police' }],
    },
  },
  [
    passport({
      key: 'crime_registered_police',
      name: both('Geregistreerde misdrijven (Politie)', 'Registered crimes (police)'),
      unit: both('misdrijven', 'crimes'),
      desired: 'lower',
      holder: 'Politie',
      counts: both(
        'Misdrijven die de politie in het jaar heeft geregistreerd, alle soorten samen, naar de gemeente waar ze zijn gepleegd. Niet afgerond, in de gemeentegrenzen van 2026.',
        'Crimes that the police registered in the year, all kinds together, by the municipality where they were committed. Not rounded, in the municipal borders of 2026.',
      ),
      limitations: both(
        `Telt alleen wat bij de politie bekend is. ${noSplice.nl}`,
        `Counts only what the police know of. ${noSplice.en}`,
      ),
      source: POLICE_TABLE,
    }),
  ],
)
