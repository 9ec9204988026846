import { unsubscribeToken } from '../../app/features/thread/following/unsubscribe-link.ts'
import type { TestDatabase } from '../support/database.ts'
import { TEST_SECRET } from '../support/storage-server.ts'
import { RIGHTS_TABLE } from './rights.table.ts'

/** One line of the table of rights: an address, what every visitor gets there, and the answer to who gets in. */
export type RightsRow = { method: 'GET' | 'POST'; pattern: string; marks: string; status: number }

export const RIGHTS_ROWS: RightsRow[] = RIGHTS_TABLE.split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => {
    const cells = line.trim().split(/\s+/)
    const [method, pattern] = cells as ['GET' | 'POST', string]
    return { method, pattern, marks: cells.slice(2, -1).join(''), status: Number(cells.at(-1)) }
  })

/** One real thing for every part of an address that varies. */
export type Samples = Record<string, string>

/** What the things of the two municipalities of the demonstration are called; no name of one is found in the other. */
const NAMES: Record<string, Samples> = {
  deventer: {
    plan: 'mjbp-2020-2023',
    theme: 'drugs',
    goal: 'T3.D2',
    stop: 'mjbp-2020-2023:T3.D2',
    slug: 'politie',
    key: 'hic_total',
    source: 'cbs-83648ned-totaal',
    dataset: 'cijfer-hic_total',
    report: 'voortgangsrapportage-veiligheid-2023',
    partner: 'politie',
    figure: 'hic_total:2022',
    section: 'drugs',
  },
  merendam: {
    plan: 'veilig-merendam-2026-2029',
    theme: 'veilige-haven',
    goal: 'F2.D1',
    stop: 'veilig-merendam-2026-2029:F2.D1',
    slug: 'havenbedrijf-merendam',
    key: 'harbour_reports',
    source: 'havencijfers',
    dataset: 'cijfer-harbour_reports',
    report: 'verslag-merendam',
    partner: 'havenbedrijf-merendam',
    figure: 'harbour_reports:2025',
    section: 'veilige-haven',
  },
}

/** The effort of the demonstration that was evaluated. */
const EVALUATED = 'dwangsommen-voor-dealers-en-de-geregistreerde-criminaliteit'

/** These parts of an address mean the same in every municipality. */
/** The smallest survey there can be. */
const SURVEY = {
  format: 1,
  languages: ['nl'],
  title: { nl: 'Proef' },
  intro: { nl: 'Proef' },
  thanks: { nl: 'Proef' },
  sections: [{ key: 'a', title: { nl: 'Proef' }, questions: [{ key: 'b', kind: 'statement', text: { nl: 'Proef' } }] }],
}

export const SAME_EVERYWHERE: Samples = {
  kind: 'wijken.geojson',
  itemKind: 'motion',
  councilBody: 'raadstafel',
  deed: 'wens',
  // Of no document: nothing lies in the room.
  roomDocument: '00000000-0000-4000-8000-000000000000',
  secrecyEnd: 'opheffen',
  part: 'theme',
  word: 'doel',
  rule: 'goal-not-measurable',
  number: '1',
  reader: 'onderzoekers',
  year: '2022',
  area: 'WK015001',
  // Nobody's, so that no visitor decides on it.
  siteQuestion: '00000000-0000-4000-8000-000000000000',
  download: 'cijfers.csv',
  format: 'json',
  table: 'acties.csv',
  question: 'b',
  register: 'casussen',
  view: '00000000-0000-4000-8000-000000000000',
  space: 'care',
  publication: '00000000-0000-4000-8000-000000000000',
  piece: '1',
  map: '1.xml',
  fetch: '00000000-0000-4000-8000-000000000000',
  transfer: '00000000-0000-4000-8000-000000000000',
  bulk: '00000000-0000-4000-8000-000000000000',
  other: '00000000-0000-4000-8000-000000000000',
  merge: '00000000-0000-4000-8000-000000000000',
  handover: '00000000-0000-4000-8000-000000000000',
  legalRule: 'awb-6:7',
  method: 'fdr',
  algorithm: 'fdr',
  // Nobody's, so that no visitor changes it for the next one.
  record: 'C-2000-0001',
  step: 'take-on',
  task: '00000000-0000-4000-8000-000000000000',
  meeting: '00000000-0000-4000-8000-000000000000',
  item: '00000000-0000-4000-8000-000000000000',
  invitee: '00000000-0000-4000-8000-000000000000',
  absence: '00000000-0000-4000-8000-000000000000',
  planGoal: '00000000-0000-4000-8000-000000000000',
  offer: '00000000-0000-4000-8000-000000000000',
  alarm: '00000000-0000-4000-8000-000000000000',
  search: '00000000-0000-4000-8000-000000000000',
  letter: '00000000-0000-4000-8000-000000000000',
  file: 'brief.pdf',
  documentFormat: 'docx',
  list: 'openbaar',
  calendar: 'van-niemand.ics',
  code: 'van-niemand',
  contributionCode: 'van-niemand',
  memberKey: 'van-niemand',
  wave: '999999',
  destruction: '00000000-0000-4000-8000-000000000000',
  share: '00000000-0000-4000-8000-000000000000',
}

