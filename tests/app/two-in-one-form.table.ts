import type { Role } from '../../app/features/identity/index.ts'
import type { Fields, Visitor } from '../support/visitor.ts'

/** Asks the database for one text, named `value`. */
type Ask = (statement: string) => Promise<string>

/** A form in which two people write, with what is a mistake in it and where its text is stored. */
export type TwoInOneForm = {
  name: string
  role: Role
  /** The page with the form, or how it is found or made. */
  page: string | ((visitor: Visitor, ask: Ask) => Promise<string>)
  /** Where the form is sent, when that is not the page itself. */
  action?: (page: string) => string
  /** Filled in by both, besides. */
  filled?: Record<string, string>
  field: string
  theirs?: string
  mine?: string
  mistake: Record<string, string>
  /** The button only looks, and is no mistake. */
  isLooking?: boolean
  /** The statement that answers what is stored of the field, as `value`. */
  stored: string
}

/** Makes something new to write in; its form stands below where its maker is brought. */
const made =
  (address: string, fields: Fields, below = '/wijzigen') =>
  async (visitor: Visitor) => {
    await visitor.get(address)
    return (await visitor.post(address, fields)).location + below
  }

/** What is there already, by a statement that answers its place in the address. */
const found = (statement: string, address: (place: string) => string) => async (_: Visitor, ask: Ask) =>
  address(await ask(statement))

const own = "municipality_id = 'deventer'"
/** One column of what the demonstration has, always of the same row. */
const column = (from: string, order: string) => (what: string) =>
  `select (${what})::text as value from ${from} where ${own} order by ${order} limit 1`
const commitment = column("(select * from council_item where kind = 'commitment') c", 'number')
const sitting = column(
  '(select * from body_meeting where id in (select meeting_id from council_meeting)) m',
  'held_on, id',
)
const ruling = column('ruling', 'title')
const activity = column('processing_activity', 'slug')
const source = column('import_source', 'key')
const indicator = column('indicator', 'key')
const ofConsultation = (table: string) =>
  `${table} join (select id as c_id, slug as c_slug from consultation) c on c_id = consultation_id`
const session = column(ofConsultation('live_session'), 'slug')
const draftMinutes = column(ofConsultation('(select * from live_session where not are_minutes_approved) s'), 'slug')
const input = column(ofConsultation("(select * from input where origin = 'session') i"), 'c_slug, number')
const survey = column(ofConsultation('survey'), 'c_slug, key')
const step = column(
  'process_step join (select id as p_id, slug as p_slug from plan) p on p_id = plan_id',
  'p_slug, position',
)
const account = column("(select * from account where email = 'partner@demo.example') a", 'id')
const CASE = {
  ...{ basis: 'public-order', openedOn: '2026-11-02', 'fact.concerns': 'person', 'fact.receivedFrom': 'police' },
  ...{ 'fact.reason': 'Overlast', 'party.subject.0.name': 'Joris van den Proefpersoon' },
  ...{ 'party.subject.0.bornOn': '1980-04-01', place: 'Kanariestraatje 1' },
}
const CAMPAIGN = {
  ...{ basis: 'safety-task', openedOn: '2026-11-02', 'fact.name': 'Samen geschreven', 'fact.subject': 'cyber' },
  ...{ 'fact.groups': 'youth', 'fact.plannedOn': '2026-12-01', 'fact.goal': 'Minder slachtoffers' },
}

