import { statementTexts } from '../../../i18n/statements.ts'
import { formatNumber, type Language } from '../../../shared/numbers.ts'
import type { Finding } from '../../../statements/index.ts'

/** What the figures say, as a sentence: "32 van 98 is 32,7%." */
export function figuresSay({ kind, shows, isShare }: Finding, language: Language): string {
  const t = statementTexts[language].shows
  const number = (value: number) => formatNumber(value, language, isWhole(value) ? 0 : 1) + (isShare ? '%' : '')
  const plain = (value: number) => formatNumber(value, language, isWhole(value) ? 0 : 1)
  const change = (percent: number | null) =>
    percent === null || isShare
      ? ''
      : ` (${percent > 0 ? '+' : percent < 0 ? '−' : ''}${plain(round(Math.abs(percent)))}%)`
  switch (shows.type) {
    case 'share':
      return t.share(plain(shows.part), plain(shows.whole), plain(round(shows.percent)))
    case 'percent':
      return t.percent(plain(round(shows.percent)))
    case 'ratio':
      return t.ratio(number(shows.from), number(shows.to), formatNumber(shows.times, language, 2))
    case 'change': {
      const say = kind === 'comparison' || kind === 'level' ? t.against : t.change
      const [first, second] = say === t.against ? [shows.to, shows.from] : [shows.from, shows.to]
      return say(number(round(first)), number(round(second)), change(shows.percent))
    }
    case 'steps':
      return t.steps(
        shows.steps
          .map((step) => t.step(step.from, step.to, number(round(step.before)), number(round(step.after))))
          .join('; '),
      )
    case 'levels':
      return t.levels(
        number(round(shows.value)),
        shows.levels.map((level) => t.level(level.year, number(round(level.value)), change(level.percent))).join('; '),
      )
    case 'sum':
      return t.sum(number(shows.sum), number(shows.total))
    case 'part':
      return (kind === 'scope' ? t.scope : t.part)(number(shows.part), number(shows.whole))
    case 'items':
      return t.items(plain(shows.said), plain(shows.counted))
    case 'order':
      return t.order(shows.at ? `${shows.name}, ${shows.at}` : shows.name, number(shows.other), number(shows.value))
  }
}

const isWhole = (value: number) => Math.abs(value - Math.round(value)) < 1e-9
const round = (value: number) => Math.round(value * 10) / 10
