import { registerTexts } from '../../../i18n/registers.ts'
import { relationTexts } from '../../../i18n/relations.ts'
import type { PageContext } from '../../../platform/http/index.ts'
import { Button, ButtonLink, Form, Heading, Link, List, Section } from '../../../ui/index.ts'
import type { RegisterType } from '../declaration.ts'
import { stateInWords } from '../pages/words.ts'
import type { RecordRow, RelatedRow } from '../records.queries.ts'
import { JOINED } from '../relations/join-records.ts'
import { hasLevel } from '../scope.ts'
import { findRegister } from '../types/index.ts'
import { recordAddress } from './act-page.tsx'

type RelatedProps = {
  ctx: PageContext
  type: RegisterType
  record: Pick<RecordRow, 'number' | 'destroyedOn' | 'mergedInto'>
  related: RelatedRow[]
}

/** Other records that this one hangs together with; who works on it joins it to more, and takes that back. */
export function RelatedList({ ctx, type, record, related }: RelatedProps) {
  const { language } = ctx
  const t = relationTexts[language]
  const mayJoin = hasLevel(ctx.actor, type, 'handle') && !record.destroyedOn && !record.mergedInto
  if (related.length === 0 && !mayJoin) return null
  const address = recordAddress(type, record.number)
  return (
    <Section>
      <Heading level={2}>{registerTexts[language].related}</Heading>
      <List
        items={related.flatMap(({ id, register, number, state, relation }) => {
          const other = findRegister(register)
          if (!other) return []
          const name = `${other.words.one[language]} ${number}`
          return [
            <>
              <Link href={ctx.href(recordAddress(other, number))}>{name}</Link> ({stateInWords(other, state, language)})
              {mayJoin && relation === JOINED && (
                <Form
                  action={ctx.href(`${address}/verbinden/${id}/verwijderen`)}
                  csrfToken={ctx.csrf}
                  label={t.remove(name)}
                >
                  <Button look="subtle">{t.remove(name)}</Button>
                </Form>
              )}
            </>,
          ]
        })}
      />
      {mayJoin && (
        <ButtonLink look="secondary" href={ctx.href(`${address}/verbinden`)}>
          {t.add}
        </ButtonLink>
      )}
    </Section>
  )
}
