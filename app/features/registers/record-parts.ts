import type { VNode } from 'preact'
import type { PageContext } from '../../platform/http/index.ts'
import { GatherPart } from './access-request/gather-part.tsx'
import { BibobPart } from './bibob/bibob-part.tsx'
import { DeputyPart, MeetingPart, PlanPart } from './casework/record-part.tsx'
import { CovenantPart } from './covenants/covenant-part.tsx'
import type { RegisterType } from './declaration.ts'
import { DossierPart } from './dossier/dossier-part.tsx'
import { AreaPart } from './enforcement/area-part.tsx'
import { LadderPart } from './enforcement/ladder-part.tsx'
import { LettersPart } from './letters/letters-part.tsx'
import { LoadPart } from './locations/load-part.tsx'
import { MergePart } from './merging/merge-part.tsx'
import type { ReadRecord } from './operations/read-record.ts'
import { ProtectionPart } from './secrecy/protection-part.tsx'
import { SharesPart } from './sharing/shares-part.tsx'
import { ProtocolPart } from './weighing/protocol-part.tsx'

/** A part of the record page that some registers have: meetings, letters, a plan. Nothing where it does not apply. */
export type RecordPart = (ctx: PageContext, type: RegisterType, record: ReadRecord) => Promise<VNode | undefined>

/** The parts in the order in which they stand on the page, after the people. */
export const recordParts: RecordPart[] = [
  BibobPart,
  CovenantPart,
  ProtocolPart,
  DeputyPart,
  PlanPart,
  MeetingPart,
  LadderPart,
  AreaPart,
  LoadPart,
  LettersPart,
  DossierPart,
  GatherPart,
  SharesPart,
  MergePart,
  ProtectionPart,
]
