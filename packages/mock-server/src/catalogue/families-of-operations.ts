/** Families of sections B and D: `symbols | style | industry | Chinese noun ~ English noun; …`. */
export const familiesOfOperations = `
B25J 9/16,B25J 13/08|software|robotics|机械臂运动控制~robot arm motion control;协作机器人碰撞检测~collaborative robot collision detection;抓取位姿估计~grasp pose estimation
B25J 15/08,B25J 15/06|device|robotics|机械手夹爪~manipulator gripper;真空吸盘抓手~vacuum suction gripper;柔性抓取装置~flexible grasping device
B25B 11/00,B25B 11/02|device|machinery|工件夹具~workpiece clamp;装配定位工装~assembly positioning tooling;薄板夹紧装置~thin plate clamping device
B23Q 11/00,B23Q 11/10|device|machinery|机床排屑装置~machine tool chip removal device;机床防护罩~machine tool guard;切削液过滤装置~cutting fluid filter device
B23K 37/04,B23K 37/00|device|machinery|焊接工装~welding tooling;管道焊接装置~pipe welding device;焊接变位机~welding positioner
B23K 26/38,B23K 26/70|device|machinery|激光切割机~laser cutting machine;激光打标装置~laser marking device;激光切割除尘装置~laser cutting dust removal device
B24B 41/06,B24B 55/06|device|machinery|打磨装置~grinding device;抛光设备~polishing equipment;平面磨床夹紧机构~surface grinder clamping mechanism
B29C 45/40,B29C 45/17|device|machinery|注塑模具快速脱模机构~fast demoulding mechanism of injection mould;注塑机取件装置~injection machine part removal device;注塑模具冷却结构~injection mould cooling structure
B29C 48/80,B29C 48/92|device|machinery|塑料挤出机~plastic extruder;管材挤出冷却装置~pipe extrusion cooling device;造粒机~granulator
B01F 27/80,B01F 35/12|device|food|食品加工用搅拌装置~stirring device for food processing;涂料混合设备~paint mixing equipment;化工原料搅拌釜~chemical raw material stirring kettle
B01D 46/02,B01D 46/04|device|environment|布袋除尘器~bag dust collector;工业废气除尘装置~industrial waste gas dust removal device;车间粉尘收集装置~workshop dust collection device
B01D 53/86,B01D 53/75|process|environment|挥发性有机物催化剂涂层~catalyst coating for volatile organic compounds;低温脱硝催化剂~low-temperature denitration catalyst;烟气脱硫吸附剂~flue gas desulphurisation adsorbent
B01J 23/89,B01J 37/02|material|chemicals|加氢催化剂~hydrogenation catalyst;甲烷重整催化剂~methane reforming catalyst;负载型贵金属催化剂~supported noble metal catalyst
B02C 23/00,B02C 18/14|device|machinery|粉碎机~crusher;建筑垃圾破碎装置~construction waste crushing device;中药材研磨装置~medicinal material grinding device
B05B 13/04,B05B 14/40|device|machinery|自动喷涂装置~automatic spraying device;家具喷漆设备~furniture painting equipment;静电喷粉装置~electrostatic powder spraying device
B07B 1/28,B07B 1/46|device|machinery|振动筛分机~vibrating screening machine;砂石筛选装置~sand and gravel screening device;粮食筛选设备~grain screening equipment
B08B 3/02,B08B 13/00|device|machinery|零件清洗机~parts washer;玻璃清洗装置~glass cleaning device;管道清洗设备~pipe cleaning equipment
B21D 43/00,B21D 5/02|device|machinery|钣金折弯机~sheet metal bending machine;冲压送料装置~stamping feeding device;板材校平装置~plate levelling device
B22F 9/08,B22F 1/14|material|new_materials|球形钛合金粉末~spherical titanium alloy powder;高熵合金粉末~high-entropy alloy powder;增材制造用铝粉~aluminium powder for additive manufacturing
B28B 11/24,B28B 7/24|device|construction|混凝土预制件养护装置~precast concrete curing device;陶瓷坯体干燥装置~ceramic body drying device;砌块成型机~block forming machine
B60L 53/16,B60L 53/31|device|transport|充电桩~charging pile;充电枪锁止机构~charging gun locking mechanism;换电站电池锁紧装置~battery locking device of swap station
B60W 40/08,B60W 60/00|software|transport|自动驾驶决策规划~autonomous driving decision planning;驾驶员疲劳监测~driver fatigue monitoring;车辆跟驰控制~vehicle following control
B60R 11/02,B60R 16/02|device|transport|车载设备安装支架~vehicle equipment mounting bracket;车载显示屏转动机构~in-vehicle display rotating mechanism;汽车线束固定结构~automotive harness fixing structure
B62D 65/18,B62D 65/02|device|transport|汽车装配输送装置~vehicle assembly conveying device;车身定位夹具~vehicle body positioning fixture;底盘装配吊具~chassis assembly hanger
B64D 1/18,B64U 10/13|device|agriculture|农用无人机喷洒装置~spraying device for agricultural UAV;植保无人机药箱~plant protection UAV tank;无人机播撒器~UAV spreader
B65G 47/90,B65G 47/24|device|logistics|物料输送装置~material conveying device;包裹分拣装置~parcel sorting device;自动上料机构~automatic feeding mechanism
B65B 57/00,B65B 61/06|device|machinery|自动包装机~automatic packaging machine;粉料灌装设备~powder filling equipment;热封膜切割装置~heat-seal film cutting device
B65F 1/14,B65F 1/00|device|environment|智能垃圾分类箱~intelligent waste sorting bin;垃圾压缩装置~waste compression device;餐厨垃圾收集桶~kitchen waste collection bin
B66C 1/28,B66C 13/08|device|construction|吊装夹具~hoisting clamp;预制构件吊具~precast component spreader;起重机防摇装置~crane anti-sway device
B32B 27/08,B32B 27/36|material|new_materials|高阻隔复合膜~high-barrier composite film;光学保护膜~optical protective film;可降解包装膜~degradable packaging film
D06M 13/00,D06M 15/00|process|textiles|抗菌纺织面料~antibacterial textile fabric;阻燃涤纶织物~flame-retardant polyester fabric;吸湿排汗面料~moisture-wicking fabric
D06B 3/10,D06B 23/20|device|textiles|布料染色装置~fabric dyeing device;印染机~printing and dyeing machine;纱线浸染设备~yarn dip-dyeing equipment
D01F 6/92,D01D 5/08|material|textiles|再生聚酯纤维~regenerated polyester fibre;聚乳酸纤维~polylactic acid fibre;导电复合纤维~conductive composite fibre
D04B 15/58,D04B 35/00|device|textiles|圆纬机喂纱装置~circular knitting yarn feeder;经编机~warp knitting machine;袜机吸尘装置~hosiery machine dust suction device
D21F 5/02,D21F 7/00|device|paper|纸张烘干装置~paper drying device;造纸机压榨部结构~paper machine press section;卫生纸复卷装置~toilet paper rewinding device
`;
