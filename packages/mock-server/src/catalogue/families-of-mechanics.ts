/** Families of sections E and F: `symbols | style | industry | Chinese noun ~ English noun; …`. */
export const familiesOfMechanics = `
E04B 2/00,E04B 1/61|device|construction|装配式建筑墙板连接节点~wall panel joint for prefabricated building;轻质隔墙板~lightweight partition panel;装配式剪力墙~prefabricated shear wall
E04G 3/28,E04G 5/00|device|construction|建筑施工脚手架~construction scaffold;升降施工平台~lifting construction platform;悬挑脚手架~cantilever scaffold
E04G 21/02,E04G 21/08|device|construction|混凝土布料机~concrete placing machine;混凝土振捣装置~concrete vibrating device;混凝土浇筑装置~concrete pouring device
E01C 19/48,E01C 23/01|device|construction|沥青路面摊铺装置~asphalt pavement paving device;路面平整度检测车~pavement flatness inspection vehicle;道路裂缝修补装置~road crack repairing device
E01D 19/04,E01D 21/00|device|construction|桥梁支座~bridge bearing;桥梁施工挂篮~bridge construction hanging basket;桥梁伸缩缝~bridge expansion joint
E02D 17/20,E02D 5/74|device|construction|边坡防护结构~slope protection structure;基坑支护装置~foundation pit support device;锚杆~anchor rod
E03F 5/14,E03F 3/04|device|environment|雨水收集装置~rainwater collection device;市政排水管道~municipal drainage pipe;雨污分流井~rain and sewage diversion well
E05B 47/00,E05B 15/00|device|consumer_goods|智能门锁~intelligent door lock;防盗锁芯~anti-theft lock cylinder;柜门锁~cabinet door lock
E06B 3/96,E06B 7/22|device|construction|断桥铝合金门窗~thermal-break aluminium window;防火门~fire door;隔音窗~soundproof window
E21B 47/00,E21B 47/06|software|energy|钻井参数监测~drilling parameter monitoring;井下压力预测~downhole pressure prediction;储层含气性评价~reservoir gas-bearing evaluation
E21D 11/10,E21D 11/00|device|construction|隧道初期支护结构~tunnel primary support structure;隧道衬砌台车~tunnel lining trolley;巷道支护装置~roadway support device
F16L 55/00,F16L 3/10|device|machinery|管道连接装置~pipe connecting device;管道支架~pipe bracket;管道减振装置~pipe damping device
F16K 1/22,F16K 27/02|device|machinery|蝶阀~butterfly valve;截止阀~stop valve;高压球阀~high-pressure ball valve
F16H 57/04,F16H 57/02|device|machinery|减速机~speed reducer;齿轮箱润滑结构~gearbox lubrication structure;行星齿轮传动机构~planetary gear transmission
F16C 33/66,F16C 35/04|device|machinery|滚动轴承~rolling bearing;轴承座~bearing seat;轴承密封结构~bearing sealing structure
F16F 15/04,F16F 15/02|device|machinery|设备减震底座~equipment damping base;发电机组隔振装置~generator set vibration isolator;精密仪器减振平台~damping platform for precision instruments
F04D 29/42,F04D 29/66|device|machinery|离心泵~centrifugal pump;轴流风机~axial fan;潜水排污泵~submersible sewage pump
F21V 29/74,F21V 29/76|device|electrical_equipment|LED路灯散热结构~heat dissipation structure of LED street lamp;LED工矿灯~LED high bay lamp;植物生长灯~plant growth lamp
F21S 9/03,F21V 21/10|device|electrical_equipment|太阳能路灯~solar street lamp;应急照明灯~emergency lamp;草坪灯~lawn lamp
F24F 1/0007,F24F 13/28|device|consumer_goods|空气净化装置~air purification device;中央空调风口~central air conditioner outlet;新风机~fresh air machine
F24S 20/40,F24S 30/40|device|new_energy|太阳能热水器~solar water heater;光热集热器~solar thermal collector;太阳能集热管支架~solar collector tube bracket
F25D 11/02,F25D 23/02|device|consumer_goods|冷藏柜~refrigerated cabinet;医用低温保存箱~medical low-temperature storage box;保鲜冰箱抽屉~fresh-keeping refrigerator drawer
F26B 21/00,F26B 25/00|device|agriculture|谷物烘干机~grain dryer;木材干燥装置~wood drying device;药材烘干箱~herb drying box
F03D 80/00,F03D 13/20|device|new_energy|风力发电机塔筒~wind turbine tower;风电叶片维护平台~wind blade maintenance platform;风机除冰装置~wind turbine de-icing device
F23G 5/44,F23G 5/46|device|environment|垃圾焚烧炉~waste incinerator;危废焚烧余热利用装置~hazardous waste heat recovery device;焚烧炉进料装置~incinerator feeding device
F28D 7/16,F28F 9/22|device|machinery|管壳式换热器~shell-and-tube heat exchanger;余热回收装置~waste heat recovery device;板式换热器~plate heat exchanger
`;
