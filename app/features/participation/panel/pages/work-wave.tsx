import { panelWorkTexts } from '../../../../i18n/panel-work.ts'
import { surveyResultsTexts } from '../../../../i18n/survey-results.ts'
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
import { refuse } from '../../../../shared/outcome.ts'
import { Alert, Badge, DataList, Heading, Link, Paragraph, Section, TitleRow } from '../../../../ui/index.ts'
import { readResidents } from '../../../monitor/index.ts'
import { countHandedIn, listDistricts } from '../../surveys/surveys.queries.ts'
import { withEmptyParts } from '../domain/strata.ts'
import { countDraw } from '../domain/wave-counts.ts'
import { MAIL_STEPS, type MailWaveRefusal, takeMailStep } from '../operations/mail-wave.ts'
import { checkDraw, countMails, findWave, listWaveStrata, type Wave } from '../waves.queries.ts'
import { namesOf } from './counted.ts'
import { DrawTable } from './draw-table.tsx'
import { MailPart } from './mail-part.tsx'
import { isMailing, stateInWords, titleOf } from './wave-table.tsx'
import { whoTookPart } from './who-took-part.tsx'

/** One wave: who was drawn by numbers, how far the mails are, and whether the draw was right. */
export const showWave = (ctx: PageContext): Promise<PageView> => wavePage(ctx)

/** Sends, stops, goes on, reminds, or throws the draw away. */
export async function changeWave(ctx: RequestContext, form: FormData): Promise<Answer> {
  const number = numberOf(ctx)
  const step = MAIL_STEPS.find((one) => one === form.get('doe'))
  const done = await ctx.transaction('mail the people of a wave', async (tx) => {
    const at = { today: ctx.clock.today(), hasMail: ctx.config.smtpUrl !== undefined }
    return step ? takeMailStep(tx, number, step, at) : refuse('not-now')
  })
  if (done.ok) return redirectTo(ctx.href(step === 'discard' ? '/werk/panel' : `/werk/panel/golven/${number}`))
  const refusal = done.reason as MailWaveRefusal
  orNotFound(refusal === 'not-found' ? undefined : refusal)
  return shownAgain(ctx, (page) => wavePage(page, refusal))
}

const numberOf = ({ params }: RequestContext): number => (/^\d{1,6}$/.test(params.wave!) ? Number(params.wave) : 0)

async function wavePage(ctx: PageContext, refusal?: MailWaveRefusal): Promise<PageView> {
  const { language, tx } = ctx
  const t = panelWorkTexts[language]
  const wave = orNotFound(await findWave(tx, numberOf(ctx)))
  const mails = await countMails(tx, wave.id)
  const handedIn = await countHandedIn(tx, wave.surveyId)
  const population = await readResidents(tx)
  const drawn = (await listWaveStrata(tx, wave.id)).map(({ drawn: draw, ...part }) => ({ ...part, draw }))
  const parts = withEmptyParts(drawn, population, wave.strata, { eligible: 0, draw: 0 })
  const { title, spoken } = titleOf(wave, language)
  return {
    title: t.wave(wave.number),
    frame: 'work',
    breadcrumbs: [{ label: t.title, href: '/werk/panel' }],
    body: (
      <>
        <TitleRow
          title={t.wave(wave.number)}
          state={<Badge tone="draft">{stateInWords(wave, isMailing(wave, mails), language)}</Badge>}
        />
        <DataList
          items={[
            { term: t.columns.survey, value: <span lang={spoken}>{title}</span> },
            { term: t.handedIn, value: t.handedInOf(formatNumber(handedIn, language)) },
          ]}
        />
        {refusal && (
          <Alert tone="error" announce>
            {t.mailing.refused[refusal]}
          </Alert>
        )}
        <MailPart ctx={ctx} wave={wave} mails={mails} />
        <Section>
          <Heading level={2}>{t.columns.drawn}</Heading>
          <DrawTable
            {...{ language, parts }}
            counts={await countDraw(parts)}
            names={namesOf(await listDistricts(tx))}
            isDone
          />
        </Section>
        <Section id="deelnemers">
          <Heading level={2}>{surveyResultsTexts[language].represent}</Heading>
          <Paragraph>{t.besideResidents}</Paragraph>
          {await whoTookPart(ctx, wave)}
        </Section>
        <Lot wave={wave} language={language} checked={await checkDraw(tx, wave.id)} />
        <Paragraph>
          <Link href={ctx.href(`/werk/inspraak/${wave.slug}/vragenlijst/${wave.surveyKey}/uitkomst`)}>{t.answers}</Link>
        </Paragraph>
      </>
    ),
  }
}

type LotProps = { wave: Wave; language: PageContext['language']; checked: { lookedAt: number; isRight: boolean } }

/** Whether the lot says what was drawn, worked out anew each time somebody looks. */
function Lot({ wave, language, checked: { lookedAt, isRight } }: LotProps) {
  const { lot: t } = panelWorkTexts[language]
  return (
    <Section>
      <Heading level={2}>{t.heading}</Heading>
      {lookedAt === 0 ? (
        <Paragraph>{t.old}</Paragraph>
      ) : (
        <Alert tone={isRight ? 'ok' : 'error'}>{isRight ? t.right(lookedAt) : t.wrong}</Alert>
      )}
      <DataList items={[{ term: t.seed, value: <code>{wave.seed}</code> }]} />
      <Paragraph small>{t.how}</Paragraph>
    </Section>
  )
}
