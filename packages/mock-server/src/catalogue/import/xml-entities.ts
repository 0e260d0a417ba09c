/**
 * Character entities that the office's DTDs (never read here) declare by way of the ISO 8879 sets and HTML:
 * code point in hexadecimal, then its names. Entities of a document's own are refused, so this table is all there is.
 */
const CHARACTERS = `
  21:excl 23:num 24:dollar 25:percnt 28:lpar 29:rpar 2a:ast 2b:plus 2c:comma 2e:period 2f:sol 3a:colon 3b:semi
  3d:equals 3f:quest 40:commat 5b:lsqb 5c:bsol 5d:rsqb 5f:lowbar 60:grave 7b:lcub 7c:verbar 7d:rcub a0:nbsp
  a1:iexcl a2:cent a3:pound a4:curren a5:yen a6:brvbar a7:sect a8:Dot,die,uml a9:copy aa:ordf ab:laquo ac:not
  ad:shy ae:reg af:macr b0:deg b1:plusmn b2:sup2 b3:sup3 b4:acute b5:micro b6:para b7:middot b8:cedil b9:sup1
  ba:ordm bb:raquo bc:frac14 bd:frac12,half be:frac34 bf:iquest c0:Agrave c1:Aacute c2:Acirc c3:Atilde c4:Auml
  c5:Aring,angst c6:AElig c7:Ccedil c8:Egrave c9:Eacute ca:Ecirc cb:Euml cc:Igrave cd:Iacute ce:Icirc cf:Iuml
  d0:ETH d1:Ntilde d2:Ograve d3:Oacute d4:Ocirc d5:Otilde d6:Ouml d7:times d8:Oslash d9:Ugrave da:Uacute db:Ucirc
  dc:Uuml dd:Yacute de:THORN df:szlig e0:agrave e1:aacute e2:acirc e3:atilde e4:auml e5:aring e6:aelig e7:ccedil
  e8:egrave e9:eacute ea:ecirc eb:euml ec:igrave ed:iacute ee:icirc ef:iuml f0:eth f1:ntilde f2:ograve f3:oacute
  f4:ocirc f5:otilde f6:ouml f7:divide f8:oslash f9:ugrave fa:uacute fb:ucirc fc:uuml fd:yacute fe:thorn ff:yuml
  100:Amacr 101:amacr 102:Abreve 103:abreve 104:Aogon 105:aogon 106:Cacute 107:cacute 108:Ccirc 109:ccirc 10a:Cdot
  10b:cdot 10c:Ccaron 10d:ccaron 10e:Dcaron 10f:dcaron 110:Dstrok 111:dstrok 112:Emacr 113:emacr 116:Edot 117:edot
  118:Eogon 119:eogon 11a:Ecaron 11b:ecaron 11c:Gcirc 11d:gcirc 11e:Gbreve 11f:gbreve 120:Gdot 121:gdot 124:Hcirc
  125:hcirc 126:Hstrok 127:hstrok 128:Itilde 129:itilde 12a:Imacr 12b:imacr 12e:Iogon 12f:iogon 130:Idot
  131:inodot 134:Jcirc 135:jcirc 136:Kcedil 137:kcedil 139:Lacute 13a:lacute 13b:Lcedil 13c:lcedil 13d:Lcaron
  13e:lcaron 13f:Lmidot 140:lmidot 141:Lstrok 142:lstrok 143:Nacute 144:nacute 145:Ncedil 146:ncedil 147:Ncaron
  148:ncaron 149:napos 14c:Omacr 14d:omacr 150:Odblac 151:odblac 152:OElig 153:oelig 154:Racute 155:racute
  156:Rcedil 157:rcedil 158:Rcaron 159:rcaron 15a:Sacute 15b:sacute 15c:Scirc 15d:scirc 15e:Scedil 15f:scedil
  160:Scaron 161:scaron 162:Tcedil 163:tcedil 164:Tcaron 165:tcaron 166:Tstrok 167:tstrok 168:Utilde 169:utilde
  16a:Umacr 16b:umacr 16c:Ubreve 16d:ubreve 16e:Uring 16f:uring 170:Udblac 171:udblac 172:Uogon 173:uogon
  174:Wcirc 175:wcirc 176:Ycirc 177:ycirc 178:Yuml 179:Zacute 17a:zacute 17b:Zdot 17c:zdot 17d:Zcaron 17e:zcaron
  192:fnof 1f5:gacute 2c6:circ 2c7:caron 2d8:breve 2d9:dot 2da:ring 2db:ogon 2dc:tilde 2dd:dblac 391:Agr,Alpha
  392:Beta,Bgr 393:Gamma,Ggr 394:Delta,Dgr 395:Egr,Epsilon 396:Zeta,Zgr 397:EEgr,Eta 398:THgr,Theta 399:Igr,Iota
  39a:Kappa,Kgr 39b:Lambda,Lgr 39c:Mgr,Mu 39d:Ngr,Nu 39e:Xgr,Xi 39f:Ogr,Omicron 3a0:Pgr,Pi 3a1:Rgr,Rho
  3a3:Sgr,Sigma 3a4:Tau,Tgr 3a5:Ugr,Upsilon 3a6:PHgr,Phi 3a7:Chi,KHgr 3a8:PSgr,Psi 3a9:OHgr,Omega 3b1:agr,alpha
  3b2:beta,bgr 3b3:gamma,ggr 3b4:delta,dgr 3b5:egr,epsi,epsilon,epsis 3b6:zeta,zgr 3b7:eegr,eta
  3b8:theta,thetas,thgr 3b9:igr,iota 3ba:kappa,kgr 3bb:lambda,lgr 3bc:mgr,mu 3bd:ngr,nu 3be:xgr,xi 3bf:ogr,omicron
  3c0:pgr,pi 3c1:rgr,rho 3c2:sfgr,sigmaf,sigmav 3c3:sgr,sigma 3c4:tau,tgr 3c5:ugr,upsilon 3c6:phgr,phi,phis
  3c7:chi,khgr 3c8:psgr,psi 3c9:ohgr,omega 3d1:thetasym,thetav 3d2:upsih 3d5:phiv 3d6:piv 3dd:gammad 3f0:kappav
  3f1:rhov 3f5:epsiv 2002:ensp 2003:emsp 2004:emsp13 2005:emsp14 2007:numsp 2008:puncsp 2009:thinsp 200a:hairsp
  200c:zwnj 200d:zwj 200e:lrm 200f:rlm 2010:dash,hyphen 2013:ndash 2014:mdash 2015:horbar 2018:lsquo
  2019:rsquo,rsquor 201a:lsquor,sbquo 201c:ldquo 201d:rdquo,rdquor 201e:bdquo,ldquor 2020:dagger 2021:Dagger
  2022:bull 2025:nldr 2026:hellip,mldr 2030:permil 2032:prime 2033:Prime 2034:tprime 2039:lsaquo 203a:rsaquo
  203e:oline 2041:caret 2044:frasl 2061:af 2062:it 2063:ic 20ac:euro 20db:tdot 2105:incare 210b:hamilt 210f:planck
  2111:image 2112:lagran 2113:ell 2116:numero 2117:copysr 2118:weierp 211c:real 2122:trade 2126:ohm 2127:mho
  2134:order 2135:alefsym,aleph 2136:beth 2153:frac13 2154:frac23 2155:frac15 2156:frac25 2157:frac35 2158:frac45
  2159:frac16 215a:frac56 215b:frac18 215c:frac38 215d:frac58 215e:frac78 2190:larr 2191:uarr 2192:rarr 2193:darr
  2194:harr 2195:varr 2196:nwarr 2197:nearr 2198:searr 2199:swarr 219d:rarrw 21a6:map 21b5:crarr 21bc:lharu
  21c0:rharu 21c4:rlarr,rlarr2 21c6:lrarr,lrarr2 21d0:lArr 21d1:uArr 21d2:rArr 21d3:dArr 21d4:hArr,iff 21d5:vArr
  2200:forall 2202:part 2203:exist 2205:empty 2207:nabla 2208:isin 2209:notin 220b:ni 220f:prod 2211:sum
  2212:minus 2213:mnplus 2214:plusdo 2216:setminus 2217:lowast 2218:compfn 221a:radic 221d:prop,vprop 221e:infin
  2220:ang,angle 2221:angmsd 2222:angsph 2223:mid 2224:nmid 2225:par 2226:npar 2227:and 2228:or 2229:cap 222a:cup
  222b:int 222c:Int 222e:conint,oint 2234:there4 2235:becaus 2238:minusd 223c:sim 223d:bsim 2240:wreath
  2243:sime,simeq 2245:cong 2248:ap,approx,asymp 224a:ape 224c:bcong 2252:efDot 2254:colone 2255:ecolon
  2259:wedgeq 2260:ne 2261:equiv 2262:nequiv 2264:le 2265:ge 2266:lE 2267:gE 226a:Lt,ll 226b:Gt,gg 226e:nlt
  226f:ngt 2270:nle 2271:nge 2272:lsim 2273:gsim 227a:pr 227b:sc 2282:sub 2283:sup 2284:nsub 2286:sube 2287:supe
  2295:oplus 2296:ominus 2297:otimes 2298:osol 2299:odot 22a0:timesb 22a4:top 22a5:bottom,perp 22c5:sdot
  22ee:vellip 2308:lceil 2309:rceil 230a:lfloor 230b:rfloor 230c:drcrop 230d:dlcrop 230e:urcrop 230f:ulcrop
  2315:telrec 2316:target 2329:lang 232a:rang 2423:blank 2500:boxh 2502:boxv 25a1:squ,square 25aa:squf 25b4:utrif
  25b5:utri 25b8:rtrif 25b9:rtri 25be:dtrif 25bf:dtri 25c2:ltrif 25c3:ltri 25ca:loz 25cb:cir 2605:starf 2606:star
  260e:phone 2640:female 2642:male 2660:spades 2663:clubs 2665:hearts 2666:diams 266a:sung 266d:flat 266e:natur
  266f:sharp 2713:check 2717:cross 2a7d:les 2a7e:ges 2a85:lap 2a86:gap fb00:fflig fb01:filig fb02:fllig
  fb03:ffilig fb04:ffllig
`;

/** Name to character, without the five that XML itself knows. */
export const characterEntities: Readonly<Record<string, string>> = Object.fromEntries(
  CHARACTERS.trim()
    .split(/\s+/)
    .flatMap((entry) => {
      const [code = '', names = ''] = entry.split(':');
      return names.split(',').map((name) => [name, String.fromCodePoint(Number.parseInt(code, 16))]);
    }),
);
