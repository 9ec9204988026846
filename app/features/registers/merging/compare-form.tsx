import { mergingTexts } from '../../../i18n/merging.ts'
import { registerTexts } from '../../../i18n/registers.ts'
import { type PageContext, stillOpened } from '../../../platform/http/index.ts'
import {
  ActionGroup,
  Button,
  ErrorSummary,
  Form,
  Heading,
  HiddenField,
  Link,
  List,
  Paragraph,
  Radios,
  Section,
  TextArea,
} from '../../../ui/index.ts'
import { listAccounts } from '../../identity/index.ts'
import { listOrganisations } from '../../partners/index.ts'
import { recordAddress } from '../components/act-page.tsx'
import type { RegisterType } from '../declaration.ts'
import { differingFields, type Side, usualSide } from '../domain/merge.ts'
import type { ReadRecord } from '../operations/read-record.ts'
import { valueInWords } from '../pages/words.ts'
import type { MergeRefusal } from './merge-records.ts'
import type { Pair } from './pair.ts'
import { missingParties } from './take-over.ts'

export type Problem = Exclude<MergeRefusal, 'not-found' | 'not-allowed'>

/** The revisions of both records that somebody compared. */
type Compared = { revision: number; duplicateRevision: number }

export type Typed = { reason: string; chosen: Record<string, Side>; compared?: Compared; problem?: Problem }

/** The name of the field that says of which record something is taken. */
export const choiceField = (key: string) => `keuze.${key}`

/** What two records say differently, to choose from; what comes along; and why. */
export async function CompareForm(ctx: PageContext, type: RegisterType, pair: Pair, typed: Typed) {
  const { language } = ctx
  const t = mergingTexts[language]
  const words = registerTexts[language]
  const { kept, merged } = pair
  const address = recordAddress(type, kept.number)
  const differences = await differencesOf(ctx, type, pair)
  const message = typed.problem && t.problems[typed.problem]
  const inReason = typed.problem === 'reason-needed'
  const compared = stillOpened(typed.problem, typed.compared)
  return (
    <Form action={ctx.href(`${address}/samenvoegen`)} csrfToken={ctx.csrf} label={t.title}>
      {message && (
        <ErrorSummary title={words.checkThis} errors={[{ field: inReason ? 'reason' : undefined, message }]} />
      )}
      <HiddenField name="dubbel" value={merged.number} />
      <HiddenField name="revision" value={String(compared?.revision ?? kept.revision)} />
      <HiddenField name="duplicateRevision" value={String(compared?.duplicateRevision ?? merged.revision)} />
      <Section>
        <Heading level={2}>{t.choose}</Heading>
        <Paragraph>{differences.length > 0 ? t.chooseIntro : t.same}</Paragraph>
        {differences.map(({ key, label, usual, ofKept, ofMerged }) => (
          <Radios
            key={key}
            name={choiceField(key)}
            label={label}
            value={typed.chosen[key] ?? usual}
            choices={[
              { value: 'kept', label: `${kept.number}: ${ofKept}` },
              { value: 'merged', label: `${merged.number}: ${ofMerged}` },
            ]}
          />
        ))}
      </Section>
      <ComingAlong ctx={ctx} type={type} pair={pair} />
      <TextArea
        name="reason"
        label={t.reason}
        required={words.required}
        value={typed.reason}
        error={inReason ? message : undefined}
        rows={3}
      />
      <ActionGroup>
        <Button>{t.save}</Button>
        <Link href={ctx.href(address)}>{words.step.cancel}</Link>
      </ActionGroup>
    </Form>
  )
}

async function differencesOf(ctx: PageContext, type: RegisterType, { kept, merged }: Pair) {
  const { language } = ctx
  const t = mergingTexts[language]
  const named = [...(await listAccounts(ctx.tx)), ...(await listOrganisations(ctx.tx))]
  const names = new Map(named.map(({ id, name }) => [id, name]))
  const facts = { kept: kept.allFacts, merged: merged.allFacts }
  const fields = differingFields(type, facts).map((field) => {
    const inWords = (record: ReadRecord) => {
      const value = record.allFacts[field.key]
      return value === undefined || value === null ? t.nothing : valueInWords(field, value, language, names)
    }
    return {
      ...{ key: field.key, label: field.words[language], usual: usualSide(kept.allFacts[field.key]) },
      ...{ ofKept: inWords(kept), ofMerged: inWords(merged) },
    }
  })
  const placeOf = ({ place }: ReadRecord) => [place?.address, place?.postcode].filter(Boolean).join(', ')
  if (!merged.place || placeOf(kept) === placeOf(merged)) return fields
  const place = {
    ...{ key: 'place', label: registerTexts[language].place, usual: usualSide(kept.place?.address) },
    ...{ ofKept: placeOf(kept) || t.nothing, ofMerged: placeOf(merged) },
  }
  return [...fields, place]
}

function ComingAlong({ ctx, type, pair }: { ctx: PageContext; type: RegisterType; pair: Pair }) {
  const t = mergingTexts[ctx.language]
  const roleOf = (key: string) => type.parties?.find((role) => role.key === key)?.words[ctx.language] ?? key
  const people = missingParties(pair)
  return (
    <Section>
      <Heading level={2}>{t.comesAlong}</Heading>
      <Heading level={3}>{t.people}</Heading>
      {people.length === 0 ? (
        <Paragraph>{t.noPeople}</Paragraph>
      ) : (
        <List
          items={people.map(({ role, person, organisationName }) =>
            [`${roleOf(role)}:`, person?.name ?? organisationName ?? ''].join(' '),
          )}
        />
      )}
      <Paragraph>{t.stays(pair.merged.number)}</Paragraph>
    </Section>
  )
}
