import { DISSOLVED, PROVINCES } from './regions.ts'
import { both, CBS_LICENCE, passport, ready } from './shape.ts'

const YEAR_END = 'CBS StatLine, tabel 37230ned, Bevolkingsontwikkeling; regio per maand'
const NEIGHBOURHOODS = 'CBS StatLine, tabel 85984NED, Kerncijfers wijken en buurten 2024'
const DISTRICTS = 'CBS StatLine, tabel 84799NED, Kerncijfers wijken en buurten 2020'

/** Who live here by age and by sex: what answers of residents are held against, and weighted to. */
export const RESIDENTS_BY_AGE = 'residents_by_age'
export const RESIDENTS_BY_SEX = 'residents_by_sex'

const AGE_CLASSES = [
  { key: '0-14', nl: '0 tot 15 jaar', en: 'Under 15', column: 'k_0Tot15Jaar_8' },
  { key: '15-24', nl: '15 tot 25 jaar', en: '15 to 24', column: 'k_15Tot25Jaar_9' },
  { key: '25-44', nl: '25 tot 45 jaar', en: '25 to 44', column: 'k_25Tot45Jaar_10' },
  { key: '45-64', nl: '45 tot 65 jaar', en: '45 to 64', column: 'k_45Tot65Jaar_11' },
  { key: '65plus', nl: '65 jaar of ouder', en: '65 or over', column: 'k_65JaarOfOuder_12' },
]

const SEXES = [
  { key: 'man', nl: 'Mannen', en: 'Men', column: 'Mannen_6' },
  { key: 'woman', nl: 'Vrouwen', en: 'Women', column: 'Vrouwen_7' },
]

/** Inhabitants of all municipalities and provinces on 31 December, 2002 to 2024. */
export const POPULATION = ready(
  {
    key: 'cbs-37230ned-bevolking',
    name: 'Bevolking op 31 december (CBS 37230ned)',
    source: YEAR_END,
    licence: CBS_LICENCE,
    format: 'csv',
    tableId: '37230ned',
    mapping: {
      region: { column: 'gm_code', fallback: { column: 'regio_naam', codes: PROVINCES }, without: DISSOLVED },
      period: { column: 'jaar' },
      name: 'regio_naam',
      measures: [{ column: 'bevolking_31dec', indicator: 'population' }],
    },
  },
  [
    passport({
      key: 'population',
      name: both('Inwoners', 'Inhabitants'),
      unit: both('inwoners', 'inhabitants'),
      counts: both(
        'Mensen die op 31 december van het jaar in de Basisregistratie Personen staan ingeschreven, in de gemeentegrenzen van dat moment.',
        'People registered in the population register on 31 December of the year, in the municipal borders of that moment.',
      ),
      limitations: both(
        'De stand van 31 december is die van 1 januari van het volgende jaar: een cijfer per 1.000 inwoners over 2020 rekent het CBS met de stand van 31 december 2019. Gemeenten die voor 2016 zijn opgeheven ontbreken.',
        'The figure of 31 December is that of 1 January of the next year: for a rate per 1,000 inhabitants in 2020, Statistics Netherlands uses 31 December 2019. Municipalities dissolved before 2016 are not there.',
      ),
      source: YEAR_END,
    }),
  ],
)

/** Inhabitants of every neighbourhood on 1 January 2024. */
export const NEIGHBOURHOOD_POPULATION = ready(
  {
    key: 'cbs-85984ned-bevolking-buurten-2024',
    name: 'Bevolking per buurt op 1 januari 2024 (CBS 85984NED)',
    source: NEIGHBOURHOODS,
    licence: CBS_LICENCE,
    format: 'csv',
    tableId: '85984NED',
    roundingBase: 5,
    mapping: {
      region: { column: 'nhood_id' },
      period: { value: '2024' },
      name: 'buurtnaam',
      measures: [{ column: 'population', indicator: 'population_1_january' }],
    },
  },
  [
    passport({
      key: 'population_1_january',
      name: both('Inwoners per buurt', 'Inhabitants by neighbourhood'),
      unit: both('inwoners', 'inhabitants'),
      counts: both(
        'Mensen die op 1 januari van het jaar in de Basisregistratie Personen staan ingeschreven, per buurt. Door het CBS afgerond op vijftallen.',
        'People registered in the population register on 1 January of the year, by neighbourhood. Rounded to multiples of five by Statistics Netherlands.',
      ),
      limitations: both(
        'Afgerond op 5: een optelling van buurten kan verschillen van het cijfer van de gemeente. Buurtgrenzen veranderen; vergelijk alleen binnen één indeling.',
        'Rounded to 5: neighbourhoods added up can differ from the figure of the municipality. Borders change; compare within one division only.',
      ),
      source: NEIGHBOURHOODS,
    }),
  ],
)

const ROUNDED = both(
  'Per wijk afgerond op 5: een optelling kan verschillen van het cijfer van de gemeente.',
  'By district rounded to 5: added up they can differ from the figure of the municipality.',
)

/** Residents by age class and by sex, of a municipality and its districts, on 1 January. */
export const RESIDENTS = ready(
  {
    key: 'cbs-84799ned-bewoners-wijken-2020',
    name: 'Bewoners per wijk naar leeftijd en geslacht, 1 januari 2020 (CBS 84799NED)',
    source: DISTRICTS,
    licence: CBS_LICENCE,
    format: 'csv',
    tableId: '84799NED',
    roundingBase: 5,
    mapping: {
      region: { column: 'WijkenEnBuurten' },
      period: { value: '2020' },
      name: 'RegioTitel',
      measures: [
        ...AGE_CLASSES.map(({ key, column }) => ({ column, indicator: RESIDENTS_BY_AGE, category: key })),
        ...SEXES.map(({ key, column }) => ({ column, indicator: RESIDENTS_BY_SEX, category: key })),
      ],
    },
  },
  [
    passport({
      key: RESIDENTS_BY_AGE,
      name: both('Bewoners naar leeftijd', 'Residents by age'),
      unit: both('inwoners', 'inhabitants'),
      categories: AGE_CLASSES.map(({ column: _, ...category }) => category),
      counts: both(
        'Mensen die op 1 januari van het jaar in de Basisregistratie Personen staan ingeschreven, naar leeftijd.',
        'People registered in the population register on 1 January of the year, by age.',
      ),
      limitations: ROUNDED,
      source: DISTRICTS,
    }),
    passport({
      key: RESIDENTS_BY_SEX,
      name: both('Bewoners naar geslacht', 'Residents by sex'),
      unit: both('inwoners', 'inhabitants'),
      categories: SEXES.map(({ column: _, ...category }) => category),
      counts: both(
        'Mensen die op 1 januari van het jaar in de Basisregistratie Personen staan ingeschreven, naar het geslacht dat daar staat.',
        'People registered in the population register on 1 January of the year, by the sex that is recorded there.',
      ),
      limitations: ROUNDED,
      source: DISTRICTS,
    }),
  ],
)
