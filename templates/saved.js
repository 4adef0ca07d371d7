// A worksheet saved as a page of its own: a double-click shows what was written,
// without the site and without a network, and the site's own page opens it to go
// on. It runs nothing and loads nothing. Nothing here touches the page.
(function (global) {
  "use strict";

  const lib = global.pathbook.answers;
  const STYLE = "body{font:1.1rem/1.5 system-ui,sans-serif;max-width:42rem;margin:2rem auto;padding:0 1rem;color:#1c1c1c;background:#fff}" +
    "h1{line-height:1.2}h2{margin-top:2rem;border-bottom:1px solid #999}dt{font-weight:600;margin-top:1rem}" +
    "dd{margin:.2rem 0 0;white-space:pre-wrap;overflow-wrap:anywhere}.note{background:#f1f1ec;padding:.8rem 1rem}" +
    "@media print{.note{display:none}body{margin:0;max-width:none;font-size:11pt}dt,h2{break-after:avoid}}";

  function escape(text) {
    return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
  }

  // page is a sheet as a page. Parts are its answers in the order of the
  // worksheet, each { title, answers: [{ label, text }] }; note says how to go on.
  function page(sheet, parts, note) {
    const body = parts.map((part) => {
      const list = part.answers.map((a) => "<dt>" + escape(a.label) + "</dt><dd>" + escape(a.text) + "</dd>");
      return (part.title ? "<h2>" + escape(part.title) + "</h2>" : "") + "<dl>" + list.join("\n") + "</dl>";
    });
    const data = lib.write(sheet).replace(/</g, "\\u003c");
    return "<!doctype html>\n<html lang=\"" + escape(sheet.language) + "\">\n<head><meta charset=\"utf-8\">" +
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">" +
      "<meta name=\"robots\" content=\"noindex\"><meta name=\"viewport\" content=\"width=device-width\">" +
      "<title>" + escape(sheet.title) + "</title><style>" + STYLE + "</style></head>\n<body><main><h1>" + escape(sheet.title) + "</h1>\n" +
      "<p class=\"note\">" + escape(note) + "</p>\n" + body.join("\n") + "</main>\n" + lib.OPEN + data + lib.CLOSE + "\n</body></html>\n";
  }

  global.pathbook.saved = { page };
}(typeof window === "undefined" ? globalThis : window));
