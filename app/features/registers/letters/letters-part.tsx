import { letterTexts } from '../../../i18n/letters.ts'
import type { PageContext } from '../../../platform/http/index.ts'
import { dayOf, formatDay } from '../../../shared/days.ts'
import {
  ActionGroup,
  Badge,
  type BadgeTone,
  ButtonLink,
  Heading,
  Link,
  List,
  Paragraph,
  Section,
} from '../../../ui/index.ts'
import { recordAddress } from '../components/act-page.tsx'
import type { RegisterType } from '../declaration.ts'
import type { ReadRecord } from '../operations/read-record.ts'
import { type LetterRow, type LetterState, listLetters } from './letters.queries.ts'
import { offeredLetters } from './work-on-letter.ts'

/** On the page of a record: its letters, and those that can be drafted now. */
export async function LettersPart(ctx: PageContext, type: RegisterType, record: ReadRecord) {
  const t = letterTexts[ctx.language]
  if (!type.letters?.length || record.destroyedOn) return undefined
  const letters = await listLetters(ctx.tx, record.id)
  const offered = offeredLetters(ctx, type, record)
  const address = `${recordAddress(type, record.number)}/brieven`
  return (
    <Section>
      <Heading level={2}>{t.title}</Heading>
      {letters.length === 0 ? (
        <Paragraph>{t.none}</Paragraph>
      ) : (
        <List
          items={letters.map((letter) => (
            <>
              <Link href={ctx.href(`${address}/${letter.id}`)}>{nameOf(type, letter, ctx.language)}</Link>{' '}
              <Badge tone={TONES[letter.state]}>{t.states[letter.state]}</Badge> {whenInWords(ctx, letter)}
            </>
          ))}
        />
      )}
      {offered.length > 0 && (
        <ActionGroup>
          {offered.map(({ key, words }) => (
            <ButtonLink key={key} look="secondary" href={ctx.href(`${address}/nieuw?sjabloon=${key}`)}>
              {t.write(words[ctx.language])}
            </ButtonLink>
          ))}
        </ActionGroup>
      )}
    </Section>
  )
}

export const TONES: Record<LetterState, BadgeTone> = {
  draft: 'draft',
  checked: 'active',
  sending: 'warning',
  sent: 'ok',
  failed: 'danger',
  cancelled: 'neutral',
}

export const nameOf = (
  type: RegisterType,
  { template }: Pick<LetterRow, 'template'>,
  language: PageContext['language'],
) => type.letters?.find(({ key }) => key === template)?.words[language] ?? template

function whenInWords({ language }: PageContext, { sentOn, draftedAt }: LetterRow): string {
  return formatDay(sentOn ?? dayOf(draftedAt), language)
}
