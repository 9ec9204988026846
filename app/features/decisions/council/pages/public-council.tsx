import { councilTexts } from '../../../../i18n/council.ts'
import { councilMeetingTexts } from '../../../../i18n/council-meetings.ts'
import type { PageContext, PageView } from '../../../../platform/http/index.ts'
import { formatNumber } from '../../../../shared/numbers.ts'
import { Card, CardList, Heading, Intro, Link, Paragraph } from '../../../../ui/index.ts'
import { KIND_PATHS } from '../addresses.ts'
import { ITEM_KINDS, latenessOf } from '../domain/items.ts'
import { listItems } from '../items.queries.ts'

/** What everybody can follow of the council. */
export async function showPublicCouncil(ctx: PageContext): Promise<PageView> {
  const { language } = ctx
  const t = councilTexts[language]
  const today = ctx.clock.today()
  const items = await listItems(ctx.tx, { isPublic: true })
  const judged = items.map((item) => ({ kind: item.kind, ...latenessOf(item, today) }))
  return {
    title: t.title,
    description: t.intro,
    frame: 'public',
    headers: { 'cache-control': 'public, no-cache' },
    body: (
      <>
        <Heading level={1}>{t.title}</Heading>
        <Intro>{t.intro}</Intro>
        <Paragraph>
          <Link href={ctx.href('/raad/vergaderingen')}>{councilMeetingTexts[language].title}</Link>
        </Paragraph>
        <CardList>
          {ITEM_KINDS.map((kind) => {
            const ofKind = judged.filter((one) => one.kind === kind)
            const count = (list: unknown[]) => formatNumber(list.length, language)
            const late = ofKind.filter(({ daysLate }) => daysLate > 0)
            return (
              <Card
                key={kind}
                title={t.plurals[kind]}
                headingLevel={2}
                href={ctx.href(`/raad/${KIND_PATHS[kind]}`)}
                foot={t.summary(count(ofKind), count(ofKind.filter(({ owed }) => owed)), count(late))}
              >
                <p>{t.about[kind]}</p>
              </Card>
            )
          })}
        </CardList>
      </>
    ),
  }
}
