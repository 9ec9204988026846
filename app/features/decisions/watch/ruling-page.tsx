import { z } from 'zod'
import { policyTexts } from '../../../i18n/policy.ts'
import {
  type Answer,
  emptyForm,
  errorsOf,
  type FormState,
  fieldOf,
  orNotFound,
  type PageContext,
  type PageView,
  parseForm,
  type RequestContext,
  redirectTo,
  shownAgain,
} from '../../../platform/http/index.ts'
import { formatSpan } from '../../../shared/days.ts'
import { ok, refuse } from '../../../shared/outcome.ts'
import {
  ActionGroup,
  Button,
  Checkboxes,
  DataList,
  ErrorSummary,
  Form,
  Heading,
  HiddenField,
  Link,
  Select,
  TextArea,
  TextField,
} from '../../../ui/index.ts'
import { listLinks, NodePanel, readNodePanel } from '../../thread/index.ts'
import { listPolicyDocuments } from '../policy-documents/policy.queries.ts'
import { addRuling, saveRuling } from './save-ruling.ts'
import { findRuling, RULING_KINDS, RULING_STATES, type Ruling } from './watch.queries.ts'

const line = (most: number) => z.string().trim().max(most, 'too-long').default('')

const rulingForm = z.object({
  kind: z.enum(RULING_KINDS, 'not-a-choice'),
  title: z.string().trim().min(1, 'required').max(200, 'too-long'),
  happenedOn: z
    .string()
    .trim()
    .regex(/^(\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?)?$/, 'not-a-period')
    .default(''),
  what: line(5000),
  consequence: line(5000),
  state: z.enum(RULING_STATES, 'not-a-choice'),
  source: line(300),
})

export const showNewRuling = (ctx: PageContext): Promise<PageView> => rulingPage(ctx, { state: emptyForm, changes: [] })

export async function showRuling(ctx: PageContext): Promise<PageView> {
  const stored = orNotFound(await findRuling(ctx.tx, idOf(ctx)))
  const links = await listLinks(ctx.tx, 'amends', [stored.id])
  const { revision, ...values } = stored
  return rulingPage(ctx, {
    state: { values: { ...values, revision: String(revision) }, errors: {} },
    changes: links.map(({ toId }) => toId),
    stored,
  })
}

export async function changeRuling(ctx: RequestContext, form: FormData): Promise<Answer> {
  const parsed = parseForm(rulingForm, form)
  const id = ctx.params.ruling && idOf(ctx)
  const asked = form.getAll('changes').map(String)
  const done = await ctx.transaction('follow a ruling', async (tx) => {
    if (id) orNotFound(await findRuling(tx, id))
    if (!parsed.ok) return refuse('invalid')
    const known = new Set((await listPolicyDocuments(tx)).map((document) => document.id))
    const input = { ...parsed.value, changes: asked.filter((one) => known.has(one)) }
    if (!id) return ok(await addRuling(tx, ctx.municipality.id, input))
    const saved = await saveRuling(tx, ctx.municipality.id, { ...input, id, revision: Number(form.get('revision')) })
    return saved.ok ? ok(id) : saved
  })
  if (done.ok) return redirectTo(ctx.href('/werk/rechtspraak'))
  const errors = done.reason === 'invalid' ? parsed.state.errors : { '': done.reason }
  return shownAgain(ctx, async (page) =>
    rulingPage(page, {
      state: { values: parsed.state.values, errors },
      changes: asked,
      stored: id ? await findRuling(page.tx, id) : undefined,
    }),
  )
}

const idOf = (ctx: RequestContext) => orNotFound(/^[0-9a-f-]{36}$/.exec(ctx.params.ruling!)?.[0])

type Shown = { state: FormState; changes: string[]; stored?: Ruling }

async function rulingPage(ctx: PageContext, { state, changes, stored }: Shown): Promise<PageView> {
  const t = policyTexts[ctx.language]
  const title = stored ? t.changeRuling(stored.title) : t.addRuling
  const documents = await listPolicyDocuments(ctx.tx)
  const action = ctx.href(`/werk/rechtspraak/${stored?.id ?? 'nieuw'}`)
  return {
    title,
    frame: 'work',
    breadcrumbs: [{ label: t.watch, href: '/werk/rechtspraak' }],
    body: (
      <>
        <Heading level={1}>{title}</Heading>
        {stored && <NodePanel ctx={ctx} panel={await readNodePanel(ctx, stored.id)} />}
        <ErrorSummary title={t.checkThis} errors={errorsOf(t, state)} />
        {ctx.may('policy.keep') ? (
          <Form action={action} csrfToken={ctx.csrf}>
            {stored && <HiddenField name="revision" value={state.values.revision ?? String(stored.revision)} />}
            <TextField {...fieldOf(t, state, 'title', t.rulingTitle, true)} maxLength={200} />
            <Select
              {...fieldOf(t, state, 'kind', t.kind, true)}
              empty={t.choose}
              choices={RULING_KINDS.map((value) => ({ value, label: t.rulingKinds[value] }))}
            />
            <TextField {...fieldOf(t, state, 'happenedOn', t.happenedOn)} hint={t.looseHint} size="short" />
            <TextArea {...fieldOf(t, state, 'what', t.what)} rows={4} />
            <TextArea {...fieldOf(t, state, 'consequence', t.consequence)} rows={4} />
            <Select
              {...fieldOf(t, state, 'state', t.state, true)}
              empty={t.choose}
              choices={RULING_STATES.map((value) => ({ value, label: t.rulingStates[value] }))}
            />
            {documents.length > 0 && (
              <Checkboxes
                name="changes"
                label={t.changes}
                values={changes}
                choices={documents.map((document) => ({ value: document.id, label: document.title }))}
              />
            )}
            <TextField {...fieldOf(t, state, 'source', t.source)} maxLength={300} />
            <ActionGroup>
              <Button>{t.save}</Button>
              <Link href={ctx.href('/werk/rechtspraak')}>{t.back}</Link>
            </ActionGroup>
          </Form>
        ) : (
          stored && <Facts ctx={ctx} ruling={stored} />
        )}
      </>
    ),
  }
}

function Facts({ ctx, ruling }: { ctx: RequestContext; ruling: Ruling }) {
  const t = policyTexts[ctx.language]
  const dutch = (text: string) => <span lang="nl">{text}</span>
  return (
    <DataList
      items={[
        { term: t.kind, value: t.rulingKinds[ruling.kind] },
        { term: t.happenedOn, value: ruling.happenedOn && formatSpan(ruling.happenedOn, ctx.language) },
        { term: t.what, value: dutch(ruling.what) },
        { term: t.consequence, value: dutch(ruling.consequence) },
        { term: t.state, value: t.rulingStates[ruling.state] },
        { term: t.source, value: dutch(ruling.source) },
      ]}
    />
  )
}
