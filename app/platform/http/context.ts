import type { RawBuilder } from 'kysely'
import type { VNode } from 'preact'
import type { Language } from '../../shared/numbers.ts'
import type { Clock } from '../clock.ts'
import type { Config } from '../config.ts'
import type { Actor, Tx } from '../database/index.ts'
import type { Reading } from '../read-log/index.ts'

/** The municipality whose site is being read. What stands here is public. */
export type Municipality = { id: string; name: string; settings: MunicipalitySettings; revision: number }

export type MunicipalitySettings = {
  /** Name of the site, e.g. "Veilig Zutphen". */
  siteName: string
  /** Custom properties of an NL Design System theme. */
  tokens: Record<string, string>
  /** An SVG drawing; empty: the name is the logo. */
  logo: string
  /** CBS code of the municipality, e.g. GM0301. */
  cbsCode: string
  contact: string
  /** Slug of the plan that is in force; the home page shows it. */
  currentPlan: string
  /** Keys of the figures on the home page. */
  homeFigures: string[]
  /** Names of the hosts at which this municipality answers, without a scheme; with a port only where it matters. */
  hosts: string[]
  /** The periods between two elections; days as 2026-03-26. */
  termsOfOffice: { startsOn: string; endsOn: string }[]
  /** How numbers of one kind are written, e.g. { key: 'zaak', pattern: 'Z-{year}-{number:5}' }. */
  numberSeries: { key: string; pattern: string }[]
  /** Which sections each kind of official document asks, where that differs from what the program asks. */
  documentTemplates: Partial<Record<string, DocumentSection[]>>
  signIn: SignInSettings
}

/** A section of an official document; without a name or question of its own it has those of the program. */
export type DocumentSection = { key: string; name?: string; question?: string; isRequired?: boolean }

/** How people of this municipality prove who they are. */
export type SignInSettings = {
  /** Whether an e-mail address with a password opens a session. */
  passwords: boolean
  /** Names of the roles that need a second factor. */
  secondFactorFor: string[]
  /** The OpenID provider of the municipality. */
  oidc?: {
    issuer: string
    clientId: string
    /** What the button says, e.g. "Gemeente-account". */
    label: string
    /** The claim that carries roles or groups, and which of our roles each of its values gives. */
    roleClaim: string
    roles: Record<string, string[]>
    /** The least assurance that is enough, as the provider names it (acr). */
    minimumLevel?: string
    /** The assurance (acr) with which the provider has asked for two factors itself, so that we need not. */
    secondFactorLevel?: string
    /** Whether an account that exists here may be taken over by who has its e-mail address there, verified. */
    linkByEmail?: boolean
    /** Name of the environment variable that holds the client secret; it begins with OIDC_. */
    secretVariable?: string
    /** A PEM file with our private key, for private_key_jwt. */
    keyFile?: string
  }
}

/** The person behind a session. */
export type Person = { id: string; name: string; roles: readonly string[] }

/** What a page or action gets to know about one request. */
export type RequestContext = {
  request: Request
  /** Path and query as the visitor asked, without the language prefix. */
  path: string
  query: URLSearchParams
  params: Record<string, string>
  /** Where the request comes from; only ever kept as a keyed hash. */
  clientAddress: string
  /** The address of this municipality's site as the visitor reaches it, without a slash at the end. */
  origin: string
  language: Language
  actor: Actor
  person?: Person
  /** When the person last proved who he is. */
  confirmedAt?: Date
  /** Set for a person who must set up a second factor before anything else: where he does that. */
  confinedTo?: string
  municipality: Municipality
  clock: Clock
  config: Config
  /** To be sent back by every form of a signed-in person. */
  csrf: string
  nonce: string
  /** Whether visitors reach this site over https, as its public address says. */
  isSecure: boolean
  /** The address of a page in the language of this request. */
  href(path: string): string
  may(right: string): boolean
  /** Set at an address that declares what it reads; see readConfidential. */
  reading?: Reading
  /**
   * Counts one more time that this network address does `what`; answers after how many seconds it may again when that is
   * more than `most` times in a minute. Nothing is kept of it but a count in memory.
   */
  tooOften(what: string, most: number): number | undefined
  /** One call of a function of the database as this actor, a transaction of its own. */
  once<T>(purpose: string, call: RawBuilder<T>): Promise<T>
  /** One database transaction as this actor: kept when the work succeeds, undone when it is refused or throws. */
  transaction<Result extends { ok: boolean }>(purpose: string, work: (tx: Tx) => Promise<Result>): Promise<Result>
}

/** A page also has a read-only view of the database as its actor may see it. */
export type PageContext = RequestContext & { tx: Tx }

/** What a page shows; the frame around it is composed once, in app/frame.tsx. */
export type PageView = {
  title: string
  /** The language of the title, where it is not that of the page. */
  titleLanguage?: string
  description?: string
  /** An embedded page has no menu; other sites may show it when its address says so. */
  frame: 'public' | 'work' | 'embed'
  breadcrumbs?: { label: string; href: string; language?: Language }[]
  body: VNode
  status?: number
  headers?: Record<string, string | string[]>
  /** How much news the person has not read; known on pages of the work place that were asked for, not after a form. */
  unread?: number
  /** Whether single letters do something for this person. */
  hasShortcuts?: boolean
  /** Names of the islands that this page runs in the browser, as they stand in the manifest: `passkey.island.js`. */
  islands?: string[]
  /** A browser without script asks for this page again after so many seconds: only where nothing is being filled in. */
  refreshWithoutScript?: number
}
