import { councilTexts } from '../../../i18n/council.ts'
import type { HistoryWords } from '../../thread/index.ts'

const both = (name: keyof typeof councilTexts.nl.history) => ({
  nl: councilTexts.nl.history[name],
  en: councilTexts.en.history[name],
})

const stateOf = (image: Record<string, unknown>) =>
  councilTexts.nl.states[String(image.state ?? '') as keyof typeof councilTexts.nl.states] ?? ''

/** How what happened to a paper of the council is said in its history. */
export const councilHistory: HistoryWords = {
  council_item: { name: both('item'), titleOf: (image) => String(image.number ?? ''), fieldName: () => undefined },
  council_step: { name: both('step'), titleOf: stateOf, fieldName: () => undefined },
  council_target: { name: both('target'), titleOf: () => '', fieldName: () => undefined },
  amendment_change: { name: both('change'), titleOf: (image) => String(image.code ?? ''), fieldName: () => undefined },
}
