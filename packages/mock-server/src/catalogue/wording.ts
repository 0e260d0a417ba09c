/** A wording in both languages. */
export interface Wording {
  readonly zh: string;
  readonly en: string;
}

/** Reads `Chinese~English;Chinese~English`. */
export function readWordings(text: string): readonly Wording[] {
  return text
    .trim()
    .split(/;\s*/)
    .map((pair) => {
      const [zh = '', en = ''] = pair.split('~');
      return { zh, en };
    });
}

/** Stand before a device: 可调节式 … */
export const deviceQualities = readWordings(
  '可调节式~adjustable;便携式~portable;高效~high-efficiency;多功能~multifunctional;模块化~modular;自动化~automated;防堵塞~anti-clogging;低噪音~low-noise;节能型~energy-saving;快速拆装式~quick-release;紧凑型~compact;防水~waterproof;耐腐蚀~corrosion-resistant;全自动~fully automatic;智能化~intelligent;轻量化~lightweight;防尘~dustproof;可折叠~foldable;高稳定性~high-stability;多工位~multi-station;双向~bidirectional;自适应~self-adaptive;高精度~high-precision;一体式~one-piece;新型~improved;环保型~environmentally friendly;易清洁~easy-to-clean;组合式~combined;防脱落~anti-drop;旋转式~rotary;移动式~mobile;升降式~liftable',
);

/** Follow a device in English and open the Chinese title: 带自清洁功能的 … */
export const deviceFeatures = readWordings(
  '带自清洁功能~with self-cleaning function;具有缓冲结构~with buffer structure;具有过载保护功能~with overload protection;带限位机构~with limit mechanism;具有散热结构~with heat dissipation structure;带报警功能~with alarm function;具有锁紧功能~with locking function;具有远程监控功能~with remote monitoring;带防护组件~with protective assembly;便于维护~for easy maintenance;便于安装~for easy installation;具有自动复位功能~with automatic reset;带导向结构~with guide structure;具有密封结构~with sealing structure;具有减振功能~with vibration damping;带称重功能~with weighing function;便于更换部件~with replaceable parts;具有双重定位结构~with dual positioning;带余料回收功能~with residue recovery;具有恒温控制功能~with constant temperature control;带照明组件~with lighting assembly;具有预警功能~with early warning;便于运输~for easy transport;具有自锁功能~with self-locking function',
);

export const materialQualities = readWordings(
  '高强度~high-strength;高稳定性~high-stability;耐高温~heat-resistant;高容量~high-capacity;高导热~high-thermal-conductivity;低成本~low-cost;多孔~porous;核壳结构~core-shell;纳米~nano;高韧性~high-toughness;耐磨~wear-resistant;高纯~high-purity;轻质~lightweight;环保型~environmentally friendly;长循环寿命~long-cycle-life;抗老化~ageing-resistant;高分散性~highly dispersed;自修复~self-healing;低能耗~low-energy;耐腐蚀~corrosion-resistant',
);

export const materialModifications = readWordings(
  '石墨烯改性~graphene-modified;稀土掺杂~rare-earth-doped;氮掺杂~nitrogen-doped;纳米二氧化硅增强~nano-silica-reinforced;碳包覆~carbon-coated;硅烷偶联剂改性~silane-modified;氧化铝包覆~alumina-coated;纤维增强~fibre-reinforced;硼掺杂~boron-doped;铌掺杂~niobium-doped;表面功能化~surface-functionalised;离子液体改性~ionic-liquid-modified;木质素基~lignin-based;钛酸酯改性~titanate-modified;原位聚合~in-situ polymerised;锆掺杂~zirconium-doped',
);

export const softwareBases = readWordings(
  '深度学习~deep learning;图神经网络~graph neural network;知识图谱~knowledge graph;强化学习~reinforcement learning;联邦学习~federated learning;区块链~blockchain;注意力机制~attention mechanism;多传感器融合~multi-sensor fusion;边缘计算~edge computing;数字孪生~digital twin;迁移学习~transfer learning;大语言模型~large language model;改进遗传算法~improved genetic algorithm;粒子群算法~particle swarm algorithm;卷积神经网络~convolutional neural network;时空特征~spatio-temporal features;对比学习~contrastive learning;贝叶斯优化~Bayesian optimisation;多目标优化~multi-objective optimisation;模型预测控制~model predictive control;小波变换~wavelet transform;卡尔曼滤波~Kalman filtering;自监督学习~self-supervised learning;云边协同~cloud-edge collaboration;随机森林~random forest;扩散模型~diffusion model',
);

