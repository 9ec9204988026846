import { letterTexts } from '../../../i18n/letters.ts'
import type { PageContext } from '../../../platform/http/index.ts'
import { formatDay } from '../../../shared/days.ts'
import { Figure, Heading, Section } from '../../../ui/index.ts'
import type { FactSource, LetterContent, LetterParagraph, LetterPart } from './letter.ts'

/** The text of a letter, and beside each sentence where what it states comes from. */
export function LetterSentences({ ctx, content }: { ctx: PageContext; content: LetterContent }) {
  const t = letterTexts[ctx.language].review
  const paragraphs: LetterParagraph[] = [{ sentences: [content.subject] }, ...content.paragraphs]
  return (
    <Section>
      <Heading level={2}>{t.sentences}</Heading>
      <div class="regie-letter">
        {paragraphs.map(({ heading, sentences, map, writtenBy }, index) => (
          <section key={index} class="regie-letter__paragraph">
            {heading && (
              <h3 class="regie-letter__heading" lang="nl">
                {heading}
              </h3>
            )}
            {sentences.map((parts, place) => (
              <div key={place} class="regie-letter__sentence">
                <p class={index === 0 ? 'regie-letter__subject' : undefined} lang="nl">
                  {parts.map((part, position) => (
                    <Part key={position} part={part} />
                  ))}
                </p>
                <Sources ctx={ctx} parts={parts} writtenBy={writtenBy} />
              </div>
            ))}
            {map && <Figure title={map.caption} svg={map.svg} />}
          </section>
        ))}
      </div>
    </Section>
  )
}

function Part({ part }: { part: LetterPart }) {
  if (part.isMissing) return <mark class="regie-letter__missing">{part.text}</mark>
  return <span class={part.source && 'regie-letter__fact'}>{part.text}</span>
}

type SourcesProps = { ctx: PageContext; parts: readonly LetterPart[]; writtenBy?: string }

function Sources({ ctx, parts, writtenBy }: SourcesProps) {
  const t = letterTexts[ctx.language].review
  const stated = parts.filter(({ mark }) => mark)
  if (stated.length === 0) {
    return <p class="regie-letter__sources">{writtenBy === undefined ? t.noFacts : t.written(writtenBy)}</p>
  }
  return (
    <ul class="regie-letter__sources">
      {stated.map((part, index) => (
        <li key={index}>
          {part.source ? sourceInWords(ctx, part.source) : <strong>{`${t.missing}: ${part.mark}`}</strong>}
        </li>
      ))}
    </ul>
  )
}

function sourceInWords({ language }: PageContext, source: FactSource) {
  const t = letterTexts[language].review
  switch (source.kind) {
    case 'event':
      return t.fromEvent(source.what, source.step, formatDay(source.day, language), source.by)
    case 'deadline':
      return (
        <>
          {t.fromDeadline(source.what)}
          {source.derivation.map(({ text }) => (
            <span key={text} class="regie-letter__why" lang="nl">
              {text}
            </span>
          ))}
        </>
      )
    case 'party':
      return t.fromParty(source.what)
    case 'place':
      return t.fromPlace
    case 'record':
      return t.fromRecord[source.what as keyof typeof t.fromRecord] ?? source.what
  }
}
