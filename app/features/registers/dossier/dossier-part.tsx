import { enforcementTexts } from '../../../i18n/enforcement.ts'
import type { PageContext } from '../../../platform/http/index.ts'
import { ButtonLink, Heading, Paragraph, Section } from '../../../ui/index.ts'
import { recordAddress } from '../components/act-page.tsx'
import type { RegisterType } from '../declaration.ts'
import type { ReadRecord } from '../operations/read-record.ts'
import { hasLevel } from '../scope.ts'

/** On the page of a record that can become a file for the court: where that is made, for who works on it. */
export async function DossierPart(ctx: PageContext, type: RegisterType, record: ReadRecord) {
  if (!type.hasDossier || record.destroyedOn || !hasLevel(ctx.actor, type, 'handle')) return undefined
  const t = enforcementTexts[ctx.language].dossier
  return (
    <Section>
      <Heading level={2}>{t.title}</Heading>
      <Paragraph>{t.partIntro}</Paragraph>
      <ButtonLink look="secondary" href={ctx.href(`${recordAddress(type, record.number)}/dossier`)}>
        {t.link}
      </ButtonLink>
    </Section>
  )
}
