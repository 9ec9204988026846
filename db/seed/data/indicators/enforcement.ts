import { both, report2023 } from '../sources.ts'
import type { IndicatorSeed } from '../types.ts'
import { limitation, MAYOR, passport, quality } from './shared.ts'

const ENFORCEMENT = 'Toezicht en handhaving'
const enforcement = {
  unit: both('zaken', 'cases'),
  holder: ENFORCEMENT,
  quality: quality.municipal,
  limitations: limitation.oneYear,
  source: report2023('Toezicht en handhaving, Handhavingszaken'),
}

const otherCounts = both(
  'Hoe deze telling zich verhoudt tot de lasten die per onderwerp genoemd zijn, staat niet in de bron.',
  'The source does not say how this count relates to the orders named per subject.',
)

/** Figures on living together in the neighbourhoods, sex work, and enforcement as a whole. */
export const ENFORCEMENT_INDICATORS: IndicatorSeed[] = [
  passport({
    key: 'woonoverlast_cases',
    name: both('Zaken ernstige woonoverlast', 'Serious residential nuisance cases'),
    unit: both('zaken', 'cases'),
    desired: 'lower',
    holder: 'Bijzonder Zorg Team',
    definition: both('Zaken met ernstige overlast vanuit een woning.', 'Cases of serious nuisance from a dwelling.'),
    quality: quality.municipal,
    limitations: both(
      'Het cijfer telt zaken. Hoe ernstig een zaak is, wordt niet gemeten.',
      'The figure counts cases. How serious a case is, is not measured.',
    ),
    caveats: [
      both(
        'Volgens het verslag groeit vooral de ernst. De cijfers laten zien dat ook het aantal groeit.',
        'The report says severity grows most. The figures show that the number grows too.',
      ),
    ],
    source: report2023('Woonoverlast'),
  }),
  passport({
    key: 'hygiene_households',
    name: both('Vervuilde huishoudens', 'Neglected households'),
    unit: both('huishoudens', 'households'),
    holder: 'Bijzonder Zorg Team en House of Hope',
    definition: both(
      'Huishoudens met een ernstig vervuilde of verwaarloosde woning.',
      'Households with a badly polluted or neglected dwelling.',
    ),
    quality: quality.municipal,
    limitations: limitation.oneYear,
    caveats: [
      both(
        'Het aantal staat in woorden in het verslag en kan afgerond zijn.',
        'The report gives the count in words; it may be rounded.',
      ),
    ],
    source: report2023('Woonoverlast'),
  }),
  passport({
    key: 'illegal_prostitution_addresses',
    name: both('Adressen met illegale prostitutie', 'Addresses with illegal prostitution'),
    unit: both('adressen', 'addresses'),
    holder: 'Prostitutieteam politie',
    definition: both(
      'Adressen die de politie vond na meldingen over mensenhandel, minderjarigen of ernstige overlast.',
      'Addresses the police found after reports of trafficking, minors or serious nuisance.',
    ),
    quality: quality.police,
    limitations: limitation.small,
    source: report2023('Sekswerk'),
  }),
  passport({
    key: 'sexwork_measures',
    name: both('Maatregelen illegale prostitutie', 'Measures on illegal prostitution'),
    unit: both('maatregelen', 'measures'),
    holder: MAYOR,
    definition: both(
      'Adressen met een waarschuwing en personen met een last onder dwangsom.',
      'Addresses with a warning and persons with a penalty order.',
    ),
    quality: quality.municipal,
    limitations: limitation.small,
    caveats: [both('De ene soort telt adressen, de andere personen.', 'One kind counts addresses, the other persons.')],
    categories: [
      { key: 'waarschuwing', ...both('Waarschuwing (adressen)', 'Warning (addresses)') },
      { key: 'last-onder-dwangsom', ...both('Last onder dwangsom (personen)', 'Penalty order (persons)') },
    ],
    source: report2023('Sekswerk'),
  }),
  passport({
    ...enforcement,
    key: 'enforcement_cases',
    name: both('Gestarte handhavingszaken', 'Enforcement cases started'),
    definition: both(
      'Zaken waarin de gemeente is gaan handhaven, op alle terreinen.',
      'Cases in which the municipality started enforcement, in all fields.',
    ),
    caveats: [
      {
        ...both(
          'De telling groeide mee met het werk: huisbezoeken konden weer, en er is meer gecontroleerd op kamerverhuur en ondermijning.',
          'The count grew with the work: house visits were possible again, and there were more checks on room rental and undermining.',
        ),
        period: '2022',
      },
    ],
  }),
  passport({
    ...enforcement,
    key: 'enforcement_requests',
    name: both('Verzoeken om handhaving', 'Requests for enforcement'),
    unit: both('verzoeken', 'requests'),
    definition: both(
      'Zaken die begonnen omdat een belanghebbende om handhaving vroeg.',
      'Cases that started because an interested party asked for enforcement.',
    ),
    partOf: 'enforcement_cases',
  }),
  passport({
    ...enforcement,
    key: 'lod_total',
    name: both('Lasten onder dwangsom', 'Penalty orders'),
    unit: both('lasten', 'orders'),
    definition: both(
      'Besluiten waarmee iemand een overtreding moet beëindigen en anders betaalt.',
      'Decisions under which someone must end a breach or pay.',
    ),
    caveats: [otherCounts],
  }),
  passport({
    ...enforcement,
    key: 'lob_total',
    name: both('Lasten onder bestuursdwang', 'Enforcement orders'),
    unit: both('lasten', 'orders'),
    definition: both(
      'Besluiten waarmee de gemeente zelf ingrijpt als de overtreder dat niet doet.',
      'Decisions under which the municipality acts itself when the violator does not.',
    ),
    caveats: [otherCounts],
  }),
  passport({
    ...enforcement,
    key: 'reports_growth',
    name: both('Groei van het aantal meldingen', 'Growth of the number of reports'),
    unit: both('procent', 'percent'),
    valueType: 'amount',
    definition: both(
      'Verandering ten opzichte van het jaar ervoor, vooral bij afval, parkeren en overlast van personen.',
      'Change on the year before, mostly on waste, parking and nuisance by persons.',
    ),
    caveats: [
      both(
        'Het aantal meldingen zelf staat niet in de bron.',
        'The source does not give the number of reports itself.',
      ),
    ],
  }),
]
