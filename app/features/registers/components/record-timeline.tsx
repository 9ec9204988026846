import { correctingTexts } from '../../../i18n/correcting.ts'
import { registerTexts } from '../../../i18n/registers.ts'
import { takeBackTexts } from '../../../i18n/take-back.ts'
import { taskTexts } from '../../../i18n/tasks.ts'
import type { PageContext } from '../../../platform/http/index.ts'
import { formatDay } from '../../../shared/days.ts'
import { ButtonLink, Heading, Section, Timeline } from '../../../ui/index.ts'
import { type Field, INTAKE, type RegisterType } from '../declaration.ts'
import { findStep } from '../domain/situation.ts'
import { lastToTakeBack } from '../domain/take-back.ts'
import type { ReadEvent, ReadRecord } from '../operations/read-record.ts'
import { mayTakeBack } from '../operations/take-back.ts'
import { stateInWords, stepInWords, valueInWords } from '../pages/words.ts'

type TimelineProps = { ctx: PageContext; type: RegisterType; record: ReadRecord; names: Map<string, string> }

/** Everything that happened to a record, the last first, with what was filled in and why. */
export function RecordTimeline({ ctx, type, record, names }: TimelineProps) {
  const { language } = ctx
  const t = registerTexts[language]
  const voided = new Set(record.events.flatMap(({ voids }) => voids ?? []))
  const titleOf = ({ voids, step }: ReadEvent): string => {
    const taken = record.events.find(({ seq }) => seq === voids)
    return taken ? takeBackTexts[language].done(titleOf(taken)) : stepInWords(type, step, language)
  }
  const steps = [...record.events].sort(lastFirst).map((event) => ({
    title: titleOf(event),
    when: formatDay(event.day, language),
    day: event.day,
    body: t.by(event.actorName ?? t.regie),
    state: 'done' as const,
    stateLabel: voided.has(event.seq)
      ? t.voided
      : event.fromState !== event.toState
        ? stateInWords(type, event.toState, language)
        : undefined,
    note: <Note language={language} type={type} event={event} names={names} />,
  }))
  return (
    <Section>
      <Heading level={2}>{t.timeline}</Heading>
      <Timeline steps={steps} />
      <TakeBackLink ctx={ctx} type={type} record={record} />
    </Section>
  )
}

/** By the day on which it happened, and on one day by when it was put on record. */
const lastFirst = (a: ReadEvent, b: ReadEvent) => b.day.localeCompare(a.day) || b.seq - a.seq

/** The way to repair a mistake, for who may. */
function TakeBackLink({ ctx, type, record }: Omit<TimelineProps, 'names'>) {
  const last = lastToTakeBack(type, record.events)
  const mayDo = last && mayTakeBack({ actor: ctx.actor, today: ctx.clock.today() }, type, last)
  if (!mayDo || record.destroyedOn || record.mergedInto) return null
  return (
    <ButtonLink look="subtle" href={ctx.href(`/werk/registers/${type.key}/${record.number}/terugnemen`)}>
      {takeBackTexts[ctx.language].link}
    </ButtonLink>
  )
}

type NoteProps = { language: PageContext['language']; type: RegisterType; event: ReadEvent; names: Map<string, string> }

function Note({ language, type, event, names }: NoteProps) {
  // What was filled in at intake stands above, among the facts.
  const fields = event.step === INTAKE ? [] : (findStep(type, event.step)?.fields ?? type.fields)
  const given = fields.filter(({ key }) => event.given[key] !== undefined)
  const inWords = (field: Field) =>
    event.given[field.key] === null
      ? correctingTexts[language].emptied
      : valueInWords(field, event.given[field.key], language, names)
  const act = actInWords({ language, type, event, names })
  if (given.length === 0 && !event.reason && !act) return null
  return (
    <>
      {act && <span class="regie-timeline__fact">{act}</span>}
      {given.map((field) => (
        <span key={field.key} class="regie-timeline__fact">
          {field.words[language]}: <span lang="nl">{inWords(field)}</span>
        </span>
      ))}
      {event.reason && <span lang="nl">{event.reason}</span>}
    </>
  )
}

/** What an act besides the steps changed: from whom to whom, how many were added. */
function actInWords({ event: { step, given }, type, language, names }: NoteProps) {
  const t = registerTexts[language]
  const nameOf = (account: unknown) => (account ? (names.get(String(account)) ?? t.unknown) : t.nobodyYet)
  if (step === 'reassigned') return `${nameOf(given.from)} → ${nameOf(given.to)}`
  if (step === 'parties-changed') return correctingTexts[language].counts(Number(given.added), Number(given.removed))
  if (step === 'tasks-added') {
    const template = type.taskTemplates?.find(({ key }) => key === given.template)
    return [taskTexts[language].added(Number(given.count)), template?.words[language]].filter(Boolean).join(': ')
  }
  return undefined
}
