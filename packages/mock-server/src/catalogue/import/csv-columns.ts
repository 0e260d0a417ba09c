import { remedyFor } from '../../domain/unknown-name.js';

/** The columns of a partner's table, whatever they are headed; the first three are needed. */
export const catalogueColumns = [
  'title',
  'applicationNumber',
  'filedOn',
  'titleEnglish',
  'publicationNumber',
  'kindCode',
  'office',
  'patentType',
  'publishedOn',
  'grantedOn',
  'classes',
  'ipc',
  'cpc',
  'locarno',
  'holders',
  'applicants',
  'inventors',
  'agency',
  'abstract',
  'description',
  'price',
  'tradeModes',
  'industry',
] as const;
export type CatalogueColumn = (typeof catalogueColumns)[number];

/** Columns of a partner's own, `{ '我方编号': null, '挂牌价': 'price' }`; null says that a column is to be ignored. */
export type ColumnMapping = Readonly<Record<string, CatalogueColumn | null>>;

const HEADINGS: Readonly<Record<CatalogueColumn, string>> = {
  title: '专利名称 名称 标题 发明名称 发明创造名称 title name',
  titleEnglish: '英文名称 英文标题 titleen englishtitle',
  applicationNumber:
    '专利号 申请号 专利申请号 专利号/申请号 申请号/专利号 applicationnumber applicationno patentnumber number',
  publicationNumber: '公开号 公告号 公开公告号 公开(公告)号 授权公告号 公布号 publicationnumber publicationno',
  kindCode: '文献种类 文献种类代码 kind kindcode',
  office: '国家 国别 受理局 受理国家 office country',
  patentType: '类型 专利类型 patenttype type',
  filedOn: '申请日 申请日期 filedon filingdate applicationdate',
  publishedOn: '公开日 公布日 公开日期 公开(公告)日 publishedon publicationdate',
  grantedOn: '授权日 授权公告日 授权日期 授权公告日期 grantedon grantdate',
  classes: '分类号 主分类号 专利分类号 class classification',
  ipc: 'ipc ipc分类号 ipc分类 国际分类号 ipc主分类号',
  cpc: 'cpc cpc分类号',
  locarno: '洛迦诺分类号 洛迦诺分类 外观分类号 locarno',
  holders: '权利人 专利权人 当前权利人 holders holder owner assignee assignees',
  applicants: '申请人 applicants applicant',
  inventors: '发明人 设计人 发明人/设计人 发明(设计)人 inventors inventor',
  agency: '代理机构 专利代理机构 agency agent',
  abstract: '摘要 专利摘要 abstract',
  description: '简介 说明 描述 备注 description',
  price:
    '价格 价格(元) 价格(人民币) 报价 报价(元) 售价 转让价 转让价格 转让价格(元) 价格(万元) 报价(万元) 转让价格(万元) price price(cny) pricecny',
  tradeModes: '交易方式 交易模式 合作方式 转让方式 trademodes trademode mode',
  industry: '行业 行业分类 所属行业 技术领域 应用领域 industry',
};

const COLUMN_OF_HEADING: ReadonlyMap<string, CatalogueColumn> = new Map(
  catalogueColumns.flatMap((column) => HEADINGS[column].split(' ').map((heading) => [heading, column] as const)),
);

/** A column of a table: its place, what it holds, and its heading as written. */
export interface MappedColumn {
  readonly index: number;
  readonly column: CatalogueColumn;
  readonly heading: string;
}

/** The columns of a header row that this reader knows, by its own table or by the partner's mapping. */
export function mapColumns(headings: readonly string[], mapping: ColumnMapping = {}): MappedColumn[] {
  const columnOf = columnReader(mapping);
  return headings.flatMap((heading, index) => {
    const column = columnOf(heading);
    return column === undefined || column === null ? [] : [{ index, column, heading: heading.trim() }];
  });
}

/** Headings of columns that are left out though nobody asked for it. */
export function unknownHeadings(headings: readonly string[], mapping: ColumnMapping = {}): string[] {
  const columnOf = columnReader(mapping);
  return headings.filter((heading) => folded(heading) !== '' && columnOf(heading) === undefined);
}

/** The column of that name. Throws a `RangeError` that names the one that was meant, or all. */
export function columnNamed(name: string): CatalogueColumn {
  const column = catalogueColumns.find((known) => known === name);
  if (column !== undefined) return column;
  throw new RangeError(`Failed to map a column: there is no column "${name}". ${remedyFor(name, catalogueColumns)}`);
}

/** What a heading that nobody knows may be: one of ours stands in it. */
export function likelyColumn(heading: string): CatalogueColumn | undefined {
  const key = folded(heading);
  return [...COLUMN_OF_HEADING].find(([known]) => known.length > 1 && key.includes(known))?.[1];
}

/** The column of a heading: null where the mapping leaves it out, undefined where nobody knows it. */
function columnReader(mapping: ColumnMapping): (heading: string) => CatalogueColumn | null | undefined {
  const own = new Map(Object.entries(mapping).map(([heading, column]) => [folded(heading), column]));
  return (heading) => {
    const key = folded(heading);
    return own.has(key) ? own.get(key) : COLUMN_OF_HEADING.get(key);
  };
}

/** Full-width forms, capitals, blanks, underscores, stars for "required" and colons do not matter. */
function folded(heading: string): string {
  return heading
    .slice(0, 100)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_*:\u200b\ufeff-]+/g, '');
}
