import type { InterruptingAct } from '../../law/index.ts'
import type { Day } from '../../shared/days.ts'
import type { Provision } from './bylaw/provisions.ts'
import type { Level, SpaceId } from './spaces.ts'
import type { Words } from './words.ts'

/**
 * What one register is: its words, its place, what is written down, which steps there are and who may take them, which
 * terms run, what is kept for how long and what it counts. One file in `types/` declares one register with
 * `defineRegister`; the engine gives it everything else. The how-to is docs/how-to/add-a-register.md.
 */
export type RegisterType = {
  /** Part of the address, in Dutch: /werk/registers/woonoverlast. Never changes. */
  key: string
  words: { one: Words; many: Words; intro: Words }
  group: RegisterGroup
  space: SpaceId
  /** How confidential: O open, I internal, V confidential, P personal data, B special-category or criminal data. */
  confidentiality: 'O' | 'I' | 'V' | 'P' | 'B'
  /** The items of the inventory in docs/domain/registers.md that it serves. */
  items: readonly number[]
  /** Bases of which one is chosen and recorded at intake; the first is the usual one. At least one. */
  bases: readonly LegalBasis[]
  purpose: Words
  /** `{year}` and `{number:4}`: Z-2022-0017. Holds nothing about a person. */
  numberPattern: string
  /** What makes one record different from another in a list; never the name of a person. */
  titleOf?: (facts: Facts) => string
  fields: readonly Field[]
  /** Roles in which people and organisations take part. */
  parties?: readonly PartyRole[]
  /** Whether a record has an address or place, and whether that place is where somebody lives. */
  place?: { isRequired?: boolean; isPersonal?: boolean }
  /** Every state; the first is that of a new record. */
  states: readonly State[]
  steps: readonly Step[]
  deadlines?: readonly DeadlineDeclaration[]
  letters?: readonly LetterTemplate[]
  taskTemplates?: readonly TaskTemplate[]
  retention: Retention
  counts?: readonly CountingRule[]
  /** Whether the check "known here?" looks in this register; a hit names the contact and nothing else. */
  isKnownHere?: boolean
  /** Data that the read log must say why it was looked at, before it is shown. */
  asksReason?: boolean
  /** Address of the page on which people who see nothing of the register hand something in. */
  handedInAt?: string
  /** Address of the page on which a file of another system is counted, of which nothing but the counts is kept. */
  countedFrom?: string
  /** Whether one record can be a part of a plan per person or family, with goals and evaluation days (D4). */
  hasActionPlan?: boolean
  /** Whether a record is made into a file for the court: chronology, sources, audit trail and checksums (D17). */
  hasDossier?: boolean
  /** Whether meetings discuss these records, and what such a meeting is called. */
  meeting?: { one: Words; kind: string }
}

/** As section I of the features groups the systems of the source documents. */
export type RegisterGroup = 'undermining' | 'care' | 'drugs' | 'digital' | 'order' | 'enforcement' | 'work'

export type LegalBasis = {
  key: string
  words: Words
  /** As printed: "artikel 13b Opiumwet". */
  article: string
  source?: string
}

export type FieldKind =
  | 'text'
  | 'longText'
  | 'number'
  | 'amount'
  | 'day'
  | 'moment'
  | 'yesNo'
  | 'choice'
  | 'choices'
  | 'polygon'
  | 'organisation'
  | 'account'

export type Field = {
  key: string
  words: Words
  hint?: Words
  kind: FieldKind
  choices?: readonly { key: string; words: Words }[]
  isRequired?: boolean
  /**
   * May say something about a person. It is sealed with the key of the record, stands in no list, count, search or audit,
   * and is left out of what is counted. Free text in a register of class P or B is always personal.
   */
  isPersonal?: boolean
  /** Says where something comes from: the chronology of a file names it as source. */
  isSource?: boolean
  /** A column of the list. */
  inList?: boolean
  /** Can be chosen from above the list; for `choice`, `choices` and `yesNo`. */
  isFilter?: boolean
  min?: number
  max?: number
  /** Shown on the intake form; otherwise only asked by the steps that name it. Default true. */
  atIntake?: boolean
}

export type Facts = Record<string, FactValue>
export type FactValue = string | number | boolean | readonly string[] | null | undefined

