import { sentimentTexts } from '../../../i18n/sentiment.ts'
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
import {
  ActionGroup,
  Button,
  ButtonLink,
  ErrorSummary,
  Form,
  Heading,
  Intro,
  Select,
  TextField,
} from '../../../ui/index.ts'
import { fieldsOf } from '../components/fields.ts'
import { planMeasurement } from '../operations/save-measurement.ts'
import { listProtocols, type ProtocolRow } from '../protocol.queries.ts'
import { measurementForm } from '../sentiment.schemas.ts'

/** Plan a measurement, by a protocol that is in force. */
export async function showNewMeasurement(ctx: PageContext): Promise<PageView> {
  return formPage(ctx, emptyForm, await listProtocols(ctx.tx))
}

export async function createMeasurement(ctx: RequestContext, form: FormData): Promise<Answer> {
  const parsed = parseForm(measurementForm, form)
  const done = await ctx.transaction('plan a sentiment measurement', async (tx) =>
    parsed.ok ? planMeasurement(tx, ctx.municipality.id, parsed.value) : refuse('invalid'),
  )
  if (done.ok) return redirectTo(ctx.href(`/werk/sentiment/metingen/${String(form.get('period')).trim()}`))
  const field = done.reason === 'period-in-use' ? 'period' : 'protocol'
  const errors = done.reason === 'invalid' ? parsed.state.errors : { [field]: done.reason }
  return shownAgain(ctx, async (page) => formPage(page, { ...parsed.state, errors }, await listProtocols(page.tx)))
}

function formPage(ctx: RequestContext, state: FormState, protocols: ProtocolRow[]): PageView {
  const t = sentimentTexts[ctx.language]
  const { errors, field } = fieldsOf(state, ctx.language)
  const active = protocols.filter((one) => one.state === 'active')
  return {
    title: t.newMeasurement,
    frame: 'work',
    breadcrumbs: [{ label: t.title, href: '/werk/sentiment' }],
    body: (
      <>
        <Heading level={1}>{t.newMeasurement}</Heading>
        <Intro>{t.noMeasurementsWork}</Intro>
        <Form action={ctx.href('/werk/sentiment/metingen/nieuw')} csrfToken={ctx.csrf}>
          <ErrorSummary title={t.checkThis} errors={errors} />
          <TextField {...field('title')} />
          <TextField {...field('period')} size="short" />
          <Select
            {...field('protocol')}
            empty={t.choose}
            choices={active.map(({ number, title }) => ({ value: String(number), label: `${number}. ${title}` }))}
          />
          <ActionGroup>
            <Button>{t.save}</Button>
            <ButtonLink look="subtle" href={ctx.href('/werk/sentiment')}>
              {t.cancel}
            </ButtonLink>
          </ActionGroup>
        </Form>
      </>
    ),
  }
}
