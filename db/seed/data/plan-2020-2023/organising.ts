import { budgetText, memo2019, plan2020, startNote2019 } from '../sources.ts'
import type { PlanSeed } from '../types.ts'

const planning = startNote2019('Planning')

export const PRINCIPLES: PlanSeed['principles'] = [
  {
    code: 'U1',
    title: 'Preventie door bewustwording en voorlichting',
    description:
      'Liever een probleem voor zijn dan het achteraf oplossen. Daarom vertellen we inwoners en bedrijven over gevaren en wat zij zelf kunnen doen.',
    source: plan2020('Uitgangspunten'),
  },
  {
    code: 'U2',
    title: 'Integrale benadering',
    description:
      'Geen organisatie kan het alleen. We brengen vakmensen van binnen en buiten de gemeente bij elkaar, in de wijk, in de regio en daarboven, zodat hun oplossingen op elkaar aansluiten.',
    source: plan2020('Uitgangspunten'),
  },
  {
    code: 'U3',
    title: 'Gebiedsgerichte aanpak',
    description:
      'We kijken per wijk waar en wanneer het misgaat en wat daarachter zit. Bewoners, wijkagenten, corporaties en handhavers delen wat zij weten.',
    source: plan2020('Uitgangspunten'),
  },
]

export const PROCESS_PLANNING: PlanSeed['processPlanning'] = [
  {
    when: '2019-06-05',
    what: 'Raadstafel: de raad wil actief meedoen aan het nieuwe plan',
    body: 'Gemeenteraad',
    doneOn: '2019-06-05',
    source: startNote2019('Aanleiding'),
  },
  {
    when: '2019-07',
    what: 'Startnotitie vaststellen',
    body: 'College',
    doneOn: '2019-07-09',
    document: 'Nota 2019-001335',
    after: [0],
    source: planning,
  },
  {
    when: '2019-07',
    what: 'Kennisnemen van de startnotitie',
    body: 'Gemeenteraad',
    document: 'Raadsmededeling 2019-001322',
    after: [1],
    source: planning,
  },
  {
    when: '2019-07/2019-09',
    what: 'Inwoners en partners vragen om hun mening',
    body: 'OOV',
    after: [1],
    source: planning,
  },
  { when: '2019-09', what: 'Netwerksessie met inwoners en raad', body: 'OOV', after: [1], source: planning },
  {
    when: '2019-10',
    what: 'Uitkomsten bespreken en thema’s verdiepen',
    body: 'Gemeenteraad',
    after: [3, 4],
    source: planning,
  },
  {
    when: '2019-10',
    what: 'Meerjarenbeleidsplan vaststellen',
    body: 'College',
    doneOn: '2019-10-15',
    document: 'Nota 2019-001874',
    after: [3, 4],
    source: planning,
  },
  {
    when: '2019-11',
    what: 'Meerjarenbeleidsplan vaststellen',
    body: 'Gemeenteraad',
    document: 'Raadsbesluit 2019-001874',
    after: [6],
    note: 'De dag ontbreekt in het raadsbesluit. De voortgangsrapportage noemt het najaar van 2019.',
    source: planning,
  },
]

export const ALIGNED_PLANS: PlanSeed['alignedPlans'] = [
  {
    name: 'Meerjarenbegroting',
    setBy: 'Gemeente Deventer',
    period: '2019-2022',
    source: budgetText('Alinea over de MJB'),
  },
  { name: 'Integrale Veiligheidsaanpak DOWR', source: startNote2019('Opstellen Meerjarenbeleidsplan') },
  { name: 'Veiligheidsstrategie Oost-Nederland', source: startNote2019('Opstellen Meerjarenbeleidsplan') },
  {
    name: 'Meerjarenbeleidsplan politie Oost-Nederland',
    setBy: 'Politie',
    source: startNote2019('Opstellen Meerjarenbeleidsplan'),
  },
]

/** The seventeen partners, by the name the start note gives them. */
export const PARTNERS: PlanSeed['partners'] = [
  { organisation: 'politie', nameInPlan: 'Politie' },
  { organisation: 'openbaar-ministerie', nameInPlan: 'Openbaar Ministerie' },
  { organisation: 'veiligheidsregio-ijsselland', nameInPlan: 'Veiligheidsregio IJsselland' },
  { organisation: 'zorg-en-veiligheidshuis-ijsselland', nameInPlan: 'Veiligheidshuis IJsselland' },
  { organisation: 'riec', nameInPlan: 'Regionaal Informatie- en Expertisecentrum (RIEC)' },
  { organisation: 'bijzonder-zorg-team', nameInPlan: 'Bijzonder zorg team' },
  { organisation: 'sociaal-team', nameInPlan: 'Sociaal Team' },
  { organisation: 'gezinscoaches', nameInPlan: 'Gezinscoaches' },
  { organisation: 'kinder-en-jongerenwerk', nameInPlan: 'Kinder- en jongerenwerk' },
  { organisation: 'overige-zorgpartners', nameInPlan: 'Overige zorgpartners' },
  { organisation: 'horeca', nameInPlan: 'Horeca' },
  { organisation: 'evenementenorganisaties', nameInPlan: 'Evenementenorganisaties' },
  { organisation: 'woningcorporaties', nameInPlan: 'Woningcorporaties' },
  { organisation: 'bedrijven-parkmanagement', nameInPlan: 'Bedrijven Parkmanagement' },
  { organisation: 'toezicht-en-handhaving', nameInPlan: 'Handhaving & Toezicht' },
  { organisation: 'wijkteams', nameInPlan: 'Wijkteams' },
  { organisation: 'gemeenteraad', nameInPlan: 'Gemeenteraad' },
]

export const MONITORING_RULE =
  'Elk jaar krijgen college en raad een voortgangsrapportage. Gebeurt er iets wat niemand kon voorzien, dan maken burgemeester, officier van justitie en teamchef van de politie daar in de driehoek afspraken over. Moeten de prioriteiten veranderen, dan horen college en raad dat.'

export const PLAN_SOURCE = memo2019('Toelichting')
