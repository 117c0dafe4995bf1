import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { randomOf, type Random } from '../scripts/tagger/random.ts'

const SURNAMES = Array.from('王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕')
const GIVEN = Array.from('伟芳秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂文辉玲建华志海波宁国庆春雷东晓云峰')
const TOWNS = ['青山镇', '柳河镇', '东岭乡', '石桥镇', '白杨镇', '双塔街道', '沙湾镇', '云台乡', '长亭镇', '北苑街道', '龙泉镇', '枫林乡']
const VILLAGES = ['柳树村', '前进村', '红星村', '南坪村', '大湾村', '石门村', '新庄村', '上坝村', '河口村', '松林村', '北坡村', '桃源村']
const ORGANS = ['县教育局', '县财政局', '县农业农村局', '县公安局', '县市场监管局', '县水利局', '县卫生健康局', '县发展和改革局', '县民政局', '县文化和旅游局', '县税务局', '县应急管理局']
const TRADES = ['绿源', '宏远', '恒信', '金穗', '华泰', '清泉', '瑞丰', '东盛', '博达', '天合']
const LINES = ['农业科技有限公司', '食品有限公司', '新材料股份有限公司', '建设集团有限公司', '电子有限公司']
const PROGRAMMES = ['“百村示范”工程', '“一企一策”服务机制', '人居环境整治', '高标准农田建设项目', '“书记领办”项目', '乡村振兴', '“党建+网格”模式', '招商引资百日攻坚行动']
const SITES = ['青山水库', '城东产业园', '双塔山景区', '客运站', '农贸市场', '县人民医院', '县第一中学', '污水处理厂']
const TOPICS = ['春耕生产', '防汛备汛', '重点项目建设', '安全生产', '乡村产业发展', '营商环境', '生态环境保护', '民生实事']

/** An archive of made-up county news: what it holds is like what a county's paper holds, nothing in it is anybody's. */
export interface Corpus {
  readonly articles: number
  readonly characters: number
}

/**
 * Writes `articles` articles into `folder`, a file each, in folders of their months, over ten years; every fiftieth is printed a second time. The same
 * numbers give the same bytes.
 */
export function writeCorpus(folder: string, articles: number, seed = 1): Corpus {
  let characters = 0
  for (let index = 0; index < articles; index++) {
    const origin = index % 50 === 49 ? index - 7 : index
    const { date, text } = articleOf(origin, articles, seed)
    const [year, month] = date.split('-')
    const place = join(folder, `${year}-${month}`)
    mkdirSync(place, { recursive: true })
    writeFileSync(join(place, `${date}-${String(index).padStart(6, '0')}.txt`), text)
    characters += text.length
  }
  return { articles, characters }
}

/** An article by its number: a headline, a signature, paragraphs of the genre. */
export function articleOf(index: number, articles: number, seed: number): { readonly date: string; readonly text: string } {
  const random = randomOf(seed * 1_000_003 + index)
  const date = dateOf(index, articles)
  const county = `${pick(random, ['清河', '东湖', '南阳坪', '安岭', '临川坝'])}县`
  const cast = Array.from({ length: 6 }, () => person(random))
  const paragraphs = Array.from({ length: 6 + random.below(4) }, (_, at) => pick(random, at === 0 ? LEADS : SENTENCES)(random, county, cast))
  const headline = `${cast[0]}到${pick(random, TOWNS)}调研${pick(random, TOPICS)}`
  return { date, text: `${headline}\n\n■记者 ${cast[5]}\n\n${paragraphs.join('\n')}\n` }
}

type Telling = (random: Random, county: string, cast: readonly string[]) => string

const LEADS: readonly Telling[] = [
  (random, county, [one, two]) => `${day(random)}，${county}委书记${one}率队到${pick(random, TOWNS)}${pick(random, VILLAGES)}调研${pick(random, TOPICS)}，强调要扎实推进${pick(random, PROGRAMMES)}。县委常委、常务副县长${two}陪同。`,
  (random, county, [one, two, three]) => `${day(random)}，${county}召开${pick(random, TOPICS)}工作会议，县长${one}主持会议并讲话，副县长${two}、${three}出席会议，${pick(random, ORGANS)}、${pick(random, ORGANS)}负责人参加会议。`,
  (random, county, [one]) => `${day(random)}，${county}人民政府与${company(random)}签订合作协议，项目总投资${1 + random.below(40)}.${random.below(10)}亿元，落户${pick(random, SITES)}。县长${one}见证签约。`,
]
const SENTENCES: readonly Telling[] = [
  (random, _county, [one]) => `在${pick(random, TOWNS)}${pick(random, VILLAGES)}，${one}走进田间地头，详细了解${pick(random, TOPICS)}情况，察看了${pick(random, SITES)}和${company(random)}的生产车间。他要求，要把${pick(random, PROGRAMMES)}抓在手上，做到早谋划、早安排、早落实。`,
  (random, county) => `今年以来，${county}大力实施${pick(random, PROGRAMMES)}，前三季度完成地区生产总值${100 + random.below(300)}.${random.below(10)}亿元，同比增长${1 + random.below(9)}.${random.below(10)}%；规模以上工业增加值增长${1 + random.below(12)}.${random.below(10)}%。`,
  (random, _county, [, two]) => `${pick(random, ORGANS)}局长${two}介绍，${pick(random, TOWNS)}已开展${pick(random, PROGRAMMES)}，新建高标准农田${1 + random.below(9)}.${random.below(10)}万亩，带动${100 + random.below(900)}户农户增收。`,
  (random, _county, [, , three]) => `${pick(random, TOWNS)}党委书记${three}说，镇里组建了${8 + random.below(30)}支党员先锋队，${pick(random, VILLAGES)}、${pick(random, VILLAGES)}率先推行${pick(random, PROGRAMMES)}，群众的满意度不断提高。`,
  (random, _county, [, , , four]) => `${company(random)}董事长${four}表示，企业将继续加大研发投入，力争全年产值突破${1 + random.below(20)}亿元，为当地提供${50 + random.below(400)}个就业岗位。`,
  (random) => `据了解，${pick(random, VILLAGES)}被评为省级文明村，${pick(random, ORGANS)}选派的驻村工作队帮助村里建起了${pick(random, SITES)}，村集体经济收入达到${10 + random.below(90)}万元。`,
]

function person(random: Random): string {
  return pick(random, SURNAMES) + pick(random, GIVEN) + (random.unit() < 0.7 ? pick(random, GIVEN) : '')
}

function company(random: Random): string {
  return pick(random, TRADES) + pick(random, LINES)
}

function day(random: Random): string {
  return `${1 + random.below(12)}月${1 + random.below(28)}日`
}

function dateOf(index: number, articles: number): string {
  return new Date(Date.UTC(2014, 0, 1) + Math.floor((index / articles) * 3650) * 86_400_000).toISOString().slice(0, 10)
}

function pick<T>(random: Random, from: readonly T[]): T {
  return from[random.below(from.length)]!
}
