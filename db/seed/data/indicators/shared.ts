import { both } from '../sources.ts'
import type { IndicatorSeed } from '../types.ts'

/** What can be said about the quality of a figure that was carried over from a printed document. */
export const quality = {
  police: both(
    'Registratie van de politie, overgenomen zoals afgedrukt. Alleen wat gemeld of aangegeven is, telt mee.',
    'Police registration, carried over as printed. Only what was reported counts.',
  ),
  municipal: both(
    'Eigen registratie van de gemeente, overgenomen zoals afgedrukt.',
    'The municipality’s own registration, carried over as printed.',
  ),
  partner: both(
    'Registratie van een partner, overgenomen zoals afgedrukt. De gemeente kan de telling niet zelf nalopen.',
    'Registration by a partner, carried over as printed. The municipality cannot check the count itself.',
  ),
  published: both(
    'Landelijk cijfer uit een publicatie. Het zegt niets over Deventer zelf.',
    'National figure from a publication. It says nothing about Deventer itself.',
  ),
  soft: both(
    'Zacht cijfer: de bron beschrijft het in woorden en noemt geen vindplaats.',
    'Soft figure: the source puts it in words and names no origin.',
  ),
}

/** Limits that many printed figures share. */
export const limitation = {
  oneYear: both(
    'Er is maar één jaar bekend. Een ontwikkeling is er niet uit af te lezen.',
    'Only one year is known. It shows no development.',
  ),
  twoYears: both(
    'Er zijn maar twee jaren bekend. Dat is te weinig voor een trend.',
    'Only two years are known. That is too little for a trend.',
  ),
  effort: both(
    'Het cijfer telt wat de gemeente doet. Het zegt niet wat dat heeft opgeleverd.',
    'The figure counts what the municipality does. It does not say what came of it.',
  ),
  attention: both(
    'Meer gevallen kan betekenen dat er meer gebeurt, maar ook dat er beter wordt opgelet.',
    'More cases can mean that more happens, but also that people look harder.',
  ),
  small: both(
    'Het gaat om kleine aantallen. Een verschil van enkele gevallen zegt weinig.',
    'The counts are small. A difference of a few cases says little.',
  ),
}

/** Who answers for the passports of the demonstration: the programme that publishes the report. */
export const PROGRAMME = 'Programma Veiligheid'
export const MAYOR = 'Burgemeester'
export const UNNAMED = 'Niet genoemd in de bron'

type Passport = Pick<IndicatorSeed, 'key' | 'name' | 'unit' | 'holder' | 'quality' | 'limitations' | 'source'> &
  Partial<IndicatorSeed> & { definition: IndicatorSeed['name'] }

/** A passport with one definition; what is not said is a yearly count of the programme without a wished direction. */
export function passport({ definition, ...given }: Passport): IndicatorSeed {
  return {
    valueType: 'count',
    desired: 'none',
    owner: PROGRAMME,
    frequency: 'yearly',
    definitions: [{ number: 1, text: definition, source: given.source }],
    caveats: [],
    ...given,
  }
}