/** The code of its live session. */
const codeOf = (municipalityId: string) => municipalityId.slice(0, 6).toUpperCase()

/** One public paper of the council of each kind, with the first number of a year. */
export async function makePapers(
  { asAdministrator }: Pick<TestDatabase, 'asAdministrator'>,
  municipalityId: string,
  year: string,
) {
  for (const [kind, letter] of Object.entries({ commitment: 'T', motion: 'M', amendment: 'A', question: 'V' })) {
    const state = kind === 'commitment' ? 'open' : kind === 'question' ? 'asked' : 'tabled'
    await asAdministrator(`set regie.municipality = '${municipalityId}'; set regie.actor = 'proef'; with made as (
      insert into node (municipality_id, kind, title, reference, visibility)
        values ('${municipalityId}', '${kind === 'amendment' ? 'motion' : kind}', 'Proef', '${year}-${letter}-1', 'public') returning id
    ) insert into council_item (id, municipality_id, kind, number, title, state)
        select id, '${municipalityId}', '${kind}', '${year}-${letter}-1', 'Proef ${municipalityId}', '${state}' from made`)
  }
}

/** A publication with one file that everybody can read, as two people would have made it. */
export async function makePublication(
  { asAdministrator }: Pick<TestDatabase, 'asAdministrator'>,
  municipalityId: string,
) {
  await asAdministrator(`set regie.municipality = '${municipalityId}'; set regie.actor = 'proef';
    with made as (
      insert into node (municipality_id, kind, title, reference, visibility)
        values ('${municipalityId}', 'publication', 'Proef ${municipalityId}', 'proef-${municipalityId}', 'confidential') returning id
    ) insert into publication (id, municipality_id, slug, title, category, handling, handled_on)
        select id, '${municipalityId}', 'proef-${municipalityId}', 'Proef ${municipalityId}', 'c_db4862c3', 'adopted', '2020-01-01' from made;
    with made as (
      insert into publication_source (municipality_id, publication_id, position, name, format, sealed_content)
        select municipality_id, id, 1, 'proef.txt', 'txt', 'x' from publication where slug = 'proef-${municipalityId}' returning id, publication_id
    ) insert into publication_file (source_id, municipality_id, publication_id, position, name, format, content_type, content, content_hash)
        select id, '${municipalityId}', publication_id, 1, 'proef.txt', 'txt', 'text/plain; charset=utf-8', 'Proef ${municipalityId}',
          encode(sha256('Proef ${municipalityId}'), 'hex') from made;
    insert into publication_scan (municipality_id, publication_id, content_hash, rule_version, findings)
      select '${municipalityId}', publication_id, content_hash, 1, '[]' from publication_file where municipality_id = '${municipalityId}'
      on conflict do nothing;
    alter table publication_step disable trigger steps_follow;
    insert into publication_step (municipality_id, publication_id, number, phase, publish_at, manifest)
      select '${municipalityId}', id, 1, 'approved', '2020-01-02', publication_manifest(id) from publication where slug = 'proef-${municipalityId}';
    alter table publication_step enable trigger steps_follow`)
}

