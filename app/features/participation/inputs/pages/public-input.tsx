import { inputTexts } from '../../../../i18n/inputs.ts'
import { participationTexts } from '../../../../i18n/participation.ts'
import { orNotFound, type PageContext, type PageView } from '../../../../platform/http/index.ts'
import { formatDay } from '../../../../shared/days.ts'
import { Heading, Kicker, Link, Paragraph, Section, SourceNote } from '../../../../ui/index.ts'
import { findConsultation } from '../../consultations.queries.ts'
import { NewsList } from '../components/news-list.tsx'
import { OutcomeBadge } from '../components/outcome-badge.tsx'
import { Answer, factsOf, Words } from '../components/shown-input.tsx'
import { findInput } from '../inputs.queries.ts'
import { readShownInputs } from '../read-shown.ts'

/** One input: what was said, what was done with it, where it led, and what happened since. */
export async function showInput(ctx: PageContext): Promise<PageView> {
  const { language } = ctx
  const t = inputTexts[language]
  const consultation = orNotFound(await findConsultation(ctx.tx, ctx.params.consultation!))
  const { id } = orNotFound(await findInput(ctx.tx, consultation.id, ctx.params.input!))
  const input = orNotFound((await readShownInputs(ctx.tx, ctx, { id }))[0])
  return {
    title: `${t.number(input.number)}: ${input.title}`,
    titleLanguage: 'nl',
    frame: 'public',
    headers: { 'cache-control': 'public, no-cache' },
    breadcrumbs: [
      { label: participationTexts[language].title, href: '/praat-mee' },
      { label: consultation.title, language: 'nl', href: `/praat-mee/${input.slug}` },
      { label: t.input, href: `/praat-mee/${input.slug}/inbreng` },
    ],
    body: (
      <>
        <Kicker>{t.input}</Kicker>
        <Heading level={1}>{t.number(input.number)}</Heading>
        <Words body={input.body} />
        <Paragraph>{factsOf(input, language)}</Paragraph>
        <Section>
          <Heading level={2}>
            {t.outcomeHeading} <OutcomeBadge outcome={input.outcome} language={language} />
          </Heading>
          <Answer ctx={ctx} input={input} />
          {input.decidedOn && <Paragraph small>{t.decidedOn(formatDay(input.decidedOn, language))}</Paragraph>}
        </Section>
        <Section>
          <Heading level={2}>{t.newsHeading}</Heading>
          {input.news.length === 0 ? (
            <Paragraph>{t.noNews}</Paragraph>
          ) : (
            <NewsList news={input.news} language={language} />
          )}
          <Paragraph>
            <Link href={ctx.href(`/draad/inbreng/${input.slug}:${input.number}`)}>{t.thread}</Link>
          </Paragraph>
        </Section>
        {input.source && (
          <SourceNote label={t.source}>
            <span lang="nl">{input.source}</span>
          </SourceNote>
        )}
      </>
    ),
  }
}
