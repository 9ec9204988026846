import { both, CBS_LICENCE, passport, ready } from './shape.ts'

const TABLE = 'CBS StatLine, tabel 83651NED, Diefstallen; geweld, soort diefstal, regio'

const KINDS = {
  CRI1122: ['fiets', 'Fiets', 'Bicycle'],
  CRI1123: ['bromfiets', 'Brom- of snorfiets', 'Moped'],
  CRI1124: ['motor', 'Motor of scooter', 'Motorcycle or scooter'],
  CRI1125: ['auto', 'Auto', 'Car'],
  CRI1127: ['vaartuig', 'Vaartuig', 'Vessel'],
  CRI1128: ['uit-auto', 'Uit of vanaf auto', 'From a car'],
  CRI1131: ['dieren', 'Dieren', 'Animals'],
  CRI1132: ['straatroof', 'Straatroof', 'Street robbery'],
  CRI1133: ['zakkenrollerij', 'Zakkenrollerij', 'Pickpocketing'],
  CRI1137: ['winkel', 'Winkeldiefstal', 'Shoplifting'],
  CRI1144: ['overval', 'Overval', 'Robbery'],
} as const

/** Registered thefts by kind, all municipalities, 2018 to 2021, in the codes of the statistical office. */
export const THEFTS = ready(
  {
    key: 'cbs-83651ned-diefstallen',
    name: 'Geregistreerde diefstallen naar soort (CBS 83651NED)',
    source: TABLE,
    licence: CBS_LICENCE,
    format: 'csv',
    tableId: '83651NED',
    roundingBase: 5,
    mapping: {
      only: [{ column: 'GebruikVanGeweld', is: ['T001540'] }],
      region: { column: 'RegioS' },
      period: { column: 'Perioden' },
      name: 'SoortDiefstal',
      skip: [
        {
          column: 'SoortDiefstal',
          is: ['CRI1134'],
          because: both('Soort waarvan de naam niet bekend is', 'A kind whose name is not known'),
        },
      ],
      measures: [
        {
          column: 'TotaalGeregistreerdeDiefstallen_1',
          indicator: 'thefts_registered_cbs',
          category: {
            column: 'SoortDiefstal',
            codes: Object.fromEntries(Object.entries(KINDS).map(([code, [key]]) => [code, key])),
          },
        },
      ],
    },
  },
  [
    passport({
      key: 'thefts_registered_cbs',
      name: both('Geregistreerde diefstallen naar soort', 'Registered thefts by kind'),
      unit: both('diefstallen', 'thefts'),
      desired: 'lower',
      counts: both(
        'Diefstallen die de politie in het jaar heeft geregistreerd, met en zonder geweld, per soort. Door het CBS afgerond op vijftallen.',
        'Thefts that the police registered in the year, with and without violence, by kind. Rounded to multiples of five by Statistics Netherlands.',
      ),
      limitations: both(
        'Telt alleen wat bij de politie bekend is. Afgerond op 5: kleine aantallen per soort zeggen weinig. De namen van de soorten komen uit een andere publicatie dan de tabel zelf.',
        'Counts only what the police know of. Rounded to 5: small counts per kind say little. The names of the kinds come from another publication than the table itself.',
      ),
      categories: Object.values(KINDS).map(([key, nl, en]) => ({ key, nl, en })),
      source: TABLE,
    }),
  ],
)
