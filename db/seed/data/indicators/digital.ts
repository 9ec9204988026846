import { both, plan2020, report2023 } from '../sources.ts'
import type { IndicatorSeed } from '../types.ts'
import { limitation, passport, quality, UNNAMED } from './shared.ts'

const percent = both('procent', 'percent')

const notComparable = both(
  'De 17% over 2022 en de 8,5% over 2018 meten niet hetzelfde: de groep en de vraag verschillen.',
  'The 17% for 2022 and the 8.5% for 2018 do not measure the same: group and question differ.',
)

/** Figures on digital crime; none of them is about Deventer itself. */
export const DIGITAL_INDICATORS: IndicatorSeed[] = [
  passport({
    key: 'cyber_victims_nl',
    name: both(
      'Nederlanders die met digitale criminaliteit te maken kregen',
      'Dutch people confronted with digital crime',
    ),
    unit: percent,
    valueType: 'amount',
    desired: 'lower',
    holder: 'CBS',
    definition: both(
      'Deel van de Nederlanders vanaf 15 jaar dat in dat jaar digitale criminaliteit meemaakte.',
      'Part of the Dutch aged 15 and over who met digital crime that year.',
    ),
    quality: quality.published,
    limitations: limitation.oneYear,
    caveats: [notComparable],
    source: report2023('Digitale criminaliteit'),
  }),
  passport({
    key: 'cyber_victims_nl_2018',
    name: both('Internetgebruikers die slachtoffer waren', 'Internet users who were victims'),
    unit: percent,
    valueType: 'amount',
    desired: 'lower',
    frequency: 'once',
    holder: 'CBS',
    definition: both(
      'Deel van de Nederlandse internetgebruikers dat binnen een jaar zelf een digitaal misdrijf meemaakte, naar eigen zeggen: ruim 1,2 miljoen mensen.',
      'Part of Dutch internet users who say they were a victim of digital crime within twelve months: over 1.2 million people.',
    ),
    quality: quality.published,
    limitations: limitation.oneYear,
    caveats: [notComparable],
    source: plan2020('Digitale criminaliteit, Waarom dit thema'),
  }),
  passport({
    key: 'cyber_reporting',
    name: both('Slachtoffers die melden of aangifte doen', 'Victims who report'),
    unit: percent,
    valueType: 'amount',
    desired: 'higher',
    holder: UNNAMED,
    definition: both(
      'Deel van de inwoners dat digitale criminaliteit meldt, en deel dat aangifte doet.',
      'Part of residents who report digital crime, and part who file a police report.',
    ),
    quality: quality.soft,
    limitations: both(
      'De bron geeft woorden en geen getallen. Er valt dus niets mee te rekenen.',
      'The source gives words, not numbers, so nothing can be computed.',
    ),
    categories: [
      { key: 'melding', ...both('Doet melding', 'Reports it') },
      { key: 'aangifte', ...both('Doet aangifte', 'Files a police report') },
    ],
    source: report2023('Digitale criminaliteit, Meer zicht op digitale criminaliteit'),
  }),
  passport({
    key: 'cyber_damage_nl',
    name: both('Schade door cybercrime in Nederland', 'Damage by cybercrime in the Netherlands'),
    unit: both('euro', 'euros'),
    valueType: 'amount',
    desired: 'lower',
    frequency: 'once',
    holder: UNNAMED,
    definition: both(
      'Geschatte schade voor de hele samenleving in één jaar.',
      'Estimated damage to society as a whole in one year.',
    ),
    quality: quality.soft,
    limitations: quality.published,
    source: plan2020('Digitale criminaliteit, Waarom dit thema'),
  }),
  passport({
    key: 'org_no_measures',
    name: both('Organisaties zonder maatregelen', 'Organisations without measures'),
    unit: percent,
    valueType: 'amount',
    desired: 'lower',
    frequency: 'once',
    holder: UNNAMED,
    definition: both(
      'Deel van de organisaties dat niets doet om medewerkers bewust te maken van cybercrime.',
      'Part of organisations that do nothing to make staff aware of cybercrime.',
    ),
    quality: quality.soft,
    limitations: quality.published,
    caveats: [
      both(
        'Het jaar van de meting staat niet in de bron; 2019 is het jaar van het plan.',
        'The source does not give the year of measurement; 2019 is the year of the plan.',
      ),
    ],
    source: plan2020('Digitale criminaliteit, Waarom dit thema'),
  }),
]
