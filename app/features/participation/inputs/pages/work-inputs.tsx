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
import { formatNumber } from '../../../../shared/numbers.ts'
import {
  Alert,
  ButtonLink,
  EmptyState,
  ErrorSummary,
  Form,
  Heading,
  Intro,
  Link,
  Paragraph,
  Section,
  Table,
  TitleRow,
} from '../../../../ui/index.ts'
import { findConsultation } from '../../consultations.queries.ts'
import { OutcomeBadge } from '../components/outcome-badge.tsx'
import { OutcomeFields } from '../components/outcome-form.tsx'
import { fileOf, inputsAsCsv, inputsAsJson } from '../input-file.ts'
import { answeredOf, listInputs } from '../inputs.queries.ts'
import { readPlaces } from '../places.ts'
import { listTargets } from '../targets.queries.ts'
import { type OutcomeTyped, outcomeFromForm } from './outcome-action.ts'

/** Everything that was said in a consultation, and one answer for many of it at once. */
export async function showWorkInputs(ctx: PageContext): Promise<PageView> {
  return pageOf(ctx)
}

/** Gives the chosen inputs an outcome, or shows the page again with what was typed and chosen. */
export async function giveOutcomes(ctx: RequestContext, form: FormData): Promise<Answer> {
  const chosen = form
    .getAll('inbreng')
    .map(String)
    .filter((id) => /^[0-9a-f-]{36}$/.test(id))
  const done = await outcomeFromForm(ctx, form, chosen)
  if (typeof done === 'number') {
    return redirectTo(ctx.href(`/werk/inspraak/${ctx.params.consultation}/inbreng?gegeven=${done}`))
  }
  return shownAgain(ctx, (page) => pageOf(page, done))
}

async function pageOf(ctx: PageContext, typed?: OutcomeTyped): Promise<PageView> {
  const { language } = ctx
  const t = inputWorkTexts[language]
  const all = inputTexts[language]
  const found = orNotFound(await findConsultation(ctx.tx, ctx.params.consultation!))
  const inputs = await listInputs(ctx.tx, { consultationId: found.id })
  const isOpenOnly = ctx.query.get('zonder') === 'antwoord'
  const shown = isOpenOnly ? inputs.filter(({ outcome }) => outcome === null) : inputs
  const { all: count, answered } = answeredOf(inputs)
  const at = `/werk/inspraak/${found.slug}/inbreng`
  const mayEdit = ctx.may('consultations.edit')
  const given = Number(ctx.query.get('gegeven') ?? 0)
  const errors = typed?.errors ?? {}
  const table = (
    <Table
      caption={t.title}
      captionHidden
      stack
      rows={shown}
      rowKey={({ id }) => id}
      columns={[
        ...(mayEdit
          ? [
              {
                header: t.columns.choose,
                cell: ({ id }: (typeof shown)[number]) => (
                  <>
                    <span id={`kies-${id}`} hidden>
                      {t.choose}
                    </span>
                    <input
                      type="checkbox"
                      name="inbreng"
                      value={id}
                      checked={typed?.chosen.includes(id)}
                      aria-labelledby={`kies-${id} inbreng-${id}`}
                      class="utrecht-checkbox utrecht-checkbox--html-input"
                    />
                  </>
                ),
              },
            ]
          : []),
        {
          header: t.columns.input,
          rowHeader: true,
          cell: ({ id, number, title }) => (
            <Link href={ctx.href(`${at}/${number}`)}>
              {number}.{' '}
              <bdi id={`inbreng-${id}`} lang="nl">
                {title}
              </bdi>
            </Link>
          ),
        },
        { header: t.columns.origin, cell: ({ origin, saidBy }) => saidBy || all.origins[origin] },
        { header: t.columns.outcome, cell: ({ outcome }) => <OutcomeBadge outcome={outcome} language={language} /> },
        { header: t.columns.shown, cell: ({ isPublic }) => (isPublic ? t.isPublic : t.isInternal) },
      ]}
    />
  )
  return {
    title: `${t.title}: ${found.title}`,
    titleLanguage: 'nl',
    frame: 'work',
    breadcrumbs: [
      { label: participationTexts[language].work.title, href: '/werk/inspraak' },
      { label: found.title, language: 'nl', href: `/werk/inspraak/${found.slug}` },
    ],
    body: (
      <>
        <TitleRow
          title={t.title}
          actions={mayEdit && <ButtonLink href={ctx.href(`${at}/nieuw`)}>{t.add}</ButtonLink>}
        />
        <Intro>{t.intro}</Intro>
        {given > 0 && !typed && (
          <Alert tone="ok" announce>
            {t.given(given)}
          </Alert>
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
        {inputs.length === 0 ? (
          <EmptyState title={t.none}>{t.noneHint}</EmptyState>
        ) : (
          <>
            <Paragraph>
              {t.count(formatNumber(count, language), formatNumber(count - answered, language))}{' '}
              <Link href={ctx.href(isOpenOnly ? at : `${at}?zonder=antwoord`)}>
                {isOpenOnly ? t.showAll : t.onlyOpen}
              </Link>
            </Paragraph>
            {mayEdit ? (
              <Form action={ctx.href(`${at}/antwoord`)} csrfToken={ctx.csrf} label={t.bulkHeading}>
                {table}
                <Section>
                  <Heading level={2}>{t.bulkHeading}</Heading>
                  <OutcomeFields
                    ctx={ctx}
                    plans={await readPlaces(ctx.tx)}
                    values={typed?.values ?? {}}
                    errors={errors}
                  />
                </Section>
              </Form>
            ) : (
              table
            )}
            <Paragraph>
              <Link href={ctx.href(`${at}.csv`)} download>
                {all.downloadCsv}
              </Link>{' '}
              ·{' '}
              <Link href={ctx.href(`${at}.json`)} download>
                {all.downloadJson}
              </Link>
            </Paragraph>
          </>
        )}
      </>
    ),
  }
}

/** Every input of a consultation, internal ones too, as a file. */
export async function downloadWorkInputs(ctx: PageContext): Promise<Answer> {
  const found = orNotFound(await findConsultation(ctx.tx, ctx.params.consultation!))
  const inputs = await listInputs(ctx.tx, { consultationId: found.id })
  const targets = await listTargets(
    ctx.tx,
    inputs.map(({ id }) => id),
  )
  const rows = inputs.map((input) => ({ ...input, places: targets.filter(({ inputId }) => inputId === input.id) }))
  return fileOf(ctx) === 'json' ? inputsAsJson(rows) : inputsAsCsv(rows)
}
