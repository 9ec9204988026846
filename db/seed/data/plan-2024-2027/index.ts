import { approach2024 } from '../sources.ts'
import type { PlanSeed } from '../types.ts'
import { CORE_TASKS, MAYOR_ROLES, PRINCIPLES } from './doctrine.ts'
import { FOUNDATION, STRATEGIC_THEMES } from './themes.ts'

const planning = approach2024('3.4 Planning')
const context = approach2024('1.3 De context van regionaal en landelijk veiligheidsbeleid')

/** The next plan as its approach plan of June 2023 describes it, retold in new words. */
export const PLAN_2024_2027 = {
  slug: 'mjbp-2024-2027',
  title: 'Meerjarenbeleidsplan Veiligheid 2024-2027',
  startsOn: '2024-01-01',
  endsOn: '2027-12-31',
  publishedIn: '2023-06',
  mission: 'Deventer is veilig, en zo ervaren inwoners, jongeren, ondernemers en bezoekers het ook.',
  vision: 'Een veilig Deventer maken we niet alleen: dat doen we met al onze partners.',
  summary: [
    'In juni 2023 begon Deventer aan een nieuw plan voor de veiligheid. Wat hier staat, komt uit het plan van aanpak: de richting, de uitgangspunten en de weg naar het besluit van de raad. Het nieuwe plan wordt kort en strategisch. Elk jaar komt er een uitvoeringsplan bij dat vooruitkijkt en een voortgangsrapportage die terugkijkt.',
    'Twee thema’s krijgen voorrang: de schade die misdaad aan de samenleving toebrengt, en jeugd, zorg en veiligheid. Daaronder ligt een fundament van drie blokken. Nieuw zijn de drie rollen van de burgemeester en de drie kerntaken die daarbij horen: beschermen, bekrachtigen en begrenzen. Het plan van aanpak kost zelf geen geld; over de kosten van het nieuwe plan wordt op zijn vroegst in 2024 besloten.',
  ].join('\n\n'),
  legalBasis: ['Artikel 38b, eerste lid, Politiewet 2012', 'Artikel 172 Gemeentewet'],
  coalitionAgreement: 'Dichtbij, Betrokken & Bevlogen',
  monitoringRule:
    'Verantwoorden gebeurt volgens de methode rijker verantwoorden. Naast cijfers tellen ook ervaringen van inwoners, medewerkers en partners, onderzoek en neveneffecten mee. Voor de cijfers noemt het plan van aanpak zeven groepen, onder meer uit de Veiligheidsmonitor: van misdrijven en leefbaarheid tot jeugd, bedrijven en digitale oplichting.',
  principles: PRINCIPLES,
  coreTasks: CORE_TASKS,
  mayorRoles: MAYOR_ROLES,
  themes: [...STRATEGIC_THEMES, ...FOUNDATION],
  actions: [],
  partners: [
    { organisation: 'politie', nameInPlan: 'Politie' },
    { organisation: 'openbaar-ministerie', nameInPlan: 'Openbaar Ministerie' },
    { organisation: 'veiligheidsregio-ijsselland', nameInPlan: 'Veiligheidsregio IJsselland' },
    { organisation: 'zorg-en-veiligheidshuis-ijsselland', nameInPlan: 'Zorg- en Veiligheidshuis IJsselland' },
    { organisation: 'riec', nameInPlan: 'Regionaal Informatie- en Expertisecentrum (RIEC)' },
    { organisation: 'provincie-overijssel', nameInPlan: 'Provincie Overijssel' },
    { organisation: 'bijzonder-zorg-team', nameInPlan: 'Bijzonder Zorg Team' },
    { organisation: 'voor-elkaar-teams', nameInPlan: 'Voor Elkaar-teams' },
    { organisation: 'team-toegang-jeugd', nameInPlan: 'Team Toegang Jeugd' },
    { organisation: 'kinder-en-jongerenwerk', nameInPlan: 'Kinder- en jongerenwerk' },
    { organisation: 'ggz-partners', nameInPlan: 'Ggz-partners' },
    { organisation: 'overige-zorgpartners', nameInPlan: 'Overige zorgpartners' },
    { organisation: 'horeca', nameInPlan: 'Horeca' },
    { organisation: 'evenementenorganisaties', nameInPlan: 'Evenementenorganisaties' },
    { organisation: 'go-ahead-eagles', nameInPlan: 'Go Ahead Eagles' },
    { organisation: 'woningcorporaties', nameInPlan: 'Woningcorporaties' },
    { organisation: 'ondernemers', nameInPlan: 'Ondernemers' },
    { organisation: 'toezicht-en-handhaving', nameInPlan: 'Toezicht & Handhaving' },
    { organisation: 'wijkteams', nameInPlan: 'Wijkteams' },
    { organisation: 'gemeenteraad', nameInPlan: 'Gemeenteraad' },
  ],
  processPlanning: [
    {
      when: '2023-06-28',
      what: 'Raadstafel over de voortgangsrapportage en het plan van aanpak',
      body: 'Gemeenteraad',
      source: planning,
    },
    {
      when: '2023-07/2023-09',
      what: 'Inwoners en partners vragen om hun mening',
      body: 'Burgemeester',
      after: [0],
      note: 'Via een enquête op internet, het Digipanel, netwerken zoals Netwerk Bondgenoten en sessies met partners.',
      source: planning,
    },
    {
      when: '2023-10-17',
      what: 'Besluit over het meerjarenbeleidsplan',
      body: 'College',
      after: [1],
      source: planning,
    },
    {
      when: '2023-11-29',
      what: 'Besluit over het meerjarenbeleidsplan',
      body: 'Gemeenteraad',
      after: [2],
      source: planning,
    },
  ],
  alignedPlans: [
    {
      name: 'Landelijke Veiligheidsagenda',
      setBy: 'Minister van Justitie en Veiligheid',
      period: '2023-2026',
      source: context,
    },
    { name: 'Meerjarenbeleidsplan politie', setBy: 'Politie Oost-Nederland', period: '2024-2027', source: context },
  ],
  source: approach2024('Gehele document'),
} satisfies PlanSeed
