import{E as countProblems,M as toProblem,N as displayPath,O as linesOf,T as count,_t as visibleColumns,gt as LOG_COMMAND,k as metaOf,yt as visibleLine}from"./shared.js";const STYLE=`
:root { color-scheme: light dark; --text: #1f2328; --soft: #59636e; --page: #f6f8fa; --card: #fff; --line: #d1d9e0;
  --error: #cf222e; --warning: #9a6700; --clean: #1a7f37; --mark-error: #ffd8d3; --mark-warning: #fae9a8; --link: #0969da; }
@media (prefers-color-scheme: dark) { :root { --text: #e6edf3; --soft: #9198a1; --page: #0d1117; --card: #161b22;
  --line: #30363d; --error: #ff7b72; --warning: #e3b341; --clean: #3fb950; --mark-error: #6e2b28; --mark-warning: #5c4813;
  --link: #58a6ff; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--text); font: 15px/1.5 system-ui, -apple-system, "Segoe UI", sans-serif; }
header, main { max-width: 64rem; margin: 0 auto; padding: 0 1.5rem; }
header { margin-top: 2rem; }
header.error { --state: var(--error); } header.warning { --state: var(--warning); } header.clean { --state: var(--clean); }
header strong { color: var(--state); font-size: 1.1rem; } h1 { margin: 0; font-size: 1.6rem; }
header p { margin: .5rem 0 0; border-left: 4px solid var(--state); padding-left: .75rem; }
h2 { font: 600 1rem/1.4 ui-monospace, monospace; margin: 2rem 0 .5rem; overflow-wrap: anywhere; }
a { color: var(--link); text-decoration: none; } a:hover { text-decoration: underline; }
nav ul { list-style: none; padding: 0; margin: 1.5rem 0 0; } nav a { font-family: ui-monospace, monospace; overflow-wrap: anywhere; }
span.error { color: var(--error); } span.warning { color: var(--warning); }
article { background: var(--card); border: 1px solid var(--line); border-left: 4px solid var(--kind); border-radius: 6px;
  padding: .75rem 1rem; margin: 0 0 .75rem; break-inside: avoid; }
article.error { --kind: var(--error); --mark: var(--mark-error); } article.warning { --kind: var(--warning); --mark: var(--mark-warning); }
article p { margin: 0; overflow-wrap: anywhere; } article ul { margin: .1rem 0 .4rem; padding-left: 1.3rem; }
.label { color: var(--kind); font-weight: 600; } .place, .note { color: var(--soft); font-size: .87rem; } .place { font-family: ui-monospace, monospace; }
.code { overflow-x: auto; margin: .6rem 0; border: 1px solid var(--line); border-radius: 6px; }
table { border-collapse: collapse; font: 13px/1.5 ui-monospace, SFMono-Regular, Menlo, monospace; } pre { margin: 0; font: inherit; }
td { padding: 0 .75rem; } td:first-child { color: var(--soft); text-align: right; user-select: none; }
tr:first-child td { padding-top: .3rem; } tr:last-child td { padding-bottom: .3rem; }
mark { background: var(--mark); color: inherit; border-radius: 2px; border-bottom: 2px solid var(--kind); }
main { padding-bottom: 3rem; }
`;function htmlDocument(title,body){return`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${htmlText(title)}</title>
<style>${STYLE}</style>
</head>
<body>
${body}
</body>
</html>
`.replace(LOG_COMMAND,`&#35;`)}function htmlText(text){return text.replaceAll(`&`,`&amp;`).replaceAll(`<`,`&lt;`).replaceAll(`>`,`&gt;`).replaceAll(`"`,`&quot;`).replaceAll(`'`,`&#39;`)}const CONTEXT=2;const MAX_LENGTH=1e3;const format=(results,context)=>{const withProblems=results.filter(({messages})=>messages.length>0);const clean=results.length-withProblems.length;const hasErrors=results.some(({errorCount})=>errorCount>0);const state=withProblems.length===0?`clean`:hasErrors?`error`:`warning`;const counts=withProblems.length===0?`No problems`:countProblems(results);const body=[`<header class="${state}"><h1>dflint</h1><p><strong>${counts}</strong><br>${`${count(results.length,`file`)} checked${clean>0&&withProblems.length>0?`, ${clean} without problems`:``}`}</p></header>`,`<main>`,...withProblems.length>1?[overview(withProblems,context)]:[],...withProblems.map((result,i)=>fileSection(result,i,context)),`</main>`];return htmlDocument(`dflint: ${counts.toLowerCase()}`,body.join(`
`))};function overview(results,{cwd}){return`<nav><ul>\n${results.map(({filePath,errorCount,warningCount},i)=>{const counts=[errorCount>0&&`<span class="error">${count(errorCount,`error`)}</span>`,warningCount>0&&`<span class="warning">${count(warningCount,`warning`)}</span>`].filter(part=>part!==false);return`<li><a href="#file-${i}">${htmlText(displayPath(filePath,cwd))}</a> ${counts.join(` `)}</li>`}).join(`
`)}\n</ul></nav>`}function fileSection(result,i,context){return`<section id="file-${i}"><h2>${htmlText(displayPath(result.filePath,context.cwd))}</h2>\n${result.messages.map(message=>problemArticle(message,result,context)).join(`
`)}\n</section>`}function problemArticle(message,result,context){const{rule,severity,text}=toProblem(message,result,``);const url=metaOf(rule,context)?.docs.url;const name=htmlText(visibleLine(rule));const link=url!==void 0&&/^https?:/.test(url)?`<a href="${htmlText(url)}">${name}</a>`:name;const suggestions=(message.suggestions??[]).map(({desc})=>`<li>${htmlText(visibleLine(desc))}</li>`);return[`<article class="${severity}">`,`<p><span class="label">${severity}</span> <span class="place">${message.line}:${message.column}</span> ${htmlText(text)}</p>`,frame(message,linesOf(result)),...suggestions.length>0?[`<p class="note">Suggestions</p><ul>${suggestions.join(``)}</ul>`]:[],`<p class="note">${link}${message.fix?` · can be fixed with <code>--fix</code>`:``}</p>`,`</article>`].join(`
`)}function frame({line,column,endLine=line,endColumn},lines){if(lines[line-1]===void 0)return``;const first=Math.max(1,line-CONTEXT);const afterLast=lines.at(-1)===``?lines.length-1:lines.length;return`<div class="code"><table>${lines.slice(first-1,Math.max(line,Math.min(line+CONTEXT,afterLast))).map((shown,i)=>{const number=first+i;const shownText=(from,to)=>htmlText(visibleColumns(shown.slice(from,to)));if(number!==line)return codeRow(number,shownText(0,MAX_LENGTH),``);const place=column-1;const start=shown.length>MAX_LENGTH?Math.max(0,place-MAX_LENGTH/2):0;const end=start+MAX_LENGTH;const markEnd=Math.min(end,endLine===line?(endColumn??column+1)-1:shown.length);const[before,marked]=[shownText(start,place),shownText(place,markEnd)];return codeRow(number,`${before}<mark>${marked}</mark>${shownText(Math.max(place,markEnd),end)}`,` class="at"`)}).join(``)}</table></div>`}function codeRow(number,code,attributes){return`<tr${attributes}><td>${number}</td><td><pre>${code}</pre></td></tr>`}export{format};