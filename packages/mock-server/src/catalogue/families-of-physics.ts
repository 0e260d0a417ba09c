/**
 * Families of section G: `symbols | style | industry | Chinese noun ~ English noun; …`. The first symbol is the main one,
 * and every noun of a line belongs to it. Styles: `device`, `material`, `software`, `process` (see `title.ts`).
 */
export const familiesOfPhysics = `
G06F 16/2455,G06F 16/28|software|information_technology|数据库查询优化~database query optimisation;多源数据融合~multi-source data fusion;时序数据压缩存储~time-series data compression and storage
G06F 9/50,G06F 9/455|software|information_technology|容器资源调度~container resource scheduling;云平台任务分配~cloud task allocation;虚拟机迁移~virtual machine migration
G06F 21/62,G06F 21/60|software|information_technology|隐私数据脱敏~private data masking;访问权限控制~access permission control;电子文档防泄露~electronic document leak prevention
G06F 40/30,G06F 40/289|software|artificial_intelligence|文本语义匹配~text semantic matching;专利文本分类~patent text classification;领域术语抽取~domain term extraction
G06F 11/36,G06F 11/07|software|information_technology|软件缺陷定位~software defect localisation;自动化测试用例生成~automatic test case generation;系统异常日志分析~system anomaly log analysis
G06F 3/01,G06F 3/0481|software|information_technology|手势交互~gesture interaction;虚拟现实场景切换~virtual reality scene switching;多屏内容显示~multi-screen content display
G06F 30/20,G06F 119/14|software|advanced_manufacturing|结构疲劳寿命预测~structural fatigue life prediction;产品参数化设计~parametric product design;流场仿真~flow field simulation
G06F 1/20,G06F 1/18|device|information_technology|服务器散热装置~server cooling device;工控机机箱~industrial computer chassis;笔记本电脑支撑装置~laptop support device
G06Q 30/0601,G06Q 30/06|software|information_technology|商品个性化推荐~personalised product recommendation;知识产权网络交易~online intellectual property trading;网络订单处理~online order processing
G06Q 10/0631,G06Q 50/04|software|advanced_manufacturing|生产车间排程~workshop production scheduling;供应链库存管理~supply chain inventory management;设备维护计划生成~equipment maintenance planning
G06Q 10/083,G06Q 10/047|software|logistics|物流配送路径优化~logistics delivery route optimisation;仓储货位分配~storage location allocation;冷链运输监管~cold chain transport supervision
G06Q 40/03,G06Q 40/00|software|finance|信贷风险评估~credit risk assessment;交易欺诈识别~transaction fraud identification;专利价值评估~patent value assessment
G06Q 50/26,G06Q 10/06|software|information_technology|园区企业服务管理~park enterprise service management;城市应急资源调配~urban emergency resource allocation;碳排放核算~carbon emission accounting
G06Q 50/06,G06Q 10/04|software|new_energy|区域用电负荷预测~regional power load forecasting;电力现货交易决策~electricity spot trading decision;综合能源调度~integrated energy dispatching
G06T 7/00,G06T 7/11|software|artificial_intelligence|工业零件缺陷检测~industrial part defect detection;织物瑕疵检测~fabric flaw detection;钢材表面缺陷识别~steel surface defect recognition
G06T 5/00,G06T 5/50|software|artificial_intelligence|低照度图像增强~low-light image enhancement;遥感图像融合~remote sensing image fusion;视频去雾~video dehazing
G06T 17/00,G06T 7/33|software|artificial_intelligence|三维点云配准~3D point cloud registration;文物数字化建模~digital modelling of cultural relics;建筑实景三维重建~3D reconstruction of buildings
G06V 20/52,G06V 10/82|software|artificial_intelligence|安全帽佩戴识别~safety helmet wearing recognition;人群密度估计~crowd density estimation;车辆违停检测~illegal parking detection
G06V 40/16,G06V 40/70|software|artificial_intelligence|人脸活体检测~face liveness detection;身份核验~identity verification;表情识别~facial expression recognition
G06N 3/08,G06N 3/0464|software|artificial_intelligence|神经网络模型压缩~neural network model compression;联邦学习模型训练~federated learning model training;小样本分类~few-shot classification
G16H 50/20,G16H 10/60|software|biomedicine|辅助诊断~assisted diagnosis;慢病风险预警~chronic disease risk warning;电子病历质控~electronic medical record quality control
G05D 1/43,G05D 1/02|software|robotics|仓储机器人路径规划~warehouse robot path planning;移动机器人避障~mobile robot obstacle avoidance;无人车编队控制~unmanned vehicle formation control
G05B 19/418,G05B 19/05|software|advanced_manufacturing|数控加工参数优化~numerical control machining parameter optimisation;产线数字孪生监控~production line digital twin monitoring;工业设备故障诊断~industrial equipment fault diagnosis
G10L 15/22,G10L 15/26|software|artificial_intelligence|方言语音识别~dialect speech recognition;语音唤醒~voice wake-up;会议纪要生成~meeting minutes generation
G01N 21/88,G01N 21/01|device|instruments|玻璃瑕疵检测装置~glass flaw detection device;电路板外观检测装置~circuit board appearance inspection device;瓶口检测装置~bottle mouth inspection device
G01N 33/18,G01N 1/10|device|environment|水质在线监测装置~online water quality monitoring device;水样采集装置~water sample collection device;水质检测取样器~water quality sampler
G01N 3/08,G01N 3/02|device|instruments|材料拉伸试验夹具~material tensile test fixture;钢筋强度检测装置~rebar strength testing device;薄膜抗拉检测设备~film tensile testing equipment
G01B 5/00,G01B 11/24|device|instruments|轴类零件测量装置~shaft part measuring device;同轴度检测工装~coaxiality inspection tooling;管件内径检具~pipe inner diameter gauge
G01R 31/367,G01R 31/396|software|new_energy|电池健康状态估计~battery state-of-health estimation;储能电站电芯异常检测~energy storage cell anomaly detection;动力电池剩余寿命预测~power battery remaining life prediction
G01R 31/00,G01R 1/04|device|instruments|电子元件测试夹具~electronic component test fixture;继电保护测试装置~relay protection test device;线缆通断检测仪~cable continuity tester
G01D 21/02,G01D 11/24|device|instruments|温湿度监测终端~temperature and humidity monitoring terminal;土壤墒情采集仪~soil moisture collector;传感器防护外壳~protective sensor housing
G02B 6/44,G02B 6/38|device|communications|光缆接头盒~optical cable joint box;光纤配线架~optical fibre distribution frame;光纤熔接保护装置~fibre splice protection device
G03F 1/24,G03F 7/20|process|semiconductors|反射型掩模~reflective mask;相移掩模版~phase shift mask;光刻胶图形~photoresist pattern
G08B 17/06,G08B 17/10|device|public_safety|烟雾报警器~smoke alarm;电气火灾监控装置~electrical fire monitoring device;燃气泄漏报警装置~gas leak alarm device
G08G 1/0968,G08G 1/01|software|transport|交通信号协调控制~traffic signal coordination;公交客流预测~bus passenger flow forecasting;车路协同预警~vehicle-road cooperative warning
G09B 23/28,G09B 9/00|device|education|医学教学模型~medical teaching model;心肺复苏训练装置~CPR training device;物理实验演示装置~physics experiment demonstration device
`;