export type PartyRole = {
  key: string
  words: Words
  /** A person (sealed), or an organisation. */
  is: 'person' | 'organisation' | 'either'
  isRequired?: boolean
  /** Seen by who may only check, as the protocol allows. */
  isInProtocol?: boolean
}

export type State = {
  key: string
  words: Words
  /** Nothing more is to be done; retention counts from here. */
  isEnd?: boolean
  /** Of a shared space: who may only check sees the record while it is in this state. */
  isShared?: boolean
}

/**
 * Something that is done with a record: a transition when `to` says which state follows, otherwise an act that is put on
 * record while the state stays. Every one is an event with actor, day and reason; counting rules count these.
 */
export type Step = {
  key: string
  words: Words
  /** What it is called once it is done, on the timeline: "Last opgelegd". */
  done: Words
  hint?: Words
  /** States in which it can be done; left out: every state that is not an end. */
  from?: readonly string[]
  to?: string
  level: Exclude<Level, 'check'>
  /** Instead of the level: a right of its own, such as the veto of the privacy officer. */
  right?: string
  /** Asked when the step is taken; `keep` writes the answer into the facts of the record as well. */
  fields?: readonly (Field & { keep?: boolean })[]
  needsReason?: boolean
  /** Somebody else than who took this earlier step (four eyes). */
  notBy?: string
  guards?: readonly Guard[]
  /** On which provision of the by-law it rests, and the day on which that must have held; nothing where it rests on a law. */
  bylaw?: (situation: Situation) => { provision?: Provision; day: Day } | undefined
  article?: string
  /** Name of the day it happens, when that is more than "day": "Dag van bekendmaking". */
  dayWords?: Words
  /** Offered in a part of the page of its own, and not among the buttons. */
  isInPart?: boolean
  /** Taken on a page of its own, at this address under the record, and not with the form of every step. */
  page?: string
  /** The account that is filled in here handles the record from then on. */
  handler?: string
  /** Done by Regie itself when this deadline of the record passes: an end date that removes itself. */
  automatic?: { whenPasses: string }
  /** Opens a record of another register of the same space with these facts, and joins the two, in the same transaction. */
  opens?: {
    register: string
    facts?: (situation: Situation) => Facts
    /** Who stands in which role there: the role here by that there. Left out: in the role of the same name. */
    parties?: Readonly<Record<string, string>>
  }
  /**
   * Put on record as this step in the joined records of these registers too, on the same day: an objection moves the terms
   * of the order, and those of its claims. Where that step cannot be taken, nothing happens there.
   */
  echoes?: readonly { register: string; step: string }[]
}

/** What a guard looks at. Pure data; the day is given. */
export type Situation = {
  state: string
  facts: Facts
  /** What was filled in for this step. */
  given: Facts
  /** The day the step happens. */
  day: Day
  today: Day
  events: readonly PastEvent[]
  parties: readonly { role: string; isPerson: boolean }[]
  /** `isProvisional`: something still holds or stops it, so that it ends later than `dueOn`. */
  deadlines: readonly { key: string; dueOn: Day; isOpen: boolean; isProvisional?: boolean }[]
  openTasks: number
  meetingsHeld: number
  /** Whether the record has letters of this template that were sent. */
  lettersSent: readonly string[]
  /**
   * Records of the space that are joined to this one, and those that are joined to these: two orders of one case. Only
   * facts that say nothing about a person.
   */
  related: readonly { register: string; state: string; isEnded: boolean; facts: Facts }[]
}

export type PastEvent = { step: string; day: Day; actor: string; given: Facts; seq: number }

export type Guard = {
  key: string
  /** Why it cannot be done, and what to do about it. */
  words: Words
  article?: string
  holds(situation: Situation): boolean
}

