import { inputTexts } from '../../../../i18n/inputs.ts'
import { participationTexts } from '../../../../i18n/participation.ts'
import { type Answer, orNotFound, type PageContext, type PageView } from '../../../../platform/http/index.ts'
import { withQuery } from '../../../../shared/addresses.ts'
import { formatNumber } from '../../../../shared/numbers.ts'
import {
  Alert,
  Button,
  EmptyState,
  FieldRow,
  Form,
  Heading,
  Intro,
  Link,
  Pagination,
  Paragraph,
  Select,
} from '../../../../ui/index.ts'
import { findConsultation } from '../../consultations.queries.ts'
import { ShownInputPart } from '../components/shown-input.tsx'
import { OUTCOMES } from '../domain/outcomes.ts'
import { fileOf, inputsAsCsv, inputsAsJson } from '../input-file.ts'
import { answeredOf } from '../inputs.queries.ts'
import { readAdopted, readShownInputs, type ShownInput } from '../read-shown.ts'

const FRESH = { 'cache-control': 'public, no-cache' }
const PAGE_SIZE = 25

/** What was said in one consultation, and what was done with it. */
export async function showInputs(ctx: PageContext): Promise<PageView> {
  const t = inputTexts[ctx.language]
  const found = orNotFound(await findConsultation(ctx.tx, ctx.params.consultation!))
  if (found.phase === 'draft' || found.phase === 'withdrawn') orNotFound(undefined)
  const path = `/praat-mee/${found.slug}/inbreng`
  const isDone = found.phase === 'closed' || found.phase === 'reported'
  return listPage(ctx, {
    path,
    title: t.titleOf(found.title),
    inputs: await readShownInputs(ctx.tx, ctx, { consultationId: found.id }),
    above: (
      <>
        <Heading level={1}>{t.title}</Heading>
        <Intro>{t.intro}</Intro>
        <Paragraph>
          <Link href={ctx.href(`/praat-mee/${found.slug}`)}>{found.title}</Link>
        </Paragraph>
        {isDone && (
          <Alert tone="info">
            {t.closedBanner}{' '}
            {found.phase === 'reported' && <Link href={ctx.href(`/praat-mee/${found.slug}`)}>{t.toResult}</Link>}
          </Alert>
        )}
      </>
    ),
  })
}

/** What was said in all consultations, to be chosen by theme. */
export async function showAllInputs(ctx: PageContext): Promise<PageView> {
  const t = inputTexts[ctx.language]
  return listPage(ctx, {
    path: '/praat-mee/inbreng',
    title: t.title,
    inputs: await readShownInputs(ctx.tx, ctx, {}),
    above: (
      <>
        <Heading level={1}>{t.title}</Heading>
        <Intro>{t.allIntro}</Intro>
      </>
    ),
  })
}

type List = { path: string; title: string; inputs: ShownInput[]; above: PageView['body'] }

async function listPage(ctx: PageContext, { path, title, inputs, above }: List): Promise<PageView> {
  const { language } = ctx
  const t = inputTexts[language]
  const [theme, outcome] = ['thema', 'antwoord'].map((name) => (ctx.query.get(name) ?? '').slice(0, 200)) as [
    string,
    string,
  ]
  const shown = inputs.filter(
    (input) => isAbout(input, theme) && (outcome === '' || (input.outcome ?? 'open') === outcome),
  )
  const themes = await themesOf(ctx, inputs)
  const page = Math.min(Math.max(1, Number.parseInt(ctx.query.get('pagina') ?? '1', 10) || 1), 500)
  const { all, answered } = answeredOf(inputs)
  return {
    title,
    titleLanguage: path === '/praat-mee/inbreng' ? undefined : 'nl',
    description: t.allIntro,
    frame: 'public',
    headers: FRESH,
    breadcrumbs: [{ label: participationTexts[language].title, href: '/praat-mee' }],
    body: (
      <>
        {above}
        {inputs.length === 0 ? (
          <EmptyState title={t.none}>{t.noneHint}</EmptyState>
        ) : (
          <>
            <Paragraph>
              <strong>{t.summary(formatNumber(answered, language), formatNumber(all, language))}</strong>{' '}
              <Link href={ctx.href('/praat-mee/mijn-inbreng')}>{t.own.menu}</Link>
            </Paragraph>
            <Form action={ctx.href(path)} method="get" label={t.filter}>
              <FieldRow>
                <Select name="thema" label={t.filterTheme} empty={t.allThemes} value={theme} choices={themes} />
                <Select
                  name="antwoord"
                  label={t.filterOutcome}
                  empty={t.allOutcomes}
                  value={outcome}
                  choices={[
                    ...OUTCOMES.map((value) => ({ value, label: t.outcomes[value] })),
                    { value: 'open', label: t.noOutcome },
                  ]}
                />
                <Button look="secondary">{t.show}</Button>
              </FieldRow>
            </Form>
            <Heading level={2}>{t.said}</Heading>
            {shown.length === 0 && <Paragraph>{t.noneOfTheme}</Paragraph>}
            {shown.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE).map((input) => (
              <ShownInputPart key={input.id} ctx={ctx} input={input} />
            ))}
            <Pagination
              label={t.input}
              page={page}
              pages={Math.ceil(shown.length / PAGE_SIZE)}
              hrefFor={(number) =>
                ctx.href(withQuery(path, { thema: theme, antwoord: outcome, pagina: String(number) }))
              }
              previous={participationTexts[language].fill.back}
              next={participationTexts[language].fill.next}
              pageLabel={(number) => `${t.input} ${number}`}
            />
            <Paragraph>
              <Link href={ctx.href(`${path}.csv`)} download>
                {t.downloadCsv}
              </Link>{' '}
              ·{' '}
              <Link href={ctx.href(`${path}.json`)} download>
                {t.downloadJson}
              </Link>
            </Paragraph>
          </>
        )}
      </>
    ),
  }
}

/** It was said about the theme, or it led to something of it. */
const isAbout = (input: ShownInput, theme: string) =>
  theme === '' || input.theme === theme || input.themesLedTo.includes(theme)

async function themesOf(ctx: PageContext, inputs: ShownInput[]) {
  const used = new Set(inputs.flatMap(({ theme, themesLedTo }) => [theme, ...themesLedTo]))
  return [...(await readAdopted(ctx.tx)).values()].flatMap((plan) =>
    plan.themes
      .map(({ code, name }) => ({
        value: `${plan.slug}:${code}`,
        label: `${name} (${plan.startsOn.slice(0, 4)}–${plan.endsOn.slice(0, 4)})`,
      }))
      .filter(({ value }) => used.has(value)),
  )
}

/** What everybody may read of one consultation or all, as a file. */
export async function downloadInputs(ctx: PageContext): Promise<Answer> {
  const slug = ctx.params.consultation
  const found = slug === undefined ? undefined : orNotFound(await findConsultation(ctx.tx, slug))
  const rows = await readShownInputs(ctx.tx, ctx, { consultationId: found?.id })
  return fileOf(ctx) === 'json' ? inputsAsJson(rows) : inputsAsCsv(rows)
}
