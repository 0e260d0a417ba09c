/** A district of GB/T 2260 with its short city name, and how likely a seller sits there. */
export interface Region {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  readonly weight: number;
}

const table = `110108 北京 Beijing 8;110105 北京 Beijing 4;310115 上海 Shanghai 7;310104 上海 Shanghai 3;440106 广州 Guangzhou 5;440104 广州 Guangzhou 2
440305 深圳 Shenzhen 7;440306 深圳 Shenzhen 4;330106 杭州 Hangzhou 4;330108 杭州 Hangzhou 3;320102 南京 Nanjing 3;320106 南京 Nanjing 2;320505 苏州 Suzhou 5
320211 无锡 Wuxi 2;510107 成都 Chengdu 4;510104 成都 Chengdu 2;500112 重庆 Chongqing 3;500103 重庆 Chongqing 1;420111 武汉 Wuhan 3;420106 武汉 Wuhan 2
610113 西安 Xi'an 3;610112 西安 Xi'an 1;370102 济南 Jinan 2;370212 青岛 Qingdao 2;120104 天津 Tianjin 2;210102 沈阳 Shenyang 1;210202 大连 Dalian 1
220102 长春 Changchun 1;230103 哈尔滨 Harbin 1;340104 合肥 Hefei 3;350203 厦门 Xiamen 2;350102 福州 Fuzhou 1;360102 南昌 Nanchang 1;410105 郑州 Zhengzhou 2
430104 长沙 Changsha 2;450103 南宁 Nanning 1;460106 海口 Haikou 1;520102 贵阳 Guiyang 1;530102 昆明 Kunming 3;530103 昆明 Kunming 2;530114 昆明 Kunming 3
620102 兰州 Lanzhou 1;640104 银川 Yinchuan 1;650102 乌鲁木齐 Urumqi 1;130102 石家庄 Shijiazhuang 1;140105 太原 Taiyuan 1;150105 呼和浩特 Hohhot 1
330203 宁波 Ningbo 2;330302 温州 Wenzhou 1;440604 佛山 Foshan 3;440402 珠海 Zhuhai 1;441900 东莞 Dongguan 3`;

/** Regions of sellers, weighted towards the places that trade most. */
const regions: readonly Region[] = table.split(/[;\n]/).map((entry) => {
  const [code = '', zh = '', en = '', weight = '1'] = entry.split(' ');
  return { code, zh, en, weight: Number.parseInt(weight, 10) };
});

/** Each region as often as it is likely: one even draw from this list is a weighted draw. */
export const regionLots: readonly Region[] = regions.flatMap((region) =>
  Array.from({ length: region.weight }, () => region),
);
