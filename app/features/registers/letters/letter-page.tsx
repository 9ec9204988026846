import { letterTexts } from '../../../i18n/letters.ts'
import { registerTexts } from '../../../i18n/registers.ts'
import { NotFound, orNotFound, type PageContext, type PageView } from '../../../platform/http/index.ts'
import { readConfidential } from '../../../platform/read-log/index.ts'
import { formatDay, formatInstant } from '../../../shared/days.ts'
import { Alert, Badge, DataList, Downloads, Heading, Section, TitleRow } from '../../../ui/index.ts'
import { recordAddress } from '../components/act-page.tsx'
import { openParts, readRecord } from '../operations/read-record.ts'
import { activityOf, askedRegister } from '../pages/find.ts'
import { hasReason } from '../reading/reading-reason.ts'
import { RECORD_SUBJECTS } from '../reading/subjects.ts'
import { hasLevel, scopeOf } from '../scope.ts'
import { type LetterContent, missingIn } from './letter.ts'
import { LetterActions } from './letter-actions.tsx'
import { LetterSentences } from './letter-sentences.tsx'
import type { LetterProblem, ReadLetter } from './letter-view.ts'
import { findLetter } from './letters.queries.ts'
import { nameOf, TONES } from './letters-part.tsx'
import { contentPart } from './work-on-letter.ts'

/** Reads the letter of the address, and puts on record who read it; for who may not read the record it is not there. */
export async function askedLetter(ctx: PageContext): Promise<ReadLetter> {
  const type = askedRegister(ctx)
  const scope = scopeOf(ctx, ctx.tx)
  const record = await readConfidential(ctx, activityOf(ctx.params)!, RECORD_SUBJECTS, async () =>
    orNotFound(await readRecord(scope, type, ctx.params.record ?? '')),
  )
  if (!hasLevel(ctx.actor, type, 'read') || !(await hasReason(ctx, type, record))) throw new NotFound()
  const letter = orNotFound(await findLetter(ctx.tx, record.id, ctx.params.letter ?? ''))
  const template = orNotFound(type.letters?.find(({ key }) => key === letter.template))
  const content = orNotFound((await openParts(scope, type, record.id))<LetterContent>(contentPart(letter.id)))
  return { type, record, letter, template, content }
}

/** A letter for the lawyer: what it says, where each fact comes from, and what can be done with it. */
export const showLetter = async (ctx: PageContext): Promise<PageView> => letterPage(ctx, await askedLetter(ctx))

export function letterPage(ctx: PageContext, read: ReadLetter, problem?: LetterProblem): PageView {
  const { language } = ctx
  const { type, record, letter, content } = read
  const t = letterTexts[language]
  const missing = missingIn(content).length
  const address = `${recordAddress(type, record.number)}/brieven/${letter.id}`
  const files = (['pdf', 'docx', 'html'] as const).map((format) => ({
    ...{ href: ctx.href(`${address}/brief.${format}`), label: t.review.fileNames[format] },
  }))
  return {
    title: nameOf(type, letter, language),
    frame: 'work',
    breadcrumbs: [
      { label: registerTexts[language].title, href: '/werk/registers' },
      { label: type.words.many[language], href: `/werk/registers/${type.key}` },
      { label: record.number, href: recordAddress(type, record.number) },
    ],
    body: (
      <>
        <TitleRow
          kicker={record.number}
          title={nameOf(type, letter, language)}
          state={<Badge tone={TONES[letter.state]}>{t.states[letter.state]}</Badge>}
        />
        {missing > 0 && letter.state !== 'sent' && <Alert tone="warning">{t.review.missingAlert(missing)}</Alert>}
        <DataList items={aboutLetter(ctx, read)} />
        <LetterActions ctx={ctx} read={read} problem={problem} />
        <LetterSentences ctx={ctx} content={content} />
        <Section>
          <Heading level={2}>{t.review.files}</Heading>
          <Downloads items={files} />
        </Section>
      </>
    ),
  }
}

function aboutLetter({ language }: PageContext, { letter, content }: ReadLetter) {
  const t = letterTexts[language]
  const told = [
    t.draftedBy(letter.draftedByName ?? '', formatInstant(letter.draftedAt, language)),
    ...(letter.checkedAt ? [t.checkedBy(letter.checkedByName ?? '', formatInstant(letter.checkedAt, language))] : []),
    ...(letter.sentOn && letter.way ? [t.sentOn(formatDay(letter.sentOn, language), t.ways[letter.way])] : []),
    ...(letter.openedAt ? [t.openedAt(formatInstant(letter.openedAt, language))] : []),
  ]
  return [
    { term: t.review.to, value: content.to.length > 0 ? content.to.join(', ') : t.review.nobody },
    { term: t.form.dated, value: formatDay(content.dated, language) },
    {
      term: t.atWork.state,
      value: (
        <>
          {told.map((line) => (
            <div key={line}>{line}</div>
          ))}
        </>
      ),
    },
  ]
}
