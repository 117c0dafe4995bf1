import { describe, expect, test } from 'vitest'
import { abbreviates, companyForm, cutsDown, regularForm } from '../../src/resolve/forms.ts'
import type { Home } from '../../src/resolve/home.ts'
import { loadNames } from '../../src/resolve/names.ts'

const names = loadNames()
const home = (key: string): Home => ({ key, county: /^\d+$/.test(key) ? key : null })

describe('the regular form of a name', () => {
  test.for<[name: string, home: string, want: string]>([
    ['县委', '330421', '330421 县 委'],
    ['中共嘉善县委员会', '330421', '330421 县 委'],
    ['政协嘉善县委员会办公室', '330421', '330421 县 政协办'],
    ['嘉善县发展和改革局', '411326', '330421 县 发改局'],
    ['市委', '330421', '3304 市 委'],
    ['市委', '330482', '330482 市 委'],
    ['省卫生健康委员会', '330421', '33 省 卫健委'],
    ['区党委', '450123', '45 区 党委'],
    ['县委', '渭阳县', '渭阳县 县 委'],
    ['渭阳县委', '渭阳县', '渭阳县 县 委'],
    ['市委', '渭阳县', '渭阳县|市 市 委'],
    ['县委', 'file:甲.txt', 'file:甲.txt 县 委'],
    ['罗星街道办事处', '330421', '330421002 道 办事处'],
    ['国务院', '330421', 'cn  国务院'],
    ['市场监管局', '330421', '330421  市场监管局'],
    ['市民政局', '330421', '3304 市 民政局'],
  ])('%s in the paper of %s', ([name, key, want]) => {
    const { scope, level, body } = regularForm('organization', name, home(key), names)
    expect(`${scope} ${level} ${body}`).toBe(want)
  })
})

describe('a short form', () => {
  test.for<[short: string, long: string, want: boolean]>([
    ['卫健局', '卫生健康局', true],
    ['教体局', '教育体育局', true],
    ['应急局', '应急管理局', true],
    ['政府办', '政府金融办', false],
    ['公安局', '公安分局', false],
    ['农业局', '农业农村局', false],
    ['委办', '委编办', false],
    ['水利局', '水利局', false],
    ['健卫局', '卫生健康局', false],
  ])('%s of %s: %s', ([short, long, want]) => expect(abbreviates(short, long, names)).toBe(want))

  test.for<[short: string, core: string, want: boolean]>([
    ['百康光学', '百康光学', true],
    ['百康', '百康光学', true],
    ['百光', '百康光学', false],
    ['百康食品', '百康光学', false],
    ['百康光学仪器', '百康光学', false],
    ['百', '百康光学', false],
  ])('of a company, %s of %s: %s', ([short, core, want]) => expect(cutsDown(short, core)).toBe(want))
})

describe('a company\'s name', () => {
  test.for<[name: string, want: string]>([
    ['浙江百康光学股份有限公司', '33|百康光学|股份有限公司|true'],
    ['嘉善县百康光学（集团）有限公司', '330421|百康光学|集团有限公司|true'],
    ['百康光学', '|百康光学||false'],
    ['嘉善农商银行', '330421|农商银行||false'],
    ['公司', '||公司|false'],
  ])('%s', ([name, want]) => {
    const { area, core, nature, whole } = companyForm(name, names)
    expect([area ?? '', core, nature, whole].join('|')).toBe(want)
  })
})