/** A round of a year long past, with the account of the sampled goal approved with one piece. */
async function makeRound(
  { asAdministrator }: Pick<TestDatabase, 'asAdministrator'>,
  municipalityId: string,
  names: Samples,
) {
  const frozen = { theme: '', themeName: '', goal: names.goal, title: 'Proef', year: 1995, consequence: null }
  const lists = { figures: [], evaluations: [], heard: [], pieces: [], disagreements: [] }
  await asAdministrator(`set regie.municipality = '${municipalityId}'; set regie.actor = 'proef';
    alter table account_step disable trigger steps_follow; alter table account_piece disable trigger stays;
    with r as (
      insert into accounting_round (municipality_id, plan_id, slug, reporting_year, council_on)
        select '${municipalityId}', id, 'proef-${municipalityId}', 1995, '1996-06-26' from plan
         where municipality_id = '${municipalityId}' and slug = '${names.plan}' returning id
    ), n as (
      insert into node (municipality_id, kind, title, reference)
        values ('${municipalityId}', 'goalAccount', 'Proef', 'proef-${municipalityId}:${names.goal}') returning id
    ), g as (
      insert into goal_account (id, municipality_id, round_id, theme_code, theme_name, goal_code, goal_title, position)
        select n.id, '${municipalityId}', r.id, 'T', 'Proef', '${names.goal}', 'Proef', 1 from n, r returning id
    ), asked as (
      insert into contribution_request (municipality_id, round_id, asked, subjects, due_on)
        select '${municipalityId}', id, 'Proef ${municipalityId}', '[]', '1996-04-01' from r
    ), p as (
      insert into account_piece (municipality_id, account_id, position, kind, wording, source)
        select '${municipalityId}', id, 1, 'done', 'Proef ${municipalityId}', 'Proef' from g
    ) insert into account_step (municipality_id, account_id, number, step, frozen)
        select '${municipalityId}', id, 1, 'approved', '${JSON.stringify({ ...frozen, ...lists })}' from g;
    alter table account_step enable trigger steps_follow; alter table account_piece enable trigger stays`)
}

