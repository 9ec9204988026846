import { secrecyTexts } from '../../../i18n/secrecy.ts'
import { type Answer, type PageView, type RequestContext, typedValues } from '../../../platform/http/index.ts'
import { listReadLog, pseudonymOf, type ReadLogRow, readConfidential } from '../../../platform/read-log/index.ts'
import { formatInstant } from '../../../shared/days.ts'
import { ok } from '../../../shared/outcome.ts'
import {
  ActionGroup,
  Button,
  DayField,
  EmptyState,
  ErrorSummary,
  FieldRow,
  Form,
  Heading,
  Intro,
  Paragraph,
  Section,
  Table,
  TextField,
  TitleRow,
} from '../../../ui/index.ts'
import { type Activity, listActivities, ReasonGiven } from '../../privacy/index.ts'
import { isDay } from '../domain/given.ts'
import { readsNothing } from './reading-reason.ts'
import { personKey } from './subjects.ts'

const MOST = 500

const ADDRESS = '/werk/leeslogboek/persoon'

type Found = { rows: ReadLogRow[]; activities: Activity[] }

export async function showPersonLog(ctx: RequestContext): Promise<PageView> {
  readsNothing(ctx)
  return personLogPage(ctx, { name: '', bornOn: '' })
}

/** Who looked at one person: asked by a form, so that no name stands in an address. */
export async function findPersonLog(ctx: RequestContext, form: FormData): Promise<Answer> {
  const { name = '', bornOn = '' } = typedValues(form)
  const key = isDay(bornOn) ? personKey(name, bornOn) : undefined
  if (!key) {
    readsNothing(ctx)
    return { ...personLogPage(ctx, { name, bornOn, isIncomplete: true }), status: 422 }
  }
  const subject = pseudonymOf(ctx.config.secret, ctx.municipality.id, 'person', key)
  const filter = { activity: '', who: '', subject, from: '', until: '' }
  // That this person's readings were looked up is a reading of this person.
  const looked = { type: 'person', idsOf: () => [key] }
  const found = await ctx.transaction('look up who read of one person', async (tx) =>
    ok(
      await readConfidential(ctx, 'leeslogboek', looked, async () => ({
        rows: await listReadLog(tx, filter, '', MOST),
        activities: await listActivities(tx),
      })),
    ),
  )
  return personLogPage(ctx, { name, bornOn, found: found.value })
}

type View = { name: string; bornOn: string; isIncomplete?: boolean; found?: Found }

function personLogPage(ctx: RequestContext, { name, bornOn, isIncomplete, found }: View): PageView {
  const texts = secrecyTexts[ctx.language]
  const t = texts.personLog
  const problem = isIncomplete ? texts.problems['fill-in-both'] : undefined
  return {
    title: t.title,
    frame: 'work',
    body: (
      <>
        <TitleRow title={t.title} />
        <Intro>{t.intro}</Intro>
        <Form action={ctx.href(ADDRESS)} csrfToken={ctx.csrf} label={t.title}>
          {problem && <ErrorSummary title={problem} errors={[{ field: 'name', message: problem }]} />}
          <FieldRow>
            <TextField name="name" label={t.name} value={name} error={problem} autocomplete="off" />
            <DayField name="bornOn" label={t.bornOn} value={bornOn} />
          </FieldRow>
          <ActionGroup>
            <Button>{t.show}</Button>
          </ActionGroup>
        </Form>
        {found && <Readings ctx={ctx} found={found} />}
      </>
    ),
  }
}

function Readings({ ctx, found: { rows, activities } }: { ctx: RequestContext; found: Found }) {
  const t = secrecyTexts[ctx.language].personLog
  if (rows.length === 0) return <EmptyState title={t.none}>{t.noneWhy}</EmptyState>
  const nameOf = (slug: string) => activities.find((activity) => activity.slug === slug)?.name ?? slug
  return (
    <Section>
      <Heading level={2}>{t.found(rows.length)}</Heading>
      <Paragraph>{t.forPerson}</Paragraph>
      <Table
        caption={t.title}
        captionHidden
        stack
        rows={rows}
        rowKey={(row) => row.id}
        columns={[
          { header: t.when, rowHeader: true, cell: (row) => formatInstant(row.startedAt, ctx.language) },
          { header: t.activity, cell: (row) => <span lang="nl">{nameOf(row.activity)}</span> },
          { header: t.who, cell: (row) => row.actorName ?? row.actor },
          { header: t.why, cell: (row) => <ReasonGiven ctx={ctx} row={row} /> },
        ]}
      />
    </Section>
  )
}
