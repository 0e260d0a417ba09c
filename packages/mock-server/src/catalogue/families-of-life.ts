/** Families of sections A and C: `symbols | style | industry | Chinese noun ~ English noun; …`. */
export const familiesOfLife = `
A61K 36/48,A61P 1/00|process|biomedicine|中药组合物~traditional Chinese medicine composition;健脾养胃中药颗粒~stomach-nourishing herbal granules;清热解毒口服液~heat-clearing oral liquid
A61K 9/51,A61K 47/69|process|biomedicine|靶向纳米药物载体~targeted nano drug carrier;缓释微球~sustained-release microspheres;载药脂质体~drug-loaded liposome
A61K 8/9789,A61Q 19/02|process|consumer_goods|植物保湿面霜~plant moisturising cream;舒缓修护精华液~soothing repair essence;防晒乳液~sunscreen lotion
A61B 5/024,A61B 5/11|device|medical_devices|可穿戴心率监测装置~wearable heart rate monitor;睡眠监测床垫~sleep monitoring mattress;血氧检测指夹~blood oxygen finger clip
A61B 17/00,A61B 90/50|device|medical_devices|微创手术牵开器~minimally invasive surgical retractor;内镜夹持装置~endoscope holding device;骨科手术定位架~orthopaedic surgery positioning frame
A61G 7/057,A61G 7/00|device|medical_devices|护理用翻身床垫~turning mattress for nursing;医用护理床~medical nursing bed;病人转运装置~patient transfer device
A61H 1/02,A61H 3/00|device|medical_devices|下肢康复训练装置~lower limb rehabilitation device;手部功能锻炼器~hand function exerciser;助行器~walking aid
A61M 5/14,A61M 5/168|device|medical_devices|输液架~infusion stand;输液加温装置~infusion warming device;静脉注射固定装置~intravenous injection fixing device
A61L 2/10,A61L 2/26|device|medical_devices|紫外线消毒柜~ultraviolet disinfection cabinet;医疗器械消毒装置~medical instrument disinfection device;空气消毒机~air disinfection machine
A01G 9/24,A01G 9/14|device|agriculture|温室大棚通风装置~greenhouse ventilation device;育苗架~seedling rack;温室保温帘收卷机构~greenhouse curtain winding mechanism
A01G 25/02,A01G 25/16|device|agriculture|节水灌溉装置~water-saving irrigation device;果园滴灌系统~orchard drip irrigation system;角隅灌溉设备~corner irrigation equipment
A01G 18/00,A01G 18/20|process|agriculture|食用菌培养基~edible fungus culture medium;香菇菌棒~shiitake cultivation stick;羊肚菌营养袋~morel nutrition bag
A01K 1/01,A01K 5/02|device|agriculture|畜禽粪便清理装置~livestock manure cleaning device;自动喂料装置~automatic feeding device;牛舍通风设备~cowshed ventilation equipment
A01K 63/04,A01K 61/10|device|agriculture|水产养殖增氧装置~aquaculture oxygenation device;鱼苗孵化箱~fish fry hatching box;循环水养殖过滤装置~recirculating aquaculture filter
A01C 7/20,A01C 5/06|device|agriculture|玉米播种机~corn seeder;施肥装置~fertilising device;开沟覆土机构~furrowing and soil covering mechanism
A01D 46/30,A01D 46/24|device|agriculture|水果采摘装置~fruit picking device;茶叶采摘机~tea picking machine;采棉机~cotton picker
A23L 33/10,A23L 7/10|process|food|高纤维代餐粉~high-fibre meal replacement powder;杂粮营养粥~mixed grain nutritious porridge;糯玉米粉~waxy corn flour
A23F 3/06,A23F 3/16|process|food|普洱茶饮品~Pu'er tea beverage;红茶发酵产品~black tea fermented product;花果茶~fruit and flower tea
A23N 12/02,A23N 15/00|device|food|果蔬清洗机~fruit and vegetable washer;坚果脱壳装置~nut shelling device;辣椒去蒂机~chilli stem removing machine
A47J 31/44,A47J 27/00|device|consumer_goods|咖啡机~coffee machine;电饭煲~rice cooker;养生壶~health pot
A47C 7/40,A47C 1/03|device|consumer_goods|办公座椅靠背~office chair back;折叠椅~folding chair;儿童学习椅~children's study chair
A47L 11/40,A47L 11/24|device|consumer_goods|扫地机器人~sweeping robot;地面清洁机~floor cleaning machine;擦窗装置~window cleaning device
A41D 13/00,A41D 13/11|device|consumer_goods|劳动防护服~protective work clothing;防护口罩~protective mask;户外速干服~outdoor quick-dry clothing
A63B 23/04,A63B 21/055|device|consumer_goods|健身训练器材~fitness training equipment;腿部力量训练器~leg strength trainer;拉伸训练装置~stretching trainer
C02F 7/00,C02F 3/12|device|environment|污水处理用曝气装置~aeration device for sewage treatment;一体化污水处理设备~integrated sewage treatment equipment;农村生活污水净化装置~rural domestic sewage purifier
C02F 1/44,C02F 1/52|device|environment|超纯水制备装置~ultrapure water preparation device;工业废水沉淀装置~industrial wastewater settling device;膜过滤净水设备~membrane water purification equipment
C02F 1/28,B01J 20/20|material|environment|重金属吸附剂~heavy metal adsorbent;磁性生物炭~magnetic biochar;染料废水处理絮凝剂~flocculant for dye wastewater
C09D 175/04,C09D 5/08|material|new_materials|水性聚氨酯涂料~waterborne polyurethane coating;防腐涂料~anticorrosive coating;隔热涂料~heat-insulating coating
C09D 163/00,C09D 7/61|material|new_materials|环氧地坪涂料~epoxy floor coating;导电涂料~conductive coating;重防腐底漆~heavy-duty anticorrosive primer
C22C 21/02,C22F 1/043|material|new_materials|高强度铝合金~high-strength aluminium alloy;压铸铝合金~die-cast aluminium alloy;耐蚀铝合金型材~corrosion-resistant aluminium profile
C22C 38/04,C22C 38/02|material|new_materials|低合金耐磨钢~low-alloy wear-resistant steel;高强度汽车钢板~high-strength automotive steel sheet;不锈钢板材~stainless steel plate
C08L 23/12,C08K 3/04|material|new_materials|聚丙烯复合材料~polypropylene composite;阻燃聚丙烯专用料~flame-retardant polypropylene compound;导热塑料~thermally conductive plastic
C08L 67/04,C08L 3/02|material|new_materials|聚乳酸可降解材料~degradable polylactic acid material;淀粉基生物塑料~starch-based bioplastic;全降解地膜材料~fully degradable mulch material
C08G 18/66,C08G 18/48|material|chemicals|聚氨酯弹性体~polyurethane elastomer;聚氨酯泡沫~polyurethane foam;水性聚氨酯树脂~waterborne polyurethane resin
C04B 28/04,C04B 38/10|material|construction|轻质泡沫混凝土~lightweight foamed concrete;超高性能混凝土~ultra-high performance concrete;固废基胶凝材料~solid-waste-based cementitious material
C01B 32/184,C01B 32/19|material|new_materials|石墨烯粉体~graphene powder;多孔碳材料~porous carbon material;碳纳米管分散液~carbon nanotube dispersion
C07D 401/12,A61K 31/4439|process|biomedicine|吡啶类化合物~pyridine compound;激酶抑制剂中间体~kinase inhibitor intermediate;药物中间体~pharmaceutical intermediate
C12N 15/113,C12N 15/85|process|biomedicine|基因编辑载体~gene editing vector;小核酸分子~small nucleic acid molecule;重组表达质粒~recombinant expression plasmid
C12N 1/20,C12R 1/01|process|biomedicine|益生菌菌剂~probiotic agent;降解菌株制剂~degrading strain preparation;复合微生物菌剂~compound microbial agent
C12Q 1/6888,C12Q 1/70|process|biomedicine|核酸检测试剂盒~nucleic acid detection kit;病原菌检测引物组~pathogen detection primer set;品种鉴定分子标记~molecular marker for variety identification
C12M 1/02,C12M 1/00|device|biomedicine|细胞培养装置~cell culture device;微生物发酵罐~microbial fermentation tank;菌种接种装置~strain inoculation device
C05F 17/00,C05G 3/80|process|agriculture|生物有机肥~bio-organic fertiliser;秸秆腐熟肥料~straw compost fertiliser;缓释复合肥~slow-release compound fertiliser
C03B 33/02,C03B 35/14|device|machinery|玻璃切割装置~glass cutting device;玻璃输送装置~glass conveying device;玻璃瓶退火炉~glass bottle annealing furnace
`;
