/** The job that makes a file, or brings one in. */
export const TRANSFER_RECORDS = 'transfer-records'
