import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Role, rightsOf, serviceActor } from '../../app/features/identity/index.ts'
import type { Actor } from '../../app/platform/database/index.ts'
import { DEMONSTRATION_ID } from '../../db/seed/load.ts'
import type { TestDatabase } from '../support/database.ts'
import { createDemonstrationDatabase } from '../support/demonstration.ts'

/** Every table, and what somebody without an account finds there when all of it may be asked for. */
const TABLES: Record<string, 'no answer' | 'nothing' | 'what is public' | 'everything'> = {
  absence: 'nothing',
  account: 'nothing',
  account_disagreement: 'nothing',
  account_editor: 'nothing',
  account_login: 'nothing',
  account_passkey: 'nothing',
  account_piece: 'nothing',
  account_role: 'nothing',
  account_secret: 'nothing',
  account_step: 'nothing',
  account_totp: 'nothing',
  accounting_digest: 'nothing',
  accounting_round: 'nothing',
  action: 'nothing',
  action_partner: 'nothing',
  action_plan: 'nothing',
  action_plan_goal: 'nothing',
  action_plan_member: 'nothing',
  agenda_item: 'what is public',
  aligned_plan: 'nothing',
  amendment_change: 'nothing',
  answer_box: 'nothing',
  answer_sheet: 'nothing',
  api_answer: 'nothing',
  area: 'everything',
  area_search: 'nothing',
  attachment: 'nothing',
  attachment_blob: 'nothing',
  audit_event: 'nothing',
  audit_pending: 'nothing',
  audit_seal: 'nothing',
  body_meeting: 'what is public',
  briefing_question: 'nothing',
  budget_line: 'nothing',
  bylaw_provision: 'nothing',
  calendar_event: 'everything',
  calendar_feed: 'nothing',
  case_meeting: 'nothing',
  case_meeting_invitee: 'nothing',
  case_meeting_item: 'nothing',
  caseload: 'nothing',
  caveat: 'what is public',
  codebook_version: 'nothing',
  coding_code: 'nothing',
  coding_coder: 'nothing',
  coding_round: 'nothing',
  coding_settled: 'nothing',
  coding_unit: 'nothing',
  comment: 'nothing',
  comment_mention: 'nothing',
  confirmed_rule: 'nothing',
  consultation: 'what is public',
  consultation_ideas: 'everything',
  consultation_step: 'everything',
  contribution_draft: 'nothing',
  contribution_link: 'nothing',
  contribution_request: 'nothing',
  council_item: 'what is public',
  council_meeting: 'everything',
  council_setting: 'nothing',
  council_step: 'what is public',
  council_target: 'what is public',
  count_release: 'nothing',
  count_release_decision: 'nothing',
  count_release_record: 'nothing',
  covenant_use: 'nothing',
  current_observation: 'what is public',
  desk: 'nothing',
  destruction_item: 'nothing',
  destruction_list: 'nothing',
  destruction_proof: 'nothing',
  doctrine: 'nothing',
  document_advice: 'nothing',
  document_number_series: 'nothing',
  document_step: 'nothing',
  document_version: 'nothing',
  dossier: 'nothing',
  effect_amendment: 'nothing',
  effect_evaluation: 'what is public',
  effect_protocol: 'what is public',
  effect_publication: 'everything',
  effect_registration: 'what is public',
  execution_line: 'nothing',
  execution_plan: 'nothing',
  figure_talk: 'nothing',
  goal: 'nothing',
  goal_account: 'nothing',
  goal_risk: 'nothing',
  idea: 'nothing',
  import_fetch: 'nothing',
  import_fetch_progress: 'nothing',
  import_source: 'nothing',
  indicator: 'what is public',
  indicator_definition: 'what is public',
  input: 'what is public',
  input_news: 'everything',
  input_news_told: 'nothing',
  input_outcome: 'what is public',
  input_subscriber: 'nothing',
  input_target: 'what is public',
  known_check: 'nothing',
  link: 'what is public',
  live_ballot: 'nothing',
  live_fraction: 'nothing',
  live_idea: 'nothing',
  live_participant: 'nothing',
  live_round: 'nothing',
  live_session: 'nothing',
  live_session_step: 'nothing',
  live_vote: 'nothing',
  loose_end_accepted: 'nothing',
  mechanism: 'nothing',
  meeting_agreement: 'nothing',
  meeting_minutes: 'nothing',
  meeting_wish: 'everything',
  milestone: 'nothing',
  moderation_decision: 'nothing',
  municipality: 'everything',
  node: 'what is public',
  node_follower: 'nothing',
  node_kind: 'everything',
  notification: 'nothing',
  notification_choice: 'nothing',
  notification_moment: 'nothing',
  observation: 'what is public',
  observation_exact: 'nothing',
  official_document: 'nothing',
  organisation: 'nothing',
  outgoing_mail: 'nothing',
  outgoing_mail_content: 'nothing',
  own_plan_code: 'nothing',
  own_plan_comment: 'nothing',
  panel_consent_text: 'nothing',
  panel_frame: 'nothing',
  panel_invitation: 'nothing',
  panel_mail: 'nothing',
  panel_member: 'nothing',
  panel_setting: 'everything',
  panel_wave: 'nothing',
  panel_wave_stratum: 'nothing',
  password_link: 'nothing',
  piece_source: 'nothing',
  plan: 'nothing',
  plan_change: 'nothing',
  plan_change_told: 'nothing',
  plan_import: 'nothing',
  plan_partner: 'nothing',
  policy_document: 'nothing',
  policy_review: 'nothing',
  policy_version: 'nothing',
  process_dependency: 'nothing',
  process_step: 'nothing',
  processing_activity: 'what is public',
  programme_budget: 'nothing',
  publication: 'nothing',
  publication_file: 'nothing',
  publication_override: 'nothing',
  publication_preparer: 'nothing',
  publication_rescan: 'nothing',
  publication_scan: 'nothing',
  publication_source: 'nothing',
  publication_step: 'nothing',
  question_setting: 'everything',
  read_log: 'nothing',
  reading_visit: 'nothing',
  record_access: 'nothing',
  record_alarm: 'nothing',
  record_alarm_told: 'nothing',
  record_bulk: 'nothing',
  record_bulk_item: 'nothing',
  record_columns: 'nothing',
  record_deadline: 'nothing',
  record_deadline_told: 'nothing',
  record_due: 'nothing',
  record_event: 'nothing',
  record_feedback: 'nothing',
  record_handover: 'nothing',
  record_handover_item: 'nothing',
  record_hold: 'nothing',
  record_key: 'nothing',
  record_letter: 'nothing',
  record_letter_code: 'nothing',
  record_merge: 'nothing',
  record_party: 'nothing',
  record_reason: 'nothing',
  record_relation: 'nothing',
  record_sealed: 'nothing',
  record_share: 'nothing',
  record_tally: 'nothing',
  record_task: 'nothing',
  record_transfer: 'nothing',
  record_transfer_part: 'nothing',
  record_view: 'nothing',
  recovery_code: 'nothing',
  regional_observation: 'what is public',
  register_number: 'nothing',
  register_record: 'nothing',
  relation: 'everything',
  report: 'what is public',
  report_build: 'what is public',
  report_code: 'nothing',
  report_explanation: 'nothing',
  report_publication: 'everything',
  report_rendition: 'what is public',
  report_section: 'nothing',
  report_withdrawal: 'everything',
  request_act: 'nothing',
  routing_act: 'nothing',
  routing_reminder: 'nothing',
  routing_stop: 'nothing',
  ruling: 'nothing',
  schema_migration: 'everything',
  search_entry: 'what is public',
  search_source_accounts: 'no answer',
  search_source_adopted: 'no answer',
  search_source_council: 'no answer',
  search_source_dossiers: 'no answer',
  search_source_effects: 'no answer',
  search_source_inputs: 'no answer',
  search_source_inside: 'no answer',
  search_source_instruments: 'no answer',
  search_source_meetings: 'no answer',
  search_source_own: 'no answer',
  search_source_publications: 'no answer',
  search_source_published: 'no answer',
  secrecy: 'nothing',
  sentiment_entry: 'nothing',
  sentiment_line: 'nothing',
  sentiment_measurement: 'everything',
  sentiment_protocol: 'nothing',
  sentiment_protocol_step: 'nothing',
  series_break: 'everything',
  series_break_indicator: 'everything',
  service_account: 'nothing',
  service_token: 'nothing',
  service_token_use: 'nothing',
  session: 'nothing',
  session_announcement: 'nothing',
  sign_in_attempt: 'nothing',
  sign_in_step: 'nothing',
  signal: 'nothing',
  signal_review: 'nothing',
  signal_run: 'nothing',
  site_question: 'what is public',
  snapshot: 'everything',
  snapshot_indicator: 'what is public',
  source_publication: 'nothing',
  source_schedule: 'nothing',
  space_contact: 'nothing',
  space_event_choice: 'nothing',
  survey: 'what is public',
  survey_choice: 'nothing',
  survey_entry: 'nothing',
  survey_form: 'nothing',
  survey_invitation: 'nothing',
  survey_outcome: 'nothing',
  survey_quota_count: 'nothing',
  survey_saved: 'nothing',
  survey_version: 'what is public',
  theme: 'nothing',
  thread_link: 'what is public',
  transfer_offer: 'nothing',
  version: 'everything',
  version_chapter: 'everything',
  webhook: 'nothing',
  webhook_delivery: 'nothing',
  webhook_event: 'nothing',
}

