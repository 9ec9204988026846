import { caseworkTexts } from '../../../i18n/casework.ts'
import { deskTexts } from '../../../i18n/desk.ts'
import { registerTexts } from '../../../i18n/registers.ts'
import { sharingTexts } from '../../../i18n/sharing.ts'
import { addDays, findRule } from '../../../law/index.ts'
import type { PageContext } from '../../../platform/http/index.ts'
import type { CardEntry, CardPart } from '../../../platform/start-cards.ts'
import { dayOf, formatTime } from '../../../shared/days.ts'
import { listMeetingsFrom } from '../casework/meeting.queries.ts'
import { stateInWords } from '../pages/words.ts'
import { feedbackDueOn } from '../sharing/feedback.ts'
import { listSharedWith } from '../sharing/sharing.queries.ts'
import { findRegister } from '../types/index.ts'
import {
  countDue,
  type DueTerm,
  listDueTerms,
  listOwnRecords,
  listOwnTasks,
  listTasksGiven,
  type TaskLine,
} from './start.queries.ts'

const SOON = 14
const WEEK = 7

/** What the registers put on the start page of who works in them. */
export const registerCards: readonly CardPart[] = [
  {
    card: 'due',
    right: 'work.open',
    read: async (ctx, limit) => {
      const until = addDays(ctx.clock.today(), SOON)
      const rows = await listDueTerms(ctx.tx, { until, accountId: ctx.actor.id, limit })
      const total = rows.length < limit ? rows.length : await countDue(ctx.tx, until)
      return { entries: rows.map((row) => dueEntry(ctx, row)), total, all: allOf(ctx) }
    },
  },
  {
    card: 'work',
    right: 'work.open',
    read: async (ctx, limit) => {
      const [own, tasks] = [
        await listOwnRecords(ctx.tx, ctx.actor.id, limit),
        await listOwnTasks(ctx.tx, ctx.actor.id, limit),
      ]
      const records = own.map(({ register, number, state, nextDueOn }) => {
        const type = findRegister(register)
        return entry(ctx, { register, number }, type && stateInWords(type, state, ctx.language), nextDueOn)
      })
      const t = deskTexts[ctx.language]
      const total = (own[0]?.all ?? 0) + (tasks[0]?.all ?? 0)
      return {
        entries: [...records, ...tasks.map((one) => entry(ctx, one, t.task, one.dueOn))],
        total,
        all: allOf(ctx),
      }
    },
  },
  {
    card: 'work',
    right: 'work.open',
    read: async (ctx) => {
      const t = sharingTexts[ctx.language]
      const entries = (await listSharedWith(ctx.tx, ctx.actor.id, ctx.clock.now())).map((share) => ({
        ...entry(ctx, share, t.sharedBy(share.sharerName ?? ''), feedbackDueOn(share) ?? null),
        href: `/werk/gedeeld/${share.register}/${share.id}`,
      }))
      return { entries, all: { href: '/werk/gedeeld', label: t.withMe } }
    },
  },
  {
    card: 'waiting',
    right: 'work.open',
    read: async (ctx, limit) => {
      const rows = await listTasksGiven(ctx.tx, ctx.actor.id, limit)
      const t = deskTexts[ctx.language]
      const entries = rows.map((one: TaskLine) => entry(ctx, one, t.taskOf(one.name ?? ''), one.dueOn))
      return { entries, total: rows[0]?.all ?? 0 }
    },
  },
  {
    card: 'meetings',
    right: 'meetings.attend',
    read: async (ctx) => {
      const t = caseworkTexts[ctx.language].meetings
      const until = addDays(ctx.clock.today(), WEEK)
      const soon = (await listMeetingsFrom(ctx.tx, ctx.clock.now())).filter(
        ({ startsAt, state }) => state === 'planned' && dayOf(startsAt) <= until,
      )
      const entries = soon.map(({ id, register, place, startsAt }) => ({
        title: deskTexts[ctx.language].caseMeeting,
        href: `/werk/overleggen/${register}/${id}`,
        note: [formatTime(startsAt, ctx.language), place].filter(Boolean).join(', '),
        dueOn: dayOf(startsAt),
      }))
      return { entries, all: { href: '/werk/overleggen', label: t.menu } }
    },
  },
]

const allOf = (ctx: PageContext) => ({ href: '/werk/registers', label: registerTexts[ctx.language].menu })

function entry(
  { language }: PageContext,
  { register, number }: { register: string; number: string },
  note: string | undefined,
  dueOn: string | null,
): CardEntry {
  const name = findRegister(register)?.words.one[language] ?? register
  return { title: `${name} ${number}`, href: `/werk/registers/${register}/${number}`, note, dueOn: dueOn ?? undefined }
}

/** With the term and its article; of a day that somebody agreed on, that it is a task. */
function dueEntry(ctx: PageContext, row: DueTerm): CardEntry {
  const { language } = ctx
  const t = deskTexts[language]
  const declared = findRegister(row.register)?.deadlines?.find(({ key }) => key === row.key)
  const rule = row.rule ? findRule(row.rule, row.startsOn!.slice(0, 10)) : undefined
  const why = declared
    ? { text: [declared.words[language], rule?.article].filter(Boolean).join(', '), href: rule?.source }
    : { text: t.agreedTask }
  const note = row.isMine ? t.mine : (row.handlerName ?? registerTexts[language].nobodyYet)
  return { ...entry(ctx, row, note, row.dueOn), why, isCritical: row.isCritical }
}
