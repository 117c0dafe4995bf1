import { ZhengtuError, type Bilingual } from '../../errors.ts'

interface Message {
  readonly what: Bilingual
  readonly advice: Bilingual
}

const unreachable: Message = {
  what: { zh: '连不上 PostgreSQL', en: 'cannot reach PostgreSQL' },
  advice: { zh: '请检查地址和端口、服务器是否在运行、网络是否通', en: 'check the address and the port, and that the server runs and the network reaches it' },
}
const notAdmitted: Message = {
  what: { zh: 'PostgreSQL 不接受这个用户名或密码', en: 'PostgreSQL does not accept this user or password' },
  advice: { zh: '地址写成 postgres://用户:密码@主机/数据库；密码里的特殊字符用 %XX', en: 'write postgres://user:password@host/database, special characters of the password as %XX' },
}
const noDatabase: Message = {
  what: { zh: '服务器上没有这个数据库', en: 'the server has no such database' },
  advice: { zh: '请先建数据库（createdb），或改地址里的名称', en: 'create it first (createdb), or correct its name in the address' },
}
const forbidden: Message = {
  what: { zh: '这个用户没有权限', en: 'this user may not do that' },
  advice: { zh: '请让管理员授予建表和读写的权限', en: 'ask the administrator for the right to create, read and write tables' },
}
const full: Message = {
  what: { zh: 'PostgreSQL 的磁盘已满', en: 'the disk of PostgreSQL is full' },
  advice: { zh: '请在服务器上腾出空间，再运行一次；已完成的不会丢', en: 'make room on the server and run again; what is done is kept' },
}

/** By SQLSTATE, or by the code of the network: https://www.postgresql.org/docs/current/errcodes-appendix.html */
const known: Readonly<Record<string, Message>> = {
  ECONNREFUSED: unreachable, ENOTFOUND: unreachable, EAI_AGAIN: unreachable, ETIMEDOUT: unreachable, EHOSTUNREACH: unreachable, ECONNRESET: unreachable,
  EPIPE: unreachable, '57P01': unreachable, '57P03': unreachable, '08006': unreachable, '53300': unreachable,
  '28P01': notAdmitted, '28000': notAdmitted, '3D000': noDatabase, '42501': forbidden, '53100': full,
}

/** What to throw for what the server or the network said. Mistakes in our own SQL are bugs. */
export function faultOf({ message, code }: { readonly message: string; readonly code: string }, where: string): Error {
  const told = known[code] ?? (/^Connection terminated|timeout expired|password must be a string/.test(message) ? (message.startsWith('password') ? notAdmitted : unreachable) : undefined)
  return told ? new ZhengtuError('workspace', told.what, { where, advice: told.advice, cause: message }) : Object.assign(new Error(`PostgreSQL: ${message}`), { code })
}

/** The address cannot be read. */
export function badAddress(where: string): ZhengtuError {
  return new ZhengtuError('usage', { zh: 'PostgreSQL 的地址写错了', en: 'this is no address of a PostgreSQL database' }, { where, advice: notAdmitted.advice })
}
