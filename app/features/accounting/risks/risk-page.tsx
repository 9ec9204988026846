import { z } from 'zod'
import { bothVersionsTexts } from '../../../i18n/both-versions.ts'
import { riskTexts } from '../../../i18n/risks.ts'
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
import { ok, refuse } from '../../../shared/outcome.ts'
import {
  ActionGroup,
  BothVersions,
  Button,
  DayField,
  ErrorSummary,
  Form,
  Heading,
  HiddenField,
  Link,
  Paragraph,
  Radios,
  Section,
  Select,
  TextArea,
  TextField,
  type Version,
  versionsOf,
} from '../../../ui/index.ts'
import { listOrganisations } from '../../partners/index.ts'
import { insertRisk, listRisks, listSubjects, type Risk, updateRisk } from './risks.queries.ts'
import { RISKS } from './risks-page.tsx'

const line = (most: number) => z.string().trim().max(most, 'too-long')

const riskForm = z
  .object({
    subjectId: line(36).min(1, 'required'),
    kind: z.enum(['risk', 'dependency'], 'required'),
    title: line(200).min(1, 'required'),
    cause: line(1000).default(''),
    event: line(1000).default(''),
    effect: line(1000).default(''),
    measure: line(1000).default(''),
    owner: line(200).default(''),
    organisationId: line(36)
      .default('')
      .transform((value) => value || null),
    reviewOn: z
      .union([z.literal(''), z.string().trim().pipe(z.iso.date('not-a-day'))], 'not-a-day')
      .default('')
      .transform((value) => value || null),
    source: line(300).default(''),
    revision: z.coerce.number().int().default(0),
  })
  .refine(({ kind, organisationId }) => kind === 'risk' || organisationId !== null, {
    path: ['organisationId'],
    message: 'partner-needed',
  })

export const showRisk = (ctx: PageContext): Promise<PageView> => riskPage(ctx, emptyForm)

/** Keeps a risk, or closes it with why it does not matter any more. */
export async function keepRisk(ctx: RequestContext, form: FormData): Promise<Answer> {
  const id = ctx.params.risk
  const parsed = parseForm(riskForm, form)
  const isClosing = form.get('doing') === 'close'
  const again = (state: FormState) => formAgain(ctx, state, (page) => riskPage(page, state))
  if (!parsed.ok && !isClosing) return again(parsed.state)
  const done = await ctx.transaction('keep a risk', async (tx) => {
    const before = id ? orNotFound((await listRisks(tx, { id: uuidOf(id) }))[0]) : undefined
    if (isClosing) {
      const closedReason = String(form.get('closedReason') ?? '').trim()
      if (closedReason === '') return refuse('required', { field: 'closedReason' })
      const closing = { closedOn: ctx.clock.today(), closedReason }
      return (await updateRisk(tx, orNotFound(before).id, Number(form.get('revision')), closing))
        ? ok()
        : refuse('changed-meanwhile')
    }
    const { revision, ...row } = orNotFound(parsed.ok ? parsed.value : undefined)
    if (!(await listSubjects(tx)).some(({ value }) => value === row.subjectId))
      return refuse('not-a-choice', { field: 'subjectId' })
    const partners = await listOrganisations(tx)
    if (row.organisationId && !partners.some((one) => one.id === row.organisationId)) {
      return refuse('not-a-choice', { field: 'organisationId' })
    }
    if (before) return (await updateRisk(tx, before.id, revision, row)) ? ok() : refuse('changed-meanwhile')
    await insertRisk(tx, { ...row, municipalityId: ctx.municipality.id })
    return ok()
  })
  if (done.ok) return redirectTo(ctx.href(RISKS))
  return again(refused(parsed.state, done))
}

const uuidOf = (id: string) => orNotFound(/^[0-9a-f-]{36}$/.exec(id)?.[0])

