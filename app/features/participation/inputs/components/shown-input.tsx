import { inputTexts } from '../../../../i18n/inputs.ts'
import type { RequestContext } from '../../../../platform/http/index.ts'
import { formatDay } from '../../../../shared/days.ts'
import { formatNumber, type Language } from '../../../../shared/numbers.ts'
import { Heading, HiddenText, Link, List, Paragraph } from '../../../../ui/index.ts'
import type { Input } from '../inputs.queries.ts'
import type { ShownInput, ShownPlace } from '../read-shown.ts'
import { OutcomeBadge } from './outcome-badge.tsx'

/** Who said it, when and about what, as far as is known. */
export function factsOf(input: Input & { themeName: string }, language: Language): string {
  const t = inputTexts[language]
  const when = input.heardOn && formatDay(input.heardOn, language)
  const facts = [
    t.origins[input.origin],
    input.saidBy && t.saidBy(input.saidBy),
    input.people ? t.people(formatNumber(input.people, language)) : '',
    when && (input.heardOn.length === 10 ? t.heardOnDay(when) : t.heardOn(when)),
    input.themeName && t.about(input.themeName),
    input.areaName && t.place(input.areaName),
  ]
  return facts.filter(Boolean).join(' · ')
}

/** The words themselves: whatever direction or language they are in, they stay within their own lines. */
export function Words({ body }: { body: string }) {
  return (
    <blockquote class="utrecht-blockquote regie-said" lang="nl" dir="auto">
      {body}
    </blockquote>
  )
}

/** One input in a list: what was said, and what was done with it. */
export function ShownInputPart({ ctx, input }: { ctx: RequestContext; input: ShownInput }) {
  const { language } = ctx
  const t = inputTexts[language]
  return (
    <article class="regie-input" id={`inbreng-${input.number}`}>
      <Heading level={3} look={4}>
        <Link href={ctx.href(`/praat-mee/${input.slug}/inbreng/${input.number}`)}>
          {t.number(input.number)}
          <HiddenText>: {input.title}</HiddenText>
        </Link>{' '}
        <OutcomeBadge outcome={input.outcome} language={language} />
      </Heading>
      <Words body={input.body} />
      <Paragraph small>{factsOf(input, language)}</Paragraph>
      <Answer ctx={ctx} input={input} />
    </article>
  )
}

/** What was decided, why, and where it stands. */
export function Answer({ ctx, input }: { ctx: RequestContext; input: ShownInput }) {
  const t = inputTexts[ctx.language]
  if (!input.outcome) return <Paragraph>{t.noOutcomeHint}</Paragraph>
  return (
    <>
      <Paragraph>
        <strong>{t.because}:</strong> <span lang="nl">{input.reason}</span>
      </Paragraph>
      {input.places.length > 0 && (
        <>
          <Paragraph>
            <strong>{t.ledTo}:</strong>
          </Paragraph>
          <List items={input.places.map((place) => <PlaceLink key={place.title} ctx={ctx} place={place} />)} />
        </>
      )}
    </>
  )
}

function PlaceLink({ ctx, place }: { ctx: RequestContext; place: ShownPlace }) {
  const t = inputTexts[ctx.language]
  return (
    <>
      {t.placeKinds[place.kind]}:{' '}
      {place.path ? (
        <Link href={ctx.href(place.path)} lang="nl">
          {place.title}
        </Link>
      ) : (
        place.title
      )}
      {place.isGone && ` (${t.goneFromPlan})`}
    </>
  )
}
