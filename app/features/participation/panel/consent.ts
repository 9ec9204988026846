import { panelTexts } from '../../../i18n/panel.ts'
import { sha256 } from '../../../shared/hash.ts'
import type { Language } from '../../../shared/numbers.ts'
import type { PanelSettings } from './domain/membership.ts'

/** What somebody agrees to who joins now, word for word; its hash says which text it was. */
export function consentText(language: Language, settings: PanelSettings): { content: string; hash: string } {
  const content = panelTexts[language].consent(settings)
  return { content, hash: sha256(content) }
}
