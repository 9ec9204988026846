import { createHash, createHmac, pbkdf2Sync } from 'node:crypto'
import type pg from 'pg'
import { escapeIdentifier, escapeLiteral } from 'pg'
import { sha256 } from '../../shared/hash.ts'
import { pause } from './processes.ts'

/** The name and password with which the application logs in to one database. */
export type AppLogin = { user: string; password: string }

/** The login of the application for this database; its password follows from the secret, so it is kept nowhere. */
export function appLogin(database: string, secret: string): AppLogin {
  const name = `regie_login_${database}`
  const user = Buffer.byteLength(name) <= 63 ? name : `regie_login_${sha256(database).slice(0, 32)}`
  return { user, password: createHmac('sha256', secret).update(`database login ${database}`).digest('base64url') }
}

/**
 * Makes what is missing: the owner of the tables, the application's role, this database's login (a member of that role
 * that owns nothing), and the schema. Roles are shared by all databases of a server, so others may do the same now.
 */
export async function ensureRoles(admin: pg.Client, login: AppLogin, needsPassword: boolean): Promise<void> {
  await ensureRole(admin, 'regie_owner', 'nologin')
  await ensureRole(admin, 'regie_app', 'nologin')
  const verifier = needsPassword ? ` password ${escapeLiteral(scramVerifier(login))}` : ''
  await ensureRole(admin, login.user, `login inherit${verifier}`)
  await refuseStrongLogin(admin, login.user)
  await ensureMember(admin, login.user, 'regie_app')
  await ensureAdministratorMayBecomeOwner(admin)
  await admin.query('create schema if not exists regie authorization regie_owner')
  await keepOthersOut(admin, login.user)
  await ensureExtensions(admin)
}

/** Trusted extensions, which the owner of a database may add: words that look alike, and letters without their accents. */
async function ensureExtensions(admin: pg.Client): Promise<void> {
  for (const name of ['pg_trgm', 'unaccent']) {
    const { rowCount } = await admin.query('select from pg_extension where extname = $1', [name])
    if (!rowCount) await admin.query(`create extension if not exists ${name} with schema public`)
  }
}

/** Sets the login's password to the one that follows from the secret; needed when the secret was changed. */
export async function resetPassword(admin: pg.Client, login: AppLogin): Promise<void> {
  await patiently(() =>
    admin.query(`alter role ${escapeIdentifier(login.user)} password ${escapeLiteral(scramVerifier(login))}`),
  )
}

async function ensureRole(admin: pg.Client, name: string, attributes: string): Promise<void> {
  await patiently(async () => {
    const { rowCount } = await admin.query('select from pg_roles where rolname = $1', [name])
    if (!rowCount) await admin.query(`create role ${escapeIdentifier(name)} ${attributes}`)
  })
}

async function ensureMember(admin: pg.Client, member: string, role: string): Promise<void> {
  await patiently(async () => {
    const { rowCount } = await admin.query(
      `select from pg_auth_members where roleid = (select oid from pg_roles where rolname = $1)
         and member = (select oid from pg_roles where rolname = $2)`,
      [role, member],
    )
    if (!rowCount) await admin.query(`grant ${escapeIdentifier(role)} to ${escapeIdentifier(member)}`)
  })
}

/** From PostgreSQL 16 on, who creates a role may administer it but not yet act as it. */
async function ensureAdministratorMayBecomeOwner(admin: pg.Client): Promise<void> {
  await patiently(async () => {
    const { rows } = await admin.query<{ may: boolean }>(
      `select pg_has_role('regie_owner', case when current_setting('server_version_num')::int >= 160000 then 'set' else 'member' end) as may`,
    )
    if (!rows[0]?.may) await admin.query('grant regie_owner to current_user')
  })
}

/** A login that could pass by row-level security would make every right in the database worthless. */
async function refuseStrongLogin(admin: pg.Client, user: string): Promise<void> {
  const { rowCount } = await admin.query(
    `select from pg_roles where rolname = any($1) and (rolsuper or rolbypassrls or rolcreaterole)`,
    [[user, 'regie_app', 'regie_owner']],
  )
  if (rowCount) throw new Error(`the role ${user}, regie_app or regie_owner has rights it must not have`)
}

/** Logins of other databases on this server share the role regie_app; only our own login may come in here. */
async function keepOthersOut(admin: pg.Client, user: string): Promise<void> {
  const { rows } = await admin.query<{ database: string; is_open: boolean; is_ours: boolean }>(
    `select datname as database, has_database_privilege('public', oid, 'connect') as is_open,
            pg_has_role(datdba, 'usage') as is_ours
       from pg_database where datname = current_database()`,
  )
  const { database, is_open: isOpen, is_ours: isOurs } = rows[0]!
  if (!isOpen || !isOurs) return
  await admin.query(`grant connect on database ${escapeIdentifier(database)} to ${escapeIdentifier(user)}`)
  await admin.query(`revoke connect on database ${escapeIdentifier(database)} from public`)
}

/** Somebody else making the same role at the same moment is not a failure: look again. */
async function patiently(step: () => Promise<unknown>): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await step()
      return
    } catch (error) {
      const { code, message } = error as { code?: string; message: string }
      const isRace = code === '42710' || code === '23505' || message.includes('tuple concurrently')
      if (!isRace || attempt === 20) throw error
      await pause(25)
    }
  }
}

/** What the server stores instead of the password (RFC 5803), so that the password never appears in its log. */
function scramVerifier({ user, password }: AppLogin): string {
  const salt = createHash('sha256').update(`${user} ${password}`).digest().subarray(0, 16)
  const salted = pbkdf2Sync(password, salt, 4096, 32, 'sha256')
  const sign = (text: string) => createHmac('sha256', salted).update(text).digest()
  const storedKey = createHash('sha256').update(sign('Client Key')).digest('base64')
  return `SCRAM-SHA-256$4096:${salt.toString('base64')}$${storedKey}:${sign('Server Key').toString('base64')}`
}
