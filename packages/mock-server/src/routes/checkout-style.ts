import { sha256 } from '../domain/sha256.js';

/** The look of the provider's page. A payment page loads nothing from anywhere: its style stands in the page, by its hash. */
export const checkoutStyle = `
:root{color-scheme:light dark;--ink:light-dark(#1b1f27,#eceff4);--soft:light-dark(#566072,#a7b0c0);--line:light-dark(#dfe3ea,#333b49);--card:light-dark(#fff,#171c25);--back:light-dark(#eef1f6,#0d1117);--main:light-dark(#1f4fd8,#8fb0ff);--on:light-dark(#fff,#0b1a44);--good:light-dark(#17663f,#84d3a8);--bad:light-dark(#a1281c,#f6a69b)}
*{box-sizing:border-box}
body{margin:0;min-height:100vh;display:grid;place-items:center;padding:16px;background:var(--back);color:var(--ink);font:400 16px/1.6 system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif}
main{width:min(100%,440px);background:var(--card);border:1px solid var(--line);border-radius:16px;overflow:hidden}
header{display:flex;justify-content:space-between;gap:12px;align-items:center;padding:14px 24px;border-bottom:1px solid var(--line);font-size:14px}
header b{display:flex;gap:8px;align-items:center}
header b::before{content:"";width:10px;height:10px;border-radius:3px;background:var(--main)}
.body{padding:24px;display:grid;gap:20px}
h1{margin:0;font-size:16px;font-weight:600}
.amount{margin:0;font-size:40px;line-height:1.15;font-weight:650;font-variant-numeric:tabular-nums;letter-spacing:-.01em}
dl{margin:0;display:grid;gap:8px;padding-block:16px;border-block:1px solid var(--line);font-size:14px}
dl div{display:grid;grid-template-columns:7em 1fr;gap:12px}
dt{color:var(--soft)}
dd{margin:0;overflow-wrap:anywhere}
form{display:grid;gap:10px}
button,.back{font:inherit;font-weight:600;min-height:48px;display:grid;place-items:center;border-radius:10px;border:1px solid var(--line);background:transparent;color:var(--ink);text-decoration:none;cursor:pointer}
button.main,.back{background:var(--main);border-color:var(--main);color:var(--on)}
button.quiet{border-color:transparent;font-weight:400;color:var(--soft)}
:focus-visible{outline:3px solid var(--main);outline-offset:2px}
.end{margin:0;font-size:20px;font-weight:650}
.succeeded{color:var(--good)}.failed{color:var(--bad)}
p{margin:0}.note{color:var(--soft);font-size:13px}
a.lang{color:var(--soft)}`;

export const checkoutStyleHash = `'sha256-${btoa(String.fromCharCode(...sha256(checkoutStyle)))}'`;
