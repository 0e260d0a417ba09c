/** Families of section H: `symbols | style | industry | Chinese noun ~ English noun; …`. */
export const familiesOfElectricity = `
H01M 4/36,H01M 4/62,H01M 10/0525|material|new_energy|锂离子电池负极材料~negative electrode material for lithium-ion battery;硅碳复合负极材料~silicon-carbon composite anode material;预锂化负极片~prelithiated negative electrode sheet
H01M 4/505,H01M 4/525|material|new_energy|富锂锰基正极材料~lithium-rich manganese-based cathode material;高镍三元正极材料~high-nickel ternary cathode material;单晶正极材料~single-crystal cathode material
H01M 4/58,H01M 4/136|material|new_energy|磷酸铁锂正极材料~lithium iron phosphate cathode material;钠离子电池正极材料~cathode material for sodium-ion battery;磷酸锰铁锂材料~lithium manganese iron phosphate material
H01M 10/0565,H01M 10/0525|material|new_energy|固态聚合物电解质~solid polymer electrolyte;锂金属电池电解液~electrolyte for lithium metal battery;凝胶电解质膜~gel electrolyte membrane
H01M 10/613,H01M 10/6556|device|new_energy|动力电池液冷板~liquid cooling plate for power battery;电池包散热装置~battery pack heat dissipation device;储能电池柜温控装置~energy storage cabinet temperature control device
H01M 50/204,H01M 50/249|device|new_energy|电池模组固定结构~battery module fixing structure;电动车电池箱~electric vehicle battery box;电池包防爆阀~battery pack explosion-proof valve
H01M 50/403,H01M 50/449|material|new_energy|锂电池陶瓷隔膜~ceramic separator for lithium battery;电池复合隔膜~composite battery separator;芳纶涂覆隔膜~aramid-coated separator
H01M 8/0258,H01M 8/0202|device|new_energy|燃料电池双极板~fuel cell bipolar plate;燃料电池电堆~fuel cell stack;氢燃料电池密封组件~hydrogen fuel cell sealing assembly
H04L 9/40,H04L 9/32|software|information_technology|数据加密传输~encrypted data transmission;网络入侵检测~network intrusion detection;物联网设备身份认证~IoT device authentication
H04L 67/10,H04L 67/1097|software|communications|边缘计算任务卸载~edge computing task offloading;分布式数据同步~distributed data synchronisation;区块链数据存证~blockchain data attestation
H04L 41/0631,H04L 43/08|software|communications|网络故障根因定位~network fault root cause localisation;网络流量预测~network traffic prediction;链路质量监测~link quality monitoring
H04L 47/125,H04L 45/00|software|communications|网络负载均衡~network load balancing;路由选择~route selection;报文转发~packet forwarding
H04L 27/26,H04L 25/02|software|communications|信道估计~channel estimation;多载波信号调制~multi-carrier signal modulation;载波频偏补偿~carrier frequency offset compensation
H04W 72/04,H04W 28/02|software|communications|无线资源分配~wireless resource allocation;车联网频谱共享~vehicular network spectrum sharing;蜂窝网络干扰协调~cellular interference coordination
H04N 7/18,H04N 23/60|device|public_safety|监控摄像头支架~surveillance camera bracket;安防监控装置~security monitoring device;隧道巡检摄像装置~tunnel inspection camera device
H04N 19/146,H04N 19/124|software|information_technology|视频编码码率控制~video coding rate control;直播视频转码~live video transcoding;点云视频压缩~point cloud video compression
H01L 21/67,H01L 21/677|device|semiconductors|晶圆清洗装置~wafer cleaning device;硅片传送装置~silicon wafer transfer device;芯片封装夹具~chip packaging fixture
H01L 21/02,H01L 21/306|process|semiconductors|碳化硅外延片~silicon carbide epitaxial wafer;氮化镓薄膜~gallium nitride film;晶圆键合结构~wafer bonding structure
H01L 31/0216,H01L 31/18|process|new_energy|异质结太阳能电池~heterojunction solar cell;钙钛矿太阳能电池~perovskite solar cell;背接触电池片~back-contact cell
H01Q 1/38,H01Q 1/50|device|communications|毫米波天线~millimetre-wave antenna;微带阵列天线~microstrip array antenna;车载卫星天线~vehicle-mounted satellite antenna
H02J 7/00,H02J 3/32|device|new_energy|电动汽车充电装置~electric vehicle charging device;储能充放电控制装置~energy storage charge and discharge control device;移动式充电桩~mobile charging pile
H02J 3/38,H02J 3/24|software|new_energy|微电网功率协调控制~microgrid power coordination control;光伏并网谐波抑制~photovoltaic grid harmonic suppression;虚拟电厂调度~virtual power plant dispatching
H02S 40/10,H02S 20/32|device|new_energy|光伏组件清洗机器人~photovoltaic module cleaning robot;光伏支架~photovoltaic bracket;太阳能板跟踪装置~solar panel tracking device
H02K 1/27,H02K 9/19|device|electrical_equipment|永磁同步电机转子~permanent magnet synchronous motor rotor;电机冷却结构~motor cooling structure;轮毂电机~hub motor
H02B 1/56,H02B 1/30|device|electrical_equipment|高压开关柜~high-voltage switch cabinet;低压配电柜~low-voltage power distribution cabinet;箱式变电站~box-type substation
H02G 3/04,H02G 1/08|device|electrical_equipment|电缆桥架~cable tray;电力电缆敷设装置~power cable laying device;电缆保护套管~cable protection sleeve
H05K 7/20,H05K 5/02|device|electrical_equipment|控制器散热外壳~controller heat dissipation housing;电路板固定结构~circuit board fixing structure;机柜通风装置~cabinet ventilation device
H05B 45/10,H05B 47/105|software|electrical_equipment|智能照明调光控制~intelligent lighting dimming control;路灯群组控制~street lamp group control;教室照明节能控制~classroom lighting energy-saving control
H01R 13/52,H01R 13/627|device|electrical_equipment|电连接器~electrical connector;汽车线束插接件~automotive harness connector;充电接口密封结构~charging interface sealing structure
H01F 27/08,H01F 27/02|device|electrical_equipment|油浸式变压器~oil-immersed transformer;干式变压器~dry-type transformer;电抗器散热结构~reactor heat dissipation structure
`;
