import { panelWorkTexts } from '../../../../i18n/panel-work.ts'
import type { RequestContext } from '../../../../platform/http/index.ts'
import { formatDay } from '../../../../shared/days.ts'
import type { Language } from '../../../../shared/numbers.ts'
import { Link, Table } from '../../../../ui/index.ts'
import type { MailCounts, Wave } from '../waves.queries.ts'

/** The title of the survey of a wave, and in which language it is. */
export function titleOf(wave: Wave, language: Language): { title: string; spoken: string } {
  const spoken = wave.surveyTitle[language] ? language : wave.surveyLanguages[0]!
  return { title: wave.surveyTitle[spoken]!, spoken }
}

/** Whether mails of a wave still wait. */
export const isMailing = ({ mailing }: Wave, { invitation, reminder }: MailCounts): boolean =>
  mailing !== 'none' && (mailing === 'reminder' ? reminder : invitation).waiting > 0

/** Where a wave stands. */
export function stateInWords({ mailing, isStopped }: Wave, isUnderWay: boolean, language: Language): string {
  const { mailing: t } = panelWorkTexts[language]
  if (mailing === 'none') return t.drawn
  if (isUnderWay && isStopped) return t.stopped
  if (mailing === 'invitation') return isUnderWay ? t.inviting : t.invited
  return isUnderWay ? t.reminding : t.reminded
}

/** All waves, the latest first. */
export function WaveTable({ ctx, waves }: { ctx: RequestContext; waves: (Wave & { isUnderWay: boolean })[] }) {
  const { language } = ctx
  const t = panelWorkTexts[language]
  return (
    <Table
      caption={t.waves}
      captionHidden
      stack
      rows={waves}
      rowKey={({ number }) => String(number)}
      columns={[
        {
          header: t.columns.wave,
          rowHeader: true,
          cell: ({ number }) => <Link href={ctx.href(`/werk/panel/golven/${number}`)}>{t.wave(number)}</Link>,
        },
        {
          header: t.columns.survey,
          cell: (wave) => {
            const { title, spoken } = titleOf(wave, language)
            return <span lang={spoken}>{title}</span>
          },
        },
        { header: t.columns.drawnOn, cell: ({ drawnOn }) => formatDay(drawnOn, language) },
        { header: t.columns.state, cell: (wave) => stateInWords(wave, wave.isUnderWay, language) },
      ]}
    />
  )
}
