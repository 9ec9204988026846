import { weighingTexts } from '../../../i18n/weighing.ts'
import type { PageContext } from '../../../platform/http/index.ts'
import { formatDay } from '../../../shared/days.ts'
import { Alert, ButtonLink, DataList, Heading, HiddenText, Link, Paragraph, Section, Table } from '../../../ui/index.ts'
import { recordAddress } from '../components/act-page.tsx'
import type { RegisterType } from '../declaration.ts'
import { standing } from '../domain/situation.ts'
import type { ReadEvent, ReadRecord } from '../operations/read-record.ts'
import { stepInWords, valueInWords } from '../pages/words.ts'
import { hasLevel } from '../scope.ts'
import { ENRICHING_SOURCES, informatieplein } from '../types/informatieplein.ts'
import { type Asked, protocolOf, sourcesOf } from './protocol.ts'

/** On the page of a weighing: the questions in their order with answers and reasons, and what may be looked up. */
export async function ProtocolPart(ctx: PageContext, type: RegisterType, record: ReadRecord) {
  if (type.key !== informatieplein.key || record.destroyedOn) return undefined
  const t = weighingTexts[ctx.language]
  const events = standing(record.events)
  const asked = protocolOf(events)
  const done = asked.filter(({ answered }) => answered).length
  const isOpen = record.state === 'tabled' && hasLevel(ctx.actor, informatieplein, 'handle')
  return (
    <>
      <Section>
        <Heading level={2}>{t.title}</Heading>
        <Paragraph>
          {t.intro} <strong>{t.progress(done, asked.length)}.</strong>
        </Paragraph>
        <ol class="regie-protocol">
          {asked.map((one) => (
            <Question key={one.question.key} ctx={ctx} record={record} asked={one} isOpen={isOpen} />
          ))}
        </ol>
      </Section>
      <Enriching ctx={ctx} record={record} events={events} />
    </>
  )
}

type QuestionProps = { ctx: PageContext; record: ReadRecord; asked: Asked<ReadEvent>; isOpen: boolean }

function Question({ ctx, record, asked: { question, answered, isNext }, isOpen }: QuestionProps) {
  const { language } = ctx
  const t = weighingTexts[language]
  // The number of the question is that of the list.
  const words = question.words[language === 'nl' ? 0 : 1].replace(/^\d\. /, '')
  const address = ctx.href(`${recordAddress(informatieplein, record.number)}/stap/${question.key}`)
  return (
    <li class={`regie-protocol__question${answered || isNext ? '' : ' regie-protocol__question--later'}`}>
      <span class="regie-protocol__words">{words}</span>
      {answered && (
        <>
          <span class="regie-protocol__answer">{valueInWords(question.answer, answered.given.answer, language)}</span>
          <span lang="nl">{String(answered.given.why ?? '')}</span>
          <span class="regie-protocol__by">
            {t.by(answered.actorName ?? t.regie, formatDay(answered.day, language))}
            {isOpen && (
              <>
                {' · '}
                <Link href={address}>
                  <HiddenText>{t.againFor(words)}</HiddenText>
                  <span aria-hidden="true">{t.again}</span>
                </Link>
              </>
            )}
          </span>
        </>
      )}
      {!answered && isNext && isOpen && (
        <ButtonLink look="primary" href={address}>
          {t.answer}
        </ButtonLink>
      )}
      {!answered && !isNext && <span class="regie-protocol__by">{t.later}</span>}
    </li>
  )
}

type EnrichingProps = { ctx: PageContext; record: ReadRecord; events: ReadEvent[] }

/** The decision and the judgement on it, each with who, when and why: what the privacy officer reads first. */
function Judged({ ctx, events }: Omit<EnrichingProps, 'record'>) {
  const { language } = ctx
  const t = weighingTexts[language]
  const last = events.findLast(({ step }) => step === 'decide-enrich')
  if (!last) return null
  const judged = events.findLast(({ step, seq }) => seq > last.seq && (step === 'veto' || step === 'no-objection'))
  const saidBy = ({ actorName, day }: ReadEvent) => t.by(actorName ?? t.regie, formatDay(day, language))
  const textOf = (...texts: unknown[]) => texts.filter(Boolean).map((text) => <p lang="nl">{String(text)}</p>)
  return (
    <DataList
      items={[
        { term: t.decided, value: saidBy(last) },
        { term: t.need, value: <>{textOf(last.given.proportion, last.reason)}</> },
        ...(judged
          ? [
              { term: stepInWords(informatieplein, judged.step, language), value: saidBy(judged) },
              { term: t.why, value: <>{textOf(judged.given.conditions, judged.reason)}</> },
            ].filter((_item, at) => at === 0 || judged.reason || judged.given.conditions)
          : []),
      ]}
    />
  )
}

/** Whether anything may be looked up now, and in which sources. */
function Enriching({ ctx, record, events }: EnrichingProps) {
  const t = weighingTexts[ctx.language]
  const sources = sourcesOf(events)
  const says: Record<string, string> = {
    'awaiting-privacy': t.awaiting,
    enriching: t.allowed,
    vetoed: t.vetoed,
  }
  const isUnsafe = record.state === 'vetoed' || record.state === 'awaiting-privacy'
  return (
    <Section>
      <Heading level={2}>{t.enrichment}</Heading>
      <Alert tone={isUnsafe ? 'warning' : 'info'}>
        {says[record.state] ?? (sources.length > 0 ? t.over : t.notDecided)}
      </Alert>
      <Judged ctx={ctx} events={events} />
      {sources.length > 0 && (
        <Table
          caption={t.enrichment}
          captionHidden
          rows={sources}
          columns={[
            {
              header: t.source,
              rowHeader: true,
              cell: ({ key }) => ENRICHING_SOURCES.find((one) => one.key === key)?.words[ctx.language] ?? key,
            },
            { header: t.lookedUp, cell: ({ added }) => t.times(added) },
          ]}
        />
      )}
    </Section>
  )
}
