import { type Answer, type RequestContext, redirectTo } from '../../../../platform/http/index.ts'
import type { Outcome } from '../../../../shared/outcome.ts'
import { type Scope, scopeOf } from '../../scope.ts'
import { meetingAddress } from '../meeting-words.ts'
import { addToAgenda, invite, takeOffAgenda, uninvite } from '../operations/agenda.ts'
import { saveMinutes } from '../operations/hold-meeting.ts'
import { agreeTask } from '../operations/meeting-tasks.ts'
import { again, typedIn } from './again.ts'
import { meetingPage } from './meeting.tsx'

const isId = (text = '') => /^[0-9a-f-]{36}$/.test(text)

/** Changes something about the meeting of the address and goes back to it. */
async function change(
  ctx: RequestContext,
  purpose: string,
  work: (scope: Scope, meetingId: string, itemId: string) => Promise<Outcome<string>>,
): Promise<Answer> {
  const { register = '', meeting = '', item } = ctx.params
  const areIds = isId(meeting) && (item === undefined || isId(item))
  const done = areIds
    ? await ctx.transaction(purpose, (tx) => work(scopeOf(ctx, tx), meeting, item ?? ''))
    : { ok: false as const, reason: 'not-found' }
  return done.ok ? redirectTo(ctx.href(meetingAddress({ register, id: meeting }))) : again(ctx, done, meetingPage)
}

export function addCaseBy(ctx: RequestContext, form: FormData): Promise<Answer> {
  const { number = '', minutes = '', question = '' } = typedIn(form)
  const length = Math.min(240, Math.max(5, Math.round(Number(minutes)) || 20))
  const input = { number: number.toUpperCase(), minutes: length, question }
  return change(ctx, 'put a case on the agenda', (scope, meeting) => addToAgenda(scope, meeting, input))
}

export const takeOffBy = (ctx: RequestContext): Promise<Answer> =>
  change(ctx, 'take a case off the agenda', (scope, meeting, item) =>
    takeOffAgenda(scope, meeting, item, ctx.clock.now()),
  )

export function inviteBy(ctx: RequestContext, form: FormData): Promise<Answer> {
  const { account = '', organisation = '' } = typedIn(form)
  const input = { accountId: isId(account) ? account : '', organisationId: isId(organisation) ? organisation : '' }
  return change(ctx, 'invite for a case', (scope, meeting, item) => invite(scope, meeting, item, input))
}

export const uninviteBy = (ctx: RequestContext): Promise<Answer> =>
  change(ctx, 'take an invitation back', async (scope, meeting, item) =>
    isId(ctx.params.invitee)
      ? uninvite(scope, meeting, item, ctx.params.invitee!, ctx.clock.now())
      : { ok: false, reason: 'not-found' },
  )

export function saveMinutesBy(ctx: RequestContext, form: FormData): Promise<Answer> {
  const { discussed = '', decisions = '' } = typedIn(form)
  const lines = decisions.split(/\r?\n/).map((line) => line.trim())
  const present = form.getAll('present').map(String).filter(isId)
  const input = { discussed, decisions: lines.filter((line) => line !== ''), present }
  return change(ctx, 'write minutes', (scope, meeting, item) => saveMinutes(scope, meeting, item, input))
}

export function agreeTaskBy(ctx: RequestContext, form: FormData): Promise<Answer> {
  const { words = '', assignee = '', dueOn = '' } = typedIn(form)
  const day = /^\d{4}-\d{2}-\d{2}$/.test(dueOn) ? dueOn : ''
  const input = { words: words.slice(0, 300), assigneeId: isId(assignee) ? assignee : '', dueOn: day }
  return change(ctx, 'agree on a task', (scope, meeting, item) => agreeTask(scope, meeting, item, input))
}
