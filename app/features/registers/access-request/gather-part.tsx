import { accessTexts } from '../../../i18n/access-request.ts'
import { download, NotFound, orNotFound, type PageContext } from '../../../platform/http/index.ts'
import { formatDay } from '../../../shared/days.ts'
import {
  ActionGroup,
  Alert,
  Button,
  ButtonLink,
  Form,
  Heading,
  HiddenField,
  Link,
  List,
  Paragraph,
  Section,
} from '../../../ui/index.ts'
import { recordAddress } from '../components/act-page.tsx'
import type { RegisterType } from '../declaration.ts'
import { openParts, type ReadRecord } from '../operations/read-record.ts'
import { openForReader } from '../reading/open-for-reader.ts'
import { findRecord, listEvents } from '../records.queries.ts'
import { hasLevel, scopeOf } from '../scope.ts'
import { SPACES } from '../spaces.ts'
import { findRegister } from '../types/index.ts'
import { verzoekenBetrokkenen } from '../types/verzoeken-betrokkenen.ts'
import { BUNDLE, SUMMARY } from './gather.queries.ts'
import type { Summary } from './gather.ts'
import { requestsFor } from './gather-page.tsx'
import { gatherStateOf } from './release-gathered.ts'

/** On a request of somebody about his own data: what was found of him in all registers, and the file for him. */
export async function GatherPart(ctx: PageContext, type: RegisterType, record: ReadRecord) {
  if (type.key !== verzoekenBetrokkenen.key || record.destroyedOn) return undefined
  const t = accessTexts[ctx.language]
  const summary = (await openParts(scopeOf(ctx, ctx.tx), type, record.id))<Summary>(SUMMARY)
  const state = gatherStateOf(record.events)
  const address = recordAddress(type, record.number)
  const mayGather = hasLevel(ctx.actor, type, 'handle') && !record.closedOn
  const mayRelease = hasLevel(ctx.actor, type, 'decide') && state === 'gathered' && summary !== undefined
  const askedBy = record.events.filter(({ step }) => step === 'gather-asked').at(-1)?.actor
  return (
    <Section>
      <Heading level={2}>{t.title}</Heading>
      {state === 'asked' && (
        <Alert tone="info">
          <Link href={ctx.href(`${address}/verzamelen`)}>{t.waiting}</Link>
        </Alert>
      )}
      {summary && <Found ctx={ctx} summary={summary} />}
      {summary && (
        <Paragraph>
          {state === 'released' ? t.released : t.mustBeReleased}{' '}
          <Link href={ctx.href(`${address}/bestand.zip`)} download>
            {state === 'released' ? t.download : t.readThrough}
          </Link>
        </Paragraph>
      )}
      {mayRelease && askedBy === ctx.actor.id && <Paragraph>{t.problems['same-person']}</Paragraph>}
      {mayRelease && askedBy !== ctx.actor.id && (
        <Form action={ctx.href(`${address}/verzamelen/vrijgeven`)} csrfToken={ctx.csrf} label={t.release}>
          <HiddenField name="revision" value={String(record.revision)} />
          <Button>{t.release}</Button>
        </Form>
      )}
      {mayGather && state !== 'asked' && (
        <ActionGroup>
          <ButtonLink look="secondary" href={ctx.href(`${address}/verzamelen`)}>
            {summary ? t.again : t.gather}
          </ButtonLink>
        </ActionGroup>
      )}
    </Section>
  )
}

function Found({ ctx, summary: { madeOn, found, leftOut } }: { ctx: PageContext; summary: Summary }) {
  const { language } = ctx
  const t = accessTexts[language]
  return (
    <>
      <Paragraph>
        {t.gatheredOn(formatDay(madeOn, language))}{' '}
        {leftOut.length > 0 && t.leftOut(leftOut.map((space) => SPACES[space][language]).join(', '))}
      </Paragraph>
      <Paragraph>{found.length === 0 ? t.foundNone : t.found(found.length)}</Paragraph>
      <List
        items={found.map(({ register, number, likeness, isIncluded }) => (
          <>
            <strong>{number}</strong> {findRegister(register)?.words.many[language]}: {t.likenesses[likeness]},{' '}
            {isIncluded ? t.included : t.notIncluded}
          </>
        ))}
      />
    </>
  )
}

/**
 * The gathered file: until it is released only for who reads it through, after that for who works on the request. The name
 * of the file says nothing about the person.
 */
export async function downloadGathered(ctx: PageContext): Promise<Response> {
  const type = requestsFor(ctx)
  const row = orNotFound(await findRecord(ctx.tx, type.key, ctx.params.record ?? ''))
  const isReleased = gatherStateOf(await listEvents(ctx.tx, row.id)) === 'released'
  if (!isReleased && !hasLevel(ctx.actor, type, 'decide')) throw new NotFound()
  const scope = scopeOf(ctx, ctx.tx)
  await openForReader(ctx, type, row)
  const content = orNotFound((await openParts(scope, type, row.id))<string>(BUNDLE))
  const name = `${row.number.toLowerCase()}${isReleased ? '' : '-concept'}.zip`
  return download(Buffer.from(content, 'base64'), 'application/zip', name)
}
