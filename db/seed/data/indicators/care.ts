import { both, plan2020, report2023 } from '../sources.ts'
import type { IndicatorSeed } from '../types.ts'
import { limitation, passport, quality } from './shared.ts'

const HOLDER = 'Zorg- en Veiligheidshuis IJsselland'
const table = report2023('Zorg en veiligheid, tabel casussen Deventer')
const cases = both('casussen', 'cases')

const zvhCaveats = [
  both(
    'Het verslag vermoedt dat eerdere procesregie casussen korter maakt en overleggen voorkomt. Bewezen is dat niet.',
    'The report presumes that earlier case coordination shortens cases and prevents meetings. This is not proven.',
  ),
  {
    ...both(
      'De procesregisseur was in 2022 een tijd afwezig. Casussen zijn daardoor anders of later opgepakt.',
      'The case coordinator was absent for a time in 2022, so cases were handled differently or later.',
    ),
    period: '2022',
  },
]

const zvh = {
  holder: HOLDER,
  quality: quality.partner,
  limitations: both(
    'Minder casussen betekent niet vanzelf minder problemen: het hangt ook af van wie er aangemeld wordt.',
    'Fewer cases does not by itself mean fewer problems: it also depends on who is referred.',
  ),
  caveats: zvhCaveats,
  source: table,
}