/** The samples of one municipality of the demonstration; what the demonstration lacks is made. */
export async function samplesOf({ asAdministrator }: TestDatabase, municipalityId: string): Promise<Samples> {
  const names = NAMES[municipalityId]!
  const idOf = async (sql: string) => (await asAdministrator<{ id: string }>(sql, [municipalityId]))[0]!.id
  await asAdministrator(`
    insert into service_account (municipality_id, name, purpose, scopes)
      values ('${municipalityId}', 'Proef', 'Toetsen', '{figures.read}');
    insert into service_token values (gen_random_uuid(), '${municipalityId}',
      (select id from service_account where municipality_id = '${municipalityId}'),
      encode(sha256('${municipalityId}'), 'hex'), 'abcd', now(), '2099-01-01')`)
  await asAdministrator(`with text as (
      select '{"format":1,"title":"Proef ${municipalityId}","effort":{"plan":"","code":"","title":""},"description":"","mechanism":"",
        "outcome":"${names.key}","population":"","criterion":{"direction":"fall","size":10,"unit":"percent"},"treated":[],
        "comparison":"all","donors":[],"excluded":[],"neighbours":[],"method":"its","startsOn":"2020-01-01","endsOn":"2021-12-31",
        "judgedOn":"2022-06-01","dose":"","cost":null,"sideEffects":[]}' as content
    ), made as (
      insert into node (municipality_id, kind, title, reference, visibility)
        values ('${municipalityId}', 'effect', 'Proef', 'proef-${municipalityId}', 'public') returning id
    ), protocol as (
      insert into effect_protocol (id, municipality_id, slug, title, content)
        select id, '${municipalityId}', 'proef-${municipalityId}', 'Proef', content::jsonb from made, text returning id
    ), registered as (
      insert into effect_registration (protocol_id, municipality_id, content, content_hash, label, reasons, registered_by)
        select id, '${municipalityId}', content, encode(sha256(convert_to(content, 'UTF8')), 'hex'), 'exploratory',
               '{effort-had-started}', 'proef' from protocol, text returning protocol_id
    ) insert into effect_publication (protocol_id, municipality_id, published_by)
        select protocol_id, '${municipalityId}', 'proef' from registered`)
  await asAdministrator(`with survey_text as (select '${JSON.stringify(SURVEY)}' as definition), made as (
      insert into node (municipality_id, kind, title, reference, visibility)
        values ('${municipalityId}', 'consultation', 'Proef', 'proef-${municipalityId}', 'public') returning id
    ), consultation_of as (
      insert into consultation (id, municipality_id, slug, title, about, audience, use_of_answers)
        select id, '${municipalityId}', 'proef-${municipalityId}', 'Proef', 'x', 'x', 'x' from made returning id
    ), step as (
      insert into consultation_step (municipality_id, consultation_id, number, phase, taken_by)
        select '${municipalityId}', id, 1, 'open', 'proef' from consultation_of
    ), session_of as (
      insert into live_session (municipality_id, consultation_id, slug, title, kind, held_on, place, code, status)
        select '${municipalityId}', id, 'avond-${municipalityId}', 'Proef', 'network', '2026-11-01', 'x', '${codeOf(municipalityId)}', 'published'
          from consultation_of
    ), survey_of as (
      insert into survey (municipality_id, consultation_id, key, draft, is_by_invitation, is_blind)
        select '${municipalityId}', id, 'enquete-${municipalityId}', definition::jsonb, false, true from consultation_of, survey_text returning id
    ) insert into survey_version (municipality_id, survey_id, number, definition, definition_hash, published_by)
        select '${municipalityId}', id, 1, definition, encode(sha256(convert_to(definition, 'UTF8')), 'hex'), 'proef'
          from survey_of, survey_text`)
  const input = municipalityId === 'deventer' ? '71' : '72'
  await asAdministrator(`with heard as (
      select id from consultation where municipality_id = '${municipalityId}' and slug = 'proef-${municipalityId}'
    ), takes as (
      insert into consultation_ideas select id, '${municipalityId}', 'none' from heard
    ), made as (
      insert into node (municipality_id, kind, title, reference, visibility)
        values ('${municipalityId}', 'input', 'Proef', 'proef-${municipalityId}/${input}', 'public') returning id
    ) insert into input (id, municipality_id, consultation_id, number, origin, body)
        select made.id, '${municipalityId}', heard.id, ${input}, 'session', 'Proef ${municipalityId}' from made, heard`)
  // Of years in which the demonstration has nothing: one of each kind that is public, and a draft of an amendment.
  const year = municipalityId === 'deventer' ? '1991' : '1992'
  await makePapers({ asAdministrator }, municipalityId, year)
  await makePublication({ asAdministrator }, municipalityId)
  await makeRound({ asAdministrator }, municipalityId, names)
  await asAdministrator(`set regie.municipality = '${municipalityId}'; set regie.actor = 'proef'; with made as (
      insert into node (municipality_id, kind, title, visibility) values ('${municipalityId}', 'motion', 'In voorbereiding', 'confidential') returning id
    ) insert into council_item (id, municipality_id, kind, title, state)
        select id, '${municipalityId}', 'amendment', 'Proef in voorbereiding', 'draft' from made`)
  // A dossier with a start note in it, and a meeting of the college on a day of its own.
  await asAdministrator(`set regie.municipality = '${municipalityId}'; set regie.actor = 'proef'; with d as (
      insert into node (municipality_id, kind, title, reference, visibility)
        values ('${municipalityId}', 'dossier', 'Proef', 'proef-${municipalityId}', 'confidential') returning id
    ), n as (
      insert into node (municipality_id, kind, title, reference, visibility)
        values ('${municipalityId}', 'document', 'Proef', 'startnotitie-${municipalityId}', 'confidential') returning id
    ), m as (
      insert into node (municipality_id, kind, title, reference, visibility)
        values ('${municipalityId}', 'meeting', 'Proef', 'college/${year}-01-01', 'confidential') returning id
    ), dossier_of as (
      insert into dossier (id, municipality_id, slug, title) select id, '${municipalityId}', 'proef-${municipalityId}', 'Proef' from d returning id
    ), meeting_of as (
      insert into body_meeting (id, municipality_id, body, slug, title, held_on)
        select id, '${municipalityId}', 'executiveBoard', '${year}-01-01', 'Proef', '${year}-01-01' from m returning id
    ) insert into official_document (id, municipality_id, dossier_id, slug, kind, title)
        select n.id, '${municipalityId}', d.id, 'startnotitie-${municipalityId}', 'startNote', 'Proef' from n, dossier_of d`)
  // A meeting of each body of the council, on a day of that year.
  for (const [body, path] of Object.entries({
    council: 'raad',
    councilTable: 'raadstafel',
    councilCommittee: 'raadscommissie',
  })) {
    await asAdministrator(`set regie.municipality = '${municipalityId}'; set regie.actor = 'proef'; with made as (
      insert into node (municipality_id, kind, title, reference, visibility)
        values ('${municipalityId}', 'meeting', 'Proef', '${path}/${year}-02-01', 'public') returning id
    ) insert into body_meeting (id, municipality_id, body, slug, title, held_on, state)
        select id, '${municipalityId}', '${body}', '${year}-02-01', 'Proef', '${year}-02-01', 'held' from made`)
  }
  // A protocol of another number than any of the demonstration, which was signed by somebody else and is in force; a line; and
  // a measurement that was told of and not delivered by a file.
  const number = municipalityId === 'deventer' ? '71' : '72'
  const line = `spanning_${municipalityId}`
  const period = municipalityId === 'deventer' ? '1991' : '1992'
  await asAdministrator(`alter table sentiment_protocol_step disable trigger step_follows;
    alter table sentiment_measurement disable trigger goes_forward;
    set regie.municipality = '${municipalityId}'; set regie.actor = 'proef';
    with p as (
      insert into sentiment_protocol (municipality_id, number, title, fewest_answers)
        values ('${municipalityId}', ${number}, 'Proef ${municipalityId}', 30) returning id
    ) insert into sentiment_protocol_step (municipality_id, protocol_id, number, step, taken_by)
        select '${municipalityId}', id, 1, 'activate', 'proef' from p;
    with n as (
      insert into node (municipality_id, kind, title, reference, visibility)
        values ('${municipalityId}', 'indicator', 'Spanning', '${line}', 'internal') returning id
    ), i as (
      insert into indicator select (jsonb_populate_record(old, jsonb_build_object('id', n.id, 'key', '${line}', 'is_public', false))).*
        from n, indicator old
         where old.id = (select id from indicator where municipality_id = '${municipalityId}' limit 1) returning id
    ), d as (
      insert into indicator_definition (municipality_id, indicator_id, number, text_nl, text_en, source)
        select '${municipalityId}', id, 1, 'Vraag', 'Question', 'Proef' from i returning indicator_id
    ) select 1;
    insert into sentiment_line select id, municipality_id, 'proportion' from indicator where key = '${line}';
    insert into sentiment_measurement (municipality_id, period, title, state, measured_on, source)
      values ('${municipalityId}', '${period}', 'Proef', 'delivered', '${period}', 'Proef')`)
  await asAdministrator(`alter table sentiment_protocol_step enable trigger step_follows;
    alter table sentiment_measurement enable trigger goes_forward`)
  return {
    ...SAME_EVERYWHERE,
    ...names,
    ...{ protocol: number, line, measurement: period },
    ...{
      dossier: `proef-${municipalityId}`,
      document: `startnotitie-${municipalityId}`,
      boardMeeting: `${year}-01-01`,
    },
    consultation: `proef-${municipalityId}`,
    published: `proef-${municipalityId}`,
    survey: `enquete-${municipalityId}`,
    session: `avond-${municipalityId}`,
    sessionCode: codeOf(municipalityId),
    councilMeeting: `${year}-02-01`,
    councilSitting: await idOf(
      `select id from body_meeting where municipality_id = $1 and body = 'council' and slug like '199%'`,
    ),
    secrecy: await idOf(
      `insert into secrecy (municipality_id, subject, imposed_by, imposed_on, ground, reason)
       values ($1, 'Proef ' || $1, 'council', '2026-09-01', '2b', 'Proef') returning id`,
    ),
    accountingRound: `proef-${municipalityId}`,
    risk: await idOf(
      `insert into goal_risk (municipality_id, subject_id, kind, title)
       select $1, g.id, 'risk', 'Proef ' || $1 from goal g where g.municipality_id = $1 limit 1 returning id`,
    ),
    contribution: await idOf(
      `select id from contribution_request where municipality_id = $1 and asked = 'Proef ' || $1`,
    ),
    evidence: await idOf(`select id from account_piece where municipality_id = $1 and wording = 'Proef ' || $1`),
    commitment: `${year}-t-1`,
    motion: `${year}-m-1`,
    amendment: `${year}-a-1`,
    writtenQuestion: `${year}-v-1`,
    paper: await idOf(`select id from council_item where municipality_id = $1 and title = 'Proef in voorbereiding'`),
    input,
    round: await idOf(
      `with book as (
         insert into codebook_version select $1, id, 'b', 1, '[]' from survey where municipality_id = $1 and key = 'enquete-' || $1 returning survey_id
       ) insert into coding_round (municipality_id, survey_id, question, codebook, started_on)
         select $1, survey_id, 'b', 1, now() from book returning id`,
    ),
    idea: await idOf(
      `insert into idea (municipality_id, consultation_id, body, code_hash)
       select $1, id, 'Proef', 'proef' from consultation where municipality_id = $1 and slug = 'proef-' || $1 returning id`,
    ),
    // Only the demonstration has one with an evaluation.
    effect: municipalityId === 'deventer' ? EVALUATED : `proef-${municipalityId}`,
    activity: await idOf(
      `insert into processing_activity
       select (jsonb_populate_record(p, jsonb_build_object('id', gen_random_uuid(), 'slug', 'eigen-' || municipality_id))).*
         from processing_activity p where municipality_id = $1 and slug = 'accounts' returning slug as id`,
    ),
    connection: await idOf('select id from service_account where municipality_id = $1'),
    token: await idOf('select id from service_token where municipality_id = $1'),
    webhook: await idOf(
      `insert into webhook (municipality_id, name, address, kinds, sealed_secret)
       values ($1, 'Proef', 'https://hook.example.nl/', '{plan-adopted}', '') returning id`,
    ),
    account: await idOf(`select id from account where municipality_id = $1 and email like 'raad@%'`),
    unsubscribing: unsubscribeToken(TEST_SECRET, {
      municipalityId,
      accountId: await idOf(`select id from account where municipality_id = $1 and email like 'raad@%'`),
      kind: 'comment',
    }),
    import: await idOf(
      `insert into plan_import (municipality_id, plan_slug, content, file_hash, base_hash, removes_missing, created_by, created_at)
       values ($1, '${names.plan}',
         '{"format":"regie-plan/1","plan":{"slug":"${names.plan}"},"organisations":[],"indicators":[]}',
         '', '', false, 'test', now()) returning id`,
    ),
    parent: await idOf(`select id from plan where municipality_id = $1 and slug = '${names.plan}'`),
    triangleMeeting: await idOf(
      `with made as (
         insert into node (municipality_id, kind, title, reference, visibility)
           values ($1, 'meeting', 'Proef', 'driehoek/proef-' || $1, 'confidential') returning id
       ) insert into body_meeting (id, municipality_id, body, slug, title, held_on)
         select id, $1, 'triangle', 'proef-' || $1, 'Proef', '2020-01-10' from made returning slug as id`,
    ),
    planChange: await idOf(
      `with made as (
         insert into node (municipality_id, kind, title, reference, visibility)
           values ($1, 'planChange', 'Proef', '', 'public') returning id
       ) insert into plan_change (id, municipality_id, plan_id, title, reason, change, raised_on, state, settled_on, meeting_id)
         select made.id, $1, p.id, 'Proef', 'x', 'x', '2020-01-01', 'agreed', '2020-01-10', m.id
           from made, plan p, body_meeting m where p.municipality_id = $1 and p.slug = '${names.plan}'
            and m.municipality_id = $1 and m.slug = 'proef-' || $1 returning id`,
    ),
    policyDocument: await idOf(
      `with made as (
         insert into node (municipality_id, kind, title, reference, visibility)
           values ($1, 'policyDocument', 'Proef', 'proef-' || $1, 'internal') returning id
       ) insert into policy_document (id, municipality_id, slug, title, kind, body)
         select id, $1, 'proef-' || $1, 'Proef', 'note', 'council' from made returning slug as id`,
    ),
    ruling: await idOf(
      `with made as (
         insert into node (municipality_id, kind, title, reference, visibility)
           values ($1, 'ruling', 'Proef', '', 'internal') returning id
       ) insert into ruling (id, municipality_id, kind, title, state)
         select id, $1, 'ruling', 'Proef', 'followed' from made returning id`,
    ),
    planStep: await idOf(
      `select s.id from process_step s join plan p on p.id = s.plan_id
        where s.municipality_id = $1 and p.slug = '${names.plan}' order by s.position limit 1`,
    ),
    id: await idOf(
      `select t.id from theme t join plan p on p.id = t.plan_id
        where t.municipality_id = $1 and p.slug = '${names.plan}' and t.slug = '${names.theme}'`,
    ),
    // Nobody's: who gets in finds nothing there, and so no visitor takes it from the next one.
    comment: '00000000-0000-4000-8000-000000000000',
    attachment: '00000000-0000-4000-8000-000000000000',
    hash: '0'.repeat(64),
    // A goal that hangs loose, by the rule of the samples.
    node: await idOf(
      `update goal set baseline_value = null
        where id = (select id from goal where municipality_id = $1 order by code limit 1) returning id`,
    ),
    snapshotId: await idOf('select id from snapshot where municipality_id = $1 limit 1'),
  }
}

/** The address of a pattern with these samples in it. */
export function addressOf(pattern: string, samples: Samples): string {
  return pattern.replaceAll(/:(\w+)/g, (_, name: string) => {
    const sample = samples[name]
    if (!sample) throw new Error(`no sample for :${name} of ${pattern}; give one in tests/app/samples.ts`)
    return sample
  })
}
