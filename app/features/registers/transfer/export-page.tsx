import { randomUUID } from 'node:crypto'
import { listTexts } from '../../../i18n/lists.ts'
import { registerTexts } from '../../../i18n/registers.ts'
import { secrecyTexts } from '../../../i18n/secrecy.ts'
import { transferTexts } from '../../../i18n/transfers.ts'
import {
  type Answer,
  mustBe,
  type PageContext,
  type PageView,
  type RequestContext,
  redirectTo,
} from '../../../platform/http/index.ts'
import { formatNumber } from '../../../shared/numbers.ts'
import { ok } from '../../../shared/outcome.ts'
import {
  ActionGroup,
  Alert,
  Button,
  Checkbox,
  Checkboxes,
  ErrorSummary,
  Fieldset,
  Form,
  HiddenField,
  Intro,
  Link,
  Radios,
  TextArea,
  TitleRow,
} from '../../../ui/index.ts'
import { FILE_FORMATS, type FileFormat, findChoice, MOST_IN_PDF } from '../../lists/index.ts'
import type { RegisterType } from '../declaration.ts'
import { chosenColumns, columnsOf } from '../lists/columns.tsx'
import { type Asked, askedInAddress, filterOf, listAddress, readAsked } from '../lists/filter.ts'
import { countByState, countIn } from '../lists/list.queries.ts'
import { registerFor } from '../pages/find.ts'
import { isAboutPeople } from '../processing/slugs.ts'
import { ASKED_KINDS, readReason } from '../reading/reading-reason.ts'
import { sealAsk } from './ask.ts'
import { keepTransfer, transferAddress } from './keep-transfer.ts'
import { MOST_EXPORTED } from './write-export.ts'

type Typed = { format: string; columns: string[]; people: boolean; kind: string; note: string }

/** What somebody can take along of the list that he looks at. */
export async function showExport(ctx: PageContext): Promise<PageView> {
  const type = registerFor(ctx, 'read')
  const asked = readAsked(ctx.query, type)
  const columns = asked.kolommen ? asked.kolommen.split(',') : (await findChoice(ctx.tx, type.key)).columns
  const typed = { format: 'csv', columns, people: false, kind: '', note: '' }
  return exportPage(ctx, type, asked, typed, await countFor(ctx, type, asked))
}

/** Lets the file be made, and shows how far it is. */
export async function makeExport(ctx: RequestContext, form: FormData): Promise<Answer> {
  const type = registerFor(ctx, 'read')
  const query = String(form.get('query') ?? '')
  const asked = readAsked(new URLSearchParams(query), type)
  const typed: Typed = {
    format: String(form.get('format') ?? ''),
    columns: form.getAll('column').map(String),
    people: form.get('people') === 'yes' && isAboutPeople(type),
    kind: String(form.get('kind') ?? ''),
    note: String(form.get('note') ?? ''),
  }
  const reason = typed.people ? readReason(typed.kind, typed.note) : undefined
  const counted = await ctx.transaction('count what is exported', async (tx) =>
    ok(await countFor({ ...ctx, tx }, type, asked)),
  )
  const count = mustBe(counted)
  const isLongPdf = typed.format === 'pdf' && count > MOST_IN_PDF
  if (count > MOST_EXPORTED || isLongPdf || (reason && !reason.ok)) {
    const inReason = reason && !reason.ok && { field: reason.details?.field ?? 'kind', reason: reason.reason }
    const problem = isLongPdf ? { field: 'format', reason: 'long-pdf' } : inReason || undefined
    return { ...exportPage(ctx, type, asked, typed, count, problem), status: 422 }
  }
  const id = randomUUID()
  const ask = {
    ...{ query: new URLSearchParams(askedInAddress({ ...asked, pagina: 1 })).toString(), columns: typed.columns },
    format: FILE_FORMATS.find((one) => one === typed.format) ?? ('csv' satisfies FileFormat),
    language: ctx.language,
    ...(reason?.ok ? { reason: reason.value } : {}),
  }
  const keys = { secret: ctx.config.secret, municipalityId: ctx.municipality.id }
  await keepTransfer(ctx, type, { id, kind: 'export', ask: sealAsk(keys, id, ask), total: count })
  return redirectTo(ctx.href(transferAddress(type, id)))
}