export const FORMS: TwoInOneForm[] = [
  {
    name: 'an account',
    role: 'administrator',
    page: found(account('id'), (id) => `/werk/accounts/${id}`),
    field: 'name',
    mistake: { roles: 'tovenaar' },
    stored: account('name'),
  },
  {
    name: 'the settings of the municipality',
    role: 'administrator',
    page: '/werk/gemeente',
    field: 'siteName',
    mistake: { name: '' },
    stored: "select settings ->> 'siteName' as value from municipality where id = 'deventer'",
  },
  {
    name: 'a service account',
    role: 'administrator',
    page: made('/werk/koppelingen/nieuw', { name: 'Samen', purpose: 'Geschreven', scopes: 'plan.read' }, ''),
    field: 'purpose',
    mistake: { name: '' },
    stored: "select purpose as value from service_account where name = 'Samen'",
  },
  {
    name: 'a processing activity',
    role: 'privacyOfficer',
    page: found(activity('slug'), (slug) => `/werk/verwerkingen/${slug}`),
    field: 'recipients',
    mistake: { name: '' },
    stored: activity('recipients'),
  },
  {
    name: 'an evaluation of an effect',
    role: 'analyst',
    page: made('/werk/effecten/nieuw', {
      ...{ title: 'Samen geschreven', direction: 'fall', unit: 'percent', comparison: 'urbanity', method: 'synth' },
    }),
    field: 'description',
    mistake: { title: '' },
    stored: "select content ->> 'description' as value from effect_protocol where title = 'Samen geschreven'",
  },
  {
    name: 'a protocol of the sentiment monitor',
    role: 'analyst',
    page: made('/werk/sentiment/protocollen/nieuw', {
      title: 'Samen geschreven',
      fewestAnswers: '30',
      activitySlug: '',
    }),
    field: 'method',
    mistake: { title: '' },
    stored: "select method as value from sentiment_protocol where title = 'Samen geschreven'",
  },
  {
    name: 'the minutes of a session',
    role: 'policyLead',
    page: found(draftMinutes("c_slug || '/sessie/' || slug"), (place) => `/werk/inspraak/${place}`),
    action: (page) => `${page}/verslag`,
    filled: { doe: 'save' },
    field: 'minutes',
    mistake: { attendance: 'veel' },
    stored: draftMinutes('minutes'),
  },
  {
    name: 'a partner',
    role: 'policyLead',
    page: '/werk/partners/politie',
    field: 'contact',
    mistake: { name: '' },
    stored: `select contact as value from organisation where slug = 'politie' and ${own}`,
  },
  {
    name: 'a dossier',
    role: 'policyLead',
    page: made('/werk/dossiers/nieuw', { title: 'Samen geschreven', about: '', plan: '' }),
    field: 'about',
    mistake: { title: '' },
    stored: "select about as value from dossier where title = 'Samen geschreven'",
  },
  {
    name: 'a document of the college',
    role: 'policyLead',
    page: async (visitor) => {
      const dossier = await made('/werk/dossiers/nieuw', { title: 'Voor een nota', about: '', plan: '' }, '')(visitor)
      const memo = { title: 'Samen geschreven', kind: 'executiveMemo', number: '2026-000999' }
      return `${(await visitor.post(`${dossier}/stukken`, memo)).location}/wijzigen`
    },
    field: 'team',
    mistake: { title: '' },
    stored: "select content ->> 'team' as value from official_document where title = 'Samen geschreven'",
  },
  {
    name: 'a ruling that is followed',
    role: 'policyLead',
    page: found(ruling('id'), (id) => `/werk/rechtspraak/${id}`),
    field: 'what',
    mistake: { title: '' },
    stored: ruling('what'),
  },
  {
    name: 'a publication',
    role: 'policyLead',
    page: made('/werk/publicaties/nieuw', {
      ...{ title: 'Samen geschreven', about: '', category: 'c_8fc2335c', handling: 'adopted' },
      ...{ handledOn: '2026-11-02', meeting: '' },
    }),
    field: 'about',
    mistake: { title: '' },
    stored: "select about as value from publication where title = 'Samen geschreven'",
  },
  {
    name: 'a meeting of the council',
    role: 'councilClerk',
    page: found(sitting('id'), (id) => `/werk/raad/vergadering/${id}/wijzigen`),
    field: 'place',
    mistake: { title: '' },
    stored: sitting('place'),
  },
  {
    name: 'a commitment to the council',
    role: 'councilClerk',
    page: found(commitment('id'), (id) => `/werk/raad/register/${id}/wijzigen`),
    field: 'person',
    mistake: { title: '' },
    stored: commitment('person'),
  },
  {
    name: 'a consultation',
    role: 'policyLead',
    page: made('/werk/inspraak/nieuw', {
      ...{ title: 'Samen geschreven', about: 'Over de buurt', audience: 'Bewoners', useOfAnswers: 'Voor het plan' },
      plan: '',
    }),
    field: 'about',
    mistake: { title: '' },
    stored: "select about as value from consultation where title = 'Samen geschreven'",
  },
  {
    name: 'a live session',
    role: 'policyLead',
    page: found(session("c_slug || '/sessie/' || slug"), (place) => `/werk/inspraak/${place}/wijzigen`),
    field: 'agenda',
    mistake: { title: '' },
    stored: session('agenda'),
  },
  {
    name: 'what was said in a conversation',
    role: 'policyLead',
    page: found(input("c_slug || '/inbreng/' || number"), (place) => `/werk/inspraak/${place}/wijzigen`),
    field: 'saidBy',
    mistake: { people: 'veel' },
    stored: input('said_by'),
  },
  {
    name: 'what members of the panel are promised',
    role: 'policyLead',
    page: '/werk/panel/beloften',
    field: 'mostYears',
    ...{ theirs: '5', mine: '6' },
    mistake: { leastDaysBetween: 'weinig' },
    stored: `select most_years::text as value from panel_setting where ${own}`,
  },
  {
    name: 'the questions of a survey',
    role: 'policyLead',
    page: found(survey("c_slug || '/vragenlijst/' || key"), (place) => `/werk/inspraak/${place}/vragen`),
    field: 'title.nl',
    mistake: { 'vraag.0.0.text.nl': '' },
    stored: survey("draft #>> '{title,nl}'"),
  },
  {
    name: 'the questions of a survey, after moving one without saving',
    role: 'policyLead',
    page: found(survey("c_slug || '/vragenlijst/' || key"), (place) => `/werk/inspraak/${place}/vragen`),
    ...{ theirs: 'Van de derde', mine: 'Van de vierde' },
    filled: { doe: 'save' },
    field: 'title.nl',
    mistake: { doe: 'up.0.0' },
    isLooking: true,
    stored: survey("draft #>> '{title,nl}'"),
  },
  {
    name: 'a source of figures',
    role: 'policyLead',
    page: found(source('key'), (key) => `/werk/cijfers/bronnen/${key}/wijzigen`),
    field: 'licence',
    mistake: { name: '' },
    stored: source('licence'),
  },
  {
    name: 'a step in the planning of a plan',
    role: 'policyLead',
    page: found(step("p_slug || '/planning/' || id"), (place) => `/werk/plannen/${place}`),
    field: 'document',
    mistake: { doneOn: 'ooit' },
    stored: step('document'),
  },
  {
    name: 'a meeting about cases',
    role: 'caseCoordinator',
    page: async (visitor, ask) => {
      const number = (await made('/werk/registers/casussen/nieuw', CASE, '')(visitor)).split('/').at(-1)!
      const chair = await ask(`select id as value from account where ${own} and email = 'procesregie@demo.example'`)
      const meeting = {
        register: 'casussen',
        day: '2027-03-01',
        from: '10:00',
        until: '11:00',
        chair,
        number,
        place: '',
      }
      return made('/werk/overleggen/nieuw', meeting)(visitor)
    },
    field: 'place',
    mistake: { day: 'morgen' },
    stored: `select place as value from case_meeting where ${own} order by created_at desc limit 1`,
  },
  {
    name: 'a record that is set right',
    role: 'policyLead',
    page: made('/werk/registers/campagnes/nieuw', CAMPAIGN, '/herstellen'),
    filled: { reason: 'Verkeerd verstaan' },
    field: 'fact.name',
    mistake: { 'fact.plannedOn': 'ooit' },
    stored: `select facts ->> 'name' as value from register_record where register = 'campagnes' and ${own} order by created_at desc limit 1`,
  },
  {
    name: 'a record that is set right, without why',
    role: 'policyLead',
    page: made('/werk/registers/campagnes/nieuw', CAMPAIGN, '/herstellen'),
    filled: { reason: 'Verkeerd verstaan' },
    field: 'fact.name',
    mistake: { reason: '' },
    stored: `select facts ->> 'name' as value from register_record where register = 'campagnes' and ${own} order by created_at desc limit 1`,
  },
  {
    name: 'the caveats of a figure',
    role: 'analyst',
    page: found(indicator('key'), (key) => `/werk/cijfers/${key}`),
    field: 'caveats',
    ...{ theirs: '2020 | Van de eerste | By the first', mine: '2021 | Van de tweede | By the second' },
    mistake: { caveats: 'ooit | Van de tweede | By the second' },
    stored: indicator(`select string_agg(concat_ws(' | ', period, text_nl, text_en), ';') from caveat
                        where indicator_id = indicator.id`),
  },
]
