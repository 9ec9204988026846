import { councilTexts } from '../../../i18n/council.ts'
import { councilMeetingTexts } from '../../../i18n/council-meetings.ts'
import type { HistoryWords } from '../../thread/index.ts'

const both = (name: keyof typeof councilTexts.nl.history) => ({
  nl: councilTexts.nl.history[name],
  en: councilTexts.en.history[name],
})

const stateOf = (image: Record<string, unknown>) =>
  councilTexts.nl.states[String(image.state ?? '') as keyof typeof councilTexts.nl.states] ?? ''

const ofMeeting = (name: keyof typeof councilMeetingTexts.nl.history) => ({
  nl: councilMeetingTexts.nl.history[name],
  en: councilMeetingTexts.en.history[name],
})

/** How what happened to a paper of the council is said in its history. */
export const councilHistory: HistoryWords = {
  council_item: { name: both('item'), titleOf: (image) => String(image.number ?? ''), fieldName: () => undefined },
  council_step: { name: both('step'), titleOf: stateOf, fieldName: () => undefined },
  council_target: { name: both('target'), titleOf: () => '', fieldName: () => undefined },
  body_meeting: {
    name: ofMeeting('meeting'),
    titleOf: (image) => String(image.title ?? ''),
    fieldName: () => undefined,
  },
  agenda_item: { name: ofMeeting('item'), titleOf: (image) => String(image.title ?? ''), fieldName: () => undefined },
  council_meeting: { name: ofMeeting('standing'), titleOf: () => '', fieldName: () => undefined },
  meeting_minutes: {
    name: ofMeeting('minutes'),
    titleOf: (image) => String(image.number ?? ''),
    fieldName: () => undefined,
  },
  meeting_wish: { name: ofMeeting('wish'), titleOf: (image) => String(image.number ?? ''), fieldName: () => undefined },
  amendment_change: { name: both('change'), titleOf: (image) => String(image.code ?? ''), fieldName: () => undefined },
}
