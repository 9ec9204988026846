import { inputTexts } from '../../../../i18n/inputs.ts'
import { inputWorkTexts } from '../../../../i18n/inputs-work.ts'
import { participationTexts } from '../../../../i18n/participation.ts'
import {
  type Answer,
  orNotFound,
  type PageContext,
  type PageView,
  type RequestContext,
  redirectTo,
  shownAgain,
} from '../../../../platform/http/index.ts'
import {
  Alert,
  ErrorSummary,
  Form,
  Heading,
  Link,
  List,
  Paragraph,
  Section,
  SourceNote,
  TitleRow,
} from '../../../../ui/index.ts'
import { NodePanel, readNodePanel } from '../../../thread/index.ts'
import { findConsultation } from '../../consultations.queries.ts'
import { NewsList } from '../components/news-list.tsx'
import { OutcomeBadge } from '../components/outcome-badge.tsx'
import { OutcomeFields, PLACE_FIELDS } from '../components/outcome-form.tsx'
import { factsOf, Words } from '../components/shown-input.tsx'
import { findInput } from '../inputs.queries.ts'
import { readPlaces } from '../places.ts'
import { readThemes } from '../read-shown.ts'
import { listNews, listTargets } from '../targets.queries.ts'
import { type OutcomeTyped, outcomeFromForm } from './outcome-action.ts'

/** One input at work: what was said, and what is done with it. */
export async function showWorkInput(ctx: PageContext): Promise<PageView> {
  return pageOf(ctx)
}

/** Gives this input an outcome, or shows the page again with what was typed. */
export async function giveOneOutcome(ctx: RequestContext, form: FormData): Promise<Answer> {
  const { consultation, input } = ctx.params
  const done = await outcomeFromForm(
    ctx,
    form,
    [String(form.get('inbreng') ?? '')].filter((id) => /^[0-9a-f-]{36}$/.test(id)),
  )
  if (typeof done === 'number') return redirectTo(ctx.href(`/werk/inspraak/${consultation}/inbreng/${input}`))
  return shownAgain(ctx, (page) => pageOf(page, done))
}

async function pageOf(ctx: PageContext, typed?: OutcomeTyped): Promise<PageView> {
  const { language } = ctx
  const t = inputWorkTexts[language]
  const all = inputTexts[language]
  const found = orNotFound(await findConsultation(ctx.tx, ctx.params.consultation!))
  const input = orNotFound(await findInput(ctx.tx, found.id, ctx.params.input!))
  const themes = await readThemes(ctx.tx, ctx, found.id)
  const targets = await listTargets(ctx.tx, [input.id])
  const news = await listNews(ctx.tx, [input.id])
  const at = `/werk/inspraak/${found.slug}/inbreng`
  const mayEdit = ctx.may('consultations.edit')
  const errors = typed?.errors ?? {}
  const values = typed?.values ?? {
    outcome: input.outcome ?? '',
    ...Object.fromEntries(PLACE_FIELDS.map((name, place) => [name, targets[place]?.nodeId ?? ''])),
  }
  const themeName = themes.find(({ value }) => value === input.theme)?.label ?? input.theme
  return {
    title: `${all.number(input.number)}: ${input.title}`,
    titleLanguage: 'nl',
    frame: 'work',
    breadcrumbs: [
      { label: participationTexts[language].work.title, href: '/werk/inspraak' },
      { label: found.title, language: 'nl', href: `/werk/inspraak/${found.slug}` },
      { label: t.title, href: at },
    ],
    body: (
      <>
        <TitleRow
          title={all.number(input.number)}
          state={
            <>
              <OutcomeBadge outcome={input.outcome} language={language} /> {input.isPublic ? t.isPublic : t.isInternal}
            </>
          }
          actions={mayEdit && <Link href={ctx.href(`${at}/${input.number}/wijzigen`)}>{t.form.edit}</Link>}
        />
        <Words body={input.body} />
        <Paragraph>{factsOf({ ...input, themeName }, language)}</Paragraph>
        {input.source && <SourceNote label={all.source}>{input.source}</SourceNote>}
        <NodePanel ctx={ctx} panel={await readNodePanel(ctx, input.id)} />
        <Section>
          <Heading level={2}>{t.outcomeHeading}</Heading>
          {input.outcome && (
            <Paragraph>
              <strong>{all.because}:</strong> <span lang="nl">{input.reason}</span>
            </Paragraph>
          )}
          {targets.length > 0 && (
            <List
              items={targets.map(({ kind, code, title, nodeId }) =>
                [all.placeKinds[kind], code, title, nodeId ? '' : `(${all.goneFromPlan})`].filter(Boolean).join(' '),
              )}
            />
          )}
          {errors[''] && (
            <Alert tone="error" announce>
              {errors['']}
            </Alert>
          )}
          <ErrorSummary
            title={t.checkThis}
            errors={Object.entries(errors).flatMap(([field, message]) => (field === '' ? [] : [{ field, message }]))}
          />
          {mayEdit && (
            <Form action={ctx.href(`${at}/${input.number}`)} csrfToken={ctx.csrf} label={t.outcomeHeading}>
              <input type="hidden" name="inbreng" value={input.id} />
              <OutcomeFields ctx={ctx} plans={await readPlaces(ctx.tx)} values={values} errors={errors} />
            </Form>
          )}
        </Section>
        <Section>
          <Heading level={2}>{all.newsHeading}</Heading>
          {news.length === 0 ? <Paragraph>{all.noNews}</Paragraph> : <NewsList news={news} language={language} />}
        </Section>
      </>
    ),
  }
}
