import { z } from 'zod'
import { bothVersionsTexts } from '../../../i18n/both-versions.ts'
import { covenantTexts } from '../../../i18n/covenants.ts'
import { partnerTexts } from '../../../i18n/partners.ts'
import { planTexts } from '../../../i18n/plan.ts'
import {
  type Answer,
  emptyForm,
  type FormState,
  fieldErrors,
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
import { refuse } from '../../../shared/outcome.ts'
import {
  ActionGroup,
  BothVersions,
  Button,
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
import { NodePanel, type NodePanelFacts, readNodePanel } from '../../thread/index.ts'
import { CovenantList } from '../covenants/covenant-list.tsx'
import { type Covenant, listCovenantsOfPartner } from '../covenants/covenants.queries.ts'
import { addOrganisation as add, saveOrganisation } from '../operations/save-organisation.ts'
import { findOrganisationBySlug, type Organisation } from '../partners.queries.ts'

const KINDS = Object.keys(planTexts.nl.kinds) as (keyof typeof planTexts.nl.kinds)[]
const SCALES = Object.keys(planTexts.nl.scales) as (keyof typeof planTexts.nl.scales)[]

const organisationForm = z.object({
  slug: z
    .string()
    .trim()
    .min(1, 'required')
    .max(80, 'too-long')
    .regex(/^[a-z0-9-]+$/, 'not-a-slug'),
  name: z.string().trim().min(1, 'required').max(200, 'too-long'),
  aliases: z
    .string()
    .max(2000, 'too-long')
    .transform((text) =>
      text
        .split(/\r?\n/)
        .map((line) => line.trim())
        .filter(Boolean),
    ),
  kind: z.enum(KINDS, 'required'),
  scale: z.enum(SCALES, 'required'),
  contact: z.string().trim().max(300, 'too-long'),
})

export async function showNewOrganisation(ctx: PageContext): Promise<Answer> {
  return organisationPage(ctx, emptyForm)
}

export async function addOrganisation(ctx: RequestContext, form: FormData): Promise<Answer> {
  const parsed = parseForm(organisationForm, form)
  const done = await ctx.transaction('add a partner', async (tx) => {
    if (!parsed.ok) return refuse('invalid')
    return add(tx, ctx.municipality.id, parsed.value)
  })
  if (done.ok) return redirectTo(ctx.href('/werk/partners'))
  const errors = done.reason === 'invalid' ? parsed.state.errors : { slug: 'in-use' }
  return { ...organisationPage(ctx, { ...parsed.state, errors }), status: 422 }
}

export const showOrganisation = (ctx: PageContext): Promise<PageView> => organisationAt(ctx)

async function organisationAt(ctx: PageContext, state?: FormState): Promise<PageView> {
  const found = orNotFound(await findOrganisationBySlug(ctx.tx, ctx.params.slug!))
  const panel = await readNodePanel(ctx, found.id)
  const covenants = await listCovenantsOfPartner(ctx.tx, found.id)
  return organisationPage(ctx, state ?? { values: asTyped(found), errors: {} }, { stored: found, panel, covenants })
}

export async function changeOrganisation(ctx: RequestContext, form: FormData): Promise<Answer> {
  const slug = ctx.params.slug!
  form.set('slug', slug)
  const parsed = parseForm(organisationForm, form)
  const revision = Number(form.get('revision'))
  const done = await ctx.transaction('change a partner', async (tx) => {
    const before = orNotFound(await findOrganisationBySlug(tx, slug))
    if (!parsed.ok) return refuse('invalid')
    return saveOrganisation(tx, { ...before, ...parsed.value, revision })
  })
  if (done.ok) return redirectTo(ctx.href('/werk/partners'))
  const state = refused(parsed.state, done)
  return formAgain(ctx, state, (page) => organisationAt(page, state))
}

function asTyped(organisation: Organisation): Record<string, string> {
  const { slug, name, kind, scale, contact, aliases } = organisation
  return { slug, name, kind, scale, contact, aliases: aliases.join('\n') }
}

type Shown = { stored?: Organisation; panel?: NodePanelFacts; covenants?: Covenant[] }

function organisationPage(ctx: RequestContext, state: FormState, shown: Shown = {}): PageView {
  const { stored, panel, covenants = [] } = shown
  const t = partnerTexts[ctx.language]
  const words = planTexts[ctx.language]
  const errors = fieldErrors(state).map(([field, problem]) => ({
    field,
    message: t.problems[problem as keyof typeof t.problems],
  }))
  const field = (name: 'slug' | 'name' | 'aliases' | 'kind' | 'scale' | 'contact') => ({
    name,
    label: t[name],
    value: state.values[name],
    error: errors.find((error) => error.field === name)?.message,
  })
  const title = stored ? t.change(stored.name) : t.add
  const kinds = KINDS.map((value) => ({ value, label: words.kinds[value] }))
  const scales = SCALES.map((value) => ({ value, label: words.scales[value] }))
  return {
    title,
    frame: 'work',
    breadcrumbs: [{ label: t.partners, href: '/werk/partners' }],
    body: (
      <>
        <Heading level={1}>{title}</Heading>
        <NodePanel ctx={ctx} panel={panel} />
        {stored && isOvertaken(state) && (
          <BothVersions
            words={bothVersionsTexts[ctx.language]}
            versions={versionsOf(t, asTyped(stored), state.values, { kind: kinds, scale: scales })}
            language="nl"
          />
        )}
        <Form action={ctx.href(stored ? `/werk/partners/${stored.slug}` : '/werk/partners/nieuw')} csrfToken={ctx.csrf}>
          {errors.length > 0 && <ErrorSummary title={t.checkThis} errors={errors} />}
          {stored && <HiddenField name="revision" value={revisionIn(state, stored.revision)} />}
          <TextField {...field('name')} required={t.required} />
          {!stored && <TextField {...field('slug')} hint={t.slugHint} required={t.required} />}
          <TextArea {...field('aliases')} hint={t.aliasesHint} rows={3} />
          <Select {...field('kind')} empty={t.choose} required={t.required} choices={kinds} />
          <Select {...field('scale')} empty={t.choose} required={t.required} choices={scales} />
          <TextField {...field('contact')} hint={t.contactHint} />
          <ActionGroup>
            <Button>{t.save}</Button>
            <Link href={ctx.href('/werk/partners')}>{t.back}</Link>
          </ActionGroup>
        </Form>
        <CovenantList ctx={ctx} heading={covenantTexts[ctx.language].ofPartner} covenants={covenants} />
      </>
    ),
  }
}