async function riskPage(ctx: PageContext, state: FormState): Promise<PageView> {
  const t = riskTexts[ctx.language]
  const id = ctx.params.risk
  const risk = id ? orNotFound((await listRisks(ctx.tx, { id: uuidOf(id) }))[0]) : undefined
  const subjects = await listSubjects(ctx.tx)
  const partners = (await listOrganisations(ctx.tx)).map(({ id, name }) => ({ value: id, label: name }))
  return {
    title: risk?.title ?? t.add,
    ...(risk ? { titleLanguage: 'nl' } : {}),
    frame: 'work',
    breadcrumbs: [{ label: t.title, href: RISKS }],
    body: (
      <>
        <Heading level={1}>{risk ? <span lang="nl">{risk.title}</span> : t.add}</Heading>
        <ErrorSummary title={t.checkThis} errors={errorsOf(t, state)} />
        {risk && isOvertaken(state) && (
          <BothVersions
            words={bothVersionsTexts[ctx.language]}
            versions={versionsOfRisk(ctx, risk, state, subjects, partners)}
            language="nl"
          />
        )}
        {risk?.closedOn ? (
          <Paragraph>
            {t.closed}: <span lang="nl">{risk.closedReason}</span>
          </Paragraph>
        ) : (
          <RiskForm ctx={ctx} risk={risk} state={state} subjects={subjects} partners={partners} />
        )}
      </>
    ),
  }
}

type Choices = { value: string; label: string }[]

function versionsOfRisk(
  ctx: RequestContext,
  risk: Risk,
  state: FormState,
  subjects: Choices,
  partners: Choices,
): Version[] {
  const t = riskTexts[ctx.language]
  const { kind, what: title, subject: subjectId, cause, event, effect, measure, owner, partner: organisationId } = t
  const { reviewOn, source, closedReason } = t
  const labels = {
    kind,
    title,
    subjectId,
    cause,
    event,
    effect,
    measure,
    owner,
    organisationId,
    reviewOn,
    source,
    closedReason,
  }
  return versionsOf(labels, risk, state.values, {
    kind: (['risk', 'dependency'] as const).map((value) => ({ value, label: t.kinds[value] })),
    subjectId: subjects,
    organisationId: partners,
  })
}

type FormProps = {
  ctx: RequestContext
  risk: Risk | undefined
  state: FormState
  subjects: { value: string; label: string }[]
  partners: { value: string; label: string }[]
}

function RiskForm({ ctx, risk, state, subjects, partners }: FormProps) {
  const t = riskTexts[ctx.language]
  const { organisationId, reviewOn, kind, ...texts } = risk ?? { organisationId: null, reviewOn: null, kind: 'risk' }
  const kept = Object.fromEntries(Object.entries(texts).map(([name, value]) => [name, String(value ?? '')]))
  const values = { ...kept, kind, organisationId: organisationId ?? '', reviewOn: reviewOn ?? '', ...state.values }
  const shown = { ...state, values }
  const address = ctx.href(`${RISKS}/${risk?.id ?? 'nieuw'}`)
  return (
    <>
      <Form action={address} csrfToken={ctx.csrf} label={risk ? t.change : t.add}>
        <HiddenField name="revision" value={revisionIn(state, risk?.revision ?? 0)} />
        <Radios
          {...fieldOf(t, shown, 'kind', t.kind, true)}
          choices={(['risk', 'dependency'] as const).map((value) => ({ value, label: t.kinds[value] }))}
        />
        <TextField {...fieldOf(t, shown, 'title', t.what, true)} maxLength={200} />
        <Select {...fieldOf(t, shown, 'subjectId', t.subject, true)} empty={t.choose} choices={subjects} />
        {(['cause', 'event', 'effect', 'measure'] as const).map((name) => (
          <TextArea key={name} {...fieldOf(t, shown, name, t[name])} rows={2} maxLength={1000} />
        ))}
        <TextField {...fieldOf(t, shown, 'owner', t.owner)} hint={t.ownerHint} maxLength={200} />
        <Select {...fieldOf(t, shown, 'organisationId', t.partner)} empty={t.noPartner} choices={partners} />
        <DayField {...fieldOf(t, shown, 'reviewOn', t.reviewOn)} />
        <TextField {...fieldOf(t, shown, 'source', t.source)} maxLength={300} />
        {ctx.may('accounts.keep') && (
          <ActionGroup>
            <Button>{t.save}</Button>
            <Link href={ctx.href(RISKS)}>{t.back}</Link>
          </ActionGroup>
        )}
      </Form>
      {risk && ctx.may('accounts.keep') && (
        <Section>
          <Heading level={2}>{t.close}</Heading>
          <Form action={address} csrfToken={ctx.csrf} label={t.close}>
            <HiddenField name="doing" value="close" />
            <HiddenField name="revision" value={revisionIn(state, risk.revision)} />
            <TextField {...fieldOf(t, state, 'closedReason', t.closedReason, true)} maxLength={500} />
            <Button look="secondary">{t.close}</Button>
          </Form>
        </Section>
      )}
    </>
  )
}