/** Figures on people for whom care and safety meet. */
export const CARE_INDICATORS: IndicatorSeed[] = [
  passport({
    ...zvh,
    key: 'zvh_cases',
    name: both('Casussen', 'Cases'),
    unit: cases,
    definition: both(
      'Deventenaren of gezinnen die het Zorg- en Veiligheidshuis in dat jaar als casus behandelde. Een nadere omschrijving ontbreekt in de bron.',
      'People or families of Deventer that the Care and Safety House treated as a case that year. The source gives no closer description.',
    ),
  }),
  passport({
    ...zvh,
    key: 'zvh_mdo',
    name: both('MDO’s', 'Multidisciplinary meetings'),
    unit: both('overleggen', 'meetings'),
    definition: both(
      'Een MDO is een gesprek waarin vakmensen van verschillende organisaties één casus bespreken.',
      'In an MDO experts of different organisations discuss one case.',
    ),
    caveats: [
      ...zvhCaveats,
      both(
        'Als partners elkaar goed weten te vinden, zijn er minder overleggen nodig.',
        'When partners know how to find one another, fewer meetings are needed.',
      ),
    ],
  }),
  passport({
    ...zvh,
    key: 'zvh_complex',
    name: both('Complexe casussen', 'Complex cases'),
    unit: cases,
    definition: both(
      'Casussen die het Zorg- en Veiligheidshuis als complex heeft aangemerkt. Wanneer dat zo is, staat niet in de bron.',
      'Cases the Care and Safety House marked as complex. The source does not say when that is so.',
    ),
    partOf: 'zvh_cases',
  }),
  passport({
    ...zvh,
    key: 'zvh_complex_pct',
    name: both('Aandeel complexe casussen', 'Share of complex cases'),
    unit: both('procent', 'percent'),
    valueType: 'share',
    definition: both('Complexe casussen als deel van alle casussen.', 'Complex cases as part of all cases.'),
    caveats: [
      ...zvhCaveats,
      {
        ...both(
          'Het verslag drukt voor 2019 32% af; 32 van de 98 casussen is afgerond 33%. Hier is het aandeel steeds berekend.',
          'For 2019 the report prints 32%; 32 of 98 cases is 33% when rounded. Here the share is always computed.',
        ),
        period: '2019',
      },
    ],
    shareOf: 'zvh_cases',
  }),
  passport({
    ...zvh,
    key: 'zvh_psych',
    name: both('Casussen met psychiatrie of verslaving', 'Cases with psychiatry or addiction'),
    unit: cases,
    definition: both(
      'Casussen waarin psychiatrie, verslaving of beide in de omschrijving staan.',
      'Cases described with psychiatry, addiction or both.',
    ),
    partOf: 'zvh_cases',
  }),
  passport({
    ...zvh,
    key: 'zvh_psych_pct',
    name: both('Aandeel psychiatrie of verslaving', 'Share with psychiatry or addiction'),
    unit: both('procent', 'percent'),
    valueType: 'share',
    definition: both(
      'Casussen met psychiatrie of verslaving als deel van alle casussen.',
      'Cases with psychiatry or addiction as part of all cases.',
    ),
    shareOf: 'zvh_cases',
  }),
  passport({
    key: 'youth_nuisance_reports',
    name: both('Meldingen jeugdoverlast', 'Reports of youth nuisance'),
    unit: both('meldingen', 'reports'),
    desired: 'lower',
    holder: 'Politie',
    definition: both(
      'Meldingen over overlast door jongeren die bij de politie binnenkwamen.',
      'Reports of nuisance by young people that reached the police.',
    ),
    quality: quality.police,
    limitations: both(
      'Overlast is een ervaring. Eén voorval kan meer meldingen geven en veel overlast wordt niet gemeld.',
      'Nuisance is an experience. One incident can bring several reports, and much nuisance is never reported.',
    ),
    caveats: [
      {
        ...both(
          'Corona kleurt 2020: jongeren zochten elkaar buiten op, onder meer bij de IJssel.',
          'Corona colours 2020: young people met outdoors, at the river among other places.',
        ),
        period: '2020',
      },
      { ...both('Corona kleurt ook 2021.', 'Corona colours 2021 as well.'), period: '2021' },
      {
        ...both(
          'Er zijn in 2022 vaker jongere kinderen op straat gezien, tussen 10 en 16 jaar.',
          'In 2022 younger children, aged 10 to 16, were seen in the street more often.',
        ),
        period: '2022',
      },
    ],
    source: report2023('Zorg en veiligheid, Politiemeldingen jeugdoverlast per jaar'),
  }),
  passport({
    key: 'human_trafficking_cases',
    name: both('Casussen mensenhandel', 'Human trafficking cases'),
    unit: cases,
    holder: 'Zorgcoördinator mensenhandel',
    definition: both(
      'Behandelde casussen in Deventer waarin mensenhandel vaststond of werd vermoed.',
      'Cases handled in Deventer with proven or suspected human trafficking.',
    ),
    quality: quality.municipal,
    limitations: limitation.oneYear,
    caveats: [
      both(
        'Mensenhandel blijft vaak verborgen. Het werkelijke aantal slachtoffers is niet bekend.',
        'Human trafficking often stays hidden. The true number of victims is not known.',
      ),
    ],
    source: report2023('Zorg en veiligheid, Mensenhandel'),
  }),
  passport({
    key: 'dv_national',
    name: both('Huiselijk geweld in Nederland', 'Domestic violence in the Netherlands'),
    unit: both('personen', 'persons'),
    desired: 'lower',
    frequency: 'once',
    holder: 'Niet genoemd in de bron',
    definition: both(
      'Landelijke schatting per jaar: mishandelde kinderen, slachtoffers van huiselijk geweld en het laagste en hoogste aantal verdachten.',
      'National yearly estimate: abused children, victims of domestic violence, and the lowest and highest number of suspects.',
    ),
    quality: quality.soft,
    limitations: quality.published,
    caveats: [both('Het plan noemt geen onderzoek en geen jaartal.', 'The plan names neither a study nor a year.')],
    categories: [
      { key: 'kinderen', ...both('Mishandelde kinderen', 'Abused children') },
      { key: 'slachtoffers', ...both('Slachtoffers van huiselijk geweld', 'Victims of domestic violence') },
      { key: 'verdachten-laagste', ...both('Verdachten, laagste schatting', 'Suspects, lowest estimate') },
      { key: 'verdachten-hoogste', ...both('Verdachten, hoogste schatting', 'Suspects, highest estimate') },
    ],
    source: plan2020('Zorg en veiligheid, Wat we willen bereiken'),
  }),
  passport({
    key: 'vt_split',
    name: both('Meldingen direct naar het lokale veld', 'Reports handed straight to local specialists'),
    unit: both('procent', 'percent'),
    valueType: 'amount',
    frequency: 'monthly',
    holder: 'Veilig Thuis IJsselland',
    definition: both(
      'Afgesproken deel van de Veilig Thuis-meldingen dat meteen naar de specialisten van de gemeente gaat. Bij de rest grijpt Veilig Thuis zelf in.',
      'Agreed part of the Veilig Thuis reports that goes straight to the municipality’s specialists. With the rest Veilig Thuis steps in itself.',
    ),
    quality: quality.partner,
    limitations: both(
      'Dit is een werkafspraak uit 2019 en geen meting. Hoe het in werkelijkheid liep, staat niet in de bronnen.',
      'This is a working agreement of 2019, not a measurement. The sources do not say how it turned out.',
    ),
    source: plan2020('Zorg en veiligheid, Doorontwikkeling Veilig Thuis'),
  }),
]
