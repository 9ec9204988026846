import { both } from '../data/sources.ts'
import type { IndicatorSeed, Source } from '../data/types.ts'

/** The invented document that the figures and the plan of Merendam come from. */
export const beeld = (place: string): Source => ({ document: 'Veiligheidsbeeld Merendam 2026', place })

const invented = both(
  'Verzonnen cijfer voor de demonstratie. Het telt alleen wat gemeld of aangegeven is.',
  'Invented figure for the demonstration. It counts only what was reported.',
)
const small = both(
  'Het gaat om kleine aantallen. Een verschil van enkele gevallen zegt weinig.',
  'The counts are small. A difference of a few cases says little.',
)

type Facts = Pick<IndicatorSeed, 'key' | 'name' | 'unit' | 'desired' | 'holder' | 'owner'> & {
  definition: IndicatorSeed['name']
  place: string
  valueType?: IndicatorSeed['valueType']
}

const figure = ({ definition, place, valueType = 'count', ...facts }: Facts): IndicatorSeed => ({
  ...facts,
  valueType,
  frequency: 'yearly',
  definitions: [{ number: 1, text: definition, source: beeld(place) }],
  quality: invented,
  limitations: small,
  caveats: [],
  source: beeld(place),
})

export const INDICATORS: IndicatorSeed[] = [
  figure({
    key: 'burglaries',
    name: both('Woninginbraken', 'Burglaries'),
    unit: both('inbraken', 'burglaries'),
    desired: 'lower',
    holder: 'Politie',
    owner: 'Adviseur wonen en veiligheid',
    definition: both(
      'Voltooide inbraken en pogingen in woningen, schuren en garages, per kalenderjaar.',
      'Burglaries of homes, sheds and garages, completed or attempted, per calendar year.',
    ),
    place: 'Tabel 1',
  }),
  figure({
    key: 'youth_nuisance_reports',
    name: both('Meldingen van jeugdoverlast', 'Reports of youth nuisance'),
    unit: both('meldingen', 'reports'),
    desired: 'lower',
    holder: 'Politie',
    owner: 'Adviseur jeugd en veiligheid',
    definition: both(
      'Meldingen over overlast door jongeren op straat, bij politie en gemeente samen, zonder dubbele.',
      'Reports of nuisance by young people in the street, to police and municipality together, without doubles.',
    ),
    place: 'Tabel 2',
  }),
  figure({
    key: 'harbour_reports',
    name: both('Meldingen van verdachte situaties in de haven', 'Reports of suspicious situations in the harbour'),
    unit: both('meldingen', 'reports'),
    desired: 'higher',
    holder: 'Havenbedrijf Merendam',
    owner: 'Adviseur ondermijning',
    definition: both(
      'Meldingen van schippers, bedrijven en bezoekers bij het havenmeldpunt, per kalenderjaar.',
      'Reports by skippers, companies and visitors to the harbour desk, per calendar year.',
    ),
    place: 'Tabel 3',
  }),
  figure({
    key: 'sheds_with_known_user',
    name: both('Loodsen waarvan de gebruiker bekend is', 'Sheds of which the user is known'),
    unit: both('procent', 'percent'),
    valueType: 'share',
    desired: 'higher',
    holder: 'Gemeente Merendam',
    owner: 'Adviseur ondermijning',
    definition: both(
      'Deel van alle loodsen aan de haven waarvan bij de controle bleek wie er gebruik van maakt en waarvoor.',
      'Share of all sheds at the harbour of which the inspection showed who uses them and for what.',
    ),
    place: 'Tabel 4',
  }),
  figure({
    key: 'nightlife_violence',
    name: both('Geweld in de uitgaansnacht', 'Violence on nights out'),
    unit: both('aangiften', 'police reports'),
    desired: 'lower',
    holder: 'Politie',
    owner: 'Adviseur horeca en evenementen',
    definition: both(
      'Aangiften van geweld in de binnenstad tussen vrijdag 22.00 en zondag 6.00 uur.',
      'Police reports of violence in the town centre between Friday 22:00 and Sunday 6:00.',
    ),
    place: 'Tabel 5',
  }),
]
