import { mergingTexts } from '../../../i18n/merging.ts'
import type { PageContext } from '../../../platform/http/index.ts'
import { dayOf, formatDay, formatInstant } from '../../../shared/days.ts'
import { Alert, ButtonLink, Heading, Link, List, Section } from '../../../ui/index.ts'
import { recordAddress } from '../components/act-page.tsx'
import type { RegisterType } from '../declaration.ts'
import type { ReadRecord } from '../operations/read-record.ts'
import { listRecordsById } from '../records.queries.ts'
import { hasLevel } from '../scope.ts'
import { listMergedRecords } from './merge.queries.ts'

/** Where a record went, or what went into it, with the way back for who decides. */
export async function MergePart(ctx: PageContext, type: RegisterType, record: ReadRecord) {
  const t = mergingTexts[ctx.language]
  if (record.mergedInto) {
    const [into] = await listRecordsById(ctx.tx, [record.mergedInto])
    if (!into) return undefined
    const address = recordAddress(type, into.number)
    return (
      <Alert tone="info">
        {t.goneInto(into.number)} <Link href={ctx.href(address)}>{into.number}</Link>
      </Alert>
    )
  }
  const merged = await listMergedRecords(ctx.tx, record.id)
  const mayMerge = hasLevel(ctx.actor, type, 'decide') && !record.destroyedOn && !record.isRestricted
  if (merged.length === 0 && !mayMerge) return undefined
  const address = recordAddress(type, record.number)
  return (
    <Section>
      {merged.length > 0 && <Heading level={2}>{t.part}</Heading>}
      <List
        items={merged.map(({ merge, number, mergedAt, undoUntil }) => (
          <>
            <Link href={ctx.href(recordAddress(type, number))}>
              {t.cameIn(number, formatDay(dayOf(mergedAt), ctx.language))}
            </Link>
            {mayMerge && undoUntil >= ctx.clock.now() && (
              <>
                {` (${t.undoUntil(formatInstant(undoUntil, ctx.language))}) `}
                <Link href={ctx.href(`${address}/samenvoegen/${merge}/terugdraaien`)}>{t.undo}</Link>
              </>
            )}
          </>
        ))}
      />
      {mayMerge && (
        <ButtonLink look="subtle" href={ctx.href(`${address}/samenvoegen`)}>
          {t.link}
        </ButtonLink>
      )}
    </Section>
  )
}
