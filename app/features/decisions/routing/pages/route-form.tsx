import { documentTexts } from '../../../../i18n/documents.ts'
import { routingTexts } from '../../../../i18n/routing.ts'
import {
  type Answer,
  orNotFound,
  type PageContext,
  type PageView,
  type RequestContext,
  redirectTo,
  shownAgain,
} from '../../../../platform/http/index.ts'
import { ok, refuse } from '../../../../shared/outcome.ts'
import {
  ActionGroup,
  Alert,
  Button,
  DayField,
  FieldRow,
  Fieldset,
  Form,
  Heading,
  Intro,
  Link,
  Select,
  TextField,
} from '../../../../ui/index.ts'
import { looseDayField } from '../../day-fields.ts'
import { findDocument, type OfficialDocument } from '../../documents/documents.queries.ts'
import { isOpen } from '../../documents/domain/phases.ts'
import type { Stop } from '../domain/routing.ts'
import { listInitiallers, listStops, replaceStops } from '../routing.queries.ts'

/** How many stops fit on the form; a longer route is saved and opened again. */
const LEAST_ROWS = 4
const MOST_ROWS = 20
const SPARE_ROWS = 2

type Typed = { position: string; office: string; accountId: string; dueOn: string }
type View = { found: OfficialDocument; rows: Typed[]; people: { id: string; name: string }[] }

export async function showRouteForm(ctx: PageContext): Promise<PageView> {
  const found = orNotFound(await findDocument(ctx.tx, { slug: ctx.params.document! }))
  const rows = (await listStops(ctx.tx, found.id)).map(({ position, office, accountId, dueOn }) => ({
    ...{ position: String(position), office, accountId: accountId ?? '', dueOn: dueOn ?? '' },
  }))
  return formPage(ctx, { found, rows, people: await listInitiallers(ctx.tx) })
}

/** Draws the route as typed; a row without an office is no stop. */
export async function saveRouteForm(ctx: RequestContext, form: FormData): Promise<Answer> {
  const rows = typedRows(form)
  const done = await ctx.transaction('draw a route', async (tx) => {
    const found = orNotFound(await findDocument(tx, { slug: ctx.params.document! }))
    if (!isOpen(found.phase)) return refuse('not-now')
    const people = new Set((await listInitiallers(tx)).map(({ id }) => id))
    const stops = rows.map((row) => stopOf(row, people))
    if (stops.some((stop) => stop === undefined)) return refuse('invalid')
    await replaceStops(tx, ctx.municipality.id, found.id, stops as Omit<Stop, 'id'>[])
    return ok()
  })
  if (done.ok) return redirectTo(ctx.href(`/werk/stukken/${ctx.params.document}`))
  return shownAgain(ctx, async (page) => {
    const found = orNotFound(await findDocument(page.tx, { slug: ctx.params.document! }))
    return formPage(page, { found, rows, people: await listInitiallers(page.tx) }, done.reason)
  })
}

function typedRows(form: FormData): Typed[] {
  const said = (name: string) => String(form.get(name) ?? '').trim()
  return Array.from({ length: MOST_ROWS }, (_, row) => ({
    position: said(`position-${row}`),
    office: said(`office-${row}`).slice(0, 200),
    accountId: said(`person-${row}`),
    dueOn: said(`due-${row}`),
  })).filter(({ office }) => office !== '')
}

function stopOf(row: Typed, people: ReadonlySet<string>): Omit<Stop, 'id'> | undefined {
  const position = Number(row.position)
  const isSound =
    Number.isInteger(position) &&
    position > 0 &&
    position < 100 &&
    (row.accountId === '' || people.has(row.accountId)) &&
    looseDayField.safeParse(row.dueOn).success
  if (!isSound) return undefined
  return { position, office: row.office, accountId: row.accountId || null, dueOn: row.dueOn || null }
}

function formPage(ctx: RequestContext, { found, rows, people }: View, refusal?: 'not-now' | 'invalid'): PageView {
  const t = routingTexts[ctx.language]
  const { dossiers } = documentTexts[ctx.language]
  const at = `/werk/stukken/${found.slug}`
  const empty = { office: '', accountId: '', dueOn: '' }
  const count = Math.min(MOST_ROWS, Math.max(LEAST_ROWS, rows.length + SPARE_ROWS))
  const shown = Array.from({ length: count }, (_, row) => rows[row] ?? { ...empty, position: String(row + 1) })
  return {
    title: t.draw,
    frame: 'work',
    breadcrumbs: [
      { label: dossiers.title, href: '/werk/dossiers' },
      { label: found.number ?? found.title, href: at },
    ],
    body: (
      <>
        <Heading level={1}>{t.draw}</Heading>
        <Intro>{t.drawNote}</Intro>
        {refusal && (
          <Alert tone="error" announce>
            {t.refused[refusal]}
          </Alert>
        )}
        <Form action={ctx.href(`${at}/route`)} csrfToken={ctx.csrf}>
          {shown.map((stop, row) => (
            <Fieldset key={row} legend={t.stop(String(row + 1))}>
              <FieldRow>
                <TextField
                  name={`position-${row}`}
                  label={t.columns.position}
                  value={stop.position}
                  inputMode="numeric"
                  size="short"
                />
                <TextField name={`office-${row}`} label={t.columns.office} value={stop.office} maxLength={200} />
              </FieldRow>
              <FieldRow>
                <Select
                  name={`person-${row}`}
                  label={t.columns.person}
                  value={stop.accountId}
                  empty={t.onPaper}
                  choices={people.map(({ id, name }) => ({ value: id, label: name }))}
                />
                <DayField name={`due-${row}`} label={t.columns.due} value={stop.dueOn} />
              </FieldRow>
            </Fieldset>
          ))}
          <ActionGroup>
            <Button>{t.save}</Button>
            <Link href={ctx.href(at)}>{dossiers.cancel}</Link>
          </ActionGroup>
        </Form>
      </>
    ),
  }
}