/** These say nothing about a municipality: what kinds of things there are, how links are called, and which migrations have run. */
const OF_NOBODY = ['node_kind', 'relation', 'schema_migration']

let test: TestDatabase
beforeAll(async () => {
  test = await createDemonstrationDatabase()
  await test.asAdministrator(`
    insert into municipality (id, name, settings) values ('elders', 'Gemeente Elders', '{}');
    insert into account (municipality_id, email, name) values ('elders', 'iemand@elders.example', 'Iemand van Elders');
    insert into session (token_hash, municipality_id, account_id, expires_at)
      select 'een hash', municipality_id, id, now() + interval '1 hour' from account where email = 'raad@demo.example';
    insert into sign_in_attempt values ('deventer', 'een sleutel', 1, now());
    insert into audit_seal values ('deventer', 1, (select min(id) from audit_event), 'x');
    insert into site_question (municipality_id, page, body, code_hash, asked_on, state, answer, decided_on) values
      ('deventer', '/plan', 'Wat is dit?', 'een', '2026-11-01', 'waiting', '', null),
      ('deventer', '/plan', 'Wat is dat?', 'twee', '2026-11-01', 'answered', 'Een plan.', '2026-11-02');
    insert into question_setting values ('deventer', 14);
    set session_replication_role = replica;
    insert into report_withdrawal (municipality_id, report_id, up_to, slug, title, reporting_year, reason, withdrawn_by)
      values ('deventer', gen_random_uuid(), 1, 'een-ander', 'Een ander verslag', 2020, 'Fout', 'x');
    set session_replication_role = origin;
    update indicator set is_public = false where key = 'hic_total';`)
})
afterAll(() => test.close())

