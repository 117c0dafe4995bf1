/** Names of the statistical tables, as the news writes them. */

const PEOPLES = '阿昌 白 保安 布朗 布依 藏 朝鲜 达斡尔 傣 德昂 东乡 侗 独龙 俄罗斯 鄂伦春 鄂温克 高山 仡佬 哈尼 哈萨克 赫哲 回 基诺 京 景颇 柯尔克孜 拉祜 黎 傈僳 珞巴 满 毛南 门巴 蒙古 苗 仫佬 纳西 怒 普米 羌 撒拉 畲 水 塔吉克 塔塔尔 土家 土 佤 维吾尔 乌孜别克 锡伯 瑶 彝 仡佬 裕固 壮'
const PEOPLE = `(?:${PEOPLES.split(' ').sort((a, b) => b.length - a.length).join('|')})`
/** 土家族苗族自治州, 哈萨克自治州, 各族自治县, 自治区: what follows the proper name of an autonomous area. */
const AUTONOMY = new RegExp(`(?:(?:${PEOPLE}族)+|${PEOPLE}|各族)?自治([区州县旗])$`)
/** What other areas' names end in, the longer first. 井陉矿区 has no bare name: 井陉 is the county beside it. */
const LEVELS = [/(?:地区|林区|特区|新区)$/, /(?<!矿)[省市县区旗盟]$/]

/** Rows that hold counties together, and the counties' worth of zones and committees with codes of their own: no places. */
const NO_AREA = /^(?:市辖区|县|.*直辖县级行政区划|.*委员会|.*管委会)$/
const ZONE_CODE = /^\d{4}7\d$/
/** 中沙群岛的岛礁及其海域 and the like are no name that news would write. */
const DESCRIPTION = /的/

/** True for a province, prefecture or county that is a place. */
export function isArea(code: string, name: string): boolean {
  return !NO_AREA.test(name) && !ZONE_CODE.test(code) && !DESCRIPTION.test(name)
}

/** 嘉善县 → 嘉善, 恩施土家族苗族自治州 → 恩施, 东乡族自治县 → 东乡; null if there is no such name or it is one character. */
export function bareName(name: string): string | null {
  const stems = AUTONOMY.test(name) ? [name.replace(AUTONOMY, ''), name.replace(/族?自治[区州县旗]$/, '')] : LEVELS.map((level) => name.replace(level, ''))
  return stems.find((stem) => stem !== name && stem.length >= 2) ?? null
}

/** 恩施土家族苗族自治州 → 恩施州, as the news mostly has it; null for areas that are not autonomous, and for regions. */
export function shortName(name: string): string | null {
  const level = AUTONOMY.exec(name)?.[1]
  return level === undefined || level === '区' ? null : `${bareName(name) ?? ''}${level}`
}

const TOWN = /^[\u3400-\u9fff]+(?:镇|乡|街道|苏木)$/
const NO_TOWN = /(?:特殊乡镇|特殊街道|直属乡镇|产业小镇|(?:开发区|保税区|园区|集聚区|管委会|委员会|基地)街道|兵团.*团乡)$/
/** What stands before some towns' names: the zone that runs them, or a county that is not their own row's. */
const RULER = /^.*(?:开发区|保税区|园区|产业园|科技新城|高新区|科学城|人民政府|四平市铁东区)(?:东区)?(?=.{2,})/

/** The name of a town, township, street or sumu of `county`; null for a farm, a zone or another row that is no such place. */
export function townName(name: string, county: string): string | null {
  const town = name.replace(/（.*?）/g, '').replace(/^.*-/, '').replace(/街道办事处$|办事处街道$/, '街道')
  if (NO_TOWN.test(town) || !TOWN.test(town)) return null
  const own = town.startsWith(county) && town.length > county.length + 1 ? town.slice(county.length) : town
  const bare = own.replace(RULER, '')
  return TOWN.test(bare) ? bare : own
}

const VIRTUAL = /虚拟|生活区$/
const NEIGHBOURHOOD = /(?:社区)?(?:居[民名]管理委员会|居[民名]委员?会?员?会?|居委员?会{0,2}|居民?会)$/
const VILLAGE = /村(?:民委员?会{0,2}|民委员|民员委会|委员?会{0,2}|委员|委)$/
const GACHA = /嘎查(?:村?[人牧]?民?委员?会)$/
const COMMITTEE = /(?<=(?:社区|街道|村|街))委员?会$/

/** The village's or neighbourhood's name in common use: the committee's without the committee; null if it is no place. */
export function villageName(name: string): string | null {
  if (VIRTUAL.test(name)) return null
  const stem = name.replace(/（.*?[）)]|\(.*?[）)]/g, '').replace(GACHA, '嘎查').replace(VILLAGE, '村').replace(NEIGHBOURHOOD, '社区').replace(COMMITTEE, '')
  const short = stem.replace(/村村$/, '村').replace(/村社区$/, (end) => (name.includes('社区') ? end : '村')).replace(/嘎查村$/, '嘎查').replace(/(?:居民区)?社区社区$/, '社区')
  return /^[\u3400-\u9fff]{2,}$/.test(short) ? short : null
}
