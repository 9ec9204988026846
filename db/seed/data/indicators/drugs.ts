import { both, plan2020, report2023 } from '../sources.ts'
import type { IndicatorSeed } from '../types.ts'
import { limitation, MAYOR, passport, quality, UNNAMED } from './shared.ts'

const ENFORCEMENT = 'Toezicht en handhaving'
const chapter = report2023('Drugs')
const locations = both('locaties', 'locations')
const orders = both('lasten', 'orders')

const found = {
  unit: locations,
  holder: ENFORCEMENT,
  quality: quality.municipal,
  limitations: limitation.attention,
  source: chapter,
}

const noSum = both(
  'De genoemde vondsten tellen samen niet op tot het aantal handhavingszaken. Waar de andere zaken over gaan, staat niet in de bron.',
  'The findings named do not add up to the number of enforcement cases. The source does not say what the other cases concern.',
)

const twoScopes = both(
  'De lasten in panden en de lasten op straat zijn twee aparte tellingen, al staat er in het verslag “in totaal”.',
  'Orders for premises and orders in the street are two separate counts, although the report says “in total”.',
)

/** Figures on drug crime and what the municipality does about it. */
export const DRUGS_INDICATORS: IndicatorSeed[] = [
  passport({
    ...found,
    key: 'drugs_enforcement_cases',
    name: both('Handhavingszaken drugs', 'Drug enforcement cases'),
    unit: both('zaken', 'cases'),
    definition: both(
      'Zaken die uit de bestuurlijke aanpak van drugs voortkwamen.',
      'Cases that came from the administrative approach to drugs.',
    ),
    caveats: [
      noSum,
      { ...both('Over 2020 noemt het verslag geen aantal.', 'The report gives no count for 2020.'), period: '2020' },
    ],
  }),
  passport({
    ...found,
    key: 'hemp_operating',
    name: both('Hennepkwekerijen in bedrijf', 'Operating hemp plantations'),
    definition: both(
      'Hennepkwekerijen die bij ontdekking nog werkten.',
      'Hemp plantations still working when they were found.',
    ),
    caveats: [noSum],
  }),
  passport({
    ...found,
    key: 'hemp_dismantled',
    name: both('Al ontmantelde kwekerijen', 'Plantations dismantled before'),
    definition: both(
      'Sporen van kwekerijen die eerder al waren weggehaald.',
      'Traces of plantations that had been removed before.',
    ),
    caveats: [noSum],
  }),
  passport({
    ...found,
    key: 'growshops',
    name: both('Growshops', 'Growshops'),
    definition: both(
      'Gevonden winkels die spullen voor de hennepteelt leveren.',
      'Shops found that supply goods for growing hemp.',
    ),
    caveats: [
      {
        ...both(
          'Het verslag zegt dat er voor het tweede jaar geen growshop is gevonden. De nul over 2021 is daaruit afgeleid.',
          'The report says no growshop was found for the second year. The zero for 2021 is derived from that.',
        ),
        period: '2021',
      },
    ],
  }),
  passport({
    ...found,
    key: 'drug_addresses',
    name: both('Adressen met drugs', 'Addresses with drugs'),
    unit: both('adressen', 'addresses'),
    definition: both(
      'Adressen waar softdrugs, harddrugs of allebei zijn gevonden.',
      'Addresses where soft drugs, hard drugs or both were found.',
    ),
    caveats: [noSum],
  }),
  passport({
    key: 'drug_closures',
    name: both('Gesloten panden', 'Premises closed'),
    unit: both('panden', 'premises'),
    holder: MAYOR,
    definition: both(
      'Panden die de burgemeester tijdelijk sloot op grond van artikel 13b van de Opiumwet.',
      'Premises the mayor closed for a time under article 13b of the Opium Act.',
    ),
    quality: quality.municipal,
    limitations: limitation.twoYears,
    caveats: [
      both(
        'De rechter vraagt maatwerk. Daarom kiest de burgemeester vaker een dwangsom dan een sluiting: nul sluitingen is geen teken dat er niets is gevonden.',
        'The courts ask for tailor-made measures, so the mayor more often chooses a penalty order than a closure: zero closures is no sign that nothing was found.',
      ),
    ],
    source: chapter,
  }),
  passport({
    key: 'drug_closures_2019',
    name: both('Gesloten panden in 2019 (tot oktober)', 'Premises closed in 2019 (until October)'),
    unit: both('panden', 'premises'),
    frequency: 'once',
    holder: MAYOR,
    definition: both(
      'Woningen en bedrijfsunits die in 2019 tot het schrijven van het plan tijdelijk dichtgingen, meestal om een hennepkwekerij en twee keer om handel in harddrugs.',
      'Dwellings and business units closed for a time in 2019 until the plan was written, mostly for a hemp plantation and twice for trade in hard drugs.',
    ),
    quality: quality.municipal,
    limitations: both(
      'Het jaar was nog niet voorbij: het plan is van oktober 2019.',
      'The year was not over: the plan dates from October 2019.',
    ),
    categories: [
      { key: 'woningen', ...both('Woningen', 'Dwellings') },
      { key: 'bedrijfsunits', ...both('Bedrijfsunits', 'Business units') },
    ],
    source: plan2020('Drugs, Waarom dit thema'),
  }),
  passport({
    key: 'lod_opiumwet',
    name: both('Lasten onder dwangsom (Opiumwet)', 'Penalty orders (Opium Act)'),
    unit: orders,
    holder: MAYOR,
    definition: both(
      'Opgelegde lasten onder dwangsom om herhaling van een overtreding van de Opiumwet te voorkomen.',
      'Penalty orders imposed to prevent a repeated breach of the Opium Act.',
    ),
    quality: quality.municipal,
    limitations: limitation.effort,
    caveats: [
      twoScopes,
      both(
        'Het verslag noemt de last en de dwangsom door elkaar. Hier is het besluit geteld en niet het geld.',
        'The report uses the order and the sum for each other. Here the decision counts, not the money.',
      ),
    ],
    source: chapter,
  }),
  passport({
    key: 'lod_street_dealing',
    name: both('Lasten onder dwangsom (straathandel)', 'Penalty orders (street dealing)'),
    unit: orders,
    holder: MAYOR,
    definition: both(
      'Opgelegde lasten onder dwangsom tegen drugshandel op straat, op grond van de Algemene plaatselijke verordening.',
      'Penalty orders imposed for street dealing under the local bylaw.',
    ),
    quality: quality.municipal,
    limitations: limitation.effort,
    caveats: [
      twoScopes,
      {
        ...both(
          'Het getal over 2023 loopt tot het verslag uitkwam, in het voorjaar.',
          'The count for 2023 runs until the report appeared, in spring.',
        ),
        period: '2023-ytd',
      },
    ],
    source: chapter,
  }),
  passport({
    key: 'mma_xtc',
    name: both('Anonieme meldingen over xtc', 'Anonymous reports on xtc'),
    unit: both('meldingen', 'reports'),
    frequency: 'once',
    holder: 'Meld Misdaad Anoniem',
    definition: both(
      'Anonieme meldingen over xtc-incidenten in Oost-Nederland.',
      'Anonymous reports on xtc incidents in the east of the Netherlands.',
    ),
    quality: quality.partner,
    limitations: both(
      'De bron noemt het beginjaar niet en geeft geen cijfer voor Deventer.',
      'The source does not name the first year and gives no figure for Deventer.',
    ),
    caveats: [
      both(
        'Afgedrukt staat een groei van 66%. Van 38 naar 73 is een groei van 92%.',
        'A growth of 66% is printed. From 38 to 73 is a growth of 92%.',
      ),
    ],
    source: plan2020('Drugs, Waarom dit thema'),
  }),
  passport({
    key: 'coffeeshops',
    name: both('Coffeeshops', 'Coffee shops'),
    unit: both('coffeeshops', 'coffee shops'),
    frequency: 'once',
    holder: UNNAMED,
    definition: both('Coffeeshops in de gemeente Deventer.', 'Coffee shops in the municipality of Deventer.'),
    quality: quality.municipal,
    limitations: limitation.oneYear,
    source: plan2020('Drugs, Coffeeshops'),
  }),
]