const countAs = (actor: Actor, table: string) =>
  test.database.as(actor, 'count what can be seen', async (tx) => {
    const { rows } = await sql<{ count: number }>`select count(*)::int as count from ${sql.table(table)}`.execute(tx)
    return rows[0]!.count
  })

const actorFor = (roles: Role[]): Actor => ({
  municipalityId: DEMONSTRATION_ID,
  id: 'x',
  roles,
  rights: rightsOf(roles),
})

const visitor = serviceActor(DEMONSTRATION_ID, 'service:public')
const nobody: Actor = { municipalityId: '', id: '', roles: [], rights: [] }

describe('the database itself', () => {
  it('has no table that this list does not know', async () => {
    const found = await test.asAdministrator<{ name: string }>(
      `select relname as name from pg_class where relnamespace = 'regie'::regnamespace and relkind in ('r', 'p', 'v', 'm') order by 1`,
    )
    expect(found.map(({ name }) => name)).toEqual(Object.keys(TABLES))
  })

  it.each(Object.entries(TABLES))('shows of %s to somebody without an account: %s', async (table, what) => {
    if (what === 'no answer') {
      await expect(countAs(visitor, table)).rejects.toThrow('permission denied')
      return
    }
    const seen = await countAs(visitor, table)
    if (what === 'nothing') expect(seen).toBe(0)
    else expect(seen).toBeGreaterThan(0)
  })

  it('hides an indicator that is not public together with its definitions and observations', async () => {
    const hidden = await test.database.as(visitor, 'look for one figure', async (tx) => {
      const { rows } = await sql`
        select 'indicator' as what from indicator where key = 'hic_total'
        union all select 'observation' from observation o join indicator i on i.id = o.indicator_id where i.key = 'hic_total'
        union all select 'node' from node where title ilike '%hic_total%'`.execute(tx)
      return rows
    })
    expect(hidden).toEqual([])
    const id = (await test.asAdministrator<{ id: string }>(`select id from indicator where key = 'hic_total'`))[0]!.id
    for (const table of ['observation', 'current_observation', 'indicator_definition', 'caveat']) {
      const seen = await test.database.as(visitor, 'look for one figure', (tx) =>
        sql`select 1 from ${sql.table(table)} where indicator_id = ${id}`.execute(tx),
      )
      expect(seen.rows, table).toEqual([])
    }
  })

  it.each(
    Object.keys(TABLES).filter(
      (table) => TABLES[table] !== 'no answer' && ![...OF_NOBODY, 'municipality'].includes(table),
    ),
  )('shows of %s nothing when nobody acts', async (table) => {
    expect(await countAs(nobody, table)).toBe(0)
  })

  it('shows the people of one municipality to nobody of another, whatever his rights', async () => {
    const all = ['work.open', 'plan.read', 'accounts.manage', 'audit.read', 'identity.authenticate', 'figures.read']
    const elsewhere: Actor = { municipalityId: 'elders', id: 'x', roles: ['administrator'], rights: all }
    expect(await countAs(elsewhere, 'account')).toBe(1)
    for (const table of ['plan', 'goal', 'indicator', 'observation', 'session', 'report', 'version', 'area']) {
      expect(await countAs(elsewhere, table), table).toBe(0)
    }
    const own = await test.database.as(elsewhere, 'read the audit', async (tx) => {
      const { rows } = await sql`select distinct municipality_id from audit_event`.execute(tx)
      return rows
    })
    expect(own).toEqual(
      [{ municipality_id: 'elders' }].map(({ municipality_id }) => ({ municipalityId: municipality_id })),
    )
  })

  it('lets nobody write into another municipality, move a row there, or change its rows', async () => {
    const actor = actorFor(['policyLead', 'administrator'])
    const write = (statement: string) =>
      test.database
        .as(actor, 'write elsewhere', (tx) => sql.raw(statement).execute(tx))
        .then(
          ({ numAffectedRows }) => Number(numAffectedRows ?? 0),
          (error: { code?: string }) => error.code,
        )
    expect(
      await write(`insert into account (municipality_id, email, name) values ('elders', 'a@b.example', 'x')`),
    ).toBe('42501')
    expect(await write(`update account set municipality_id = 'elders' where email = 'raad@demo.example'`)).toBe('42501')
    expect(await write(`update account set name = 'Overgenomen' where municipality_id = 'elders'`)).toBe(0)
    expect(await write(`delete from account where municipality_id = 'elders'`)).toBe(0)
  })

  it('lets somebody who may only read change nothing', async () => {
    const reader = actorFor(['councilMember', 'privacyOfficer'])
    const changed = await test.database.as(reader, 'try to write', async (tx) => {
      const { numAffectedRows } = await sql`update plan set title = 'Van mij'`.execute(tx)
      return Number(numAffectedRows)
    })
    expect(changed).toBe(0)
  })

  it.each([
    'audit_event',
    'audit_seal',
    'version',
    'report_build',
    'report_rendition',
    'report_withdrawal',
    'observation',
    'snapshot',
    'effect_registration',
    'effect_amendment',
    'effect_evaluation',
    'effect_publication',
    'sentiment_protocol_step',
    'sentiment_line',
  ])('lets the application remove or change nothing in %s, whatever the rights', async (table) => {
    const everything = serviceActor(DEMONSTRATION_ID, 'service:command')
    for (const statement of [
      `delete from ${table}`,
      `update ${table} set municipality_id = 'deventer'`,
      `truncate ${table}`,
    ]) {
      const attempt = test.database.as(everything, 'try to rewrite history', (tx) => sql.raw(statement).execute(tx))
      await expect(attempt, statement).rejects.toMatchObject({ code: '42501' })
    }
  })

  it('is entered by the application with a login that owns nothing and can pass by no rule', async () => {
    const [login] = await test.database.as(visitor, 'look at the login', async (tx) => {
      const { rows } = await sql<Record<string, unknown>>`
        select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication,
               (select count(*)::int from pg_class where relowner = r.oid) as owns,
               pg_has_role(r.oid, 'regie_owner', 'member') as "isOwner"
          from pg_roles r where rolname = current_user`.execute(tx)
      return rows
    })
    expect(login).toEqual({
      rolsuper: false,
      rolbypassrls: false,
      rolcreaterole: false,
      rolcreatedb: false,
      rolreplication: false,
      owns: 0,
      isOwner: false,
    })
  })

  it('guards every table with a municipality in it, also against its owner', async () => {
    const open = await test.asAdministrator<{ name: string }>(
      `select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'municipality_id'
        where c.relnamespace = 'regie'::regnamespace and c.relkind in ('r', 'p')
          and not (c.relrowsecurity and (c.relforcerowsecurity or c.relname like 'audit_%'))`,
    )
    expect(open).toEqual([])
  })
})
