import { ZhengtuError, type Bilingual } from '../../errors.ts'

/** Why a file is not read, each with what to do about it. */
export const refusals = {
  noFile: [{ zh: '不是普通文件', en: 'it is no ordinary file' }, { zh: '请复制成普通文件再读', en: 'copy it into an ordinary file' }],
  tooLarge: [{ zh: '文件太大', en: 'the file is too large' }, { zh: '请拆成较小的文件再读', en: 'split it into smaller files' }],
  bomb: [{ zh: '解压以后太大，可能是压缩炸弹', en: 'it would unpack to too much: perhaps a zip bomb' }, { zh: '请解压检查，只留新闻', en: 'unpack it, look, and keep only the news' }],
  damaged: [{ zh: '文件已损坏，或不是这种格式', en: 'the file is damaged, or of another format than its name says' }, { zh: '请重新下载或另存一份再试', en: 'download or save it again' }],
  locked: [{ zh: '文件有密码', en: 'the file is protected by a password' }, { zh: '请去掉密码另存一份再试', en: 'save a copy without the password' }],
  noText: [{ zh: '里面没有文字（可能是扫描件或图片）', en: 'it holds no text: perhaps a scan or a picture' }, { zh: '请先做文字识别（OCR），或改用网页版', en: 'run text recognition (OCR) on it first, or take the web page' }],
  noColumns: [{ zh: '找不到“正文”一栏', en: 'no column holds the body of the articles' }, { zh: '请把表头改成：标题、日期、作者、正文、链接、来源', en: 'head the columns: title, date, author, body, url, source' }],
  nested: [{ zh: '压缩包里的压缩包', en: 'an archive inside an archive' }, { zh: '请先解压一层', en: 'unpack it once' }],
  unsafe: [{ zh: '压缩包里的路径指向外面', en: 'its path in the archive leads outside' }, { zh: '请解压检查后再读', en: 'unpack the archive and look at it first' }],
  deep: [{ zh: '网页嵌套太深', en: 'the page is nested too deeply' }, { zh: '请在浏览器里另存为纯文本再读', en: 'save it as plain text in a browser' }],
  old: [{ zh: '这种旧格式读不好', en: 'this old format cannot be read well' }, { zh: '请用原来的软件打开，另存为 .docx、.pdf 或 .txt', en: 'open it in the program it comes from and save it as .docx, .pdf or .txt' }],
  macros: [{ zh: '带宏的文件不读', en: 'files with macros are not read' }, { zh: '请另存为 .docx 或 .xlsx', en: 'save it as .docx or .xlsx' }],
} as const satisfies Readonly<Record<string, readonly [Bilingual, Bilingual]>>

/** The error for a file that is not read. */
export function refused(where: string, why: keyof typeof refusals, cause?: unknown): ZhengtuError {
  const [what, advice] = refusals[why]
  return new ZhengtuError('input', what, { where, advice, cause })
}
