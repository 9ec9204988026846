import { identityTexts } from '../../../i18n/identity.ts'
import type { PageContext, PageView } from '../../../platform/http/index.ts'
import { Heading, Intro, Table } from '../../../ui/index.ts'
import { RIGHTS, type Right, ROLE_NAMES, ROLES } from '../rights.ts'

/** The matrix itself, as a page. */
export async function showRights(ctx: PageContext): Promise<PageView> {
  const t = identityTexts[ctx.language]
  const rights = Object.keys(RIGHTS) as Right[]
  return {
    title: t.rolesAndRights,
    frame: 'work',
    body: (
      <>
        <Heading level={1}>{t.rolesAndRights}</Heading>
        <Intro>{t.rolesIntro}</Intro>
        <Table
          caption={t.rolesAndRights}
          captionHidden
          columns={[
            { header: t.right, rowHeader: true, cell: (right) => t.rightNames[right] },
            ...ROLE_NAMES.map((role) => ({
              header: t.roleNames[role],
              cell: (right: Right) => ((ROLES[role] as readonly Right[]).includes(right) ? t.may : '–'),
            })),
          ]}
          rows={rights}
        />
      </>
    ),
  }
}