async function countFor({ tx, actor, clock }: PageContext, type: RegisterType, asked: Asked): Promise<number> {
  const filter = filterOf(type, asked, { actorId: actor.id, today: clock.today() })
  return countIn(await countByState(tx, type.key, filter), filter.state)
}

type Problem = { field: string; reason: string }

function exportPage(
  ctx: RequestContext,
  type: RegisterType,
  asked: Asked,
  typed: Typed,
  count: number,
  problem?: Problem,
): PageView {
  const { language } = ctx
  const t = transferTexts[language].export
  const many = type.words.many[language]
  const inNumbers = (value: number) => formatNumber(value, language)
  const all = columnsOf(type, language, ctx.clock.today())
  const lists = listTexts[language]
  const message =
    problem?.reason === 'long-pdf'
      ? lists.pdfAtMost(inNumbers(MOST_IN_PDF))
      : problem && secrecyTexts[language].problems[problem.reason as 'not-a-choice']
  const isTooMany = count > MOST_EXPORTED
  return {
    title: t.title(many),
    frame: 'work',
    breadcrumbs: [
      { label: registerTexts[language].title, href: '/werk/registers' },
      { label: many, href: listAddress(type, asked) },
    ],
    body: (
      <>
        <TitleRow title={t.title(many)} />
        {isTooMany ? (
          <Alert tone="warning">{t.tooMany(inNumbers(count), inNumbers(MOST_EXPORTED))}</Alert>
        ) : (
          <Intro>{t.intro(t.counted(inNumbers(count)))}</Intro>
        )}
        {!isTooMany && (
          <Form action={ctx.href(`/werk/registers/${type.key}/exporteren`)} csrfToken={ctx.csrf} label={t.title(many)}>
            <ErrorSummary
              title={registerTexts[language].checkThis}
              errors={problem && message ? [{ field: problem.field, message }] : []}
            />
            <HiddenField name="query" value={new URLSearchParams(askedInAddress(asked)).toString()} />
            <Radios
              name="format"
              label={t.format}
              value={typed.format}
              choices={FILE_FORMATS.map((format) => ({ value: format, label: lists.formats[format] }))}
              error={problem?.field === 'format' ? message : undefined}
            />
            <Checkboxes
              name="column"
              label={t.columns}
              values={chosenColumns(all, typed.columns).map(({ key }) => key)}
              choices={all.map(({ key, header }) => ({ value: key, label: header }))}
            />
            {isAboutPeople(type) && <People ctx={ctx} typed={typed} problem={problem} message={message} />}
            <ActionGroup>
              <Button>{t.save}</Button>
              <Link href={ctx.href(listAddress(type, asked))}>{registerTexts[language].step.cancel}</Link>
            </ActionGroup>
          </Form>
        )}
      </>
    ),
  }
}

type PeopleProps = { ctx: RequestContext; typed: Typed; problem?: Problem; message?: string }

/** What is sealed goes along only with a reason. */
function People({ ctx, typed, problem, message }: PeopleProps) {
  const t = transferTexts[ctx.language].export
  const { reason } = secrecyTexts[ctx.language]
  const errorOf = (field: string) => (problem?.field === field ? message : undefined)
  return (
    <Fieldset legend={t.peopleLegend}>
      <Checkbox name="people" value="yes" label={t.people} hint={t.peopleHint} checked={typed.people} />
      <Radios
        name="kind"
        label={reason.kind}
        value={typed.kind}
        error={errorOf('kind')}
        choices={ASKED_KINDS.map((one) => ({ value: one, label: reason.kinds[one] }))}
      />
      <TextArea
        name="note"
        label={reason.note}
        hint={reason.noteHint}
        value={typed.note}
        error={errorOf('note')}
        rows={2}
        maxLength={500}
      />
    </Fieldset>
  )
}