export type DeadlineDeclaration = {
  key: string
  words: Words
  /** Id of a rule of app/law, or 'authority-term' for a term that the decision itself sets. */
  rule: string
  /** The term begins with the latest event of this step, on its day; or on the day that a field of that event names. */
  startsWith: { step: string; field?: string }
  /** These steps meet it. */
  metBy: readonly string[]
  /** These steps make it fall away. */
  endedBy?: readonly string[]
  /** Runs only in these states; left out: until it is met. */
  whileIn?: readonly string[]
  extendedBy?: string
  /**
   * The term stands still from one step to the other (end of that day); a step that was not taken yet: still now. Of what
   * was asked for (`isAsked`) from the day after asking, until the day it came in, which counts again. With `isUntil` the
   * day of the second step counts again; `notBeyond` names another term of the record, and longer than that it never
   * stands still.
   */
  suspendedBy?: readonly {
    from: string
    until: readonly string[]
    isAsked?: boolean
    isUntil?: boolean
    notBeyond?: string
  }[]
  /**
   * The term begins anew with each of these steps. With `by` it is an interruption of a limitation (stuiting), of which the
   * law decides whether it came in time.
   */
  interruptedBy?: readonly (string | { step: string; by: InterruptingAct })[]
  /**
   * When one of these is still open on the last day, the term runs on until it is closed; what was closed before the last
   * day changes nothing. So article 5:35, second paragraph, Awb has it for an objection against the order.
   */
  heldBy?: readonly { from: string; until: readonly string[] }[]
  /** More that the rule asks for, from the facts and what the starting step was given. */
  parameters?: (facts: Facts, given: Facts) => Record<string, string | number | boolean>
  /** Applies only when this holds; left out: always. */
  appliesIf?: (facts: Facts, given: Facts) => boolean
  /** Days before the end on which it is told of. */
  warnDays?: readonly number[]
  /** Told to two people, who must each confirm; never silently dismissed. */
  isCritical?: boolean
}

export type LetterTemplate = {
  key: string
  words: Words
  /** Steps after which it is offered. */
  after: readonly string[]
  level: 'handle' | 'decide'
  /** Goes to the party in this role. */
  to: string
  subject: string
  /**
   * Sentences in Dutch. Marks: {number}, {today}, {fact:key}, {given:step.key}, {day:step}, {party:role}, {address:role}, {place},
   * {deadline:key}, {why:key} (the derivation of a deadline), {municipality}. What a sentence states is shown to the lawyer
   * with where it comes from. `if` leaves a paragraph out.
   */
  paragraphs: readonly {
    heading?: string
    sentences: readonly string[]
    /** A field of kind `polygon` that is drawn below the sentences. */
    map?: string
    if?: (situation: Omit<Situation, 'given'>) => boolean
  }[]
  /** Must be checked by a second person before it can be sent. */
  needsCheck?: boolean
}

export type TaskTemplate = {
  key: string
  words: Words
  /** Added by itself when this step is taken; otherwise a person adds it to a running record. */
  addedBy?: string
  tasks: readonly { key: string; words: Words; dueInDays?: number }[]
}

export type Retention = {
  /** Number of the result in the selection list of municipalities (2020), such as '12.2'. */
  result: string
  /** How long after the end; 'forever' is for what is never destroyed. */
  keep: { years?: number; months?: number; days?: number } | 'forever'
  /** A shorter limit of another law wins, from the day of intake: five years for data of a partnership under the Wgs. */
  atMost?: { years: number; from: 'intake'; article: string }
  note?: Words
}

export type CountingRule = {
  /** Unique over all registers, in snake case. */
  key: string
  version: number
  words: Words
  /** Key of the indicator and category it fills. */
  indicator: string
  category?: string
  /**
   * events: how often these steps were taken in the period. records: how many different records took one of them in the
   * period. stock: how many records had taken `step` and not yet `until`, at the end of the period. sum: of a field given with these steps.
   */
  counts:
    | { kind: 'events' | 'records'; steps: readonly string[] }
    | { kind: 'stock'; step: string; until: readonly string[] }
    | { kind: 'sum'; steps: readonly string[]; field: string }
  /**
   * Conditions on what was given with the event; what the event does not name, is as it was given at intake. All hold; a
   * list means one of these.
   */
  where?: Readonly<Record<string, string | number | boolean | readonly string[]>>
  period: 'year' | 'month' | 'last-day-of-year'
  /** A count that is part of another: the gate protects them together. Key of the counting rule of the whole. */
  partOf?: string
  /** Key of the indicator of its share of that whole, which is released with it. */
  share?: string
  /** First year this way of counting holds. */
  since?: number
}

/** The step that every record begins with; its `given` holds the countable facts. */
export const INTAKE = 'intake'

/** Gives a declaration its type, and keeps what it says exact. */
export const defineRegister = (type: RegisterType): RegisterType => type
