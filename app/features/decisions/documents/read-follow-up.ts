import type { Tx } from '../../../platform/database/index.ts'
import { readPlanRows } from '../../plan/index.ts'
import { listLinks } from '../../thread/index.ts'
import { findDossier } from '../dossiers/dossiers.queries.ts'
import type { OfficialDocument } from './documents.queries.ts'

export type FollowUpAction = { id: string; code: string; title: string; owner: string; endsOn: string; state: string }
/** What a decision led to in the plan of its dossier, and the goals that more can be made for. */
export type FollowUpFacts = {
  hasPlan: boolean
  actions: FollowUpAction[]
  goals: { id: string; code: string; title: string }[]
}

export async function readFollowUp(tx: Tx, document: OfficialDocument): Promise<FollowUpFacts> {
  const planId = (await findDossier(tx, { id: document.dossierId }))?.planId
  if (!planId) return { hasPlan: false, actions: [], goals: [] }
  const root = await readPlanRows(tx, planId)
  const ledTo = new Set((await listLinks(tx, 'led-to', [document.id])).map(({ toId }) => toId))
  const said = (value: unknown) => (value === null || value === undefined ? '' : String(value))
  const actions = (root.children.action ?? []).filter(({ row }) => ledTo.has(row.id))
  const goals = (root.children.theme ?? []).flatMap((theme) => theme.children.goal ?? [])
  return {
    hasPlan: true,
    actions: actions.map(({ row }) => ({
      id: row.id,
      code: said(row.code),
      title: said(row.title),
      owner: said(row.owner),
      endsOn: said(row.endsOn),
      state: said(row.state),
    })),
    goals: goals.map(({ row }) => ({ id: row.id, code: said(row.code), title: said(row.title) })),
  }
}
