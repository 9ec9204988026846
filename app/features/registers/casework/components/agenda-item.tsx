import { caseworkTexts } from '../../../../i18n/casework.ts'
import type { PageContext } from '../../../../platform/http/index.ts'
import { formatDay } from '../../../../shared/days.ts'
import { ActionGroup, Badge, Button, Details, Form, Heading, Link, List, Paragraph } from '../../../../ui/index.ts'
import { stateInWords } from '../../pages/words.ts'
import { inviteeInWords, itemAddress } from '../meeting-words.ts'
import type { MeetingTask } from '../operations/meeting-tasks.ts'
import { InviteForm, MinutesForm, TaskForm } from './item-forms.tsx'
import type { ShownItem } from './item-view.ts'

/** One case on the agenda: the question, who is invited for it, what was said and decided, and what was agreed. */
export function AgendaItem({ ctx, view }: { ctx: PageContext; view: ShownItem }) {
  const { language } = ctx
  const t = caseworkTexts[language].meeting
  const { item, type, meeting, minutes, mayChange, tasks } = view
  return (
    <article class="regie-agenda-item">
      <Heading level={3}>{`${item.position}. ${type.words.one[language]} ${item.number}`}</Heading>
      <Paragraph>
        {t.minutesLong(item.minutes)} · {stateInWords(type, item.recordState, language)} ·{' '}
        <Link href={ctx.href(`/werk/registers/${type.key}/${item.number}`)}>{t.openCase}</Link>
      </Paragraph>
      {minutes.question && <Written label={t.question} text={minutes.question} />}
      <Invitees ctx={ctx} view={view} />
      {minutes.discussed && <Written label={t.discussed} text={minutes.discussed} />}
      {minutes.decisions && minutes.decisions.length > 0 && (
        <>
          <Heading level={4}>{t.decisions}</Heading>
          <List ordered items={minutes.decisions.map((decision) => <span lang="nl">{decision}</span>)} />
        </>
      )}
      {tasks.length > 0 && (
        <>
          <Heading level={4}>{t.tasks}</Heading>
          <List items={tasks.map((task) => taskLine(ctx, task))} />
        </>
      )}
      {mayChange && (
        <>
          <Details summary={t.writeReport}>
            <MinutesForm ctx={ctx} view={view} />
          </Details>
          <Details summary={t.task}>
            <TaskForm ctx={ctx} view={view} />
          </Details>
          <Form
            action={ctx.href(`${itemAddress(meeting, item)}/weg`)}
            csrfToken={ctx.csrf}
            label={`${t.takeOff}: ${item.number}`}
          >
            <ActionGroup>
              <Button look="subtle">{t.takeOff}</Button>
            </ActionGroup>
          </Form>
        </>
      )}
    </article>
  )
}

function Written({ label, text }: { label: string; text: string }) {
  return (
    <>
      <Heading level={4}>{label}</Heading>
      <p class="utrecht-paragraph regie-written" lang="nl">
        {text}
      </p>
    </>
  )
}

function Invitees({ ctx, view }: { ctx: PageContext; view: ShownItem }) {
  const t = caseworkTexts[ctx.language].meeting
  const { invitees, meeting, item, mayChange } = view
  return (
    <>
      <Heading level={4}>{t.invitees}</Heading>
      {invitees.length === 0 && <Paragraph>{t.noInvitees}</Paragraph>}
      <ul class="regie-plain-list regie-invitees">
        {invitees.map((invitee) => (
          <li key={invitee.id} class="regie-invitee">
            <span>{inviteeInWords(invitee)}</span>
            {invitee.wasPresent && <Badge tone="ok">{t.wasThere}</Badge>}
            {mayChange && (
              <Form
                action={ctx.href(`${itemAddress(meeting, item)}/genodigden/${invitee.id}/weg`)}
                csrfToken={ctx.csrf}
                label={`${t.takeBack}: ${inviteeInWords(invitee)}`}
              >
                <Button look="subtle">{t.takeBack}</Button>
              </Form>
            )}
          </li>
        ))}
      </ul>
      {mayChange && (
        <Details summary={t.invite}>
          <InviteForm ctx={ctx} view={view} />
        </Details>
      )}
    </>
  )
}

function taskLine({ language }: PageContext, { words, assigneeName, dueOn, doneOn }: MeetingTask) {
  return (
    <>
      <span lang="nl">{words}</span>
      {[assigneeName, dueOn && formatDay(dueOn, language)].filter(Boolean).map((part) => ` · ${part}`)}
      {doneOn && ' ✓'}
    </>
  )
}
