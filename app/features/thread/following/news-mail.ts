import { newsTimeTexts } from '../../../i18n/news-time.ts'
import { nodeTexts } from '../../../i18n/node.ts'
import type { NodeKinds } from '../node-kinds.ts'
import { type News, viewOfNews } from './news.ts'
import type { NewsToMail } from './notifications.queries.ts'

/**
 * A mail that says how much news there is and where, in Dutch. It never holds what was written or who wrote it, and of
 * something confidential not even its name.
 */
export function newsMail(
  kinds: NodeKinds,
  site: { name: string; address: string; stopLink(kind: News): string },
  news: NewsToMail['visible'],
) {
  const t = nodeTexts.nl.mail
  const count = news.reduce((sum, one) => sum + one.count, 0)
  const entries = news.map(({ kind, node, count: times }) => {
    const about =
      node.visibility === 'confidential' ? t.aboutConfidential : t.about(kinds[node.kind].name.nl, node.title)
    return `- ${t.kinds[kind](times)} ${about}\n  ${site.address}/werk/draad/${node.id}${viewOfNews(kind)}`
  })
  const stops = [...new Set(news.map(({ kind }) => kind))].map(
    (kind) => `${newsTimeTexts.nl.mail.stop(nodeTexts.nl.choices.kinds[kind])}\n${site.stopLink(kind)}`,
  )
  const choices = `${t.choices}\n${site.address}/werk/meldingen/instellingen`
  return {
    subject: t.subject(count, site.name),
    text: `${[t.opening(count), ...entries, choices, ...stops].join('\n\n')}\n`,
  }
}
