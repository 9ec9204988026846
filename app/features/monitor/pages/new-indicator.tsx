import { monitorTexts } from '../../../i18n/monitor.ts'
import {
  type Answer,
  emptyForm,
  type FormState,
  type PageContext,
  type PageView,
  parseForm,
  type RequestContext,
  redirectTo,
  shownAgain,
} from '../../../platform/http/index.ts'
import { refuse } from '../../../shared/outcome.ts'
import { ActionGroup, Button, ButtonLink, ErrorSummary, Form, Heading, TextField } from '../../../ui/index.ts'
import { DefinitionFields, errorsOf, fieldOf, PassportFields } from '../components/passport-fields.tsx'
import { listIndicators } from '../monitor.queries.ts'
import { newIndicatorForm, toPassportInput } from '../monitor.schemas.ts'
import { addIndicator } from '../operations/save-indicator.ts'
import { choicesOf } from './key-choices.ts'

export async function showNewIndicator(ctx: PageContext): Promise<Answer> {
  return newIndicatorPage(ctx, emptyForm)
}

export async function createIndicator(ctx: RequestContext, form: FormData): Promise<Answer> {
  const parsed = parseForm(newIndicatorForm, form)
  const done = await ctx.transaction('add an indicator', async (tx) => {
    if (!parsed.ok) return refuse('invalid')
    const { key, textNl, textEn, validFrom, definitionSource, ...passport } = parsed.value
    const definition = { text: { nl: textNl, en: textEn }, validFrom, source: definitionSource }
    return addIndicator(tx, ctx.municipality.id, { ...toPassportInput(key, passport), definition })
  })
  if (done.ok && parsed.ok) return redirectTo(ctx.href(`/werk/cijfers/${parsed.value.key}`))
  const errors = parsed.ok ? { key: 'key-in-use' } : parsed.state.errors
  return shownAgain(ctx, (page) => newIndicatorPage(page, { ...parsed.state, errors }))
}

async function newIndicatorPage(ctx: PageContext, state: FormState): Promise<PageView> {
  const { language } = ctx
  const keys = choicesOf(await listIndicators(ctx.tx), language)
  const t = monitorTexts[language]
  const props = { state, language }
  return {
    title: t.newIndicator,
    frame: 'work',
    breadcrumbs: [{ label: t.figures, href: '/werk/cijfers' }],
    body: (
      <>
        <Heading level={1}>{t.newIndicator}</Heading>
        <ErrorSummary title={t.checkThis} errors={errorsOf(props)} />
        <Form action={ctx.href('/werk/cijfers/nieuw')} csrfToken={ctx.csrf}>
          <TextField {...fieldOf('key', props)} hint={t.hints.key} />
          <PassportFields {...props} keys={keys} />
          <DefinitionFields {...props} legend={t.definitionNumber} />
          <ActionGroup>
            <Button>{t.save}</Button>
            <ButtonLink look="subtle" href={ctx.href('/werk/cijfers')}>
              {t.cancel}
            </ButtonLink>
          </ActionGroup>
        </Form>
      </>
    ),
  }
}
