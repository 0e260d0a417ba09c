import type { PatentType } from '@ip-portal/core/model';
import type { FamilyStyle } from './families.js';
import type { RandomStream } from './random.js';
import type { TitleParts } from './title.js';
import { readWordings, type Wording } from './wording.js';

const deviceParts = readWordings(
  '底座~a base;支撑架~a support frame;驱动电机~a drive motor;滑动块~a sliding block;限位板~a limit plate;弹簧~a spring;螺杆~a screw rod;导轨~a guide rail;安装箱~a mounting box;气缸~a cylinder;转轴~a rotating shaft;连接杆~a connecting rod;夹持件~a clamping member;密封圈~a sealing ring;进料口~a feed inlet;过滤网~a filter screen',
);
const softwareSteps = readWordings(
  '采集原始数据~collecting raw data;对数据进行预处理~preprocessing the data;提取多维特征~extracting multidimensional features;构建训练样本集~building a training sample set;训练目标模型~training a target model;输出预测结果~outputting a prediction;更新模型参数~updating model parameters;根据阈值判定状态~judging the state against a threshold;生成调度指令~generating a dispatching instruction',
);
const materials = readWordings(
  '石墨~graphite;二氧化硅~silica;聚乙二醇~polyethylene glycol;柠檬酸~citric acid;氧化锌~zinc oxide;壳聚糖~chitosan;碳酸钙~calcium carbonate;乙醇~ethanol;葡萄糖~glucose;硅烷偶联剂~silane coupling agent;氯化铁~ferric chloride;海藻酸钠~sodium alginate',
);
const gains = readWordings(
  '结构简单、使用方便~simple in structure and easy to use;提高了工作效率~improves working efficiency;降低了生产成本~reduces production cost;延长了使用寿命~extends service life;提高了准确率~improves accuracy;减少了能耗~reduces energy consumption;稳定性好~has good stability;便于推广应用~is easy to popularise;提升了安全性~improves safety',
);

interface AbstractOptions {
  readonly style: FamilyStyle;
  readonly type: PatentType;
}

/** An abstract of two sentences that speaks of the thing in the title. */
export function drawAbstract(stream: RandomStream, parts: TitleParts, options: AbstractOptions): Wording {
  const { title } = parts;
  const body = drawBody(stream, parts, options.style);
  const gain = stream.pick(gains);
  const right = options.type === 'utility_model' ? '本实用新型' : '本发明';
  const subject = options.type === 'utility_model' ? 'The utility model' : 'The invention';
  return {
    zh: `${right}公开了${title.zh}，${body.zh}。${right}${gain.zh}。`,
    en: `${subject} discloses: ${title.en}, ${body.en}. It ${gain.en.startsWith('simple') ? `is ${gain.en}` : gain.en}.`,
  };
}

function drawBody(stream: RandomStream, parts: TitleParts, style: FamilyStyle): Wording {
  const list = style === 'device' ? deviceParts : style === 'software' ? softwareSteps : materials;
  const first = stream.below(list.length);
  const step = stream.between(1, list.length - 1);
  const second = list[(first + step) % list.length] ?? stream.pick(list);
  const one = list[first] ?? second;
  if (style === 'device') {
    return {
      zh: `包括${one.zh}和${second.zh}，所述${one.zh}与所述${second.zh}连接`,
      en: `comprising ${one.en} and ${second.en} connected with each other`,
    };
  }
  if (style === 'software') return { zh: `包括：${one.zh}；${second.zh}`, en: `comprising ${one.en} and ${second.en}` };
  const share = stream.between(2, 30);
  return {
    zh: `所述${parts.noun.zh}的原料包括${one.zh}${share}份和${second.zh}${share + stream.between(1, 20)}份`,
    en: `the ${parts.noun.en} being made from ${one.en} and ${second.en}`,
  };
}
