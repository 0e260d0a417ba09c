import type { RandomStream } from './random.js';
import type { Region } from './regions.js';
import { readWordings, type Wording } from './wording.js';

const firstSyllables = readWordings(
  '瀚~Han;澜~Lan;岚~Lan;屹~Yi;翊~Yi;璟~Jing;霁~Ji;煦~Xu;堃~Kun;昶~Chang;烨~Ye;骐~Qi;珩~Heng;砚~Yan;澄~Cheng;筠~Yun;峤~Qiao;湛~Zhan;琢~Zhuo;朔~Shuo;祺~Qi;臻~Zhen;睿~Rui;曜~Yao;枢~Shu;赫~He;沐~Mu;纬~Wei;泓~Hong;恺~Kai',
);
const secondSyllables = readWordings(
  '川~chuan;岳~yue;图~tu;远~yuan;禾~he;衡~heng;策~ce;垣~yuan;羽~yu;仑~lun;帆~fan;森~sen;彦~yan;礼~li;迅~xun;启~qi;凡~fan;原~yuan;域~yu;牧~mu;棠~tang;越~yue;辰~chen;达~da;驰~chi;格~ge;信~xin;拓~tuo;昂~ang;磐~pan',
);
const trades = readWordings(
  '科技~Technology;智能装备~Intelligent Equipment;新材料~New Materials;新能源~New Energy;信息技术~Information Technology;生物科技~Biotechnology;精密机械~Precision Machinery;环保工程~Environmental Engineering;电子~Electronics;医疗器械~Medical Devices;建设工程~Construction;农业科技~Agricultural Technology;半导体~Semiconductor;自动化~Automation',
);
const schools = readWordings(
  '理工大学~University of Science and Technology;工业大学~University of Technology;农业大学~Agricultural University;医科大学~Medical University;大学~University;职业技术学院~Vocational and Technical College;交通学院~Institute of Transport',
);
const institutes = readWordings(
  '材料研究所~Institute of Materials;智能制造研究院~Institute of Intelligent Manufacturing;能源研究院~Energy Research Institute;农业科学研究所~Institute of Agricultural Science',
);
const surnames = readWordings(
  '王~Wang;李~Li;张~Zhang;刘~Liu;陈~Chen;杨~Yang;赵~Zhao;黄~Huang;周~Zhou;吴~Wu;徐~Xu;孙~Sun;胡~Hu;朱~Zhu;高~Gao;林~Lin;何~He;郭~Guo;马~Ma;罗~Luo;梁~Liang;宋~Song;郑~Zheng;谢~Xie;韩~Han;唐~Tang;冯~Feng;于~Yu;董~Dong;萧~Xiao;程~Cheng;曹~Cao;袁~Yuan;邓~Deng;许~Xu;傅~Fu;沈~Shen;曾~Zeng;彭~Peng;吕~Lv',
);
const givenNames = readWordings(
  '伟~Wei;敏~Min;静~Jing;磊~Lei;洋~Yang;艳~Yan;勇~Yong;军~Jun;杰~Jie;娟~Juan;涛~Tao;明~Ming;超~Chao;霞~Xia;平~Ping;刚~Gang;桂~Gui;文~Wen;云~Yun;建~Jian;国~Guo;志~Zhi;海~Hai;晓~Xiao;俊~Jun;雪~Xue;子~Zi;宇~Yu;浩~Hao;思~Si;欣~Xin;嘉~Jia;梓~Zi;一~Yi;宁~Ning;玉~Yu;春~Chun;德~De;泽~Ze;瑞~Rui',
);

/** An invented company of a region: `昆明瀚川智能装备有限公司`. */
export function drawCompany(stream: RandomStream, region: Region): Wording {
  const brand = drawBrand(stream);
  const trade = stream.pick(trades);
  const form = stream.chance(12) ? { zh: '股份有限公司', en: 'Co., Ltd.' } : { zh: '有限公司', en: 'Co., Ltd.' };
  return {
    zh: `${region.zh}${brand.zh}${trade.zh}${form.zh}`,
    en: `${region.en} ${brand.en} ${trade.en} ${form.en}`,
  };
}

/** An invented university; its place does not exist. */
export function drawUniversity(stream: RandomStream): Wording {
  return named(drawBrand(stream), stream.pick(schools));
}

export function drawInstitute(stream: RandomStream, region: Region): Wording {
  const brand = drawBrand(stream);
  return named({ zh: `${region.zh}${brand.zh}`, en: `${region.en} ${brand.en}` }, stream.pick(institutes));
}

/** A patent agency as the register names it. */
export function drawAgency(stream: RandomStream, region: Region): string {
  return `${region.zh}${drawBrand(stream).zh}专利代理${stream.chance(50) ? '事务所（普通合伙）' : '有限公司'}`;
}

/** A bank's branch or a guarantee company that takes pledges. */
export function drawPledgee(stream: RandomStream, region: Region): string {
  const brand = drawBrand(stream).zh;
  return stream.chance(60) ? `${brand}银行股份有限公司${region.zh}分行` : `${region.zh}${brand}融资担保有限公司`;
}

/** A person: surname, then one or two characters. */
export function drawPerson(stream: RandomStream): Wording {
  const surname = stream.pick(surnames);
  const first = stream.pick(givenNames);
  const second = stream.chance(70) ? stream.pick(givenNames) : { zh: '', en: '' };
  return { zh: `${surname.zh}${first.zh}${second.zh}`, en: `${surname.en} ${first.en}${second.en.toLowerCase()}` };
}

function drawBrand(stream: RandomStream): Wording {
  const first = stream.pick(firstSyllables);
  const second = stream.pick(secondSyllables);
  return { zh: first.zh + second.zh, en: first.en + second.en };
}

const named = (place: Wording, body: Wording): Wording => ({ zh: place.zh + body.zh, en: `${place.en} ${body.en}` });
