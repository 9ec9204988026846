import { alarmTexts } from '../../../i18n/alarms.ts'
import { daysBetween } from '../../../law/index.ts'
import {
  type Answer,
  NotFound,
  type PageContext,
  type PageView,
  type RequestContext,
  redirectTo,
  shownAgain,
} from '../../../platform/http/index.ts'
import { dayOf, formatDay } from '../../../shared/days.ts'
import {
  Alert,
  Badge,
  Button,
  EmptyState,
  Form,
  Heading,
  Intro,
  Link,
  List,
  Paragraph,
  Section,
  TextArea,
} from '../../../ui/index.ts'
import { scopeOf } from '../scope.ts'
import { findRegister } from '../types/index.ts'
import { listOpenAlarms, type OpenAlarm } from './alarms.queries.ts'
import { confirmAlarm } from './confirm-alarm.ts'

/** The terms that may not be missed: those that were told to oneself first, each to be confirmed. */
export const showAlarms = (ctx: PageContext): Promise<PageView> => alarmsPage(ctx)

export async function confirmBy(ctx: RequestContext, form: FormData): Promise<Answer> {
  const alarm = ctx.params.alarm ?? ''
  const note = String(form.get('note') ?? '')
  const done = await ctx.transaction('confirm an alarm', (tx) =>
    confirmAlarm(scopeOf(ctx, tx), { alarm, note, now: ctx.clock.now() }),
  )
  if (done.ok) return redirectTo(ctx.href('/werk/alarmen'))
  if (done.reason !== 'note-needed') throw new NotFound()
  return shownAgain(ctx, (page) => alarmsPage(page, alarm))
}

async function alarmsPage(ctx: PageContext, refused?: string): Promise<PageView> {
  const t = alarmTexts[ctx.language]
  const alarms = await listOpenAlarms(ctx.tx)
  const isMine = ({ told }: OpenAlarm) =>
    told.some(({ accountId, confirmedAt }) => accountId === ctx.actor.id && !confirmedAt)
  const mine = alarms.filter(isMine)
  const others = alarms.filter((alarm) => !isMine(alarm))
  return {
    title: t.title,
    frame: 'work',
    body: (
      <>
        <Heading level={1}>{t.title}</Heading>
        <Intro>{t.intro}</Intro>
        {alarms.length === 0 && <EmptyState title={t.none}>{t.noneText}</EmptyState>}
        {mine.length > 0 && (
          <Section>
            <Heading level={2}>{t.mine}</Heading>
            {mine.map((alarm) => (
              <OneAlarm key={alarm.id} ctx={ctx} alarm={alarm}>
                <Form action={ctx.href(`/werk/alarmen/${alarm.id}`)} csrfToken={ctx.csrf} label={t.confirm}>
                  <TextArea
                    name="note"
                    label={t.note}
                    hint={t.noteHint}
                    rows={2}
                    error={refused === alarm.id ? t.noteNeeded : undefined}
                  />
                  <Button>{t.confirm}</Button>
                </Form>
              </OneAlarm>
            ))}
          </Section>
        )}
        {others.length > 0 && (
          <Section>
            <Heading level={2}>{t.others}</Heading>
            {others.map((alarm) => (
              <OneAlarm key={alarm.id} ctx={ctx} alarm={alarm} />
            ))}
          </Section>
        )}
      </>
    ),
  }
}

type AlarmProps = { ctx: PageContext; alarm: OpenAlarm; children?: preact.ComponentChildren }

function OneAlarm({ ctx, alarm, children }: AlarmProps) {
  const { language } = ctx
  const t = alarmTexts[language]
  const type = findRegister(alarm.register)
  const term = type?.deadlines?.find(({ key }) => key === alarm.key)
  const left = daysBetween(ctx.clock.today(), alarm.dueOn)
  return (
    <div class="regie-alarm">
      <Heading level={3}>{`${term?.words[language] ?? alarm.key}: ${formatDay(alarm.dueOn, language)}`}</Heading>
      <Paragraph>
        <Badge tone={left <= 7 ? 'danger' : 'warning'}>{left < 0 ? t.passed(-left) : t.left(left)}</Badge>{' '}
        <Link href={ctx.href(`/werk/registers/${alarm.register}/${alarm.number}`)}>
          {`${type?.words.one[language] ?? alarm.register} ${alarm.number}`}
        </Link>
      </Paragraph>
      {alarm.isProvisional && <Alert tone="warning">{t.held}</Alert>}
      {alarm.told.filter(({ isActive }) => isActive).length < 2 && <Alert tone="warning">{t.tooFew}</Alert>}
      {alarm.escalatedOn && <Paragraph small>{t.escalated(formatDay(alarm.escalatedOn, language))}</Paragraph>}
      <List
        items={alarm.told.map(({ name, toldOn, confirmedAt }) =>
          confirmedAt
            ? t.confirmedBy(name, formatDay(dayOf(new Date(confirmedAt)), language))
            : t.waitsFor(name, formatDay(toldOn, language)),
        )}
      />
      {children}
    </div>
  )
}
