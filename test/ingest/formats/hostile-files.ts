import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { docx, pdf, xlsx } from './files.ts'

const MIB = 2 ** 20
/** The body of a page that is read. */
export const HTML_BODY = `<div id="zoom"><p>${'东湖县召开会议，部署春耕生产。'.repeat(5)}</p></div>`
/** A document type that asks for a file of the machine. */
export const XXE = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'

/** A workbook whose one cell is the last that a sheet can have. */
function farCell(): Uint8Array {
  const files = unzipSync(xlsx([['正文']]))
  const sheet = 'xl/worksheets/sheet1.xml'
  return zipSync({ ...files, [sheet]: strToU8(strFromU8(files[sheet] ?? new Uint8Array()).replaceAll('"A1"', '"XFD1048576"')) })
}

/** A zip whose record of a file's unpacked size says 1. */
function lying(zip: Uint8Array): Uint8Array {
  const bytes = Uint8Array.from(zip)
  const view = new DataView(bytes.buffer)
  for (let at = 0; at < bytes.length - 4; at++) {
    if (view.getUint32(at, true) === 0x04034b50) view.setUint32(at + 22, 1, true)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 1, true)
  }
  return bytes
}

/** Malformed and hostile files, each with what its reader must say of it. */
export const hostileFiles: readonly (readonly [file: string, bytes: Uint8Array, message: string])[] = [
  ['empty.txt', new Uint8Array(0), 'the file is empty'],
  ['blank.txt', strToU8(' \n\t\n'), 'the file is empty'],
  ['nulls.txt', new Uint8Array(1000), 'the file is no text'],
  ['utf-16-without-mark.txt', Uint8Array.from(Buffer.from('东湖县召开会议\n部署春耕', 'utf16le')), 'the file is no text'],
  ['endless.txt', strToU8('县'.repeat(250_000)), 'a line has more than 200,000 characters, which is no news'],
  ['picture.txt', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]), 'the file is no text'],
  ['empty.html', new Uint8Array(0), 'the file is empty'],
  ['scripts.html', strToU8(`<html><body><script>${'alert("县");'.repeat(50)}</script></body></html>`), 'it holds no text: perhaps a scan or a picture'],
  ['deep.html', strToU8(`${'<div>'.repeat(50_000)}县`), 'the page is nested too deeply'],
  ['binary.html', new Uint8Array(500), 'the file is no text'],
  ['truncated.pdf', pdf([[{ text: '东湖县', x: 50, y: 700 }]]).slice(0, 120), 'the file is damaged, or of another format than its name says'],
  ['garbage.pdf', strToU8('not a pdf'), 'the file is damaged, or of another format than its name says'],
  ['scan.pdf', pdf([[]]), 'it holds no text: perhaps a scan or a picture'],
  ['garbage.docx', strToU8('not a document'), 'the file is damaged, or of another format than its name says'],
  ['locked.docx', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(600)]), 'the file is damaged, or of another format than its name says'],
  ['nothing.docx', zipSync({ 'a.txt': strToU8('x') }), 'the file is damaged, or of another format than its name says'],
  ['empty.docx', docx([]), 'it holds no text: perhaps a scan or a picture'],
  ['bomb.docx', zipSync({ 'word/document.xml': new Uint8Array(80 * MIB) }), 'it would unpack to too much: perhaps a zip bomb'],
  ['garbage.xlsx', strToU8('not a workbook'), 'the file is damaged, or of another format than its name says'],
  ['no-body.xlsx', xlsx([['甲', '乙'], ['1', '2']]), 'no column holds the body of the articles'],
  ['lying.docx', lying(docx(['东湖县召开会议'])), 'the file is damaged, or of another format than its name says'],
  ['far-cell.xlsx', farCell(), 'the file is too large'],
  ['large.html', strToU8(`<p>${'县'.repeat(800_000)}</p>`), 'the file is too large'],
  ['no-body.csv', strToU8('甲,乙\n1,2\n'), 'no column holds the body of the articles'],
  ['no-rows.csv', strToU8('标题,正文\n'), 'it holds no text: perhaps a scan or a picture'],
  ['broken.csv', strToU8('标题,正文\n"没有结尾,正文\n'), 'the file is damaged, or of another format than its name says'],
  ['broken.jsonl', strToU8('{"title":\n'), 'the line is no article'],
  ['list.jsonl', strToU8('[1,2,3]\n'), 'the line is no article'],
  ['garbage.zip', strToU8('not an archive'), 'the file is damaged, or of another format than its name says'],
  ['truncated.zip', zipSync({ 'a.txt': strToU8('县'.repeat(500)) }).slice(0, 60), 'the file is damaged, or of another format than its name says'],
  ['empty.zip', zipSync({}), 'it holds no text: perhaps a scan or a picture'],
  ['climbs.zip', zipSync({ '../../escaped.txt': strToU8('东湖县') }), 'its path in the archive leads outside'],
  ['absolute.zip', zipSync({ '/etc/escaped.txt': strToU8('东湖县') }), 'its path in the archive leads outside'],
  ['windows.zip', zipSync({ 'C:\\escaped.txt': strToU8('东湖县') }), 'its path in the archive leads outside'],
  ['nested.zip', zipSync({ 'inner.zip': zipSync({ 'a.txt': strToU8('东湖县') }) }), 'an archive inside an archive'],
  ['bomb.zip', zipSync({ 'a.txt': new Uint8Array(80 * MIB) }), 'it would unpack to too much: perhaps a zip bomb'],
  ['old.doc', strToU8('x'), 'this old format cannot be read well'],
  ['old.wps', strToU8('x'), 'this old format cannot be read well'],
  ['old.ceb', strToU8('x'), 'this old format cannot be read well'],
  ['old.ofd', strToU8('x'), 'this old format cannot be read well'],
  ['macros.docm', docx(['东湖县']), 'files with macros are not read'],
  ['macros.xlsm', xlsx([['正文'], ['东湖县']]), 'files with macros are not read'],
]
