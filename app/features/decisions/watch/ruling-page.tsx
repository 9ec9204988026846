import { z } from 'zod'
import { bothVersionsTexts } from '../../../i18n/both-versions.ts'
import { policyTexts } from '../../../i18n/policy.ts'
import {
  type Answer,
  emptyForm,
  errorsOf,
  type FormState,
  fieldOf,
  formAgain,
  isOvertaken,
  orNotFound,
  type PageContext,
  type PageView,
  parseForm,
  type RequestContext,
  redirectTo,
  refused,
  revisionIn,
} from '../../../platform/http/index.ts'
import { formatSpan } from '../../../shared/days.ts'
import { ok, refuse } from '../../../shared/outcome.ts'
import {
  ActionGroup,
  BothVersions,
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
  versionsOf,
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
  const state = refused(parsed.state, done)
  return formAgain(ctx, state, async (page) =>
    rulingPage(page, { state, changes: asked, stored: id ? await findRuling(page.tx, id) : undefined }),
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
        {stored && isOvertaken(state) && (
          <BothVersions
            words={bothVersionsTexts[ctx.language]}
            versions={await versionsOfRuling(ctx, stored, { ...state.values, changes })}
            language="nl"
          />
        )}
        {ctx.may('policy.keep') ? (
          <Form action={action} csrfToken={ctx.csrf}>
            {stored && <HiddenField name="revision" value={revisionIn(state, stored.revision)} />}
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

async function versionsOfRuling(ctx: PageContext, stored: Ruling, typed: Record<string, unknown>) {
  const t = policyTexts[ctx.language]
  const { rulingTitle: title, kind, happenedOn, what, consequence, state, changes, source } = t
  const changed = (await listLinks(ctx.tx, 'amends', [stored.id])).map(({ toId }) => toId)
  const documents = await listPolicyDocuments(ctx.tx)
  return versionsOf(
    { title, kind, happenedOn, what, consequence, state, changes, source },
    { ...stored, changes: changed },
    typed,
    {
      kind: RULING_KINDS.map((value) => ({ value, label: t.rulingKinds[value] })),
      state: RULING_STATES.map((value) => ({ value, label: t.rulingStates[value] })),
      changes: documents.map(({ id, title }) => ({ value: id, label: title })),
    },
  )
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
