import { z } from 'zod'
import { bothVersionsTexts } from '../../../i18n/both-versions.ts'
import { siteTexts } from '../../../i18n/site.ts'
import {
  type Answer,
  emptyForm,
  type FormState,
  fieldErrors,
  formAgain,
  isOvertaken,
  mustBe,
  type PageContext,
  type PageView,
  parseForm,
  type RequestContext,
  redirectTo,
  refused,
  revisionIn,
} from '../../../platform/http/index.ts'
import { findMunicipality, updateMunicipality } from '../../../platform/municipality.ts'
import { ok, refuse } from '../../../shared/outcome.ts'
import {
  BothVersions,
  Button,
  ErrorSummary,
  Form,
  Heading,
  HiddenField,
  invalidThemeTokens,
  Paragraph,
  Select,
  TextArea,
  TextField,
  versionsOf,
} from '../../../ui/index.ts'
import { listAdoptedPlans } from '../../plan/index.ts'
import { listAreas } from '../areas.queries.ts'
import { FileSettings } from '../components/file-settings.tsx'
import { svgProblem } from '../domain/safe-svg.ts'

const settingsForm = z.object({
  revision: z.coerce.number().int(),
  name: z.string().trim().min(1, 'required').max(200),
  siteName: z.string().trim().max(100),
  contact: z.email('badMail').or(z.literal('')),
  cbsCode: z.string().trim().max(20),
  currentPlan: z.string(),
  tokens: z.string().max(20_000),
  logo: z
    .string()
    .trim()
    .max(200_000)
    .refine((svg) => svg === '' || svgProblem(svg) === undefined, 'badLogo'),
})

type Offered = { plans: { value: string; label: string }[]; districts: number; neighbourhoods: number; vintage: number }

async function readOffered(tx: PageContext['tx']): Promise<Offered> {
  const districts = await listAreas(tx, 'district')
  const plans = (await listAdoptedPlans(tx)).map(({ slug, title }) => ({ value: slug, label: title }))
  const neighbourhoods = (await listAreas(tx, 'neighbourhood')).length
  return { plans, districts: districts.length, neighbourhoods, vintage: districts[0]?.vintage ?? 0 }
}

/** Name, look and areas of the municipality, as stored or as sent: everything that is not the same everywhere. */
export async function showSettings(ctx: PageContext, sent?: FormState): Promise<PageView> {
  const { name, settings, revision } = mustBe(ok((await findMunicipality(ctx.tx, ctx.municipality.id))!))
  const { siteName, contact, cbsCode, currentPlan, logo } = settings
  const stored = { name, siteName, contact, cbsCode, currentPlan, logo, tokens: tokensAsText(settings.tokens) }
  return settingsPage(ctx, sent ?? { ...emptyForm, values: stored }, await readOffered(ctx.tx), { ...stored, revision })
}

export function changeSettings(onChanged: () => void) {
  return async (ctx: RequestContext, form: FormData): Promise<Answer> => {
    const parsed = parseForm(settingsForm, form)
    const tokens = tokensFromText(parsed.state.values.tokens ?? '')
    const bad = invalidThemeTokens(tokens)
    const done = await ctx.transaction('change the settings', async (tx) => {
      if (!parsed.ok || bad.length > 0) return refuse('invalid')
      const { revision, name, ...settings } = parsed.value
      const isWritten = await updateMunicipality(tx, {
        id: ctx.municipality.id,
        name,
        revision,
        settings: { ...ctx.municipality.settings, ...settings, tokens },
      })
      return isWritten ? ok() : refuse('changed-meanwhile')
    })
    if (done.ok) {
      onChanged()
      return redirectTo(ctx.href('/werk/gemeente'))
    }
    const t = siteTexts[ctx.language]
    const wrong: Record<string, string> = bad.length > 0 ? { tokens: t.badToken(bad.join(', ')) } : {}
    const state = refused({ ...parsed.state, errors: { ...parsed.state.errors, ...wrong } }, done)
    return formAgain(ctx, state, (page) => showSettings(page, state))
  }
}

const tokensAsText = (tokens: Record<string, string>) =>
  Object.entries(tokens)
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n')

function tokensFromText(text: string): Record<string, string> {
  const lines = text.split(/\r?\n/).map((line) => line.trim().replace(/;$/, ''))
  return Object.fromEntries(
    lines.filter(Boolean).map((line) => {
      const [name, ...value] = line.split(':')
      return [name!.trim(), value.join(':').trim()]
    }),
  )
}

type Stored = Record<string, unknown> & { revision: number }

function settingsPage(ctx: RequestContext, state: FormState, offered: Offered, stored: Stored): PageView {
  const t = siteTexts[ctx.language]
  const labels = {
    name: t.municipalityName,
    siteName: t.siteName,
    contact: t.contactMail,
    cbsCode: t.cbsCode,
    currentPlan: t.currentPlan,
    tokens: t.tokens,
    logo: t.logo,
  }
  const known: Record<string, string> = { required: `${t.required}`, badMail: t.badMail, badLogo: t.badLogo }
  const errors = fieldErrors(state).map(([field, problem]) => ({
    field,
    message: `${labels[field as keyof typeof labels] ?? field}: ${known[problem] ?? problem}`,
  }))
  const field = (name: keyof typeof labels) => ({
    name,
    label: labels[name],
    value: state.values[name],
    error: errors.find((error) => error.field === name)?.message,
  })
  return {
    title: t.settings,
    frame: 'work',
    body: (
      <>
        <Heading level={1}>{t.settings}</Heading>
        {isOvertaken(state) && (
          <BothVersions
            words={bothVersionsTexts[ctx.language]}
            versions={versionsOf(labels, stored, state.values, { currentPlan: offered.plans })}
          />
        )}
        <Form action={ctx.href('/werk/gemeente')} csrfToken={ctx.csrf}>
          {errors.length > 0 && <ErrorSummary title={t.checkThis} errors={errors} />}
          <HiddenField name="revision" value={revisionIn(state, stored.revision)} />
          <TextField {...field('name')} required={t.required} />
          <TextField {...field('siteName')} />
          <TextField {...field('contact')} type="email" />
          <TextField {...field('cbsCode')} size="short" />
          <Select {...field('currentPlan')} choices={offered.plans} />
          <TextArea {...field('tokens')} hint={t.tokensHint} rows={4} spellcheck={false} />
          <TextArea {...field('logo')} hint={t.logoHint} rows={4} spellcheck={false} />
          <Button>{t.save}</Button>
        </Form>
        <FileSettings ctx={ctx} />
        <Heading level={2}>{t.areas}</Heading>
        <Paragraph>{t.areaCount(offered.districts, offered.neighbourhoods, offered.vintage)}</Paragraph>
      </>
    ),
  }
}
