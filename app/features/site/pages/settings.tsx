import { z } from 'zod'
import { siteTexts } from '../../../i18n/site.ts'
import {
  type Answer,
  type FormState,
  mustBe,
  type PageContext,
  type PageView,
  parseForm,
  type RequestContext,
  redirectTo,
} from '../../../platform/http/index.ts'
import { findMunicipality, updateMunicipality } from '../../../platform/municipality.ts'
import { ok, refuse } from '../../../shared/outcome.ts'
import {
  Alert,
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

/** Name, look and areas of the municipality: everything that is not the same everywhere. */
export async function showSettings(ctx: PageContext): Promise<PageView> {
  const { name, settings, revision } = mustBe(ok((await findMunicipality(ctx.tx, ctx.municipality.id))!))
  const { siteName, contact, cbsCode, currentPlan, logo } = settings
  const values = {
    name,
    siteName,
    contact,
    cbsCode,
    currentPlan,
    logo,
    revision: String(revision),
    tokens: tokensAsText(settings.tokens),
  }
  return settingsPage(ctx, { values, errors: {} }, await readOffered(ctx.tx))
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
    const errors = { ...parsed.state.errors, ...(bad.length > 0 ? { tokens: t.badToken(bad.join(', ')) } : {}) }
    const again = mustBe(
      await ctx.transaction('show the settings again', async (tx) =>
        ok({ offered: await readOffered(tx), revision: (await findMunicipality(tx, ctx.municipality.id))!.revision }),
      ),
    )
    const values = { ...parsed.state.values, revision: String(again.revision) }
    const isConflict = done.reason === 'changed-meanwhile'
    return { ...settingsPage(ctx, { values, errors }, again.offered, isConflict), status: isConflict ? 409 : 422 }
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

function settingsPage(ctx: RequestContext, state: FormState, offered: Offered, isConflict = false): PageView {
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
  const errors = Object.entries(state.errors).map(([field, problem]) => ({
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
        {isConflict && <Alert tone="warning" title={t.settingsChanged} announce />}
        <Form action={ctx.href('/werk/gemeente')} csrfToken={ctx.csrf}>
          {errors.length > 0 && <ErrorSummary title={t.checkThis} errors={errors} />}
          <HiddenField name="revision" value={state.values.revision ?? ''} />
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
