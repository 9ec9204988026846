import { liveTexts } from '../../../../i18n/live.ts'
import type { Language } from '../../../../shared/numbers.ts'
import { Paragraph } from '../../../../ui/index.ts'

/** Ideas that the host has read, those that were brought in most often first. */
export function IdeaList({
  ideas,
  language,
}: {
  ideas: readonly { text: string; times: number }[]
  language: Language
}) {
  const t = liveTexts[language].result
  const sorted = [...ideas].sort((a, b) => b.times - a.times || a.text.localeCompare(b.text, 'nl'))
  return (
    <>
      <Paragraph>{t.ideas(ideas.length)}</Paragraph>
      <ul class="regie-live-ideas" lang="nl">
        {sorted.map(({ text, times }) => (
          <li key={text}>
            <bdi>{text}</bdi>
            {times > 1 && (
              <span class="regie-live-ideas__times" lang={language}>
                {' '}
                {t.times(times)}
              </span>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
