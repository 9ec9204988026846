import { both, plan2020, report2023 } from './sources.ts'
import type { BreakSeed } from './types.ts'

/** Moments after which the values of some figures cannot be compared with those before. */
export const BREAKS: BreakSeed[] = [
  {
    key: 'apv-overdracht-gezien',
    period: '2022',
    on: '2021-12-31',
    title: both('APV aangepast: overdracht moet gezien zijn', 'Bylaw changed: the handover must be seen'),
    text: both(
      'Vanaf eind 2021 kon de gemeente pas optreden tegen een straatdealer als een agent de overdracht van drugs zelf zag. Minder lasten betekent daarom niet minder handel.',
      'From the end of 2021 the municipality could act against a street dealer only when an officer saw drugs change hands. Fewer orders therefore does not mean less dealing.',
    ),
    indicators: ['lod_street_dealing'],
    source: report2023('Drugs'),
  },
  {
    key: 'apv-bezit-volstaat',
    period: '2023-ytd',
    on: '2022-12-31',
    title: both('APV opnieuw aangepast', 'Bylaw changed again'),
    text: both(
      'Sinds eind 2022 is bezit weer genoeg als alles wijst op een bedoeling om te verkopen. De cijfers vanaf 2023 zijn niet met 2022 te vergelijken.',
      'Since the end of 2022 possession is enough again when all points to a wish to sell. Figures from 2023 cannot be compared with 2022.',
    ),
    indicators: ['lod_street_dealing'],
    source: report2023('Drugs'),
  },
  {
    key: 'nieuw-systeem-winkelverbod',
    period: '2022',
    on: '2022-01-01',
    title: both('Nieuw systeem voor het winkelverbod', 'New system for the shop ban'),
    text: both(
      'Winkels schreven zich in 2022 opnieuw in voor het vernieuwde systeem. Daardoor werden er minder kaarten uitgedeeld. De dag van de overgang is niet bekend; hier staat het begin van het jaar.',
      'In 2022 shops registered anew for the renewed system, so fewer cards were given. The day of the change is not known; the start of the year stands here.',
    ),
    indicators: ['shops_registered', 'shop_users', 'collective_warnings', 'collective_shop_bans'],
    source: report2023('Veilig ondernemen, KVO Winkelgebieden'),
  },
  {
    key: 'procesregisseur-afwezig',
    period: '2022',
    on: '2022-01-01',
    title: both('Procesregisseur een tijd afwezig', 'Case coordinator absent for a time'),
    text: both(
      'In 2022 viel de procesregisseur tijdelijk uit. Casussen zijn toen later of anders opgepakt. Het is geen nieuwe definitie, maar wel een reden om 2022 voorzichtig met eerdere jaren te vergelijken. Wanneer precies, is niet bekend.',
      'In 2022 the case coordinator was out for a time and cases were handled later or differently. The definition is the same, yet comparing 2022 with earlier years needs care. The exact days are not known.',
    ),
    indicators: ['zvh_cases', 'zvh_mdo', 'zvh_complex', 'zvh_complex_pct', 'zvh_psych', 'zvh_psych_pct'],
    source: report2023('Zorg en veiligheid, Casuïstiek'),
  },
  {
    key: 'slachtoffers-andere-vraag',
    period: '2022',
    on: '2022-01-01',
    title: both('Andere groep en andere vraag', 'Another group and another question'),
    text: both(
      'Het cijfer over 2018 gaat over slachtoffers onder internetgebruikers, dat over 2022 over alle Nederlanders vanaf vijftien jaar die met digitale criminaliteit te maken kregen.',
      'The figure for 2018 is about victims among internet users, the one for 2022 about all Dutch aged fifteen and over who met digital crime.',
    ),
    indicators: ['cyber_victims_nl', 'cyber_victims_nl_2018'],
    source: plan2020('Digitale criminaliteit, Waarom dit thema'),
  },
]
