import type { TestDatabase } from './database.ts'

export const ROUND = '/werk/verantwoording/mjbp-2020-2023-over-2022'
export const GOAL = `${ROUND}/doelen/T3.D2`
export const REPORT = '/werk/verslagen/voortgangsrapportage-veiligheid-2023'

type Storage = Pick<TestDatabase, 'asAdministrator'>

/** Takes away what the demonstration has of the round of 2022, so that it can be walked from its first day. */
export const forgetTheRound = ({ asAdministrator }: Storage) =>
  asAdministrator(`set session_replication_role = replica;
    delete from execution_line where municipality_id = 'deventer'; delete from execution_plan where municipality_id = 'deventer';
    delete from account_step where municipality_id = 'deventer'; delete from account_piece where municipality_id = 'deventer';
    delete from account_editor where municipality_id = 'deventer'; delete from goal_account where municipality_id = 'deventer';
    delete from accounting_round where municipality_id = 'deventer';
    delete from link where from_id in (select id from node where kind = 'goalAccount' and municipality_id = 'deventer');
    delete from node where kind = 'goalAccount' and municipality_id = 'deventer'`)

/** Leaves one goal of an opened round: the others go the same road. */
export const leaveOneGoal = ({ asAdministrator }: Storage) =>
  asAdministrator(`set session_replication_role = replica;
    delete from goal_account where goal_code <> 'T3.D2' and municipality_id = 'deventer'`)

/** The address in the mail that took a personal link to somebody. */
export async function linkMailedTo({ asAdministrator }: Storage, email: string): Promise<string> {
  const [mail] = await asAdministrator<{ body: string }>(
    `select body from outgoing_mail_content where recipient = '${email}'`,
  )
  return /http\S+(\/bijdrage\/\S+)/.exec(mail!.body)![1]!
}
