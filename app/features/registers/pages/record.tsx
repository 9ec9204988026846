import type { VNode } from 'preact'
import { correctingTexts } from '../../../i18n/correcting.ts'
import { registerTexts } from '../../../i18n/registers.ts'
import { orNotFound, type PageContext, type PageView } from '../../../platform/http/index.ts'
import { Badge, Columns, DataList, Heading, Link, Paragraph, Section, TitleRow } from '../../../ui/index.ts'
import { listAccounts } from '../../identity/index.ts'
import { listOrganisations } from '../../partners/index.ts'
import { NodePanel, readNodePanel } from '../../thread/index.ts'
import { DeadlineList } from '../components/deadline-list.tsx'
import { daysLeft, ShortDay } from '../components/due.tsx'
import { PartyList } from '../components/party-list.tsx'
import { RecordTimeline } from '../components/record-timeline.tsx'
import { RelatedList } from '../components/related-list.tsx'
import { StepButtons } from '../components/step-buttons.tsx'
import { TaskList } from '../components/task-list.tsx'
import { mayCorrect } from '../correcting/correct-record.ts'
import type { RegisterType } from '../declaration.ts'
import { factFields } from '../domain/new-record.ts'
import { MergePart } from '../merging/merge-part.tsx'
import { type ReadRecord, situationOf } from '../operations/read-record.ts'
import { openForReader } from '../reading/open-for-reader.ts'
import { hasReason } from '../reading/reading-reason.ts'
import { askReason } from '../reading/reason-page.tsx'
import { recordParts } from '../record-parts.ts'
import { findRecord, listRelated } from '../records.queries.ts'
import { scopeOf } from '../scope.ts'
import { askedRegister } from './find.ts'
import { retentionInWords, stateInWords, valueInWords } from './words.ts'

/** One record whole, as far as whoever asks may see it; the reading is put on record, with why where that is asked. */
export async function showRecord(ctx: PageContext): Promise<PageView> {
  const type = askedRegister(ctx)
  const row = orNotFound(await findRecord(ctx.tx, type.key, ctx.params.record ?? ''))
  if (!row.destroyedOn && !(await hasReason(ctx, type, row))) return askReason(ctx, type, row.number)
  const record = await openForReader(ctx, type, row)
  return recordPage(ctx, type, record)
}

async function recordPage(ctx: PageContext, type: RegisterType, record: ReadRecord): Promise<PageView> {
  const { language } = ctx
  const t = registerTexts[language]
  const c = correctingTexts[language]
  const names = await namesFor(ctx)
  const related = await listRelated(ctx.tx, record.id)
  const situation = await situationOf(scopeOf(ctx, ctx.tx), record, { given: {}, day: ctx.clock.today() })
  const panel = ctx.may('thread.comment') ? await readNodePanel(ctx, record.id) : undefined
  const extra: VNode[] = []
  // What went into another record is only looked at: the work goes on there.
  const gone = record.mergedInto ? await MergePart(ctx, type, record) : undefined
  for (const part of record.mergedInto ? [] : recordParts) {
    const shown = await part(ctx, type, record)
    if (shown) extra.push(shown)
  }
  return {
    title: record.number,
    frame: 'work',
    breadcrumbs: [
      { label: t.title, href: '/werk/registers' },
      { label: type.words.many[language], href: `/werk/registers/${type.key}` },
    ],
    body: (
      <>
        <TitleRow
          kicker={type.words.one[language]}
          title={record.title ? `${record.number} · ${record.title}` : record.number}
          state={<States language={language} type={type} record={record} />}
        />
        {gone ?? <RecordLine ctx={ctx} record={record} names={names} />}
        <Columns
          isAsideFirst
          asideLabel={t.toDo}
          aside={
            <>
              <StepButtons ctx={ctx} type={type} record={record} situation={situation} />
              <DeadlineList ctx={ctx} type={type} deadlines={record.deadlines} />
              <TaskList ctx={ctx} type={type} record={record} />
            </>
          }
        >
          <Section>
            <Heading level={2}>{t.facts}</Heading>
            <DataList items={factItems(ctx, type, record, names)} />
            <CorrectionLink {...{ ctx, type, record }} to="herstellen" words={c.link} />
          </Section>
          <PartyList ctx={ctx} type={type} parties={record.parties}>
            <CorrectionLink {...{ ctx, type, record }} to="betrokkenen" words={c.parties.link} />
          </PartyList>
          {extra}
          <RelatedList ctx={ctx} type={type} record={record} related={related} />
          <RecordTimeline ctx={ctx} type={type} record={record} names={names} />
          {panel && <NodePanel ctx={ctx} panel={panel} />}
        </Columns>
      </>
    ),
  }
}

type LinkProps = { ctx: PageContext; type: RegisterType; record: ReadRecord; to: string; words: string }

/** The way to set something right, for who may. */
function CorrectionLink({ ctx, type, record, to, words }: LinkProps) {
  if (!mayCorrect({ actor: ctx.actor }, type, record)) return null
  return (
    <Paragraph>
      <Link href={ctx.href(`/werk/registers/${type.key}/${record.number}/${to}`)}>{words}</Link>
    </Paragraph>
  )
}

type LineProps = { ctx: PageContext; record: ReadRecord; names: Map<string, string> }

/** What one wants to know first: where it is, whose it is, and which day comes first. */
function RecordLine({ ctx, record, names }: LineProps) {
  const { language } = ctx
  const t = registerTexts[language]
  const first = record.nextDueOn
  return (
    <p class="regie-record-line">
      {record.place?.address && `${record.place.address} · `}
      {`${t.handler}: ${(record.handlerId && names.get(record.handlerId)) || t.nobodyYet}`}
      {first && (
        <>
          {` · ${t.nextDue}: `}
          <ShortDay day={first} language={language} />
          {`, ${daysLeft({ day: first, today: ctx.clock.today(), language })}`}
        </>
      )}
    </p>
  )
}

/** Names of whom a fact can point at. */
async function namesFor(ctx: PageContext): Promise<Map<string, string>> {
  const rows = [...(await listAccounts(ctx.tx)), ...(await listOrganisations(ctx.tx))]
  return new Map(rows.map(({ id, name }) => [id, name]))
}

type Shown = { language: PageContext['language']; type: RegisterType; record: ReadRecord }

function States({ language, type, record }: Shown) {
  const t = registerTexts[language]
  return (
    <>
      <Badge tone={record.closedOn ? 'neutral' : 'active'}>{stateInWords(type, record.state, language)}</Badge>
      {record.isRestricted && <Badge tone="warning">{t.restricted}</Badge>}
      {record.destroyedOn && <Badge tone="danger">{t.destroyed}</Badge>}
    </>
  )
}

function factItems(ctx: PageContext, type: RegisterType, record: ReadRecord, names: Map<string, string>) {
  const { language } = ctx
  const t = registerTexts[language]
  const basis = type.bases.find(({ key }) => key === record.basis)
  const fields = factFields(type).filter(({ key }) => record.allFacts[key] !== undefined)
  return [
    ...fields.map((field) => ({
      term: field.words[language],
      value: <span lang="nl">{valueInWords(field, record.allFacts[field.key], language, names)}</span>,
    })),
    ...(record.place
      ? [{ term: t.place, value: [record.place.address, record.place.postcode].filter(Boolean).join(', ') }]
      : []),
    { term: t.handler, value: (record.handlerId && names.get(record.handlerId)) || t.nobodyYet },
    { term: t.intake.basis, value: basis ? `${basis.words[language]} (${basis.article})` : record.basis },
    { term: t.legal, value: retentionInWords(type.retention, language) },
  ]
}