export const softwareScenes = readWordings(
  '面向智慧园区的~for smart parks;面向工业互联网的~for industrial internet;适用于复杂环境的~for complex environments;面向多用户的~for multiple users;低时延的~with low latency;面向边缘设备的~for edge devices;可解释的~with interpretability;面向海量数据的~for massive data;轻量化的~with a lightweight model;高并发的~with high concurrency;面向中小企业的~for small businesses;跨平台的~across platforms',
);

export const processQualities = readWordings(
  '高纯度~high-purity;复合~composite;低温~low-temperature;稳定型~stabilised;高活性~high-activity;天然~natural;高效~efficient;改良~improved;速溶~instant;高产~high-yield;绿色~green;低残留~low-residue;多层~multilayer;广谱~broad-spectrum;功能性~functional;双组分~two-component;无添加~additive-free;微胶囊化~microencapsulated',
);

export const processBases = readWordings(
  '超声辅助~ultrasound-assisted;酶解~enzymatic;微波处理~microwave-treated;冷冻干燥~freeze-dried;连续流~continuous-flow;水热法~hydrothermal;溶胶凝胶法~sol-gel;低压沉积~low-pressure-deposited;分步发酵~stepwise-fermented;膜分离~membrane-separated;喷雾干燥~spray-dried;等离子体处理~plasma-treated;梯度控温~gradient-temperature;超临界萃取~supercritical-extracted',
);

export const productStyles = readWordings(
  '便携式~portable;简约~minimalist;壁挂式~wall-mounted;儿童~children;折叠~folding;商务~business;复古~retro;迷你~mini;家用~household;户外~outdoor;智能~smart;国潮~Chinese style;桌面~desktop;组合式~modular;圆形~round;方形~square;多彩~colourful;透明~transparent',
);

/** Locarno class, industry, Chinese product ~ English product. Designs carry the name of the product. */
export const designProducts = `
09-01|consumer_goods|包装瓶（茶油）~packaging bottle (camellia oil);饮料瓶~beverage bottle;化妆品瓶~cosmetic bottle;酒瓶~liquor bottle
09-03|food|茶叶包装盒~tea packaging box;鲜花饼礼盒~flower cake gift box;咖啡包装袋~coffee packaging bag
10-02|consumer_goods|智能手表~smart watch;运动手环~sports bracelet
06-01|consumer_goods|座椅~chair;沙发~sofa;办公椅~office chair;吧台凳~bar stool
06-03|consumer_goods|办公桌~desk;茶几~coffee table;会议桌~conference table
06-04|consumer_goods|储物柜~storage cabinet;书架~bookshelf
07-01|consumer_goods|茶壶~teapot;保温杯~vacuum cup;马克杯~mug
07-02|consumer_goods|电饭煲~rice cooker;空气炸锅~air fryer
14-02|information_technology|平板电脑~tablet computer;键盘~keyboard;工控终端~industrial terminal
14-03|communications|手机~mobile phone;蓝牙耳机~Bluetooth earphone;对讲机~walkie-talkie
14-04|information_technology|显示屏幕面板的图形用户界面~graphical user interface for display panel
12-08|transport|汽车~automobile;观光车~sightseeing car
12-11|transport|电动自行车~electric bicycle;电动滑板车~electric scooter
13-02|new_energy|移动电源~power bank;充电桩~charging pile;储能电源箱~energy storage power box
23-04|consumer_goods|空气净化器~air purifier;电风扇~electric fan;取暖器~heater
24-02|medical_devices|血糖仪~blood glucose meter;电子体温计~electronic thermometer
26-05|electrical_equipment|台灯~table lamp;吊灯~pendant lamp;路灯~street lamp
21-01|education|积木玩具~building block toy;益智拼图~educational puzzle
15-05|consumer_goods|洗衣机~washing machine;扫地机~floor sweeper
15-09|machinery|数控机床~numerical control machine tool;激光切割机~laser cutting machine
`;
